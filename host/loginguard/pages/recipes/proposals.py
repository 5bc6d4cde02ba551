"""Proposals: how many were submitted, are active, and invited. An intruder sends some in the person's name. Read on click."""

import re
from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.counts import number_in
from loginguard.pages.tree import Tree

NAME = "proposals"
ADDRESSES = ("/nx/proposals", "/nx/proposals/archived")
WORDS = ("my proposals",)
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "click"
LISTS = False
SOURCES = (
    Source(
        'headings in extensions\' code: "Submitted proposals (n)", "Active proposals (n)", "Offers (n)"',
        "2026-11-24",
    ),
)
_COUNTS = {
    "submitted": re.compile(r"submitted proposals\s*\(\s*(?P<n>\d+)\s*\)", re.IGNORECASE),
    "active": re.compile(r"active proposals\s*\(\s*(?P<n>\d+)\s*\)", re.IGNORECASE),
    "offers": re.compile(r"\boffers\s*\(\s*(?P<n>\d+)\s*\)", re.IGNORECASE),
}


def read(tree: Tree) -> PageReading:
    """Facts `proposals` with a number each; not understood where no heading with a number is found."""
    facts = []
    for subject, pattern in _COUNTS.items():
        if found := number_in(tree, pattern):
            count, text, element = found
            facts.append(Fact("proposals", subject, str(count), text[:200], tree.number(element)))
    return PageReading(
        NAME, understood=bool(facts), facts=facts, missing=[] if facts else [Message("proposal-counts")]
    )
