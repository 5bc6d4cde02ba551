"""A refusal: Upwork answers 403 and shows nothing of the account."""

from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "refused"
ADDRESSES: tuple[str, ...] = ()
WORDS: tuple[str, ...] = ("error 403", "error 403 (forbidden)", "403 forbidden")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source('screenshots and issue threads: "sorry, we can\'t let you in", "Error 403"', "2026-11-24"),)
_FIELDS: tuple[str, ...] = ()
_PHRASES = (
    "error 403",
    "we can't let you in",
    "403 forbidden",
)


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="refused-words")
