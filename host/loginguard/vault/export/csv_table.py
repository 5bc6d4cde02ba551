"""A table that browsers and password managers read: name, url, username, password, note, OTPAuth, then further fields."""

import csv
import io

from loginguard.vault.entry import STANDARD
from loginguard.vault.groups import entries
from loginguard.vault.kdbx.container import Document

COLUMNS = {
    "name": "Title",
    "url": "URL",
    "username": "UserName",
    "password": "Password",
    "note": "Notes",
    "OTPAuth": "otp",
}


def write(document: Document) -> str:
    """Every entry in use. Attachments and histories have no place in a table."""
    found = [entry for entry, _ in entries(document)]
    further = sorted({name for entry in found for name in entry.names()} - set(STANDARD) - {"otp"})
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([*COLUMNS, *further])
    for entry in found:
        table.writerow([entry.get(name) for name in [*COLUMNS.values(), *further]])
    return text.getvalue()
