"""Notification settings: which alerts about logins and security are on. Muted ones hide an intruder."""

from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages import vocabulary
from loginguard.pages.settings import switches
from loginguard.pages.tree import Tree

NAME = "notification-settings"
ADDRESSES = ("/ab/notification-settings", "/nx/notification-settings")
WORDS = ("notification settings",)
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("the address in extensions' code; which entries the page has is not known", "2026-11-24"),)


def read(tree: Tree) -> PageReading:
    """A fact `notification` for each box or switch with a label; not understood where there is none with a label."""
    facts = []
    for element, on in switches(tree):
        label = _label(tree, element)
        if label:
            subject = vocabulary.plain(label)[:80]
            facts.append(
                Fact("notification", subject, "on" if on else "off", label[:200], tree.number(element))
            )
    return PageReading(
        NAME, understood=bool(facts), facts=facts, missing=[] if facts else [Message("notification-entries")]
    )


def _label(tree: Tree, element: int) -> str:
    if named := tree.attribute(element, "aria-label"):
        return named
    identity = tree.attribute(element, "id")
    for i, tag in enumerate(tree.tags):
        if tag == "label" and identity and tree.attribute(i, "for") == identity:
            return tree.text(i)
    for above in tree.ancestors(element)[:4]:
        if (text := tree.text(above)) and tree.last[above] - tree.first[above] <= 4:
            return text
    return ""
