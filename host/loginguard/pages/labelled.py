"""The value that stands after a label on a page: a definition's text, the next cell, the next line."""

from collections.abc import Sequence
from dataclasses import dataclass

from loginguard.pages import vocabulary
from loginguard.pages.tree import Tree


@dataclass(slots=True)
class Value:
    """text: as displayed; element: the one it stands in."""

    text: str
    element: int


def labelled(tree: Tree, labels: Sequence[str]) -> Value | None:
    """The value of the first label of these on the page, in the same text after a colon or in the text that follows."""
    wanted = {vocabulary.plain(label) for label in labels}
    for i, text in enumerate(tree.pieces):
        if len(text) > 200:
            continue
        head, colon, rest = text.partition(":")
        if colon and rest.strip() and vocabulary.plain(head) in wanted:
            return Value(rest.strip(), tree.owners[i])
        if len(text) <= 60 and vocabulary.plain(text) in wanted and i + 1 < len(tree.pieces):
            return Value(tree.pieces[i + 1], tree.owners[i + 1])
    return None
