"""A hold on the account, or a lock after too many tries: it protects the account, and Support lifts it."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "hold"
ADDRESSES: tuple[str, ...] = ()
WORDS: tuple[str, ...] = (
    "account on hold",
    "your account is on hold",
    "account locked",
    "your account is locked",
    "account suspended",
    "your account has been suspended",
    "your account is suspended",
    "your account has been locked",
)
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (
    Source(
        "support.upwork.com article 230161527: who can't log in most likely has a protective hold; what the page says is not known",
        "2026-11-24",
    ),
)
_FIELDS: tuple[str, ...] = ()
_PHRASES = (
    "on hold",
    "account is locked",
    "account locked",
    "has been locked",
    "suspended",
)


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="hold-words")
