"""The login page: the account is signed out in this browser."""

from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.recipes import device_challenge
from loginguard.pages.tree import Tree

NAME = "login"
ADDRESSES: tuple[str, ...] = ("/ab/account-security/login",)
WORDS: tuple[str, ...] = ("log in to upwork",)
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("addresses and field ids in extensions' and test scripts' code", "2026-11-24"),)
_FIELDS = (
    "login_username",
    "login_password",
    "login_answer",
)
_PHRASES = (
    "log in to upwork",
    "continue with google",
)


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one.

    The same address asks for a new device's code: then the reading is the device challenge's.
    """
    reading = gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="login-fields")
    if reading.understood:
        return reading
    challenge = device_challenge.read(tree)
    return challenge if challenge.understood else reading
