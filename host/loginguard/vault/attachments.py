"""Attachments: files kept inside the vault, each stored once however many entries hold it."""

import xml.etree.ElementTree as ET

from loginguard.vault.entry import Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.container import Document
from loginguard.vault.kdbx.inner import Binary
from loginguard.vault.kdbx.xml import is_xml_text

ATTACHMENT_CAP = 16 * 1024 * 1024
PROTECTED_IN_MEMORY = 1


def read_attachment(document: Document, entry: Entry, name: str) -> bytes:
    """The file's bytes. Raises VaultError("vault-no-attachment")."""
    number = entry.attachments.get(name)
    if number is None or number >= len(document.inner.binaries):
        raise VaultError("vault-no-attachment")
    return document.inner.binaries[number].content


def check_attachment(name: str, content: bytes) -> None:
    """Raises VaultError("vault-bad-attachment") for a file that can't be stored."""
    if not name or len(name) > 200 or not is_xml_text(name) or len(content) > ATTACHMENT_CAP:
        raise VaultError("vault-bad-attachment", {"mebibytes": ATTACHMENT_CAP // 2**20})


def attach(document: Document, entry: Entry, name: str, content: bytes) -> None:
    """Adds a file to an entry, in place of one of the same name. The caller has called `remember` first."""
    check_attachment(name, content)
    detach(entry, name)
    binaries = document.inner.binaries
    number = next((at for at, binary in enumerate(binaries) if binary.content == content), len(binaries))
    if number == len(binaries):
        binaries.append(Binary(PROTECTED_IN_MEMORY, content))
    element = ET.Element("Binary")
    ET.SubElement(element, "Key").text = name
    ET.SubElement(element, "Value", Ref=str(number))
    entry.element.insert(entry.place_of_new("Binary"), element)


def detach(entry: Entry, name: str) -> bool:
    """Takes a file off an entry; its history may still hold it. Says whether there was one."""
    for element in entry.element.findall("Binary"):
        if element.findtext("Key") == name:
            entry.element.remove(element)
            return True
    return False


def prune(document: Document) -> None:
    """Drops the bytes that no entry and no history refers to, and numbers the rest anew."""
    values = [value for value in document.root.iter("Value") if (value.get("Ref") or "").isdigit()]
    used = sorted({int(value.get("Ref", "0")) for value in values})
    numbers = {
        old: new for new, old in enumerate(number for number in used if number < len(document.inner.binaries))
    }
    document.inner.binaries = [document.inner.binaries[old] for old in numbers]
    for value in values:
        old = int(value.get("Ref", "0"))
        if old in numbers:
            value.set("Ref", str(numbers[old]))
