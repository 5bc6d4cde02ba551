"""What a person taught: on pages of this shape, this list is one of logins.

A lesson only adds lists: it never takes away rows that the reader found and never sets `current`. It is bound to the page's
origin, the shape of its address and the structure of the list, not to class names or texts.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from loginguard.pages.row import Row
from loginguard.pages.tree import Tree

_WILD = re.compile(r"^(?:\d+|[0-9a-f-]{8,}|[\w-]*\d[\w-]*|~[\w-]+|[\w-]{24,})$", re.IGNORECASE)


class Lesson(NamedTuple):
    """origin: "https://accounts.example". path: its shape, ids as "*". structure: that of the list, see `structure`.

    name: what the person is shown: the list's heading or the page's address.
    """

    origin: str
    path: str
    structure: str
    name: str = ""


def path_shape(address: str) -> str:
    """The path of an address with what looks like an id replaced by "*": "/u/123/devices" is "/u/*/devices"."""
    path = urlsplit(address).path or "/"
    return "/".join("*" if _WILD.match(part) else part for part in path.split("/"))


def structure(tree: Tree, rows: Sequence[Row]) -> str:
    """The shape of a list: the tags from the body down to its rows, and the tags within the first row to two levels.

    Class names and texts are left out: they change from build to build and from person to person.
    """
    row = rows[0]
    up = [tree.tags[e] for e in reversed(tree.ancestors(row.element)[:5])]
    within = [
        tree.tags[c]
        + ("(" + ",".join(tree.tags[g] for g in tree.children(c)[:6]) + ")" if tree.children(c) else "")
        for c in tree.children(row.element)[:8]
    ]
    return ">".join(up) + ">" + "+".join(tree.tags[e] for e in row.elements) + "[" + ",".join(within) + "]"


def applies(lesson: Lesson, origin: str, address: str) -> bool:
    """Whether the lesson is about this page."""
    return lesson.origin == origin and lesson.path == path_shape(address)


def teach(origin: str, address: str, list_structure: str, name: str) -> Lesson:
    """The lesson that a person's choice of a candidate list makes."""
    return Lesson(origin, path_shape(address), list_structure, name[:80])
