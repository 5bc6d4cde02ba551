"""One entry of a vault: its fields, tags, times, attachments' names and history, read from and written to its XML."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.protection import Protection
from loginguard.vault.kdbx.xml import is_xml_text
from loginguard.vault.times import read_time, write_time
from loginguard.vault.uuids import read_uuid

TITLE, USER, PASSWORD, URL, NOTES, OTP = "Title", "UserName", "Password", "URL", "Notes", "otp"
STANDARD = (TITLE, USER, PASSWORD, URL, NOTES)
SECRET = frozenset({PASSWORD, OTP})
FIELD_CAP = 1_000_000


def check_value(name: str, value: str) -> None:
    """Raises VaultError("vault-bad-value") for a field that can't be stored: too long, or what XML has no place for."""
    if not name or len(name) > 200 or len(value) > FIELD_CAP or not is_xml_text(name + value):
        raise VaultError("vault-bad-value")


class Entry:
    """A view: nothing is copied, changes go into the document. Its repr shows the id alone."""

    __slots__ = ("element", "protection")

    def __init__(self, element: ET.Element, protection: Protection) -> None:
        self.element = element
        self.protection = protection

    def __repr__(self) -> str:
        return f"Entry({self.id})"

    @property
    def id(self) -> str:
        """32 hex digits."""
        return read_uuid(self.element.findtext("UUID"))

    @property
    def title(self) -> str:
        """What the entry is called."""
        return self.get(TITLE)

    @property
    def modified(self) -> datetime | None:
        """When it was last changed."""
        return read_time(self.element.findtext("Times/LastModificationTime"))

    @property
    def tags(self) -> list[str]:
        """KeePass separates them by ";" or ","."""
        text = (self.element.findtext("Tags") or "").replace(",", ";")
        return [tag.strip() for tag in text.split(";") if tag.strip()]

    @property
    def history(self) -> list["Entry"]:
        """Earlier states, oldest first."""
        return [Entry(element, self.protection) for element in self.element.findall("History/Entry")]

    @property
    def attachments(self) -> dict[str, int]:
        """Name to the number of the binary."""
        found: dict[str, int] = {}
        for binary in self.element.findall("Binary"):
            value = binary.find("Value")
            reference = value.get("Ref") if value is not None else None
            if reference and reference.isdigit():
                found[binary.findtext("Key") or ""] = int(reference)
        return found

    def strings(self) -> Iterator[tuple[str, ET.Element]]:
        """Each field's name and the element of its value."""
        for string in self.element.findall("String"):
            value = string.find("Value")
            if value is not None:
                yield string.findtext("Key") or "", value

    def get(self, name: str) -> str:
        """A field in clear, "" where there is none."""
        for key, value in self.strings():
            if key == name:
                return self.protection.reveal(value)
        return ""

    def names(self) -> dict[str, bool]:
        """The fields there are, with whether each is protected."""
        return {key: value in self.protection.offsets for key, value in self.strings()}

    def put(self, name: str, value: str, *, secret: bool | None = None) -> None:
        """Sets a field. secret: None keeps what it was (new ones: password and code are). Raises VaultError."""
        check_value(name, value)
        element = next((found for key, found in self.strings() if key == name), None)
        if element is None:
            string = ET.Element("String")
            ET.SubElement(string, "Key").text = name
            element = ET.SubElement(string, "Value")
            self.element.insert(self.place_of_new("String"), string)
            protected = secret if secret is not None else name in SECRET
        else:
            protected = secret if secret is not None else element in self.protection.offsets
        if protected:
            self.protection.seal(element, value)
            return
        self.protection.offsets.pop(element, None)
        element.attrib.pop("Protected", None)
        element.text = value

    def drop(self, name: str) -> None:
        """Removes a field; the five that every entry has become empty instead."""
        if name in STANDARD:
            self.put(name, "")
            return
        for string in self.element.findall("String"):
            if string.findtext("Key") == name:
                self.element.remove(string)

    def place_of_new(self, tag: str) -> int:
        """Where a new child goes: behind the last of its kind, else before attachments, auto-type and history."""
        children = [child.tag for child in self.element]
        if tag in children:
            return len(children) - children[::-1].index(tag)
        behind = {"Binary", "AutoType", "CustomData", "History"} - {tag}
        return next((at for at, child in enumerate(children) if child in behind), len(children))

    def set_tags(self, tags: list[str]) -> None:
        """Replaces the tags."""
        element = self.element.find("Tags")
        if element is None:
            element = ET.Element("Tags")
            self.element.insert(1, element)
        element.text = ";".join(tags)

    def touch(self, now: datetime) -> None:
        """Notes the time of a change."""
        times = self.element.find("Times")
        if times is None:
            times = ET.SubElement(self.element, "Times")
        element = times.find("LastModificationTime")
        if element is None:
            element = ET.SubElement(times, "LastModificationTime")
        element.text = write_time(now)
