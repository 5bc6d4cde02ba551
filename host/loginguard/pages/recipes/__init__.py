"""The Upwork pages that are understood, one file a kind of page. A file in this folder is a recipe; nothing else registers it.

A recipe says where it stands (`ADDRESSES`, patterns of the path on www.upwork.com where * is one part), which titles or
headings also tell it (`WORDS`), what its digest `CARRIES` ("page", or only "links"), `WHEN` it is read ("watch": while
watching; "click": only when the person clicks), whether lists of logins are looked for (`LISTS`), the `SOURCES` of what it
takes for granted about Upwork, and `read(tree)`.
"""

import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, Protocol, cast
from urllib.parse import urlsplit

from loginguard.model.fact import Fact
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages import vocabulary
from loginguard.pages.recipes._index import ADDRESSES, GATES, WORDS
from loginguard.pages.tree import Tree

ORIGIN = "https://www.upwork.com"
# Where other people's words stand as titles and headings: there only the address tells a page, never a word on it.
_OTHERS_WORDS = re.compile(
    r"^/(?:jobs|freelancers/~|services|agencies|nx/search|ab/messages|ab/proposals|nx/proposals|o/|fl/|hire|nx/wm)",
    re.IGNORECASE,
)


class Recipe(Protocol):
    """What each file of this folder has."""

    NAME: str
    ADDRESSES: tuple[str, ...]
    WORDS: tuple[str, ...]
    CARRIES: Literal["page", "links"]
    WHEN: Literal["watch", "click"]
    LISTS: bool
    SOURCES: tuple[Source, ...]

    def read(self, tree: Tree) -> PageReading:
        """The page's facts; `understood` False with what was `missing`, where what should be there is not."""


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The recipes' names, sorted: the files of this folder."""
    return tuple(sorted(p.stem.replace("_", "-") for p in Path(__file__).parent.glob("[a-z]*.py")))


def recipe(name: str) -> Recipe:
    """The recipe of that name."""
    return cast(Recipe, import_module(f"{__name__}.{name.replace('-', '_')}"))


@lru_cache(maxsize=1)
def all_recipes() -> tuple[Recipe, ...]:
    """Every recipe, by name."""
    return tuple(recipe(name) for name in names())


def pattern(address: str) -> str:
    """A recipe's address as a regular expression for a path, which JavaScript reads alike."""
    inner = re.escape(address.rstrip("/")).replace(r"\*\*", ".*").replace(r"\*", "[^/]+").replace("\\-", "-")
    return f"^{inner}/?$"


def begin(address: str) -> str:
    """What every path begins with that fits a recipe's address: to compare it costs next to nothing."""
    return address.partition("*")[0].rstrip("/")


@lru_cache(maxsize=256)
def _compiled(address: str) -> re.Pattern[str]:
    # Only those that may fit are compiled: all forty take four milliseconds.
    return re.compile(pattern(address))


def claim(origin: str, address: str, tree: Tree) -> Recipe | None:
    """The recipe that reads this page, by its address or else by its title or a heading; only ever on www.upwork.com."""
    if origin != ORIGIN:
        return None
    path = urlsplit(address).path or "/"
    words = {} if _OTHERS_WORDS.match(path) else WORDS
    texts = [tree.title, *_title_parts(tree.title), *_headings(tree)]
    told = [words[p] for p in map(vocabulary.plain, texts) if p in words]
    # What stands instead of every page (a refusal, a robot check, a hold) has no address of its own.
    gate = next((name for name in told if name in GATES), None)
    if gate is not None:
        return recipe(gate)
    for start, form, name in ADDRESSES:
        if path.startswith(start) and _compiled(form).match(path):
            return recipe(name)
    if told or _OTHERS_WORDS.match(path):
        return recipe(told[0]) if told else None
    return recipe("hold") if _held(tree) else None


def _title_parts(title: str) -> list[str]:
    return [part for part in re.split(r"\s+[-|–—·]\s+", title) if part != title]


def _headings(tree: Tree) -> list[str]:
    return [tree.text(i) for i in tree.named("h1", "h2")[:24]]


def read(found: Recipe, tree: Tree) -> PageReading:
    """What the recipe reads from the page, with the account that the page's own frame shows."""
    from loginguard.pages.account import account

    reading = found.read(tree)
    held = _held(tree, anywhere=found.NAME == "login") if _may_tell(found) else None
    if held is not None and (found.NAME == "login" or not reading.understood):
        reading = PageReading("hold", understood=True, facts=[held])
    elif held is not None:
        reading.facts.append(held)
    reading.account = reading.account or account(tree)
    return reading


def _may_tell(found: Recipe) -> bool:
    # A page that is a gate itself says why it is there; where people write to each other, anybody can say it.
    return bool(found.ADDRESSES) and found.CARRIES == "page"


def _held(tree: Tree, *, anywhere: bool = False) -> Fact | None:
    from loginguard.pages.recipes.hold import told

    return told(tree, anywhere=anywhere)


def index() -> dict[str, Any]:
    """What `_index.py` has of all recipes, so that only the one that claims a page is loaded: sixteen others take 12 ms."""
    return {
        "ADDRESSES": tuple((begin(a), a, r.NAME) for r in all_recipes() for a in r.ADDRESSES),
        "WORDS": {vocabulary.plain(word): r.NAME for r in all_recipes() for word in r.WORDS},
        "GATES": frozenset(r.NAME for r in all_recipes() if not r.ADDRESSES),
    }


def watch_words() -> str:
    """For the content script: what else tells each page, a line a word with the place of its entry in the watch list."""
    lines = [f"{word.lower()}\t{at}" for at, r in enumerate(all_recipes()) for word in r.WORDS]
    return "\n".join(["", *lines, ""])


def watch_list() -> list[dict[str, object]]:
    """For the content script: where each recipe's pages are, what is carried and when."""
    return [
        {
            "recipe": r.NAME,
            "begins": [begin(a) for a in r.ADDRESSES],
            "addresses": [pattern(a) for a in r.ADDRESSES],
            "carries": r.CARRIES,
            "watched": r.WHEN == "watch",
        }
        for r in all_recipes()
    ]
