"""Whether a row says that it is the session being used now: by its own marker or its group's heading, never by device text.

Page text is the intruder's too: he may name his device "This device". So a marker is a node of its own whose whole text is a
marker, outside the cells that hold the device's name; and where more than one row carries one, none is believed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loginguard.pages import vocabulary
from loginguard.pages.cells import DEVICE
from loginguard.pages.row import Row
from loginguard.pages.rows import RowFinder
from loginguard.pages.tree import Tree

_PARTS = re.compile(r"\s*[·•|,()/\n]\s*|\s+[-–—]\s+")
_DEVICE_LABELS = frozenset({"device", "browser", "system", "app", "place", "address"})
_DIGIT = re.compile(r"\d")
_MOST_SAYING_WORDS = 8
_MARKS = re.compile(r"\s*[·•|\n]\s*|\s+[-–—]\s+")
_TICKS = frozenset("✓✔☑✅●")
_ATTRIBUTES = ("aria-label", "title", "alt")


@dataclass(slots=True)
class Marks:
    """own: the row's own marker. now: only "active now" or the like. heading: the group's heading says so."""

    own: bool = False
    now: bool = False
    heading: bool = False


def is_marker(text: str) -> bool:
    """Whether all of `text` is markers of the current session, and at least one is one."""
    if len(text) > 80 or _DIGIT.search(text):
        return False
    if text in vocabulary.CURRENT or _says_so(text):
        return True
    parts = [p for p in _PARTS.split(text) if p]
    return (
        len(parts) > 1
        and any(p in vocabulary.CURRENT for p in parts)
        and all(p in vocabulary.CURRENT or p in vocabulary.NOW for p in parts)
    )


def _says_so(text: str) -> bool:
    """ "This is your current session": a marker among words that say no more."""
    if text.count(" ") > _MOST_SAYING_WORDS or not vocabulary.CURRENT.within(text, at_least=2):
        return False
    left = vocabulary.CURRENT.without(vocabulary.spaced(text), mark="|")
    return not set(vocabulary.BEING.without(left, mark="|").split()) - {"|"}


def _path(tree: Tree, row: Row, piece: int, at: int) -> tuple[str, ...]:
    """Where in its row the piece stands; `at` is which of the row's elements holds it, in lines without one around a row."""
    owner, path = tree.owners[piece], [str(at)] if len(row.elements) > 1 else []
    while owner >= 0 and owner not in row.elements:
        path.append(f"{tree.tags[owner]}{_place_among(tree, owner)}")
        owner = tree.parents[owner]
    return tuple(path)


def _place_among(tree: Tree, element: int) -> int:
    parent = tree.parents[element]
    return tree.children(parent).index(element) if parent >= 0 else 0


def _device_paths(finder: RowFinder, rows: Sequence[Row]) -> set[tuple[str, ...]]:
    paths: set[tuple[str, ...]] = set()
    for row in rows:
        for at, element in enumerate(row.elements):
            for i in range(finder.tree.first[element], finder.tree.last[element]):
                if finder.masks[i] & DEVICE:
                    paths.add(_path(finder.tree, row, i, at))
                    break
    return paths


def _names_device(finder: RowFinder, elements: Sequence[int]) -> bool:
    return any(finder.mask(element) & DEVICE for element in elements)


def marks(finder: RowFinder, rows: Sequence[Row]) -> list[Marks]:
    """For each row what marks it. A text where other rows have their device's name is a name, not a marker."""
    tree = finder.tree
    found = []
    names: set[tuple[str, ...]] | None = None
    for row in rows:
        mark = Marks()
        for at, element in enumerate(row.elements):
            for i in range(tree.first[element], tree.last[element]):
                text = tree.pieces[i]
                label = row.labels.get(i)
                if len(text) > 80 or (label in _DEVICE_LABELS and not _beside_name(row, i)):
                    continue
                if label == "current":
                    mark.own = mark.own or text.strip() in _TICKS or text in vocabulary.YES or is_marker(text)
                elif is_marker(text) or _is_beside_place(finder, i):
                    if names is None:
                        names = _device_paths(finder, rows)
                    is_name = not _names_device(finder, [element]) and (
                        _path(tree, row, i, at) in names
                        or bool(
                            names
                            and not _names_device(finder, row.elements)
                            and not _is_named(tree, row, i, names)
                        )
                    )
                    mark.own = mark.own or not is_name
                elif text in vocabulary.NOW:
                    mark.now = True
            mark.own = mark.own or _attribute_says(tree, element)
        found.append(mark)
    return found


def _is_beside_place(finder: RowFinder, piece: int) -> bool:
    """ "Lisbon, Portugal · Current session": a marker after nothing but where and when, which no device is named."""
    text = finder.tree.pieces[piece]
    if not finder.masks[piece] or finder.masks[piece] & DEVICE:
        return False
    parts = [part for part in _MARKS.split(text) if part]
    if len(parts) < 2:
        return False
    others = [part for part in parts if not is_marker(part) and part not in vocabulary.NOW]
    return (
        len(parts) > len(others) > 0
        and all(sum(len(found.text) for found in finder.cells.read(part)) >= len(part) for part in others)
        and any(map(is_marker, parts))
    )


def _is_named(tree: Tree, row: Row, piece: int, names: set[tuple[str, ...]]) -> bool:
    """Whether another text stands where other rows have their device's name ("Mail for web")."""
    return any(
        i != piece and _path(tree, row, i, at) in names
        for at, element in enumerate(row.elements)
        for i in range(tree.first[element], tree.last[element])
    )


def _beside_name(row: Row, piece: int) -> bool:
    """Whether the labelled cell that holds the piece holds another text too: a badge beside a name is a marker, alone it is
    the name."""
    label = row.labels.get(piece)
    return any(row.labels.get(j) == label for j in (piece - 1, piece + 1))


def _attribute_says(tree: Tree, element: int) -> bool:
    current = tree.attribute(element, "aria-current")
    if current and current != "false":
        return True
    for inner in range(element + 1, tree.ends[element]):
        if tree.last[inner] - tree.first[inner] > 1:
            continue
        for name in _ATTRIBUTES:
            value = tree.attribute(inner, name)
            if value and len(value) <= 60 and value in vocabulary.CURRENT:
                return True
    return False


def settle(found: Sequence[Marks]) -> tuple[list[bool], bool]:
    """Which row is current, at most one; and whether several claimed to be."""
    own = [m.own for m in found]
    if sum(own) == 1:
        return own, False
    if sum(own) > 1:
        return [False] * len(found), True
    heading = [m.heading for m in found]
    if any(heading):
        return (heading, False) if sum(heading) == 1 else ([False] * len(found), True)
    now = [m.now for m in found]
    return (now, False) if sum(now) == 1 and len(now) > 1 else ([False] * len(found), False)
