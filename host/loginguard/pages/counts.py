"""Numbers that a page shows beside words: "Submitted proposals (3)", "My balance 80 Connects"."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re

from loginguard.pages.tree import Tree

_SEPARATORS = re.compile(r"(?<=\d)[\s,.](?=\d{3}\b)")


def number_in(tree: Tree, pattern: re.Pattern[str]) -> tuple[int, str, int] | None:
    """The first number that the pattern's group `n` finds in a text or in two that follow each other: it, the text, its element."""
    pieces = tree.pieces
    for i, text in enumerate(pieces):
        if len(text) > 160:
            continue
        for candidate in (text, f"{text} {pieces[i + 1]}" if i + 1 < len(pieces) else text):
            if match := pattern.search(_SEPARATORS.sub("", candidate)):
                return int(match["n"]), candidate, tree.owners[i]
    return None
