"""Taking found entries into a vault: what is new, what is already there; all of it or nothing."""

from dataclasses import dataclass, field
from datetime import datetime

from loginguard.model.message import Message
from loginguard.vault.attachments import attach, check_attachment
from loginguard.vault.entry import Entry, check_value
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries
from loginguard.vault.importers.found import Found, Item
from loginguard.vault.kdbx.container import Document, Random
from loginguard.vault.operations import add_entry

COMPARED = ("Title", "UserName", "Password", "URL", "otp")


@dataclass(slots=True)
class Preview:
    """What an import would do. `repr` of the items shows titles alone."""

    format: str
    new: list[Item] = field(default_factory=list)
    known: list[Item] = field(default_factory=list)
    left: list[Message] = field(default_factory=list)


def preview(document: Document, found: Found) -> Preview:
    """Sorts the found entries into new ones and ones that the vault, or the file itself, already has.

    What can't be stored is among neither: it gets its line, by the rule that storing itself goes by.
    """
    seen = {identity_of(entry) for entry, _ in entries(document)}
    result = Preview(found.format, left=list(found.left))
    for item in found.items:
        try:
            check_item(item)
        except VaultError as error:
            result.left.append(Message(error.code, {**error.params, "where": item.where}))
            continue
        identity = tuple(item.fields.get(name, "") for name in COMPARED)
        (result.known if identity in seen else result.new).append(item)
        seen.add(identity)
    return result


def check_item(item: Item) -> None:
    """Raises VaultError for an entry that can't be stored as it is."""
    for name, value in item.fields.items():
        check_value(name, value)
    for name, content in item.attachments.items():
        check_attachment(name, content)


def identity_of(entry: Entry) -> tuple[str, ...]:
    """Two entries that agree in these fields are the same."""
    return tuple(entry.get(name) for name in COMPARED)


def take_in(document: Document, found: Found, *, now: datetime, random: Random) -> Preview:
    """Adds what the preview says is new."""
    result = preview(document, found)
    for item in result.new:
        entry = add_entry(document, item.fields, now=now, random=random, tags=item.tags, secret=item.secret)
        for name, content in item.attachments.items():
            attach(document, entry, name, content)
    return result
