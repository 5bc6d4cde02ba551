"""The robot check in front of Upwork: nothing of the account can be seen until it has passed."""

from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "cloudflare"
ADDRESSES: tuple[str, ...] = ()
WORDS: tuple[str, ...] = ("just a moment...", "just a moment")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("the title of Cloudflare's page, seen on many sites", "2026-11-24"),)
_FIELDS: tuple[str, ...] = ()
_PHRASES = ("just a moment",)


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="check-words")
