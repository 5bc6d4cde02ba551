"""An e-mail that was saved as a page: the login that it tells of, where its title or a heading says that it tells of one."""

import re

from loginguard.model.listing import Listing
from loginguard.pages import vocabulary
from loginguard.pages.cells import split_label
from loginguard.pages.given import Given
from loginguard.pages.lines import lines
from loginguard.pages.shown import read_shown
from loginguard.pages.telling import says_login, tells
from loginguard.pages.tree import Tree

_HEADINGS = frozenset({"h1", "h2", "h3"})
_LONGEST_SUBJECT = 120
_MOST_LINES = 60
_FIRST = 10
_OF_SITES = frozenset({"nav", "main", "form", "input", "button", "article", "aside", "dialog"})
# What articles begin with, in whose text a login is a story.
_ARTICLE = re.compile(
    r"(?:how|why|what|when|where|the day|c[óo]mo|qu[ée]|comment|pourquoi|wie|warum|was|come|perch[ée]|jak|dlaczego|"
    r"как|почему|як|чому|nasıl)\b",
    re.IGNORECASE,
)


def read_saved(given: Given, tree: Tree) -> Listing | None:
    """The login that a page tells of, if it is a mail that was saved as one: short, and its title or a heading says so.

    A help page or a forum has such words in its text, not over it; a site has ways about it and forms, a mail has none.
    """
    if not _OF_SITES.isdisjoint(tree.tags):
        given.trace.note("saved-mail-none")
        return None
    body = lines(tree)
    over = [tree.title, *(tree.text(i) for i, tag in enumerate(tree.tags) if tag in _HEADINGS)]
    subject = next((line for line in over if len(line) <= _LONGEST_SUBJECT and tells(line)), None)
    first = [line for line in body[:_FIRST] if len(line) <= _LONGEST_SUBJECT]
    if subject is None and any(map(says_login, over)):
        # "Security alert" in its title, and the login in its first lines.
        subject = next(filter(tells, first), None)
    elif subject is None and not any(over) and _labelled(body) > 1:
        # A mail's body alone begins with what it tells.
        subject = next(filter(says_login, first), None)
    if subject is None or not _is_letter(subject, body):
        given.trace.note("saved-mail-none")
        return None
    found = read_shown(given, tree, 0, subject)
    if found:
        found.kind = "page"
    return found


def _is_letter(subject: str, body: list[str]) -> bool:
    """Whether it is built as a notice: short and with labelled lines, or shorter still and no article by its title."""
    labelled = _labelled(body)
    if labelled > 1:
        return len(body) <= _MOST_LINES
    return len(body) <= _MOST_LINES // 2 and not _ARTICLE.match(subject)


def _labelled(body: list[str]) -> int:
    return sum(split_label(line)[0] is not None or vocabulary.label(line) is not None for line in body)
