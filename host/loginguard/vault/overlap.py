"""What another program overwrote: entries and states that our last file has and the present one has not, brought back.

KeePassXC takes no lock of ours. Where it reads the file, we save, and then it saves, our change is gone from the file without
anybody having wanted it. An entry that was deleted on purpose is told apart by the file's own list of deleted objects.
"""

import copy
import xml.etree.ElementTree as ET

from loginguard.vault.entry import Entry
from loginguard.vault.groups import root_group, walk
from loginguard.vault.kdbx.container import Document
from loginguard.vault.kdbx.inner import Binary
from loginguard.vault.operations import place_of_entry
from loginguard.vault.uuids import read_uuid


def bring_back(document: Document, ours: Document) -> int:
    """Puts into the document what it lacks of ours. Says how many entries that changed; 0 leaves it untouched."""
    present = {entry.id: entry for entry in every(document)}
    deleted = {read_uuid(e.text) for e in document.root.iterfind("Root/DeletedObjects/DeletedObject/UUID")}
    changed = 0
    for entry in every(ours):
        if entry.id not in present:
            if entry.id in deleted:
                continue
            group = root_group(document)
            group.insert(place_of_entry(group), copied(document, ours, entry.element))
            changed += 1
        else:
            changed += bring_back_states(document, ours, present[entry.id], entry)
    return changed


def every(document: Document) -> list[Entry]:
    """All entries, the recycle bin's among them."""
    return [
        Entry(element, document.protection)
        for group, _ in walk(root_group(document))
        for element in group.findall("Entry")
    ]


def bring_back_states(document: Document, ours: Document, present: Entry, entry: Entry) -> bool:
    """Where our entry's state is the newer one it becomes the present one again; else it joins the history if it's missing."""
    known = {state.modified for state in (present, *present.history)}
    if entry.modified is None or entry.modified in known:
        return False
    state = copied(document, ours, entry.element, without_history=True)
    history = present.element.find("History")
    if history is None:
        history = ET.SubElement(present.element, "History")
    if present.modified is not None and present.modified > entry.modified:
        history.append(state)
        return True
    before = ET.SubElement(history, "Entry")
    for child in [child for child in present.element if child is not history]:
        present.element.remove(child)
        before.append(child)
    for at, child in enumerate(list(state)):
        present.element.insert(at, child)
    return True


def copied(
    document: Document, ours: Document, element: ET.Element, *, without_history: bool = False
) -> ET.Element:
    """The element as one of the document: secrets under its stream, files among its own."""
    source = copy.copy(element)
    if without_history:
        for history in source.findall("History"):
            source.remove(history)
    twin = copy.deepcopy(source)
    for old, new in zip(source.iter(), twin.iter(), strict=True):
        if old in ours.protection.offsets:
            document.protection.seal(new, ours.protection.reveal(old))
        number = old.get("Ref") or ""
        if number.isdigit() and int(number) < len(ours.inner.binaries):
            new.set("Ref", str(place_of_binary(document, ours.inner.binaries[int(number)])))
    return twin


def place_of_binary(document: Document, binary: Binary) -> int:
    """The number of these bytes in the document, where they are added if need be."""
    binaries = document.inner.binaries
    for number, known in enumerate(binaries):
        if known.content == binary.content:
            return number
    binaries.append(binary)
    return len(binaries) - 1
