"""A page as flat lists in document order, so that the readers walk it without making an object an element."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loginguard.pages.errors import UnreadableError
from loginguard.pages.vocabulary import plain

MAX_BYTES = 5_000_000
MAX_DEPTH = 2_000
_LONGEST_TAG = 60_000
_MOST_ATTRIBUTES = 5_000
_LONGEST_NOTE = 300
_NOT_ELEMENTS = frozenset({"-comment", "_comment", "!doctype", "-doctype"})
_NOTED = "[aria-label],[title],img[alt],[role=img],time[datetime]"
_HIDDEN = (
    "script,style,template,noscript,link,datalist,select>option:not([selected]),[hidden],[aria-hidden=true],"
    "[style*='display:none' i],[style*='display: none' i],[style*='visibility:hidden' i],[style*='visibility: hidden' i]"
)
_TAG = re.compile(r"<(/?)(?!(?:img|br|hr|input|meta|link|wbr|col|area|path|use|source)\b)[a-zA-Z]")
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


# The same words stand on a page many times, and on the next look at it again.
_folded = lru_cache(maxsize=32_768)(plain)


@dataclass(slots=True)
class Tree:
    """Element i: its tag, parent (-1 for the root), the index just past its subtree, and its pieces of text.

    pieces: the page's texts in document order, one line each; those of element i are pieces[first[i]:last[i]].
    owners: for each piece the element it stands in. noted: the pieces that stand only in an attribute (an icon's alt).
    truncated: not all of the page is here. nodes, parser: Lexbor's own, for attributes, read only where one is asked for.
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
    noted: set[int] = field(default_factory=set)
    nodes: list[LexborNode] = field(default_factory=list)
    parser: LexborHTMLParser | None = None
    _plains: list[str] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)

    def text(self, element: int) -> str:
        """The element's text on one line, as displayed."""
        start, end = self.first[element], self.last[element]
        if self.noted:
            return " ".join(self.pieces[i] for i in range(start, end) if i not in self.noted)
        return " ".join(self.pieces[start:end])

    def plains(self) -> list[str]:
        """The pieces folded, without the punctuation around them; "" for those too long to be a label."""
        if not self._plains:
            self._plains = [_folded(text) if len(text) <= 120 else "" for text in self.pieces]
        return self._plains

    def where(self, label: str) -> int:
        """The number of the first piece that is this label, -1 where there is none. `label` as `plains` gives it."""
        if not self._places:
            plains = self.plains()
            # From the end, so that the first of several stays.
            self._places = dict(zip(reversed(plains), range(len(plains) - 1, -1, -1), strict=True))
        return self._places.get(label, -1)

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
        return self.nodes[element].attributes.get(name) or ""

    def has(self, element: int, name: str) -> bool:
        """Whether the attribute is there, with whatever value."""
        return name in self.nodes[element].attributes

    def ancestors(self, element: int) -> list[int]:
        """From the parent up to the root."""
        found = []
        element = self.parents[element]
        while element >= 0:
            found.append(element)
            element = self.parents[element]
        return found


def _check(html: str) -> None:
    # Lexbor looks at all attributes of a tag for each new one: 200,000 in one tag take minutes. So long a tag fills a whole
    # stretch of half its length without an end.
    half = _LONGEST_TAG // 2
    long = any(">" not in html[at : at + half] for at in range(0, len(html) - half, half))
    for part in html.split(">") if long else ():
        if len(part) > _LONGEST_TAG:
            at = max(part.rfind("<"), 0)
            if (
                part.count(" ", part.find("<")) > _MOST_ATTRIBUTES
                and "=" in part[at : at + 200_000]
                and "</" not in part
            ):
                raise UnreadableError("malformed")
    _check_depth(html)


def _check_depth(html: str) -> None:
    # Lexbor's time grows with the square of the depth of block elements: 100,000 nested divs take it 12 s.
    step = 65_536
    surplus = 0
    for start in range(0, len(html), step):
        chunk = html[start : start + step]
        surplus = max(0, surplus + chunk.count("<") - 2 * chunk.count("</"))
        if surplus > MAX_DEPTH:
            break
    else:
        return
    depth = 0
    for found in _TAG.finditer(html):
        depth += -1 if found[1] else 1
        if depth > MAX_DEPTH * 2:
            raise UnreadableError("too-deep")
        depth = max(depth, 0)


def parse(html: str) -> Tree:
    """The visible part of a page, digest or mail as a tree. Reads the first MAX_BYTES characters and says so.

    Raises UnreadableError("too-deep") for nesting that no real page has.
    """
    tree = Tree()
    if len(html) > MAX_BYTES:
        html = html[:MAX_BYTES]
        tree.truncated = True
    _check(html)
    parser = LexborHTMLParser(html)
    if parser.css_first("meta[name=digest-truncated]"):
        tree.truncated = True
    if title := parser.css_first("head>title,title"):
        tree.title = " ".join(title.text().split())
    for hidden in parser.css(_HIDDEN):
        hidden.decompose()
    root = parser.body or parser.root
    if root is None:
        raise UnreadableError("empty")
    notes = {}
    for node in parser.css(_NOTED):
        attributes = node.attributes
        note = (
            attributes.get("aria-label")
            or attributes.get("alt")
            or attributes.get("title")
            or attributes.get("datetime")
        )
        if note and len(note) <= _LONGEST_NOTE and not node.text(strip=True):
            notes[node.mem_id] = " ".join(note.split())
    tree.parser = parser
    with without_collecting():
        _fill(tree, root, notes)
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


def _fill(tree: Tree, root: LexborNode, notes: dict[int, str]) -> None:
    # One pass over some 20,000 nodes: each line here costs a millisecond a page.
    tags, nodes, parents, ends = tree.tags, tree.nodes, tree.parents, tree.ends
    first, last, pieces, owners, noted = tree.first, tree.last, tree.pieces, tree.owners, tree.noted
    index: dict[int, int] = {}
    current, within, count = -1, 0, 0
    for node in root.traverse(include_text=True):
        up = node.parent
        above = up.mem_id if up is not None else 0
        if above != within:
            target, seen = index.get(above, -1), len(pieces)
            while current != target and current >= 0:
                ends[current], last[current] = count, seen
                current = parents[current]
            within = above
        tag = node.tag
        if tag == "-text":
            text = node.text_content
            if text and not text.isspace():
                pieces.append(" ".join(text.split()))
                owners.append(current)
            continue
        if tag in _NOT_ELEMENTS:
            continue
        identity = node.mem_id
        index[identity] = count
        tags.append(tag or "")
        nodes.append(node)
        parents.append(current)
        ends.append(count + 1)
        first.append(len(pieces))
        if notes and identity in notes:
            noted.add(len(pieces))
            pieces.append(notes[identity])
            owners.append(count)
        last.append(len(pieces))
        current, within = count, identity
        count += 1
    while current >= 0:
        ends[current], last[current] = count, len(pieces)
        current = parents[current]
