"""Marks of e-mail addresses and phone numbers: two that our mask makes alike differ in their marks.

A mark is a keyed hash, from which nothing leads back; the key is this state's own, so that no mark says anything anywhere else.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from loginguard.guard.context import Context
from loginguard.model.fact import Fact

_KEY_BYTES = 32
_HIDDEN = re.compile(r"[*•·●∙…]|(?<![a-z])x{2,}(?![a-z])", re.IGNORECASE)


def marked(context: Context, facts: Sequence[Fact]) -> list[Fact]:
    """The facts with a mark in place of what the page showed exactly. Belongs to the look's transaction."""
    if not any(fact.exact for fact in facts):
        return list(facts)
    key = _key(context)
    return [replace(fact, exact="", mark=_mark(key, fact)) if fact.exact else fact for fact in facts]


def _mark(key: bytes, fact: Fact) -> str:
    # What the page masks itself can't be told from its whole: the two are never compared mark by mark.
    whole = "masked" if _HIDDEN.search(fact.exact) else "whole"
    text = "".join(_HIDDEN.sub("*", fact.exact).casefold().split())
    if fact.kind == "phone":
        text = re.sub(r"[\s().-]", "", text)
    return f"{whole}:{blake2b(f'{fact.kind} {text}'.encode(), key=key, digest_size=16).hexdigest()}"


def _key(context: Context) -> bytes:
    with context.store.writing() as database:
        database.execute("INSERT OR IGNORE INTO marking (only, key) VALUES (1, ?)", (os.urandom(_KEY_BYTES),))
        return bytes(database.execute("SELECT key FROM marking").fetchone()["key"])
