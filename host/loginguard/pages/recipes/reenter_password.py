"""The page that asks for the password again before a setting may be changed."""

from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "reenter-password"
ADDRESSES: tuple[str, ...] = ("/ab/account-security/reenter-password",)
WORDS: tuple[str, ...] = ()
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("the address in extensions' code, medium sure", "2026-11-24"),)
_FIELDS = ("sensitiveZone_password",)
_PHRASES = (
    "re-enter your password",
    "reenter your password",
    "enter your password",
    "confirm that it's you",
)


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="reenter-fields")
