"""From a page's tree to its candidate lists of logins, read, judged and in order."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from loginguard.pages import current, evidence, vocabulary
from loginguard.pages.boilerplate import BOILERPLATE
from loginguard.pages.candidates import Candidate, Surroundings, accept_beside, judge, surroundings
from loginguard.pages.cells import MASKS, CellReader
from loginguard.pages.days import put_on_days
from loginguard.pages.explained import is_control
from loginguard.pages.fields import Fields, assemble, kinds
from loginguard.pages.headers import apply_head, apply_lines
from loginguard.pages.lone_places import add_lone_places
from loginguard.pages.row import Row
from loginguard.pages.rows import RowFinder
from loginguard.pages.tree import Tree, without_collecting

_FEW = 8
# What stands under these names something, and says nothing of how a login went.
_NAMING = frozenset({"device", "place", "browser", "system", "app", "label"})
# Without any word about sessions on the page, so many places with a device or an address are tried before giving up.
_MOST_BLIND = 400
_MOST_TIMED = 20_000


@without_collecting()
def find(tree: Tree, *, now: datetime, zone: tzinfo, lang: str | None) -> list[Candidate]:
    """All lists of the page that might be lists of logins, accepted or not, in document order."""
    if not tree.pieces:
        return []
    cells = CellReader(now=now, zone=zone, lang=lang)
    cues = evidence.cues(tree)
    anchors = evidence.hints(tree)
    about = bool(cues) or vocabulary.LIST.within(tree.title) or vocabulary.MAIL.within(tree.title)
    if not anchors and not about:
        return []
    if not about and len(anchors) > _MOST_BLIND:
        probe = _find(tree, cells, cues, anchors[:_MOST_BLIND])
        if not any(c.accepted for c in probe):
            return probe
    return _find(tree, cells, cues, sorted({*anchors, *_timed(tree, cues, about=about)}))


def _find(tree: Tree, cells: CellReader, cues: Sequence[int], anchors: Sequence[int]) -> list[Candidate]:
    spans = evidence.regions(tree, anchors)
    if not spans:
        return []
    cells.settle_order(tree.pieces[i] for start, end in spans for i in range(start, end))
    finder = RowFinder(tree, cells, spans)
    rows = finder.find()
    return read_rows(finder, rows, cues) if rows else []


def _timed(tree: Tree, cues: Sequence[int], *, about: bool) -> list[int]:
    # On a page about sessions a row may be no more than a place and a time; such rows stand after the words about them.
    if not about:
        return []
    start = cues[0] if cues else 0
    return evidence.time_like(tree, start, min(len(tree.pieces), start + _MOST_TIMED))


def read_rows(finder: RowFinder, rows: list[Row], cues: Sequence[int]) -> list[Candidate]:
    """Reads rows that were found, list by list."""
    tree = finder.tree
    inside = {i for row in rows for e in row.elements for i in range(tree.first[e], tree.last[e])}
    around = surroundings(tree, [c for c in cues if c not in inside])
    read = [_read_list(finder, group, around) for group in _groups(rows)]
    found = [c for c in read if c is not None]
    accept_beside(found)
    pairs = [pair for c in found for pair in zip(c.rows, c.logins, strict=True)]
    pairs.sort(key=lambda pair: tree.first[pair[0].element])
    if pairs:
        put_on_days(finder, [row for row, _ in pairs], [login for _, login in pairs])
    return found


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    groups: dict[int, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.container, []).append(row)
    return list(groups.values())


def _read_list(finder: RowFinder, rows: list[Row], around: Surroundings) -> Candidate | None:
    tree = finder.tree
    labels, titles = apply_head(tree, rows)
    masks: list[int] = []
    logins = []
    kept: list[Row] = []
    lines = 0
    in_lines = [apply_lines(tree, row) for row in rows]
    read = [read_fields(finder, row) for row in rows]
    add_lone_places(finder, rows, read)
    for at, (row, fields) in enumerate(zip(rows, read, strict=True)):
        lines = max(lines, in_lines[at])
        mask = fields.mask
        if not mask or (kinds(mask) < 2 and _is_head(tree, row)):
            continue
        # What stands at the foot of a page comes after a list, or alone.
        if (len(rows) < _FEW or at >= len(rows) - 2) and _is_foot(tree, row):
            continue
        login = assemble(fields, finder.cells, text=_text(tree, row))
        login.node = tree.number(row.element)
        login.method = login.method or _method(finder, row)
        masks.append(mask)
        logins.append(login)
        kept.append(row)
    if not kept:
        return None
    candidate = Candidate(kept, logins)
    found = current.marks(finder, kept)
    over = [around.over(tree.first[row.element]) for row in kept]
    for mark, heads in zip(found, over, strict=True):
        mark.heading = bool(heads) and current.is_marker(heads[0][0])
    for login, mark in zip(logins, found, strict=True):
        login.current = mark.own or mark.heading
    row_labels = (
        {label for row in kept for label in row.labels.values() if label != "label"} if lines >= 2 else set()
    )
    judge(candidate, finder, around, labels or sorted(row_labels), titles, masks)
    candidate.marks = found
    return candidate


def _text(tree: Tree, row: Row) -> str:
    """What the row shows, without what can be done to it: that is the page's, not the login's."""
    return " ".join(
        tree.pieces[i]
        for e in row.elements
        for i in range(tree.first[e], tree.last[e])
        if not is_control(tree, e, i)
    )


def _is_head(tree: Tree, row: Row) -> bool:
    pieces = [tree.pieces[i] for e in row.elements for i in range(tree.first[e], tree.last[e])]
    return sum(1 for text in pieces if vocabulary.label(text)) >= 2


def _is_foot(tree: Tree, row: Row) -> bool:
    # A page's foot has a company's place, a year and "for iOS": it looks like a single login.
    return any(BOILERPLATE.search(tree.text(e)) for e in row.elements) or any(
        tree.attribute(a, "role") == "contentinfo" for a in (row.element, *tree.ancestors(row.element))
    )


def read_fields(finder: RowFinder, row: Row) -> Fields:
    """The findings of a row's pieces under their labels, and the machine-readable times beside them."""
    tree, cells = finder.tree, finder.cells
    fields = Fields()
    for element in row.elements:
        for i in range(tree.first[element], tree.last[element]):
            label = row.labels.get(i)
            if label == "label" or is_control(tree, element, i):
                continue
            fields.findings.extend(cells.read(tree.pieces[i], label))
        for inner in range(element, tree.ends[element]):
            if tree.tags[inner] == "time" and (exact := tree.attribute(inner, "datetime")):
                fields.exact_times.append(exact)
            elif tree.last[inner] - tree.first[inner] == 1 and (title := tree.attribute(inner, "title")):
                fields.exact_times.extend(
                    [title] if len(title) <= 80 and any(map(str.isdigit, title)) else []
                )
        if fields.kinds < 3 and (named := tree.attribute(element, "aria-label")) and len(named) <= 300:
            have = fields.mask
            fields.findings.extend(f for f in cells.read(named) if not MASKS[f.kind] & have)
    return fields


def _method(finder: RowFinder, row: Row) -> str | None:
    tree = finder.tree
    # What can be signed out is signed in, whatever its row says.
    if any(
        tree.pieces[i] in vocabulary.ACTION for e in row.elements for i in range(tree.first[e], tree.last[e])
    ):
        return None
    for element in row.elements:
        for i in range(tree.first[element], tree.last[element]):
            text = tree.pieces[i]
            if row.labels.get(i) in _NAMING or is_control(tree, element, i):
                continue
            if len(text) <= 80 and not finder.masks[i] and vocabulary.FAILED.within(text):
                return text
    return None


def more_remains(tree: Tree, after: int) -> bool:
    """Whether a button or link after the list says that there is more of it."""
    for i in range(after, min(len(tree.pieces), after + 25)):
        text = tree.pieces[i]
        if len(text) <= 40 and text in vocabulary.MORE:
            owner = tree.owners[i]
            for element in (owner, *tree.ancestors(owner)[:3]):
                if tree.tags[element] in {"a", "button"} or tree.attribute(element, "role") in {
                    "button",
                    "link",
                }:
                    return tree.attribute(element, "disabled") == "" and not tree.has(element, "disabled")
    return False
