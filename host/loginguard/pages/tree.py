"""A page as flat lists in document order, so that the readers walk it without making an object an element."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from loginguard.pages.markup import displayed, unescaped
from loginguard.pages.vocabulary import plain

_LONGEST_NOTE = 300
# An element that is opened with the text before its first child, and the closed ones that follow; or one that is closed, with
# the text after it. So each match tells as much as can be told at once.
# The last group gives back nothing by being last; possessive groups lose matches before Python 3.11.5 (python/cpython#106052).
_STEP = re.compile(r"<([^ >/]*+)([^>]*+)>([^<]*+)((?:</[^>]++>\s*+(?=<))*)")
_ATTRIBUTE = re.compile(r' (\S[^\s=]*)="([^"]*)"')
_NOTING = re.compile(r' (?:aria-label|alt|title|datetime)="')
_VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta",
    "param", "source", "track", "wbr",
})  # fmt: skip
# Elements whose text runs on in the line they stand in.
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)


@dataclass(slots=True)
class Tree:
    """Element i: its tag, parent (-1 for the root), the index just past its subtree, and its pieces of text.

    pieces: the page's texts in document order, one line each; those of element i are pieces[first[i]:last[i]].
    owners: for each piece the element it stands in. noted: the pieces that stand only in an attribute (an icon's alt).
    truncated: not all of the page is here. markup: see `markup`; written: of it the attributes of each element.
    evidence: what each piece hints at, see `evidence`.
    """

    tags: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    truncated: bool = False
    title: str = ""
    language: str = ""
    noted: set[int] = field(default_factory=set)
    written: list[str] = field(default_factory=list)
    markup: str = ""
    evidence: list[int] = field(default_factory=list)
    _plains: list[str] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)
    _named: dict[str, list[int]] = field(default_factory=dict)

    def text(self, element: int) -> str:
        """The element's text on one line, as displayed."""
        start, end = self.first[element], self.last[element]
        if self.noted:
            return " ".join(self.pieces[i] for i in range(start, end) if i not in self.noted)
        return " ".join(self.pieces[start:end])

    def plains(self) -> list[str]:
        """The pieces folded, without the punctuation around them; "" for those too long to be a label."""
        if not self._plains:
            self._plains = [plain(text) if len(text) <= 120 else "" for text in self.pieces]
        return self._plains

    def where(self, label: str) -> int:
        """The number of the first piece that is this label, -1 where there is none. `label` as `plains` gives it."""
        if not self._places:
            plains = self.plains()
            # From the end, so that the first of several stays.
            self._places = dict(zip(reversed(plains), range(len(plains) - 1, -1, -1), strict=True))
        return self._places.get(label, -1)

    def part(self, element: int, piece: int) -> int:
        """A further element, outside the document's order, for one text that stands directly in `element`."""
        self.tags.append(self.tags[element])
        self.written.append(f' n="{self.number(element)}"')
        self.parents.append(element)
        self.ends.append(len(self.tags))
        self.first.append(piece)
        self.last.append(piece + 1)
        return len(self.tags) - 1

    def children(self, element: int) -> list[int]:
        """The element's child elements, in order."""
        found, child, end = [], element + 1, self.ends[element]
        while child < end:
            found.append(child)
            child = self.ends[child]
        return found

    def number(self, element: int) -> int:
        """The digest's number of the element; for a page that has none, its place in document order."""
        value = self.attribute(element, "n")
        return int(value) if value.isdecimal() and len(value) < 10 else element

    def attribute(self, element: int, name: str) -> str:
        """The attribute's value, "" where it isn't there or is empty."""
        written = self.written[element]
        return _attributes(written).get(name, "") if name in written else ""

    def has(self, element: int, name: str) -> bool:
        """Whether the attribute is there, with whatever value."""
        written = self.written[element]
        return name in written and name in _attributes(written)

    def holding(self, name: str) -> list[int]:
        """The elements that have the attribute."""
        return [i for i in self.mentioning(f' {name}="') if self.has(i, name)]

    def mentioning(self, part: str) -> list[int]:
        """The elements with these characters anywhere in their attributes, as markup."""
        return [i for i, written in enumerate(self.written) if part in written] if part in self.markup else []

    def named(self, *tags: str) -> list[int]:
        """The elements of these tags, in document order."""
        if not self._named:
            for i, tag in enumerate(self.tags):
                self._named.setdefault(tag, []).append(i)
        return sorted(i for tag in tags for i in self._named.get(tag, ()))

    def ancestors(self, element: int) -> list[int]:
        """From the parent up to the root."""
        found = []
        element = self.parents[element]
        while element >= 0:
            found.append(element)
            element = self.parents[element]
        return found


@lru_cache(maxsize=4_096)
def _attributes(written: str) -> dict[str, str]:
    # Of one that is written twice the first counts.
    return {name: unescaped(value) for name, value in reversed(_ATTRIBUTE.findall(written))}


def parse(html: str) -> Tree:
    """The visible part of a page, digest or mail as a tree. Reads the first 5 million characters and says so.

    Raises UnreadableError("too-deep") for nesting that no real page has.
    """
    markup = displayed(html)
    tree = Tree(truncated=markup.truncated, title=markup.title, language=markup.language, markup=markup.html)
    with without_collecting():
        _fill(tree, markup.html)
        if notes := _notes(tree):
            _put_notes(tree, notes)
    return tree


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keeps the garbage collector still: it would walk a page's growing lists again and again, half the time of a look."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _fill(tree: Tree, html: str) -> None:
    # One pass over some 8,000 elements: each line here costs a third of a millisecond a page.
    tags, written, parents = tree.tags, tree.written, tree.parents
    first, pieces, owners = tree.first, tree.pieces, tree.owners
    steps = _STEP.findall(html)
    ends, last = [0] * len(steps), [0] * len(steps)
    lines: dict[str, str] = {}
    depths: dict[str, int] = {}
    current, count, seen = -1, 0, 0
    for tag, attributes, text, closed in steps:
        if tag:
            tags.append(tag)
            written.append(attributes)
            parents.append(current)
            first.append(seen)
            if tag in _VOID:
                last[count] = seen
                count += 1
                ends[count - 1] = count
            else:
                current = count
                count += 1
        elif attributes != "/":
            ends[current], last[current] = count, seen
            current = parents[current]
        if text:
            line = lines.get(text)
            if line is None:
                line = lines[text] = " ".join(unescaped(text).split())
            if line:
                pieces.append(line)
                owners.append(current)
                seen += 1
        if closed:
            depth = depths.get(closed)
            if depth is None:
                depth = depths[closed] = closed.count("</")
            while depth:
                ends[current], last[current] = count, seen
                current = parents[current]
                depth -= 1
    while current >= 0:
        ends[current], last[current] = count, seen
        current = parents[current]
    tree.ends, tree.last = ends[:count], last[:count]


def _notes(tree: Tree) -> dict[int, str]:
    """What elements without any text say in an attribute, in document order."""
    notes = {}
    for element, (start, end) in enumerate(zip(tree.first, tree.last, strict=True)):
        if start == end and _NOTING.search(tree.written[element]):
            tag, said = tree.tags[element], _attributes(tree.written[element])
            is_picture = said.get("role") == "img"
            if (
                said.keys() & {"aria-label", "title"}
                or ("alt" in said and (is_picture or tag == "img"))
                or ("datetime" in said and (is_picture or tag == "time"))
            ):
                note = said.get("aria-label") or said.get("alt") or said.get("title") or said.get("datetime")
                if note and len(note) <= _LONGEST_NOTE and (line := " ".join(note.split())):
                    notes[element] = line
    return notes


def _put_notes(tree: Tree, notes: dict[int, str]) -> None:
    """Each note becomes its element's only piece: what stands behind it moves on by one."""
    pieces, owners, at = tree.pieces, tree.owners, 0
    tree.pieces, tree.owners = [], []
    for element, note in notes.items():
        upto = tree.first[element]
        tree.pieces += [*pieces[at:upto], note]
        tree.owners += [*owners[at:upto], element]
        tree.noted.add(len(tree.pieces) - 1)
        at = upto
    tree.pieces += pieces[at:]
    tree.owners += owners[at:]
    before = list(accumulate((i in notes for i in range(len(tree.tags))), initial=0))
    tree.first = [start + before[i] for i, start in enumerate(tree.first)]
    tree.last = [end + before[stop] for end, stop in zip(tree.last, tree.ends, strict=True)]
