"""KeePass's references between fields: {REF:P@I:…} stands for the password of another entry."""

import re
from collections.abc import Sequence

from loginguard.vault.entry import NOTES, PASSWORD, TITLE, URL, USER, Entry

# KeePass's letters (keepass.info/help/base/fieldrefs.html, read 2026-11-24).
FIELDS = {"T": TITLE, "U": USER, "P": PASSWORD, "A": URL, "N": NOTES}
REFERENCE = re.compile(r"\{REF:([TUPANI])@([TUPANIO]):([^{}]*)\}", re.IGNORECASE)
DEPTH = 10


def resolve(text: str, known: Sequence[Entry], depth: int = DEPTH) -> str | None:
    """The text with every reference replaced by what it stands for; None where one leads nowhere or in a circle."""
    if not REFERENCE.search(text):
        return text
    if not depth:
        return None
    parts: list[str] = []
    at = 0
    for match in REFERENCE.finditer(text):
        wanted, by, words = match[1].upper(), match[2].upper(), match[3]
        target = next((entry for entry in known if fits(entry, by, words)), None)
        if target is None:
            return None
        value = target.id.upper() if wanted == "I" else resolve(target.get(FIELDS[wanted]), known, depth - 1)
        if value is None:
            return None
        parts += [text[at : match.start()], value]
        at = match.end()
    return "".join([*parts, text[at:]])


def fits(entry: Entry, by: str, words: str) -> bool:
    """Whether a reference means this entry: by its id whole, by any other field where that holds the words."""
    if by == "I":
        return entry.id == words.strip().replace("-", "").lower()
    names = [FIELDS[by]] if by in FIELDS else [name for name in entry.names() if name not in FIELDS.values()]
    return any(words.casefold() in entry.get(name).casefold() for name in names)
