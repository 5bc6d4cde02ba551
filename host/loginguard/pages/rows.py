"""Finds the rows of a page: the largest elements that each say one login's where, when and with what."""

from loginguard.pages import vocabulary
from loginguard.pages.fields import kinds
from loginguard.pages.row import Row
from loginguard.pages.split_rows import periodic, segments, transposed
from loginguard.pages.weights import MOST_COLUMNS, MOST_PIECES_IN_ROW, Weights

_SAYING_WORDS = 7
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class RowFinder(Weights):
    """Finds the rows of one page by its weights."""

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
            table = transposed(self, element)
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
                    if rest and not self.single(element) and (split := segments(self, element)):
                        rows.extend(split)
                        continue
                    stack.append((full[0], element if not among else container, False))
                    continue
            if len(full) >= 2 and not self.single(element):
                if split := periodic(self, element, inside):
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
            elif split := segments(self, element):
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
            if 2 <= end - start <= MOST_COLUMNS and 2 * sum(
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
        return tree.last[element] - tree.first[element] > MOST_PIECES_IN_ROW and kinds(
            self.mask(full)
        ) == kinds(self.mask(element))

    def _adopt(self, inside: list[int], full: list[int]) -> list[int]:
        """The complete children and those beside them that are built alike but say less ("Unknown device, 3 days ago")."""
        shapes = {self.shape(c) for c in full}
        whole = set(full)
        return [c for c in inside if c in whole or (self._is_of_parts(c) and self.shape(c) in shapes)]

    def _is_of_parts(self, element: int) -> bool:
        """Whether it says several things: a day over rows says one."""
        tree = self.tree
        return len(tree.children(element)) > 1 and tree.last[element] - tree.first[element] > 1
