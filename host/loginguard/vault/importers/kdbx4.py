"""Another KDBX 4 vault: its entries with fields, tags and attachments; it is read, never written."""

from loginguard.vault.attachments import read_attachment
from loginguard.vault.entry import OTP, Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries
from loginguard.vault.importers.found import Found, Item
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.container import Document, decode
from loginguard.vault.kdbx.header import SIGNATURE, SIGNATURE_KDB
from loginguard.vault.otp.older import read_older
from loginguard.vault.otp.uri import read_otp
from loginguard.vault.references import resolve


def recognises(content: bytes) -> bool:
    """KeePass's signature."""
    return content[:8] in {SIGNATURE, SIGNATURE_KDB}


def read(content: bytes, password: str | None = None, key_file: bytes | None = None) -> Found:
    """All entries outside the recycle bin. Raises VaultError: "import-needs-password", or why it can't be opened."""
    if password is None and key_file is None:
        raise VaultError("import-needs-password")
    document = decode(content, composite_key(password, key_file))
    found = Found("kdbx4")
    used = list(entries(document))
    removed = [entry for entry, _ in entries(document, removed=True)]
    known = [*(entry for entry, _ in used), *removed]
    for number, (entry, path) in enumerate(used, 1):
        where = entry.title or str(number)
        try:
            found.items.append(read_entry(document, entry, path, where, found, known))
        except VaultError as error:
            found.leave(where, error)
    if histories := sum(bool(entry.history) for entry, _ in used):
        found.note("import-history-left", {"count": histories})
    if removed:
        found.note(
            "import-removed-left", {"count": len(removed), "titles": [one.title for one in removed[:5]]}
        )
    return found


def read_entry(
    document: Document, entry: Entry, path: tuple[str, ...], where: str, found: Found, known: list[Entry]
) -> Item:
    """One entry; the names of its groups become tags, references what they stand for, older codes one of ours."""
    names = entry.names()
    fields: dict[str, str] = {}
    for name in names:
        value = resolve(entry.get(name), known)
        if value is None:
            found.note("import-reference-left", {"where": where, "field": name})
        fields[name] = entry.get(name) if value is None else value
    read_codes(fields, where, found)
    return Item(
        where,
        entry.title,
        fields,
        frozenset(name for name, protected in names.items() if protected),
        tuple(dict.fromkeys([*entry.tags, *path])),
        {name: read_attachment(document, entry, name) for name in entry.attachments},
    )


def read_codes(fields: dict[str, str], where: str, found: Found) -> None:
    """Puts the entry's code into the one form of ours; what can't be read stays as it is and is told."""
    try:
        if OTP in fields and fields[OTP].strip() and not fields[OTP].startswith("key="):
            read_otp(fields[OTP])
        elif older := read_older(fields, fields.get("Title", ""), fields.get("UserName", "")):
            account, sources = older
            for name in sources:
                fields.pop(name, None)
            fields[OTP] = account.uri
    except VaultError as error:
        found.leave(where, error)
