"""A client's billing methods: which cards and accounts are charged, masked."""

from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.methods import read_methods
from loginguard.pages.tree import Tree

NAME = "client-billing"
ADDRESSES = ("/nx/payments/deposit-methods", "/ab/payments/deposit-methods", "/ab/payments/*/deposit-methods")
WORDS = ("billing methods", "billing & payments", "billing and payments")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (
    Source("addresses in extensions' code; the client's settings menu \"Billing & Payments\"", "2026-11-24"),
)
_NONE = ("haven't set up any billing methods", "have not set up any billing methods", "no billing methods", "haven't added",
         "não configurou nenhum método", "no has configurado ningún método")  # fmt: skip


def read(tree: Tree) -> PageReading:
    """Facts `billing-method`, or one whose value is "none"; not understood where neither a method nor their absence is said."""
    return read_methods(
        tree, NAME, "billing-method", add="add a billing method", none=_NONE, missing="billing-entries"
    )
