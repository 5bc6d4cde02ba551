"""Another KDBX 4 vault: its entries with fields, tags and attachments; it is read, never written."""

from loginguard.vault.attachments import read_attachment
from loginguard.vault.entry import Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries
from loginguard.vault.importers.found import Found, Item
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.container import Document, decode
from loginguard.vault.kdbx.header import SIGNATURE, SIGNATURE_KDB


def recognises(content: bytes) -> bool:
    """KeePass's signature."""
    return content[:8] in {SIGNATURE, SIGNATURE_KDB}


def read(content: bytes, password: str | None = None) -> Found:
    """All entries outside the recycle bin. Raises VaultError: "import-needs-password", or why it can't be opened."""
    if password is None:
        raise VaultError("import-needs-password")
    document = decode(content, composite_key(password))
    found = Found("kdbx4")
    histories = 0
    for number, (entry, path) in enumerate(entries(document), 1):
        where = entry.title or str(number)
        try:
            found.items.append(read_entry(document, entry, path, where))
        except VaultError as error:
            found.leave(where, error)
        histories += bool(entry.history)
    if histories:
        found.note("import-history-left", {"count": histories})
    return found


def read_entry(document: Document, entry: Entry, path: tuple[str, ...], where: str) -> Item:
    """One entry; the names of its groups become tags."""
    names = entry.names()
    return Item(
        where,
        entry.title,
        {name: entry.get(name) for name in names},
        frozenset(name for name, protected in names.items() if protected),
        tuple(dict.fromkeys([*entry.tags, *path])),
        {name: read_attachment(document, entry, name) for name in entry.attachments},
    )
