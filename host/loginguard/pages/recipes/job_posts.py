"""Job posts of a client's account: their titles. An intruder posts fake ones. Read on click."""

from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.methods import says_none
from loginguard.pages.tree import Tree

NAME = "job-posts"
ADDRESSES = ("/nx/job-post", "/nx/job-post/**", "/ab/jobs/*/applicants")
WORDS = ("job posts", "my job posts", "your job posts")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "click"
LISTS = False
SOURCES = (
    Source("the address in extensions' code, medium sure; what the page shows is not known", "2026-11-24"),
)
_NONE = ("no job posts", "haven't posted", "have not posted")
_ENTRIES = frozenset({"li", "article", "tr"})


def read(tree: Tree) -> PageReading:
    """A fact `job-post` for each entry of the page's list, its first line as subject; or one whose value is "none"."""
    facts: list[Fact] = []
    for i, tag in enumerate(tree.tags):
        if tag not in _ENTRIES or tree.last[i] == tree.first[i] or not _in_main(tree, i):
            continue
        if any(tree.tags[a] in _ENTRIES for a in tree.ancestors(i)):
            continue
        title = tree.pieces[tree.first[i]]
        facts.append(Fact("job-post", title[:120], "listed", tree.text(i)[:200], tree.number(i)))
    if not facts and says_none(tree, _NONE):
        facts = [Fact("job-post", "", "none")]
    return PageReading(
        NAME, understood=bool(facts), facts=facts, missing=[] if facts else [Message("job-entries")]
    )


def _in_main(tree: Tree, element: int) -> bool:
    above = tree.ancestors(element)
    if any(tree.tags[a] in {"nav", "header", "footer", "aside"} for a in above):
        return False
    return (
        any(tree.tags[a] == "main" or tree.attribute(a, "role") == "main" for a in above)
        or "main" not in tree.tags
    )
