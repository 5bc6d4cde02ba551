"""The list of payment methods on a page, for money out or money in: their labels, masked, and their states."""

import re
from collections.abc import Sequence

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.pages import method_rows
from loginguard.pages.method_words import ACTIVE, KINDS, MASKED, has, is_status, is_waiting
from loginguard.pages.tree import Tree

_DIGITS = re.compile(r"(?:\d[ -]?){5,}(?=\d{4}\b)")
_EMAIL = re.compile(r"\b([\w.+-])[\w.+-]*@([\w-]+\.[\w.]+)")
_BETWEEN = re.compile(r"\s+[|·•–—]\s+(?=[^\W\d])|\s*[;\n]\s*|\s*\((?=[^\d)]*\d+ )|,\s+(?=[^\W\d])")


def read_methods(
    tree: Tree, recipe: str, kind: str, *, add: str, none: Sequence[str], missing: str
) -> PageReading:
    """A page of payment methods: facts of that kind, or one whose value is "none".

    add: the page's own words for adding one; none: what it says where there is none; missing: the code of what was looked
    for, where neither a method nor their absence is said, or where a row stands among the methods that has no name.
    """
    rows = method_rows.find(tree, add)
    facts = [fact for row in rows if (fact := _fact(tree, kind, row))]
    unread = len(facts) < len(rows)
    if not rows and says_none(tree, none):
        facts = [Fact(kind, "", "none")]
    understood = bool(facts) and not unread
    # A list that was read in part would say of what wasn't read that it is gone.
    return PageReading(
        recipe,
        understood=understood,
        facts=facts if understood else [],
        missing=[] if understood else [Message(missing)],
    )


def mask(text: str) -> str:
    """A label without what identifies: all but the last four digits, all but the first letter of an e-mail's name."""
    return _EMAIL.sub(r"\1***@\2", _DIGITS.sub("****", text))


def says_none(tree: Tree, phrases: Sequence[str]) -> bool:
    """Whether the page itself says that there is none."""
    return any(has(text, phrases) for text in tree.pieces if len(text) <= 300)


def _fact(tree: Tree, kind: str, row: method_rows.Row) -> Fact | None:
    """The subject is the method's masked label, the value "active", "pending" or "listed"; None for a row without a label."""
    parts = [
        part for text in row.texts for piece in _BETWEEN.split(text) if (part := piece.strip(" ()·|–—,"))
    ]
    named = [part for part in parts if not is_status(part)]
    if not named:
        return None
    # What names it: its first words, and the number or address that tells it from another of the same bank.
    number = next((part for part in named if MASKED.search(part) or "@" in part), "")
    label = mask(named[0] if number in {"", named[0]} else f"{named[0]} {number}")[:80]
    said = [
        part for i, part in enumerate(parts) if is_status(part) or (part != named[0] and _is_day(parts, i))
    ]
    return Fact(kind, label, _value(said), mask(" ".join([label, *said]))[:200], tree.number(row.element))


def _is_day(parts: Sequence[str], at: int) -> bool:
    """Whether a part is the day of the state before it: "Activates on Thursday", "Nov 27, 2026"."""
    part = parts[at]
    if not at or len(part) > 30 or not re.search(r"\d", part) or "@" in part:
        return False
    return is_status(parts[at - 1]) and not MASKED.search(part) and not KINDS.search(part)


def _value(said: Sequence[str]) -> str:
    if any(is_waiting(part) for part in said):
        return "pending"
    return "active" if any(has(part, ACTIVE) for part in said) else "listed"
