"""Judges a list of rows: is it one of logins? By what its cells are, by what stands over it, and by what speaks against it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages import against, article, vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME
from loginguard.pages.current import Marks
from loginguard.pages.events import is_event
from loginguard.pages.explained import explained
from loginguard.pages.row import Row
from loginguard.pages.rows import RowFinder
from loginguard.pages.tree import Tree

ENOUGH = 3.5
# Jobs, people and photos have places, times and devices too: where nothing says "logins", those are not enough.
ENOUGH_UNSPOKEN = 4.5
_REGIONS = frozenset({"region", "list", "table", "grid", "heading"})
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption", "summary"})
_CELLS = (
    (PLACE, 1.0, "has-places"),
    (ADDRESS, 1.25, "has-addresses"),
    (TIME, 1.0, "has-times"),
    (DEVICE, 1.5, "has-devices"),
)
_TELLING_LABELS = frozenset({"place", "address", "last", "since", "device", "browser", "system"})
_OWN_LABELS = frozenset({"address", "browser", "system"})
_NEARLY_ALL = 0.85
_LONGEST_EVENT = 80
_MOST_JUDGED = 400
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
    """The texts that say what the page and its parts are: title, headings by piece, labels of regions.

    article: what says that the page is one, see `article.about_page`.
    """

    title: str
    headings: list[tuple[int, str, int]]
    article: str = ""

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
    for i in tree.named(*_HEADING_TAGS):
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
    return Surroundings(
        tree.title, [(at, text, rank) for at, (text, rank) in sorted(ranks.items())], article.about_page(tree)
    )


def _is_region(tree: Tree, element: int) -> bool:
    """Whether what the element is labelled with is a title of what stands in it."""
    if tree.tags[element] in {"section", "table", "ul", "ol", "main", "dl"}:
        return True
    return tree.tags[element] == "div" and tree.attribute(element, "role") in _REGIONS


def judge(
    candidate: Candidate,
    finder: RowFinder,
    around: Surroundings,
    labels: Sequence[str],
    titles: Sequence[str],
    masks: Sequence[int],
) -> None:
    """Fills score, accepted and reasons. masks: the kinds that each row has; labels, titles: the columns' heads, known and
    as displayed."""
    tree, rows, logins = finder.tree, candidate.rows, candidate.logins
    heads = [text for text, _ in around.over(tree.first[rows[0].element])]
    candidate.heading = heads[0] if heads else around.title
    telling = [t for t in (*heads, around.title) if t and t not in vocabulary.AGAINST]
    for_it = next((t for t in telling if _is_about_logins(t)), None) or next(
        (
            t
            for t in telling
            if vocabulary.WHAT.within(t) and vocabulary.HOW.within(t) and not vocabulary.AGAINST.within(t)
        ),
        None,
    )
    loose = for_it or next(
        (t for t in telling if vocabulary.LIST.within(t) or vocabulary.SIGNED.within(t)), None
    )
    some = _sample(len(rows))
    few, few_masks = [rows[i] for i in some], [masks[i] for i in some]
    weighed = [explained(tree, finder.cells, row) for row in few]
    score = _of_cells(masks, candidate.reasons)
    spoken = _of_words(candidate, few, finder, for_it, labels)
    score += spoken
    if loose and not for_it:
        score += 0.75
        candidate.reasons.append(Message("heading-maybe", {"heading": loose[:80]}))
    if not spoken and _is_pure(candidate, against.share(weighed), masks, named=bool(loose)):
        score += 1.25
        candidate.reasons.append(Message("nothing-else-for"))
    for weight, message in (
        *against.words(heads or [around.title], loose if spoken else for_it, titles, spoken=bool(spoken)),
        *against.texts([_texts(tree, row) for row in few], few_masks),
        *against.unexplained(weighed),
        *article.weigh(tree, few, around.article),
        *against.times(logins, finder.cells.now),
        *against.local(logins, for_it),
    ):
        score -= weight
        candidate.reasons.append(message)
    if not any(mask & (PLACE | ADDRESS) for mask in masks) and not loose:
        score -= 1.0
    candidate.score = score
    # A single row without a time is as often a sentence, a card, a page's foot.
    bare = len(rows) == 1 and not masks[0] & TIME and not logins[0].current
    candidate.accepted = score >= (ENOUGH if spoken and not bare else ENOUGH_UNSPOKEN)
    if not candidate.accepted:
        candidate.reasons.append(Message("too-little"))


def _sample(count: int) -> Sequence[int]:
    """Which rows of so many tell what the list is: all of a common one, of a long one so many spread over it."""
    return range(0, count, -(-count // _MOST_JUDGED) or 1)


def accept_beside(found: Sequence[Candidate]) -> None:
    """Takes lists that nothing speaks against where another on the page surely is of logins: it is in several groups."""
    if not any(c.accepted and c.score >= ENOUGH_UNSPOKEN for c in found):
        return
    for candidate in found:
        doubts = [m for m in candidate.reasons if m.code.endswith("-against")]
        if not candidate.accepted and candidate.score >= ENOUGH and not doubts:
            candidate.accepted = True
            candidate.reasons = [m for m in candidate.reasons if m.code != "too-little"]
            candidate.reasons.append(Message("beside-for"))


def _is_about_logins(text: str) -> bool:
    return vocabulary.LOGINS.within(text) or vocabulary.MAIL.within(text, at_least=2)


def _texts(tree: Tree, row: Row) -> list[str]:
    return [tree.pieces[i] for e in row.elements for i in range(tree.first[e], tree.last[e])]


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


def _of_words(
    candidate: Candidate, rows: Sequence[Row], finder: RowFinder, for_it: str | None, labels: Sequence[str]
) -> float:
    """What is said of the list: over it, at its columns, in its rows or some of them. 0 where nothing says that it is one of
    logins."""
    score = 0.0
    reasons, tree = candidate.reasons, finder.tree
    if for_it:
        score += 1.75
        reasons.append(Message("heading-for", {"heading": for_it[:80]}))
    said = set(labels) & _TELLING_LABELS
    if len(said) > 1 and (said & _OWN_LABELS or {"device", "last"} <= said):
        score += 1.5
        reasons.append(Message("labels-for"))
    acts = sum(any(text in vocabulary.ACTION for text in _texts(tree, row)) for row in rows)
    if acts >= max(1, len(rows) * 0.4):
        score += 1.0
        reasons.append(Message("actions-for", {"count": acts}))
    events = sum(
        any(_says_event(finder, i) for e in row.elements for i in range(tree.first[e], tree.last[e]))
        for row in rows
    )
    if events > len(rows) * 0.6:
        score += 1.25
        reasons.append(Message("events-for", {"count": events}))
    if any(login.current for login in candidate.logins):
        score += 1.5
        reasons.append(Message("current-for"))
    return score


def _says_event(finder: RowFinder, piece: int) -> bool:
    """Whether a text, without the place, time and device that it names, says that somebody signed in: "Sign-in from Lagos"."""
    text = finder.tree.pieces[piece]
    if finder.masks[piece]:
        if len(text) > _LONGEST_EVENT or not vocabulary.EVENT.within(text):
            return False
        for found in finder.cells.read(text):
            text = text.replace(found.text, " ", 1)
    return is_event(text)


def _is_pure(candidate: Candidate, share: float, masks: Sequence[int], *, named: bool) -> bool:
    """Whether the rows say where, when and with which browser or from which address, and nothing else; under a heading of
    devices or sessions any device will do."""
    telling = sum(
        1
        for login, mask in zip(candidate.logins, masks, strict=True)
        if mask & ADDRESS or (login.device and login.device.browser)
    )
    return share >= _NEARLY_ALL and (named or telling * 2 >= len(masks))
