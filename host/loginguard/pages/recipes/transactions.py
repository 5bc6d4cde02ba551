"""Transactions: that there are some, and the newest withdrawal shown. Read on click; amounts are not kept."""

from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages import vocabulary
from loginguard.pages.methods import says_none
from loginguard.pages.tree import Tree

NAME = "transactions"
ADDRESSES = ("/nx/payments/reports/transaction-history",)
WORDS = ("transaction history",)
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "click"
LISTS = False
SOURCES = (Source("the address in extensions' code, high; the table's columns are not known", "2026-11-24"),)
_NONE = ("no transactions", "no transactions found")
_OUT = ("withdrawal", "withdrawals", "withdrawal fee", "saque", "retiro", "retrait", "auszahlung")


def read(tree: Tree) -> PageReading:
    """A fact `withdrawal` for each row that is one, without its amount; not understood where the page has no table."""
    rows = [i for i, tag in enumerate(tree.tags) if tag == "tr" or tree.attribute(i, "role") == "row"]
    facts = [
        Fact("withdrawal", tree.pieces[tree.first[row]][:80], "listed", "", tree.number(row))
        for row in rows
        if any(_is_out(text) for text in tree.pieces[tree.first[row] : tree.last[row]])
    ]
    understood = len(rows) > 1 or says_none(tree, _NONE)
    return PageReading(
        NAME, understood=understood, facts=facts, missing=[] if understood else [Message("transaction-rows")]
    )


def _is_out(text: str) -> bool:
    return len(text) <= 60 and any(
        word in f" {vocabulary.spaced(text)} " for word in (f" {w} " for w in _OUT)
    )
