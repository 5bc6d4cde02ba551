"""The challenge for a new device: a code is asked for before this browser may go on."""

from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "device-challenge"
ADDRESSES: tuple[str, ...] = ("/ab/account-security/device-authorization",)
WORDS: tuple[str, ...] = ("verify your device", "device authorization")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("address and field id (deviceAuthOtp_otp) in scripts' code", "2026-11-24"),)
_FIELDS = (
    "deviceAuthOtp_otp",
    "deviceAuth_otp",
)
_PHRASES = (
    "verify your device",
    "recognize this device",
    "verification code",
)


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="challenge-fields")
