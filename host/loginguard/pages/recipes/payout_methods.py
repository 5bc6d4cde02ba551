"""Payout methods: which there are, masked, and whether each is active yet. What an intruder adds shows here."""

from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.methods import read_methods
from loginguard.pages.tree import Tree

NAME = "payout-methods"
ADDRESSES = (
    "/nx/payments/disbursement-methods",
    "/ab/payments/*/disbursement-methods",
    "/ab/payments/disbursement-methods",
)
WORDS = ("withdrawal methods", "withdrawals", "get paid")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (
    Source(
        "addresses and wording in extensions' code (\"haven't set up any withdrawal methods\")", "2026-11-24"
    ),
    Source(
        "support.upwork.com articles 211063728, 211060918: a new method becomes active in about three days",
        "2026-11-24",
    ),
)
_NONE = ("haven't set up any withdrawal methods", "have not set up any withdrawal methods", "no withdrawal methods",
         "não configurou nenhum método", "no has configurado ningún método", "keine auszahlungsmethode")  # fmt: skip


def read(tree: Tree) -> PageReading:
    """Facts `payout-method`, or one whose value is "none"; not understood where neither a method nor their absence is said."""
    return read_methods(
        tree, NAME, "payout-method", add="add withdrawal method", none=_NONE, missing="payout-entries"
    )
