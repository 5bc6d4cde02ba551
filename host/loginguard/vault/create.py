"""A new, empty vault, and the mark by which we know a vault of ours."""

import xml.etree.ElementTree as ET
from datetime import datetime

from loginguard.vault.groups import meta, new_group
from loginguard.vault.kdbx.ciphers import CHACHA20, IV_BYTES
from loginguard.vault.kdbx.container import STREAM_KEY_BYTES, Document, Random
from loginguard.vault.kdbx.derivation import DEFAULT, Cost, new_parameters
from loginguard.vault.kdbx.header import Header
from loginguard.vault.kdbx.inner import Inner
from loginguard.vault.kdbx.protection import Protection
from loginguard.vault.times import write_time

MARK = "org.loginguard.vault"
HISTORY_ITEMS = "50"
HISTORY_BYTES = "6291456"


def new_document(
    name: str,
    now: datetime,
    random: Random,
    *,
    cost: Cost = DEFAULT,
    cipher: bytes = CHACHA20,
    gzip: bool = True,
) -> Document:
    """An empty KDBX 4.0 document with our mark. `random(n)` gives n unpredictable bytes."""
    root = ET.Element("KeePassFile")
    settings = ET.SubElement(root, "Meta")
    values = {
        "Generator": "Login Guard",
        "DatabaseName": name,
        "DatabaseNameChanged": write_time(now),
        "DatabaseDescription": "",
        "DatabaseDescriptionChanged": write_time(now),
        "DefaultUserName": "",
        "DefaultUserNameChanged": write_time(now),
        "MaintenanceHistoryDays": "365",
        "MasterKeyChanged": write_time(now),
        "MasterKeyChangeRec": "-1",
        "MasterKeyChangeForce": "-1",
    }
    for key, value in values.items():
        ET.SubElement(settings, key).text = value
    protection = ET.SubElement(settings, "MemoryProtection")
    for field in ("Title", "UserName", "Password", "URL", "Notes"):
        ET.SubElement(protection, f"Protect{field}").text = str(field == "Password")
    for key, value in {
        "RecycleBinEnabled": "True",
        "HistoryMaxItems": HISTORY_ITEMS,
        "HistoryMaxSize": HISTORY_BYTES,
    }.items():
        ET.SubElement(settings, key).text = value
    item = ET.SubElement(ET.SubElement(settings, "CustomData"), "Item")
    ET.SubElement(item, "Key").text = MARK
    ET.SubElement(item, "Value").text = "1"
    ET.SubElement(root, "Root").append(new_group(name, now, random))
    stream_key = random(STREAM_KEY_BYTES)
    header = Header(cipher, new_parameters(cost, random(32)), random(32), random(IV_BYTES[cipher]), gzip)
    return Document(header, Inner(stream_key, [], []), root, Protection(stream_key))


def is_ours(document: Document) -> bool:
    """Whether the vault was made here: files made elsewhere are read and imported, never written."""
    return any(item.findtext("Key") == MARK for item in meta(document).findall("CustomData/Item"))
