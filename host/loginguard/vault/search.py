"""Finding entries by words, in what is not secret: title, user name, address, notes, tags, groups."""

from loginguard.vault.entry import Entry
from loginguard.vault.groups import entries
from loginguard.vault.kdbx.container import Document


def search(document: Document, words: str, *, removed: bool = False) -> list[tuple[Entry, tuple[str, ...]]]:
    """The entries that hold every word, whatever its case; all entries for no words."""
    wanted = words.casefold().split()
    found = []
    for entry, path in entries(document, removed=removed):
        if wanted:
            plain = [
                value.text or "" for _, value in entry.strings() if value not in entry.protection.offsets
            ]
            text = "\n".join([*plain, *entry.tags, *path]).casefold()
            if not all(word in text for word in wanted):
                continue
        found.append((entry, path))
    return found
