"""Messages: the links in them, nothing else. The text of a conversation is never in the digest. Read on click."""

from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.tree import Tree

NAME = "messages"
ADDRESSES = ("/ab/messages/**", "/ab/messages")
WORDS: tuple[str, ...] = ()
CARRIES: Literal["page", "links"] = "links"
WHEN: Literal["watch", "click"] = "click"
LISTS = False
SOURCES = (
    Source("seen in scripts of April 2026: [data-test=story-container], a.room-list-item", "2026-11-24"),
    Source("an issue thread of 2017: outside links stand behind /leaving?ref=", "2026-11-24"),
)


def read(tree: Tree) -> PageReading:
    """A fact `link` for each link that leads out of the conversation: subject its address, value its text."""
    facts = []
    for i, tag in enumerate(tree.tags):
        href = tree.attribute(i, "href") if tag == "a" else ""
        if href.startswith(("http:", "https:")) and not href.startswith("https://www.upwork.com/ab/messages"):
            facts.append(Fact("link", href[:2000], tree.text(i)[:200], tree.text(i)[:200], tree.number(i)))
    return PageReading(NAME, understood=True, facts=facts)
