"""Whether the page around a list is a help article or an advertisement: then its rows are examples, and nobody's logins."""

import re
from collections.abc import Sequence

from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.rows import Row
from loginguard.pages.tree import Tree

_WEIGHT = 4.0
_PARTS = re.compile(r"\s+[-–—|·›»:]\s+")
_PRESSED = frozenset({"a", "button", "input"})
_PRESSED_ROLES = frozenset({"button", "link", "menuitem"})
# The sentence that leads to a list stands right before it, or before the heads of its columns.
_BEFORE = 8
_LEAST_WORDS = 2
_MOST_CHARACTERS = 600


def about_page(tree: Tree) -> str:
    """What says that the page is an article or sells something: "Was this article helpful?", "Help Center" in its title; ""
    where nothing does."""
    for part in _PARTS.split(tree.title):
        if part in vocabulary.HELP:
            return part
    at = min((at for phrase in vocabulary.ARTICLE.whole if (at := tree.where(phrase)) >= 0), default=-1)
    return tree.pieces[at] if at >= 0 else ""


def weigh(tree: Tree, rows: Sequence[Row], page: str) -> list[tuple[float, Message]]:
    """page: see `about_page`. Where the rows can be signed out they are the person's own, whatever stands around them."""
    said = page or _leading(tree, rows)
    if not said or any(_can_be_ended(tree, row) for row in rows):
        return []
    return [(_WEIGHT, Message("article-against", {"heading": said[:80]}))]


def _leading(tree: Tree, rows: Sequence[Row]) -> str:
    """The sentence before the list that says that what follows is an example."""
    # Words of one's own and mails have examples in other places.
    if not tree.named("h1", "h2", "h3"):
        return ""
    first = tree.first[rows[0].element]
    for at in range(first - 1, max(-1, first - _BEFORE), -1):
        text = tree.pieces[at]
        if (
            len(text) <= _MOST_CHARACTERS
            and text.rstrip().endswith((":", "：", "…", "..."))
            and text.count(" ") >= _LEAST_WORDS
            and (vocabulary.SHOWING.within(text) or vocabulary.EXAMPLE.within(text))
        ):
            return text
    return ""


def _can_be_ended(tree: Tree, row: Row) -> bool:
    return any(
        tree.pieces[i] in vocabulary.ACTION and _is_pressed(tree, element, i)
        for element in row.elements
        for i in range(tree.first[element], tree.last[element])
    )


def _is_pressed(tree: Tree, row: int, piece: int) -> bool:
    element = tree.owners[piece]
    while element >= row:
        if tree.tags[element] in _PRESSED or tree.attribute(element, "role") in _PRESSED_ROLES:
            return True
        element = tree.parents[element]
    return False
