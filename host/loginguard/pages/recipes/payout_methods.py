"""Payout methods: which there are, masked, and whether each is active yet. What an intruder adds shows here."""

from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.methods import methods, says_none
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
_ADD = (
    "add",
    "add withdrawal method",
    "set up",
    "adicionar",
    "agregar",
    "añadir",
    "ajouter",
    "hinzufügen",
    "aggiungi",
    "добавить",
    "додати",
)


def read(tree: Tree) -> PageReading:
    """Facts `payout-method`, or one whose value is "none"; not understood where neither a method nor their absence is said."""
    facts = methods(tree, "payout-method", add_words=_ADD)
    if not facts and says_none(tree, _NONE):
        facts = [Fact("payout-method", "", "none")]
    missing = [] if facts else [Message("payout-entries")]
    return PageReading(NAME, understood=bool(facts), facts=facts, missing=missing)
