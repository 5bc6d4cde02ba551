"""The groups of a vault: where entries stand, and the recycle bin."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime

from loginguard.vault.entry import Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.container import Document, Random
from loginguard.vault.times import write_time
from loginguard.vault.uuids import NONE, read_uuid, write_uuid

BIN_ICON = "43"


def root_group(document: Document) -> ET.Element:
    """The group that holds all others. Raises VaultError where the document has none."""
    group = document.root.find("Root/Group")
    if group is None:
        raise VaultError("vault-damaged")
    return group


def meta(document: Document) -> ET.Element:
    """The settings of the file. Raises VaultError where the document has none."""
    element = document.root.find("Meta")
    if element is None:
        raise VaultError("vault-damaged")
    return element


def walk(group: ET.Element, path: tuple[str, ...] = ()) -> Iterator[tuple[ET.Element, tuple[str, ...]]]:
    """The group and all below it, each with its path of names, the root's left out."""
    yield group, path
    for child in group.findall("Group"):
        yield from walk(child, (*path, child.findtext("Name") or ""))


def recycle_bin(document: Document) -> ET.Element | None:
    """The bin's group, where there is one."""
    wanted = read_uuid(meta(document).findtext("RecycleBinUUID"))
    if wanted == NONE:
        return None
    return next((g for g, _ in walk(root_group(document)) if read_uuid(g.findtext("UUID")) == wanted), None)


def entries(document: Document, *, removed: bool = False) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """The entries with their groups' path: those in use, or with `removed` those in the bin."""
    bin_group = recycle_bin(document)
    if removed:
        start = [] if bin_group is None else list(walk(bin_group))
    else:
        binned = set() if bin_group is None else {g for g, _ in walk(bin_group)}
        start = [(g, p) for g, p in walk(root_group(document)) if g not in binned]
    for group, path in start:
        for element in group.findall("Entry"):
            yield Entry(element, document.protection), path


def find_entry(document: Document, entry_id: str) -> tuple[Entry, ET.Element]:
    """The entry with this id and the group it is in, the bin included. Raises VaultError("vault-no-entry")."""
    for group, _ in walk(root_group(document)):
        for element in group.findall("Entry"):
            if read_uuid(element.findtext("UUID")) == entry_id:
                return Entry(element, document.protection), group
    raise VaultError("vault-no-entry")


def is_removed(document: Document, group: ET.Element) -> bool:
    """Whether the group is the bin or lies in it."""
    bin_group = recycle_bin(document)
    return bin_group is not None and any(group is g for g, _ in walk(bin_group))


def new_group(name: str, now: datetime, random: Random, icon: str = "48") -> ET.Element:
    """An empty group."""
    group = ET.Element("Group")
    ET.SubElement(group, "UUID").text = write_uuid(random(16).hex())
    ET.SubElement(group, "Name").text = name
    ET.SubElement(group, "Notes")
    ET.SubElement(group, "IconID").text = icon
    group.append(new_times(now))
    ET.SubElement(group, "IsExpanded").text = "True"
    return group


def new_times(now: datetime) -> ET.Element:
    """All times set to now, never expiring."""
    times = ET.Element("Times")
    for name in ("LastModificationTime", "CreationTime", "LastAccessTime", "ExpiryTime", "LocationChanged"):
        ET.SubElement(times, name).text = write_time(now)
    ET.SubElement(times, "Expires").text = "False"
    ET.SubElement(times, "UsageCount").text = "0"
    return times


def set_meta(document: Document, name: str, value: str) -> None:
    """Sets one value of the file's settings."""
    parent = meta(document)
    element = parent.find(name)
    if element is None:
        element = ET.SubElement(parent, name)
    element.text = value


def make_bin(document: Document, now: datetime, random: Random) -> ET.Element:
    """The bin, made where it was missing."""
    found = recycle_bin(document)
    if found is not None:
        return found
    group = new_group("Recycle Bin", now, random, BIN_ICON)
    ET.SubElement(group, "EnableAutoType").text = "False"
    ET.SubElement(group, "EnableSearching").text = "False"
    root_group(document).append(group)
    set_meta(document, "RecycleBinEnabled", "True")
    set_meta(document, "RecycleBinUUID", group.findtext("UUID") or "")
    set_meta(document, "RecycleBinChanged", write_time(now))
    return group
