"""Whether the page around a list is a help article or an advertisement: then its rows are examples, and nobody's logins."""

import re
from collections.abc import Sequence

from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.row import Row
from loginguard.pages.tree import Tree
from loginguard.recognise.late_pattern import LatePattern

_WEIGHT = 4.0
_PARTS = re.compile(r"\s+[-–—|·›»:]\s+")
_PRESSED = frozenset({"a", "button", "input"})
_PRESSED_ROLES = frozenset({"button", "link", "menuitem"})
# The sentence that leads to a list stands right before it, or before the heads of its columns.
_BEFORE = 8
_LEAST_WORDS = 2
_MOST_CHARACTERS = 600
_LEAST_STEPS = 2
# Letters in sentences, and in one: a page of an account says a sentence or two about its list.
_LEAST_PROSE, _LEAST_SENTENCE = 420, 40
_ENDS = (".", "。", "!", "！", "।", "۔", "…")
_DENSE = LatePattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def about_page(tree: Tree) -> str:
    """What says that the page is an article or sells something: "Was this article helpful?", "Help Center" in its title; ""
    where nothing does. "Was this helpful?" is asked on pages of an account too: it counts where the page explains."""
    for part in _PARTS.split(tree.title):
        if part in vocabulary.HELP:
            return part
    if found := _first(tree, vocabulary.ARTICLE):
        return found
    found = _first(tree, vocabulary.HELPFUL)
    return found if found and _explains(tree) else ""


def _first(tree: Tree, phrases: vocabulary.Phrases) -> str:
    at = min((at for phrase in phrases.whole if (at := tree.where(phrase)) >= 0), default=-1)
    return tree.pieces[at] if at >= 0 else ""


def _explains(tree: Tree) -> bool:
    """Whether it has a heading that asks, sentences that lead to an example or tell what to do, or many sentences."""
    texts = [text for text in tree.pieces if text.count(" ") >= _LEAST_WORDS or not text.isascii()]
    headings = [tree.text(i) for i in tree.named("h1", "h2", "h3")]
    return (
        any(map(vocabulary.ASKING.within, [tree.title, *headings]))
        or any(map(vocabulary.SHOWING.within, texts))
        or sum(map(vocabulary.STEPS.within, texts)) >= _LEAST_STEPS
        or sum(map(_length, filter(_is_sentence, texts))) >= _LEAST_PROSE
    )


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith(_ENDS) and _length(text) >= _LEAST_SENTENCE


def _length(text: str) -> int:
    """In letters of a script with an alphabet: one Chinese character says as much as three of them."""
    return len(text) if text.isascii() else len(text) + 2 * len(_DENSE.findall(text))


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
