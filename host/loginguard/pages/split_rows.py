"""Rows without an element of their own: split over siblings, flat runs of texts, tables turned on their side."""

from loginguard.pages import vocabulary
from loginguard.pages.fields import kinds
from loginguard.pages.row import Row
from loginguard.pages.tree import Tree
from loginguard.pages.weights import Weights


def periodic(weights: Weights, element: int, inside: list[int]) -> list[Row]:
    """Rows split over two or three siblings each, in the same order throughout; [] where there is no such order."""
    tree = weights.tree
    for period in (2, 3):
        if len(inside) < 2 * period or len(inside) % period:
            continue
        groups = [inside[i : i + period] for i in range(0, len(inside), period)]
        shapes = [tuple((*weights.shape(c), weights.mask(c)) for c in g) for g in groups]
        if len({tuple(x[:2] for x in s) for s in shapes}) > 1 or len(set(shapes[0])) == 1:
            continue
        if len({x[2] for x in shapes[0]}) == 1 and len({x[:2] for x in shapes[0]}) == 1:
            continue
        rows = []
        for group in groups:
            start, end = tree.first[group[0]], tree.last[group[-1]]
            if not weights.coherent(start, end):
                break
            gained = kinds(weights.mask_between(start, end)) > max(kinds(weights.mask(c)) for c in group)
            if not gained and any(weights.complete(c) for c in group[1:]):
                break
            rows.append(Row(group, element, grouped=True))
        else:
            return rows
    return []


def segments(weights: Weights, element: int) -> list[Row]:
    """The rows of a flat run of texts without an element around each row: a new one begins where the first one's
    kind of text comes again. [] where that gives fewer than two."""
    tree = weights.tree
    units = _units(tree, element)
    evident = [u for u in units if weights.any_between(u[1], u[2])]
    if len(evident) < 3:
        return []
    leader = (tree.tags[evident[0][0]], weights.mask_between(evident[0][1], evident[0][2]))
    starts = [n for n, u in enumerate(units) if (tree.tags[u[0]], weights.mask_between(u[1], u[2])) == leader]
    if len(starts) < 2:
        return []
    rows = []
    for begin, end in zip(starts, [*starts[1:], len(units)], strict=True):
        run = units[begin:end]
        first, last = run[0][1], run[-1][2]
        if kinds(weights.mask_between(first, last)) < 2:
            return []
        if not weights.coherent(first, last):
            return []
        # A text that stands directly in the element is not all of the element.
        parts = [tree.part(element, u[1]) if u[0] == element else u[0] for u in run]
        rows.append(Row(parts, element, grouped=True))
    return rows


def _units(tree: Tree, element: int) -> list[tuple[int, int, int]]:
    # The element's children with their pieces; texts that stand directly in it count as units of their own.
    units: list[tuple[int, int, int]] = []
    at = tree.first[element]
    for child in tree.children(element):
        units.extend((element, i, i + 1) for i in range(at, tree.first[child]))
        if tree.last[child] > tree.first[child]:
            units.append((child, tree.first[child], tree.last[child]))
        at = tree.last[child]
    units.extend((element, i, i + 1) for i in range(at, tree.last[element]))
    return units


def transposed(weights: Weights, element: int) -> list[Row]:
    """The columns of a table whose first column holds the labels; [] for any other table."""
    tree = weights.tree
    if tree.tags[element] != "table":
        return []
    lines = [
        [c for c in tree.children(r) if tree.tags[c] in {"td", "th"}]
        for r in range(element + 1, tree.ends[element])
        if tree.tags[r] == "tr"
    ]
    lines = [line for line in lines if line]
    width = max((len(line) for line in lines), default=0)
    if width < 3 or len(lines) < 2:
        return []
    labels = [vocabulary.label(tree.text(line[0])) for line in lines]
    if (
        sum(1 for label in labels if label) < 2
        or sum(1 for c in lines[0] if vocabulary.label(tree.text(c))) > 1
    ):
        return []
    rows = []
    for column in range(1, width):
        cells = [line[column] for line in lines if column < len(line)]
        given = {
            i: label
            for line, label in zip(lines, labels, strict=True)
            if label and column < len(line)
            for i in range(tree.first[line[column]], tree.last[line[column]])
        }
        if kinds(weights.mask_of(cells)) >= 2:
            rows.append(Row(cells, element, given, grouped=True))
    return rows
