"""What can be done to a vault: add, edit, remove, restore, attach. Pure: on a document, at a given time.

Every change of an entry puts its state from before into the entry's history, as all KeePass apps do.
"""

import copy
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from datetime import datetime

from loginguard.vault.attachments import prune
from loginguard.vault.entry import SECRET, STANDARD, Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import find_entry, is_removed, make_bin, meta, new_times, root_group
from loginguard.vault.kdbx.container import Document, Random
from loginguard.vault.times import write_time
from loginguard.vault.uuids import write_uuid


def add_entry(
    document: Document,
    fields: Mapping[str, str],
    *,
    now: datetime,
    random: Random,
    tags: Sequence[str] = (),
    secret: frozenset[str] = SECRET,
) -> Entry:
    """A new entry in the root group. `secret` names the fields that are protected. Raises VaultError for a bad value."""
    element = ET.Element("Entry")
    ET.SubElement(element, "UUID").text = write_uuid(random(16).hex())
    ET.SubElement(element, "IconID").text = "0"
    ET.SubElement(element, "Tags").text = ";".join(tags)
    element.append(new_times(now))
    entry = Entry(element, document.protection)
    for name, value in {**dict.fromkeys(STANDARD, ""), **fields}.items():
        entry.put(name, value, secret=name in secret or name in SECRET)
    group = root_group(document)
    group.insert(place_of_entry(group), element)
    return entry


def place_of_entry(group: ET.Element) -> int:
    """Behind the group's last entry, before its subgroups."""
    last = max((at for at, child in enumerate(group) if child.tag != "Group"), default=-1)
    return last + 1


def remember(document: Document, entry: Entry) -> None:
    """Puts the entry's present state into its history, and drops the oldest past the vault's own limit."""
    history = entry.element.find("History")
    if history is None:
        history = ET.SubElement(entry.element, "History")
    else:
        entry.element.remove(history)
        entry.element.append(history)
    present = [child for child in entry.element if child is not history]
    old = ET.SubElement(history, "Entry")
    for child in present:
        twin = copy.deepcopy(child)
        old.append(twin)
        document.protection.copied(child, twin)
    limit = meta(document).findtext("HistoryMaxItems") or ""
    if limit.isdigit():
        for oldest in history.findall("Entry")[: max(0, len(history.findall("Entry")) - max(1, int(limit)))]:
            history.remove(oldest)


def edit_entry(
    document: Document,
    entry_id: str,
    fields: Mapping[str, str | None],
    *,
    now: datetime,
    tags: Sequence[str] | None = None,
    secret: frozenset[str] = frozenset(),
) -> Entry:
    """Sets fields; None removes one. Raises VaultError where there is no such entry or a value can't be stored."""
    entry, _ = find_entry(document, entry_id)
    missing = next(
        (name for name, value in fields.items() if value is None and name not in entry.names()), None
    )
    if missing is not None:
        raise VaultError("vault-no-field", {"field": missing[:60]})
    remember(document, entry)
    for name, value in fields.items():
        if value is None:
            entry.drop(name)
        else:
            entry.put(name, value, secret=True if name in secret else None)
    if tags is not None:
        entry.set_tags(list(tags))
    entry.touch(now)
    return entry


def remove_entry(document: Document, entry_id: str, *, now: datetime, random: Random) -> None:
    """Moves the entry into the recycle bin."""
    entry, group = find_entry(document, entry_id)
    if is_removed(document, group):
        return
    group.remove(entry.element)
    bin_group = make_bin(document, now, random)
    bin_group.insert(place_of_entry(bin_group), entry.element)
    moved(entry, now)


def forget_entry(document: Document, entry_id: str, *, now: datetime) -> None:
    """Takes an entry out of the bin for good. Raises VaultError("vault-not-removed") for one that is still in use."""
    entry, group = find_entry(document, entry_id)
    if not is_removed(document, group):
        raise VaultError("vault-not-removed")
    group.remove(entry.element)
    root = document.root.find("Root")
    deleted = document.root.find("Root/DeletedObjects")
    if root is not None and deleted is None:
        deleted = ET.SubElement(root, "DeletedObjects")
    if deleted is not None:
        item = ET.SubElement(deleted, "DeletedObject")
        ET.SubElement(item, "UUID").text = write_uuid(entry_id)
        ET.SubElement(item, "DeletionTime").text = write_time(now)
    prune(document)


def restore_entry(document: Document, entry_id: str, *, now: datetime) -> Entry:
    """Back from the bin into the root group."""
    entry, group = find_entry(document, entry_id)
    if is_removed(document, group):
        group.remove(entry.element)
        target = root_group(document)
        target.insert(place_of_entry(target), entry.element)
        moved(entry, now)
    return entry


def restore_version(document: Document, entry_id: str, number: int, *, now: datetime) -> Entry:
    """Makes an earlier state (0 the oldest) the present one; the present one joins the history. Raises VaultError."""
    entry, _ = find_entry(document, entry_id)
    versions = entry.history
    if not 0 <= number < len(versions):
        raise VaultError("vault-no-version")
    wanted = versions[number].element
    remember(document, entry)
    for child in list(entry.element):
        if child.tag not in {"UUID", "History"}:
            entry.element.remove(child)
    at = 1
    for child in wanted:
        if child.tag in {"UUID", "History"}:
            continue
        twin = copy.deepcopy(child)
        document.protection.copied(child, twin)
        entry.element.insert(at, twin)
        at += 1
    entry.touch(now)
    return entry


def moved(entry: Entry, now: datetime) -> None:
    """Notes when an entry changed its place."""
    element = entry.element.find("Times/LocationChanged")
    if element is not None:
        element.text = write_time(now)
