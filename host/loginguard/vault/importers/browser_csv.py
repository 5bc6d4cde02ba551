"""Password tables (CSV) as Chrome, Edge, Firefox, Safari, Bitwarden, Proton and KeePassXC export them."""

import csv
import io
from urllib.parse import urlsplit

from loginguard.vault.errors import VaultError
from loginguard.vault.importers.found import Found, Item, decode_text
from loginguard.vault.otp.uri import read_otp

# The columns' names in those exports, in small letters, by what they mean to us.
COLUMNS = {
    "Title": ("name", "title", "account"),
    "UserName": ("username", "login_username", "user name", "login", "email"),
    "Password": ("password", "login_password"),
    "URL": ("url", "login_uri", "website", "web site", "hostname"),
    "Notes": ("note", "notes", "comment"),
    "otp": ("otpauth", "login_totp", "totp", "otp"),
}
NEEDED = "Password"
ROWS_CAP = 100_000
HOUSEKEEPING = frozenset({
    "httprealm", "formactionorigin", "guid", "timecreated", "timelastused", "timepasswordchanged", "favorite", "reprompt",
    "type", "icon", "last modified", "created", "createtime", "modifytime", "vault",
})  # fmt: skip


def recognises(content: bytes) -> bool:
    """The first line names a column of passwords."""
    # The names are ASCII in whatever encoding the rest is; `read` says what is wrong with that.
    start = content[:4096]
    marked = start[:2] in {b"\xff\xfe", b"\xfe\xff"}
    first = start.decode("utf-16" if marked else "utf-8-sig", "replace").splitlines()[:1]
    columns = [cell.strip().lower() for cell in next(csv.reader(first, delimiter=separator(first)), [])]
    return any(name in columns for name in COLUMNS[NEEDED]) and len(columns) > 1


def separator(first: list[str]) -> str:
    """What stands between the columns' names: spreadsheets of many countries write semicolons, some tabs."""
    heads = first[0] if first else ""
    return max(",;\t", key=heads.count)


def read(content: bytes, _password: str | None = None, _key_file: bytes | None = None) -> Found:
    """Each row an entry; columns that we don't know become fields of their own. Raises VaultError for no CSV at all."""
    found = Found("browser_csv")
    text = decode_text(content)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text.splitlines()[:1]), strict=True)
    try:
        heads = [cell.strip() for cell in next(rows)]
        meanings = [meaning_of(head) for head in heads]
        for row in rows:
            where = str(rows.line_num)
            if not any(cell.strip() for cell in row):
                continue
            if len(row) != len(heads) or rows.line_num > ROWS_CAP:
                found.note("import-bad-row", {"where": where})
                continue
            try:
                found.items.append(read_row(found, where, heads, meanings, row))
            except VaultError as error:
                found.leave(where, error)
    except (csv.Error, StopIteration):
        raise VaultError("import-damaged", {"where": str(rows.line_num)}) from None
    return found


def meaning_of(head: str) -> str | None:
    """Our field for a column, None for one that stays under its own name."""
    return next((meaning for meaning, names in COLUMNS.items() if head.lower() in names), None)


def read_row(found: Found, where: str, heads: list[str], meanings: list[str | None], row: list[str]) -> Item:
    """One entry. A code that can't be read leaves the rest of the row and is told."""
    fields: dict[str, str] = {}
    for head, meaning, cell in zip(heads, meanings, row, strict=True):
        if meaning == "otp" and cell.strip():
            try:
                fields["otp"] = read_otp(cell).uri
            except VaultError as error:
                found.leave(where, error)
        elif meaning is None and cell and head.lower() not in HOUSEKEEPING:
            fields[head] = cell
        elif meaning and meaning not in fields:
            fields[meaning] = cell
    title = fields.get("Title") or urlsplit(fields.get("URL", "")).hostname or fields.get("UserName") or where
    if not any(fields.get(name) for name in ("Password", "otp", "UserName", "Notes")):
        raise VaultError("import-empty-row")
    return Item(where, title, {**fields, "Title": title})
