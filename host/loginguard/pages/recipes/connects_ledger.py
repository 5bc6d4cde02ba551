"""The Connects ledger: how many are left. Proposals sent by an intruder cost the person's Connects. Read on click."""

import re
from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.counts import number_in
from loginguard.pages.tree import Tree

NAME = "connects-ledger"
ADDRESSES = ("/nx/plans/connects/history",)
WORDS = ("connects history",)
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "click"
LISTS = False
SOURCES = (Source('wording in extensions\' code: "My balance n Connects"', "2026-11-24"),)
_BALANCE = re.compile(r"(?:balance\D{0,20}(?P<n>\d+)\s*connects)", re.IGNORECASE)


def read(tree: Tree) -> PageReading:
    """The fact `connects`, the balance as a number; not understood where none is shown."""
    found = number_in(tree, _BALANCE)
    if found is None:
        return PageReading(NAME, understood=False, missing=[Message("connects-balance")])
    count, text, element = found
    return PageReading(
        NAME,
        understood=True,
        facts=[Fact("connects", "balance", str(count), text[:200], tree.number(element))],
    )
