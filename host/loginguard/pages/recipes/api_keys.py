"""API keys: their names and states, never their values. A key outlives a change of password."""

import re
from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages import vocabulary
from loginguard.pages.methods import says_none
from loginguard.pages.tree import Tree

NAME = "api-keys"
ADDRESSES = ("/developer/keys", "/developer/keys/apply")
WORDS = ("api keys",)
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("the address in the API's documentation; what the page shows is not known", "2026-11-24"),)
_NONE = ("no api keys", "you have no keys", "don't have any api keys", "do not have any api keys", "no keys")
_STATES = {
    "active": "active", "enabled": "active", "approved": "active", "pending": "pending", "in review": "pending",
    "disabled": "disabled", "revoked": "disabled", "rejected": "disabled", "expired": "disabled",
}  # fmt: skip
_SECRET = re.compile(r"^[0-9a-zA-Z_-]{16,}$")


def read(tree: Tree) -> PageReading:
    """Facts `api-key`: a row or list entry that holds a state; or one whose value is "none"."""
    facts: list[Fact] = []
    for i, text in enumerate(tree.pieces):
        state = _STATES.get(vocabulary.plain(text)) if len(text) <= 24 else None
        if state is None:
            continue
        row = _row(tree, tree.owners[i])
        names = [
            p for p in tree.pieces[tree.first[row] : tree.last[row]] if p != text and not _SECRET.match(p)
        ]
        # A key whose name is empty, or looks like a value, is a key all the same.
        name = names[0][:80] if names else "…" if tree.tags[row] in {"tr", "li", "article"} else ""
        if name:
            facts.append(Fact("api-key", name, state, name, tree.number(row)))
    if not facts and says_none(tree, _NONE):
        facts = [Fact("api-key", "", "none")]
    return PageReading(
        NAME, understood=bool(facts), facts=facts, missing=[] if facts else [Message("key-entries")]
    )


def _row(tree: Tree, element: int) -> int:
    for above in (element, *tree.ancestors(element)[:6]):
        if tree.tags[above] in {"tr", "li", "article"} or tree.attribute(above, "role") in {
            "row",
            "listitem",
        }:
            return above
    for above in tree.ancestors(element)[:4]:
        if tree.last[above] - tree.first[above] > 1:
            return above
    return element
