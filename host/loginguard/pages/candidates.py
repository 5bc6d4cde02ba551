"""Judges a list of rows: is it one of logins? By what its cells are, by what stands over it, and by what speaks against it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME
from loginguard.pages.current import Marks
from loginguard.pages.rows import Row
from loginguard.pages.tree import Tree

ENOUGH = 3.5
ENOUGH_ALONE = 4.5
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption", "summary"})
_MONEY = re.compile(r"[$€£₹¥₴₽₺₦₱৳₫₩]\s?\d|\d\s?(?:[$€£₹₴₽₺₦₱৳₫₩]|USD|EUR|GBP|PLN|UAH|INR|BRL)\b")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
_RATING = re.compile(
    r"★|\b\d\.\d\s*/\s*5\b|\b\d+ reviews?\b|\b\d(?:\.\d)? (?:stars?|out of 5)\b", re.IGNORECASE
)
_VERSION = re.compile(r"\bv?\d+\.\d+\.\d+(?:\.\d+)?\b")
_LONG_WORDS = 45


@dataclass(slots=True)
class Candidate:
    """A list that may be one of logins: its rows read, its score, and why, so that people can be told.

    reasons: messages of the area `explain`, what speaks for it first. structure: see `lessons.structure`.
    """

    rows: list[Row]
    logins: list[Login]
    score: float = 0.0
    accepted: bool = False
    reasons: list[Message] = field(default_factory=list)
    heading: str = ""
    structure: str = ""
    taught: bool = False
    marks: list[Marks] = field(default_factory=list)


@dataclass(slots=True)
class Surroundings:
    """The texts that say what the page and its parts are: title, headings by piece, labels of regions."""

    title: str
    headings: list[tuple[int, str, int]]

    def over(self, piece: int) -> list[tuple[str, int]]:
        """The headings in force at a piece, the nearest first, with their levels: each further one is of a higher level."""
        found: list[tuple[str, int]] = []
        level = 99
        for at, text, rank in reversed(self.headings):
            if at < piece and rank < level:
                found.append((text, rank))
                level = rank
                if len(found) == 4:
                    break
        return found


def surroundings(tree: Tree, cues: Sequence[int]) -> Surroundings:
    """Collects the page's headings: real ones, and short texts that are a phrase about sessions."""
    ranks: dict[int, tuple[str, int]] = {}
    for i, tag in enumerate(tree.tags):
        rank = 0
        if tag in _HEADING_TAGS:
            rank = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 5
        if rank and tree.last[i] > tree.first[i]:
            text = tree.text(i)
            if len(text) <= 160:
                ranks[tree.first[i]] = (text, rank)
    for element in _named(tree):
        label = tree.attribute(element, "aria-label") or tree.attribute(element, "summary")
        if label and len(label) <= 120:
            ranks.setdefault(tree.first[element] - 1, (label, 5))
    for piece in cues:
        ranks.setdefault(piece, (tree.pieces[piece], 6))
    return Surroundings(tree.title, [(at, text, rank) for at, (text, rank) in sorted(ranks.items())])


def _named(tree: Tree) -> list[int]:
    wanted = {"section", "table", "ul", "ol", "main", "div", "dl"}
    if tree.parser is None:
        return []
    named = {n.mem_id for n in tree.parser.css("section[aria-label],table[aria-label],ul[aria-label],ol[aria-label],main[aria-label],"
                                               "[role=region][aria-label],[role=list][aria-label],[role=table][aria-label],"
                                               "[role=grid][aria-label],[role=heading],table[summary],dl[aria-label]")}  # fmt: skip
    if not named:
        return []
    return [i for i, n in enumerate(tree.nodes) if tree.tags[i] in wanted and n.mem_id in named]


def judge(
    candidate: Candidate,
    tree: Tree,
    around: Surroundings,
    labels: Sequence[str],
    titles: Sequence[str],
    masks: Sequence[int],
) -> None:
    """Fills score, accepted and reasons. masks: the kinds that each row has; labels, titles: the columns' heads, known and
    as displayed."""
    rows, reasons = candidate.rows, candidate.reasons
    count = len(rows)
    texts = [" ".join(tree.text(e) for e in row.elements) for row in rows]

    def share(bit: int) -> float:
        return sum(1 for m in masks if m & bit) / count

    score = 0.0
    for bit, weight, code in (
        (PLACE, 1.0, "has-places"),
        (ADDRESS, 1.25, "has-addresses"),
        (TIME, 1.0, "has-times"),
        (DEVICE, 1.5, "has-devices"),
    ):
        part = share(bit)
        score += weight * part
        if part >= 0.5:
            reasons.append(Message(code, {"count": sum(1 for m in masks if m & bit)}))
    where = sum(1 for m in masks if m & (PLACE | ADDRESS)) / count
    if share(PLACE) and share(ADDRESS):
        score -= 0.25
    start = tree.first[rows[0].element]
    over = around.over(start)
    candidate.heading = over[0][0] if over else around.title
    heads = [text for text, _ in over]
    for_it = next(
        (
            t
            for t in (*heads, around.title)
            if t and (vocabulary.LIST.within(t, at_least=1) or vocabulary.MAIL.within(t, at_least=2))
        ),
        None,
    )
    against = next((t for t in heads[:2] if t and t in vocabulary.AGAINST), None) or next(
        (
            t
            for t in (heads[:1] or [around.title])
            if vocabulary.AGAINST.within(t) and not vocabulary.LIST.within(t)
        ),
        None,
    )
    if for_it:
        score += 1.75
        reasons.append(Message("heading-for", {"heading": for_it[:80]}))
    if against and against != for_it:
        score -= 3.0
        reasons.append(Message("heading-against", {"heading": against[:80]}))
    if len(set(labels) & {"place", "address", "last", "since", "device", "browser", "system"}) >= 2:
        score += 1.5
        reasons.append(Message("labels-for", {}))
    acts = sum(
        1
        for row in rows
        if any(
            tree.pieces[i] in vocabulary.ACTION
            for e in row.elements
            for i in range(tree.first[e], tree.last[e])
        )
    )
    if acts >= max(1, count * 0.4):
        score += 0.75
        reasons.append(Message("actions-for", {"count": acts}))
    if any(login.current for login in candidate.logins):
        score += 1.5
        reasons.append(Message("current-for", {}))
    for pattern, weight, code in ((_MONEY, 3.0, "money-against"), (_RATING, 2.0, "ratings-against")):
        hits = sum(1 for t in texts if pattern.search(t))
        if hits > count * 0.3:
            score -= weight
            reasons.append(Message(code, {"count": hits}))
    mails = {m for t in texts for m in _MAIL.findall(t)}
    if len(mails) > max(1, count // 2):
        score -= 1.5
        reasons.append(Message("people-against", {"count": len(mails)}))
    if sum(len(t.split()) for t in texts) / count > _LONG_WORDS and share(ADDRESS) < 0.5:
        score -= 1.5
        reasons.append(Message("prose-against", {}))
    if where == 0 and not for_it:
        score -= 1.0
    if other := next((t for t in titles if t in vocabulary.COLUMNS_AGAINST), None):
        score -= 2.5
        reasons.append(Message("column-against", {"heading": other[:80]}))
    # A single row is no pattern: something on the page has to say that it is about sessions.
    spoken = (
        bool(for_it) or acts > 0 or len(set(labels)) >= 2 or any(login.current for login in candidate.logins)
    )
    needed = ENOUGH if count > 1 or spoken else ENOUGH_ALONE
    candidate.score = score
    candidate.accepted = score >= needed
    if not candidate.accepted:
        reasons.append(Message("too-little", {}))
