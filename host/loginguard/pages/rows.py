"""Finds the rows of a page: the largest elements that each say one login's where, when and with what."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME, CellReader, Finding
from loginguard.pages.fields import clashes, kinds
from loginguard.pages.masks import masks_of
from loginguard.pages.tree import Tree

_MOST_PIECES_IN_ROW = 60
_SAYING_WORDS = 7
_MOST_COLUMNS = 14
_LONGEST_NAME = 200
_MOST_TIMES = 3
_LONGEST_TITLE = 60
_DAY = re.compile(r"\d.*\d")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENTRIES = frozenset({"li", "tr", "article"})


@dataclass(slots=True)
class Row:
    """One row. elements: usually one, several where a row is split over siblings or is a column of a table.

    container: the element whose children the rows are. labels: for each piece of the row the label that a header gives it.
    """

    elements: list[int]
    container: int
    labels: dict[int, str] = field(default_factory=dict)
    grouped: bool = False

    @property
    def element(self) -> int:
        """The one that a mark is drawn beside."""
        return self.elements[0]


# Four counts in one number, so that one subtraction tells what stands between two pieces.
_KINDS = (PLACE, ADDRESS, TIME, DEVICE)
_BITS = 24
_COUNT = (1 << _BITS) - 1
_PACKED = [
    sum(1 << at * _BITS for at, bit in enumerate(_KINDS) if mask & bit) for mask in range(sum(_KINDS) + 1)
]


class RowFinder:
    """Holds, for one page, how many pieces of each kind stand before each piece, so that any element is weighed at once."""

    def __init__(self, tree: Tree, cells: CellReader, spans: Sequence[tuple[int, int]]) -> None:
        self.tree = tree
        self.cells = cells
        count = len(tree.pieces)
        masks = [0] * count
        for start, end in spans:
            masks[start:end] = masks_of(cells, tree.pieces[start:end])
        for element in tree.holding("aria-label"):
            self._name(element, masks)
        for element in tree.holding("title"):
            self._title(element, masks)
        self.masks = masks
        self._sums = list(accumulate(map(_PACKED.__getitem__, masks), initial=0))
        self._any = list(accumulate(map(bool, masks), initial=0))

    def _name(self, element: int, masks: list[int]) -> None:
        """Counts in where and when a row says only in its name ("Patras, Greece, 2 hours ago")."""
        tree = self.tree
        named = tree.attribute(element, "aria-label") or ""
        first = next((i for i in range(tree.first[element], tree.last[element]) if masks[i]), None)
        if first is not None and len(named) <= _LONGEST_NAME and tree.last[element] - first <= _MOST_COLUMNS:
            masks[first] |= masks_of(self.cells, [named])[0] & (PLACE | ADDRESS | TIME)

    def _title(self, element: int, masks: list[int]) -> None:
        """Counts in a time that stands in a title alone, over a text like "a while back"."""
        tree = self.tree
        at, title = tree.first[element], tree.attribute(element, "title") or ""
        if (
            tree.last[element] - at == 1
            and not masks[at]
            and len(title) <= _LONGEST_TITLE
            and _DAY.search(title)
        ):
            masks[at] |= masks_of(self.cells, [title])[0] & TIME

    def counts(self, start: int, end: int) -> list[int]:
        """How many pieces of the range name a place, an address, a time, a device."""
        packed = self._sums[end] - self._sums[start]
        return [packed >> at * _BITS & _COUNT for at in range(len(_KINDS))]

    def evident(self, element: int) -> int:
        """How many pieces of the element name anything."""
        return self._any[self.tree.last[element]] - self._any[self.tree.first[element]]

    def mask(self, element: int) -> int:
        """Which kinds the element names, as bits."""
        return self._mask_between(self.tree.first[element], self.tree.last[element])

    def _mask_between(self, start: int, end: int) -> int:
        packed = self._sums[end] - self._sums[start]
        bits = at = 0
        while packed:
            if packed & _COUNT:
                bits |= _KINDS[at]
            packed >>= _BITS
            at += 1
        return bits

    def complete(self, element: int) -> bool:
        """Whether the element says at least two of where, when and with what."""
        return kinds(self.mask(element)) >= 2

    def findings(self, start: int, end: int) -> list[Finding]:
        """What the pieces of a range say."""
        return [f for i in range(start, end) if self.masks[i] for f in self.cells.read(self.tree.pieces[i])]

    def single(self, element: int) -> bool:
        """Whether all that the element says can be of one login."""
        tree = self.tree
        start, end = tree.first[element], tree.last[element]
        if end - start > _MOST_PIECES_IN_ROW:
            return False
        _, addresses, times, devices = self.counts(start, end)
        if addresses > 3 or times > 4 or devices > 6:
            return False
        return self._coherent(start, end) and not self._holds_rows(element)

    def _holds_rows(self, element: int) -> bool:
        """Whether it is two entries or more of a list, though they may say the same: each says all that a row says."""
        tree = self.tree
        seen: set[tuple[str, tuple[str, ...], int]] = set()
        timed: Counter[tuple[str, tuple[str, ...]]] = Counter()
        whole: Counter[tuple[str, tuple[str, ...]]] = Counter()
        for child in tree.children(element):
            mask = self.mask(child)
            said = kinds(mask)
            if mask & TIME and mask & DEVICE:
                # Whatever else they say: the same place may be read in the one and not in the other.
                whole[self._shape(child)] += 1
                if whole[self._shape(child)] > 1:
                    return True
            if mask & TIME and tree.ends[child] > child + 1:
                # Messages: each with its time, whatever else one of them says.
                shape = self._shape(child)
                timed[shape] += 1
                if timed[shape] >= _MOST_TIMES:
                    return True
            if said < 2 or (said < 3 and tree.tags[child] not in _ENTRIES):
                continue
            alike = (*self._shape(child), mask)
            if alike in seen or self._holds_rows(child):
                return True
            seen.add(alike)
        return False

    def _coherent(self, start: int, end: int) -> bool:
        findings = self.findings(start, end)
        if clashes(findings):
            return False
        unlabelled = [f.value for f in findings if f.kind == "time" and f.label in {None, "last", "time"}]
        named = {f.text.lower() for f in findings if f.kind == "device"}
        # Two times that can't be the same are two logins, unless nothing else is said twice.
        disjoint = len(unlabelled) > 1 and not _meet(unlabelled)
        repeated = len([f for f in findings if f.kind == "device"]) > len(named)
        return not (disjoint and repeated)

    def find(self) -> list[Row]:  # noqa: PLR0912 — each branch is one shape of page
        """All rows of the page in document order. A row here is only one that reads like a login; whether the list is one
        of logins is judged later."""
        rows: list[Row] = []
        stack: list[tuple[int, int, bool]] = [(0, 0, False)] if self.tree.tags else []
        adopted: set[int] = set()
        while stack:
            element, container, among = stack.pop()
            if not self.complete(element):
                if element in adopted and self.single(element):
                    rows.append(Row([element], container, grouped=True))
                continue
            table = self._transposed(element)
            if table:
                rows.extend(table)
                continue
            inside = [c for c in self.tree.children(element) if self.evident(c)]
            full = [c for c in inside if self.complete(c)]
            if len(full) == 1 and (not among or not self.single(element) or self._has_head(element, full[0])):
                rest = self.evident(element) - self.evident(full[0])
                if (
                    rest == 0
                    or not self.single(element)
                    or self._is_noise(element, full[0])
                    or self._are_sections(element, full[0])
                    or self._has_head(element, full[0])
                ):
                    if rest and not self.single(element) and (split := self._segments(element)):
                        rows.extend(split)
                        continue
                    stack.append((full[0], element if not among else container, False))
                    continue
            if len(full) >= 2 and not self.single(element):
                if split := self._periodic(element, inside):
                    rows.extend(split)
                    continue
                whole = self._adopt(inside, full)
                adopted.update(set(whole) - set(full))
                stack.extend((c, element, len(full) > 1) for c in reversed(whole))
                continue
            if self.single(element):
                rows.append(Row([element], container, grouped=among))
            elif len(full) >= 2:
                stack.extend((c, element, True) for c in reversed(full))
            elif split := self._segments(element):
                rows.extend(split)
            elif full:
                stack.append((full[0], element, False))
            elif among:
                rows.append(Row([element], container, grouped=True))
        return rows

    def _has_head(self, element: int, full: int) -> bool:
        """Whether a line of columns' names or a sentence about the list stands before the one part that holds all: then that
        part is the row."""
        tree = self.tree
        children = tree.children(element)
        if children == [full]:
            inner = [c for c in tree.children(full) if self.complete(c)]
            return len(inner) == 1 and self._has_head(full, inner[0])
        for child in children:
            if child >= full:
                return False
            start, end = tree.first[child], tree.last[child]
            if not self.evident(child) and any(
                tree.pieces[i].count(" ") >= _SAYING_WORDS for i in range(start, end)
            ):
                return True
            if 2 <= end - start <= _MOST_COLUMNS and 2 * sum(
                1 for i in range(start, end) if vocabulary.label(tree.pieces[i])
            ) >= max(4, end - start):
                return True
        return False

    def _are_sections(self, element: int, full: int) -> bool:
        """Whether what is said beside the one that holds all stands under headings of its own ("Password", changed 3 months
        ago), as that one does or does not."""
        tree = self.tree
        others = [c for c in tree.children(element) if c != full and self.evident(c)]
        return bool(others) and all(
            any(
                tree.tags[inner] in _HEADINGS and self.evident(inner) < self.evident(other)
                for inner in range(other + 1, tree.ends[other])
            )
            for other in others
        )

    def _is_noise(self, element: int, full: int) -> bool:
        # One complete child in something large: the rest is the page around it, not the row.
        tree = self.tree
        return tree.last[element] - tree.first[element] > _MOST_PIECES_IN_ROW and kinds(
            self.mask(full)
        ) == kinds(self.mask(element))

    def _adopt(self, inside: list[int], full: list[int]) -> list[int]:
        """The complete children and those beside them that are built alike but say less ("Unknown device, 3 days ago")."""
        shapes = {self._shape(c) for c in full}
        whole = set(full)
        return [c for c in inside if c in whole or (self._is_of_parts(c) and self._shape(c) in shapes)]

    def _is_of_parts(self, element: int) -> bool:
        """Whether it says several things: a day over rows says one."""
        tree = self.tree
        return len(tree.children(element)) > 1 and tree.last[element] - tree.first[element] > 1

    def _shape(self, element: int) -> tuple[str, tuple[str, ...]]:
        tree = self.tree
        return tree.tags[element], tuple(tree.tags[c] for c in tree.children(element))

    def _periodic(self, element: int, inside: list[int]) -> list[Row]:
        """Rows split over two or three siblings each, in the same order throughout; [] where there is no such order."""
        tree = self.tree
        for period in (2, 3):
            if len(inside) < 2 * period or len(inside) % period:
                continue
            groups = [inside[i : i + period] for i in range(0, len(inside), period)]
            shapes = [tuple((*self._shape(c), self.mask(c)) for c in g) for g in groups]
            if len({tuple(x[:2] for x in s) for s in shapes}) > 1 or len(set(shapes[0])) == 1:
                continue
            if len({x[2] for x in shapes[0]}) == 1 and len({x[:2] for x in shapes[0]}) == 1:
                continue
            rows = []
            for group in groups:
                start, end = tree.first[group[0]], tree.last[group[-1]]
                if not self._coherent(start, end):
                    break
                gained = kinds(self._mask_between(start, end)) > max(kinds(self.mask(c)) for c in group)
                if not gained and any(self.complete(c) for c in group[1:]):
                    break
                rows.append(Row(group, element, grouped=True))
            else:
                return rows
        return []

    def _segments(self, element: int) -> list[Row]:
        """The rows of a flat run of texts without an element around each row: a new one begins where the first one's
        kind of text comes again. [] where that gives fewer than two."""
        tree = self.tree
        units = self._units(element)
        evident = [u for u in units if self._any[u[2]] > self._any[u[1]]]
        if len(evident) < 3:
            return []
        leader = (tree.tags[evident[0][0]], self._mask_between(evident[0][1], evident[0][2]))
        starts = [
            n for n, u in enumerate(units) if (tree.tags[u[0]], self._mask_between(u[1], u[2])) == leader
        ]
        if len(starts) < 2:
            return []
        rows = []
        for begin, end in zip(starts, [*starts[1:], len(units)], strict=True):
            run = units[begin:end]
            first, last = run[0][1], run[-1][2]
            if kinds(self._mask_between(first, last)) < 2:
                return []
            if not self._coherent(first, last):
                return []
            # A text that stands directly in the element is not all of the element.
            parts = [tree.part(element, u[1]) if u[0] == element else u[0] for u in run]
            rows.append(Row(parts, element, grouped=True))
        return rows

    def _units(self, element: int) -> list[tuple[int, int, int]]:
        # The element's children with their pieces; texts that stand directly in it count as units of their own.
        tree = self.tree
        units: list[tuple[int, int, int]] = []
        at = tree.first[element]
        for child in tree.children(element):
            units.extend((element, i, i + 1) for i in range(at, tree.first[child]))
            if tree.last[child] > tree.first[child]:
                units.append((child, tree.first[child], tree.last[child]))
            at = tree.last[child]
        units.extend((element, i, i + 1) for i in range(at, tree.last[element]))
        return units

    def _transposed(self, element: int) -> list[Row]:
        """The columns of a table whose first column holds the labels; [] for any other table."""
        tree = self.tree
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
            if kinds(self._mask_of(cells)) >= 2:
                rows.append(Row(cells, element, given, grouped=True))
        return rows

    def _mask_of(self, elements: Sequence[int]) -> int:
        bits = 0
        for element in elements:
            bits |= self.mask(element)
        return bits


def _meet(intervals: Sequence[object]) -> bool:
    starts = max(i.start for i in intervals)  # type: ignore[attr-defined]
    ends = min(i.end for i in intervals)  # type: ignore[attr-defined]
    return bool(starts <= ends)
