"""The labels that stand over or before a row's cells: a table's head, a grid's first line, a definition list's terms."""

from collections.abc import Sequence

from loginguard.pages import vocabulary
from loginguard.pages.row import Row
from loginguard.pages.tree import Tree

_MOST_COLUMNS = 14


def units(tree: Tree, element: int) -> list[int]:
    """The cells of a line: its children, after going through wrappers that hold a single child."""
    children = [
        c for c in tree.children(element) if tree.last[c] > tree.first[c] or tree.tags[c] in {"td", "th"}
    ]
    while len(children) == 1 and tree.ends[children[0]] > children[0] + 1:
        inner = [
            c
            for c in tree.children(children[0])
            if tree.last[c] > tree.first[c] or tree.tags[c] in {"td", "th"}
        ]
        if not inner:
            break
        children = inner
    return children


def _before(tree: Tree, row: Row) -> list[int]:
    """The elements that may hold the head over a row: siblings before it, then those before its container."""
    found: list[int] = []
    element = row.element
    for _ in range(3):
        parent = tree.parents[element]
        if parent < 0:
            break
        siblings = [c for c in tree.children(parent) if c < element and tree.last[c] > tree.first[c]]
        found.extend(reversed(siblings[:1] + siblings[-2:] if len(siblings) > 3 else siblings))
        element = parent
    return found


def column_labels(tree: Tree, row: Row) -> tuple[list[str | None], list[str]]:
    """The labels of the columns over a row, in order, None where a header says nothing we know; and the headers as displayed.

    Labels are [] where fewer than two are known; headers are then those of a head without any meaning for us, or [].
    """
    unknown: list[str] = []
    for candidate in _before(tree, row):
        head = candidate
        if tree.tags[head] == "nav":
            continue
        if tree.tags[head] in {"thead", "tbody"}:
            lines = [c for c in tree.children(head) if tree.tags[c] == "tr"]
            if not lines:
                continue
            head = lines[0]
        if tree.last[head] - tree.first[head] > 2 * _MOST_COLUMNS:
            continue
        columns = units(tree, head)
        if not 2 <= len(columns) <= _MOST_COLUMNS:
            continue
        labels = [vocabulary.label(tree.text(c)) for c in columns]
        if sum(1 for label in labels if label) >= 2:
            return labels, [tree.text(c) for c in columns]
        if not unknown and (
            tree.tags[columns[0]] == "th" or any(tree.text(c) in vocabulary.COLUMNS_AGAINST for c in columns)
        ):
            unknown = [tree.text(c) for c in columns]
    return [], unknown


def apply_head(tree: Tree, rows: Sequence[Row]) -> tuple[list[str], list[str]]:
    """Gives each piece of the rows the label of its column; returns the labels and the headers, for judging the list."""
    heads: dict[int, tuple[list[str | None], list[str]]] = {}
    found: list[str] = []
    titles: list[str] = []
    for row in rows:
        parent = tree.parents[row.element]
        if parent not in heads:
            heads[parent] = column_labels(tree, row)
        labels, shown = heads[parent]
        titles = shown or titles
        if not labels or len(row.elements) > 1:
            continue
        columns = units(tree, row.element)
        if abs(len(columns) - len(labels)) > 2 or len(columns) < 2:
            continue
        for column, label in zip(columns, labels, strict=False):
            if label:
                for i in range(tree.first[column], tree.last[column]):
                    row.labels.setdefault(i, label)
        found = [label for label in labels if label] or found
    return found, titles


def apply_lines(tree: Tree, row: Row) -> int:
    """Within one row: a piece that is a label gives it to what follows it, up to the next label. Returns how many there are."""
    pending: str | None = None
    count = 0
    for element in row.elements:
        for i in range(tree.first[element], tree.last[element]):
            if i in row.labels:
                pending = None
                continue
            text = tree.pieces[i]
            label = vocabulary.label(text) if len(text) <= 48 else None
            if label and label != "current" and _names(tree, i, text):
                pending = label
                count += 1
                row.labels[i] = "label"
            elif pending:
                row.labels[i] = pending
                if label != pending and not text.endswith((",", ":")):
                    pending = None
    return count


def _names(tree: Tree, piece: int, text: str) -> bool:
    # "Computer" alone may be a value; a term, a header, something bold or ending in a colon is a label.
    owner = tree.owners[piece]
    if text.rstrip().endswith((":", "：")) or tree.tags[owner] in {"dt", "th", "b", "strong", "label"}:
        return True
    return tree.last[owner] - tree.first[owner] == 1
