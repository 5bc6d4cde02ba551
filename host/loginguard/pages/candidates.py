"""Judges a list of rows: is it one of logins? By what its cells are, by what stands over it, and by what speaks against it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME
from loginguard.pages.current import Marks
from loginguard.pages.rows import Row
from loginguard.pages.tree import Tree

ENOUGH = 3.5
ENOUGH_ALONE = 4.5
_REGIONS = frozenset({"region", "list", "table", "grid", "heading"})
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption", "summary"})
_MONEY = re.compile(r"[$€£₹¥₴₽₺₦₱৳₫₩]\s?\d|\d\s?(?:[$€£₹₴₽₺₦₱৳₫₩]|USD|EUR|GBP|PLN|UAH|INR|BRL)\b")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
_RATING = re.compile(
    r"★|\b\d\.\d\s*/\s*5\b|\b\d+ reviews?\b|\b\d(?:\.\d)? (?:stars?|out of 5)\b", re.IGNORECASE
)
_VERSION = re.compile(r"\bv?\d+\.\d+\.\d+(?:\.\d+)?\b")
_LONG_WORDS = 45
_CELLS = (
    (PLACE, 1.0, "has-places"),
    (ADDRESS, 1.25, "has-addresses"),
    (TIME, 1.0, "has-times"),
    (DEVICE, 1.5, "has-devices"),
)
_TELLING_LABELS = frozenset({"place", "address", "last", "since", "device", "browser", "system"})
_MOST_HEADINGS_BACK = 300


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
        end = bisect_left(self.headings, (piece, "", 0))
        for at in range(end - 1, max(-1, end - _MOST_HEADINGS_BACK), -1):
            _, text, rank = self.headings[at]
            if rank < level:
                found.append((text, rank))
                level = rank
                if level <= 1 or len(found) == 4:
                    break
        return found


def surroundings(tree: Tree, cues: Sequence[int]) -> Surroundings:
    """Collects the page's headings: real ones, and short texts that are a phrase about sessions."""
    ranks: dict[int, tuple[str, int]] = {}
    for i in [i for i, tag in enumerate(tree.tags) if tag in _HEADING_TAGS]:
        tag = tree.tags[i]
        if tree.last[i] > tree.first[i] and len(text := tree.text(i)) <= 160:
            ranks[tree.first[i]] = (text, int(tag[1]) if tag[1:].isdigit() else 5)
    for element in sorted({*tree.holding("aria-label"), *tree.holding("summary")}):
        if not _is_region(tree, element):
            continue
        label = tree.attribute(element, "aria-label") or tree.attribute(element, "summary")
        if label and len(label) <= 120:
            ranks.setdefault(tree.first[element] - 1, (label, 5))
    for piece in cues:
        ranks.setdefault(piece, (tree.pieces[piece], 6))
    return Surroundings(tree.title, [(at, text, rank) for at, (text, rank) in sorted(ranks.items())])


def _is_region(tree: Tree, element: int) -> bool:
    """Whether what the element is labelled with is a title of what stands in it."""
    if tree.tags[element] in {"section", "table", "ul", "ol", "main", "dl"}:
        return True
    return tree.tags[element] == "div" and tree.attribute(element, "role") in _REGIONS


def judge(
    candidate: Candidate,
    tree: Tree,
    around: Surroundings,
    labels: Sequence[str],
    titles: Sequence[str],
    masks: Sequence[int],
    now: datetime,
) -> None:
    """Fills score, accepted and reasons. masks: the kinds that each row has; labels, titles: the columns' heads, known and
    as displayed."""
    over = around.over(tree.first[candidate.rows[0].element])
    heads = [text for text, _ in over]
    candidate.heading = heads[0] if heads else around.title
    for_it = next((t for t in (*heads, around.title) if t and _is_about_logins(t)), None)
    acts = _acting(tree, candidate.rows)
    score = _of_cells(masks, candidate.reasons)
    score += _of_words(candidate, for_it, acts, labels)
    score -= _against_words(candidate, heads or [around.title], for_it, titles)
    score -= _against_texts(candidate, tree, masks)
    score -= _against_times(candidate, now)
    if not any(mask & (PLACE | ADDRESS) for mask in masks) and not for_it:
        score -= 1.0
    # A single row is no pattern: something on the page has to say that it is about sessions.
    spoken = (
        bool(for_it) or acts > 0 or len(set(labels)) > 1 or any(login.current for login in candidate.logins)
    )
    needed = ENOUGH if len(candidate.rows) > 1 or spoken else ENOUGH_ALONE
    candidate.score = score
    candidate.accepted = score >= needed
    if not candidate.accepted:
        candidate.reasons.append(Message("too-little"))


def _is_about_logins(text: str) -> bool:
    return vocabulary.LIST.within(text) or vocabulary.MAIL.within(text, at_least=2)


def _of_cells(masks: Sequence[int], reasons: list[Message]) -> float:
    score = 0.0
    for bit, weight, code in _CELLS:
        hits = sum(1 for mask in masks if mask & bit)
        score += weight * hits / len(masks)
        if hits * 2 >= len(masks):
            reasons.append(Message(code, {"count": hits}))
    # An address and a place say the same thing twice.
    both = any(mask & PLACE for mask in masks) and any(mask & ADDRESS for mask in masks)
    return score - 0.25 if both else score


def _acting(tree: Tree, rows: Sequence[Row]) -> int:
    """How many rows hold something that can be done to a session."""
    return sum(
        any(
            tree.pieces[i] in vocabulary.ACTION
            for e in row.elements
            for i in range(tree.first[e], tree.last[e])
        )
        for row in rows
    )


def _of_words(candidate: Candidate, for_it: str | None, acts: int, labels: Sequence[str]) -> float:
    score = 0.0
    reasons = candidate.reasons
    if for_it:
        score += 1.75
        reasons.append(Message("heading-for", {"heading": for_it[:80]}))
    if len(set(labels) & _TELLING_LABELS) > 1:
        score += 1.5
        reasons.append(Message("labels-for"))
    if acts >= max(1, len(candidate.rows) * 0.4):
        score += 0.75
        reasons.append(Message("actions-for", {"count": acts}))
    if any(login.current for login in candidate.logins):
        score += 1.5
        reasons.append(Message("current-for"))
    return score


def _against_words(
    candidate: Candidate, heads: Sequence[str], for_it: str | None, titles: Sequence[str]
) -> float:
    score = 0.0
    against = next((t for t in heads[:2] if t in vocabulary.AGAINST), None)
    if against is None and vocabulary.AGAINST.within(heads[0]) and not vocabulary.LIST.within(heads[0]):
        against = heads[0]
    if against and against != for_it:
        score += 3.0
        candidate.reasons.append(Message("heading-against", {"heading": against[:80]}))
    if other := next((t for t in titles if t in vocabulary.COLUMNS_AGAINST), None):
        score += 2.5
        candidate.reasons.append(Message("column-against", {"heading": other[:80]}))
    return score


def _against_times(candidate: Candidate, now: datetime) -> float:
    """Nobody has signed in next week: dates to come are those of appointments. Two days are left to clocks and zones."""
    to_come = sum(
        1 for login in candidate.logins if login.time and login.time.start > now + timedelta(days=2)
    )
    if to_come * 2 <= len(candidate.logins):
        return 0.0
    candidate.reasons.append(Message("future-against", {"count": to_come}))
    return 3.0


def _against_texts(candidate: Candidate, tree: Tree, masks: Sequence[int]) -> float:
    score = 0.0
    texts = [" ".join(tree.text(e) for e in row.elements) for row in candidate.rows]
    count = len(texts)
    for pattern, weight, code in ((_MONEY, 3.0, "money-against"), (_RATING, 2.0, "ratings-against")):
        hits = sum(1 for text in texts if pattern.search(text))
        if hits > count * 0.3:
            score += weight
            candidate.reasons.append(Message(code, {"count": hits}))
    people = {found for text in texts for found in _MAIL.findall(text)}
    if len(people) > max(1, count // 2):
        score += 1.5
        candidate.reasons.append(Message("people-against", {"count": len(people)}))
    addressed = sum(1 for mask in masks if mask & ADDRESS)
    if sum(len(text.split()) for text in texts) > _LONG_WORDS * count and addressed * 2 < count:
        score += 1.5
        candidate.reasons.append(Message("prose-against"))
    return score
