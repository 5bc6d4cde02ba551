"""What any element of a page names, weighed at once: where, when and with what, and whether one login can say all of it."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME, CellReader, Finding
from loginguard.pages.fields import clashes, kinds
from loginguard.pages.masks import masks_of
from loginguard.pages.tree import Tree

MOST_PIECES_IN_ROW = 60
MOST_COLUMNS = 14
_LONGEST_NAME = 200
_MOST_TIMES = 3
_LONGEST_TITLE = 60
_DAY = re.compile(r"\d.*\d")
_ENTRIES = frozenset({"li", "tr", "article"})

# Four counts in one number, so that one subtraction tells what stands between two pieces.
_KINDS = (PLACE, ADDRESS, TIME, DEVICE)
_BITS = 24
_COUNT = (1 << _BITS) - 1
_PACKED = [
    sum(1 << at * _BITS for at, bit in enumerate(_KINDS) if mask & bit) for mask in range(sum(_KINDS) + 1)
]


class Weights:
    """Holds, for one page, how many pieces of each kind stand before each piece."""

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
        if first is not None and len(named) <= _LONGEST_NAME and tree.last[element] - first <= MOST_COLUMNS:
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

    def any_between(self, start: int, end: int) -> bool:
        """Whether a piece of the range names anything."""
        return self._any[end] > self._any[start]

    def mask(self, element: int) -> int:
        """Which kinds the element names, as bits."""
        return self.mask_between(self.tree.first[element], self.tree.last[element])

    def mask_between(self, start: int, end: int) -> int:
        """The same of a range of pieces."""
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
        if end - start > MOST_PIECES_IN_ROW:
            return False
        _, addresses, times, devices = self.counts(start, end)
        if addresses > 3 or times > 4 or devices > 6:
            return False
        return self.coherent(start, end) and not self._holds_rows(element)

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
                whole[self.shape(child)] += 1
                if whole[self.shape(child)] > 1:
                    return True
            if mask & TIME and tree.ends[child] > child + 1:
                # Messages: each with its time, whatever else one of them says.
                built = self.shape(child)
                timed[built] += 1
                if timed[built] >= _MOST_TIMES:
                    return True
            if said < 2 or (said < 3 and tree.tags[child] not in _ENTRIES):
                continue
            alike = (*self.shape(child), mask)
            if alike in seen or self._holds_rows(child):
                return True
            seen.add(alike)
        return False

    def coherent(self, start: int, end: int) -> bool:
        """Whether what the pieces of a range say can be one login's."""
        findings = self.findings(start, end)
        if clashes(findings):
            return False
        unlabelled = [f.value for f in findings if f.kind == "time" and f.label in {None, "last", "time"}]
        named = {f.text.lower() for f in findings if f.kind == "device"}
        # Two times that can't be the same are two logins, unless nothing else is said twice.
        disjoint = len(unlabelled) > 1 and not _meet(unlabelled)
        repeated = len([f for f in findings if f.kind == "device"]) > len(named)
        return not (disjoint and repeated)

    def shape(self, element: int) -> tuple[str, tuple[str, ...]]:
        """How an element is built: its tag and its children's."""
        tree = self.tree
        return tree.tags[element], tuple(tree.tags[c] for c in tree.children(element))

    def mask_of(self, elements: Sequence[int]) -> int:
        """Which kinds the elements name together."""
        bits = 0
        for element in elements:
            bits |= self.mask(element)
        return bits


def _meet(intervals: Sequence[object]) -> bool:
    starts = max(i.start for i in intervals)  # type: ignore[attr-defined]
    ends = min(i.end for i in intervals)  # type: ignore[attr-defined]
    return bool(starts <= ends)
