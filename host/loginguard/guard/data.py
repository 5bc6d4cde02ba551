"""All that is kept on this machine: where it lies, how big it is, taken out as a whole, deleted as a whole."""

import contextlib
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loginguard.guard.attachments import FOLDER, attachments, load
from loginguard.guard.context import Context
from loginguard.guard.files import free, in_downloads, write_private
from loginguard.store.database import FILE

# What belongs to the state's own working: kept when everything else goes.
KEPT_TABLES = {"migrations", "sqlite_sequence"}
VAULT_SUFFIXES = {".kdbx"}


@dataclass(frozen=True, slots=True)
class Kept:
    """folder: where the state lies. size: bytes of all in it. rows: how many of each table."""

    folder: Path
    size: int
    files: int
    rows: dict[str, int]


def kept(context: Context) -> Kept:
    """What is kept here."""
    folder = context.store.folder
    paths = [path for path in folder.rglob("*") if path.is_file()]
    database = context.store.database
    rows = {
        name: int(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 — names of our own
        for name in _tables(context)
    }
    return Kept(folder, sum(path.stat().st_size for path in paths), len(paths), rows)


def export_all(context: Context, path: Path, *, over: bool = False) -> Path:
    """Writes all of it as one zip: state.json with every table, and the kept files. Returns the path.

    The vault is a file of its own and isn't in it. over: a file that stands there may go. Raises LoginGuardError
    `file-exists` or `report-not-written`.
    """
    free(path, over=over)
    tables = {
        name: [_plain(dict(row)) for row in context.store.database.execute(f'SELECT * FROM "{name}"')]  # noqa: S608
        for name in _tables(context)
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("state.json", json.dumps(tables, ensure_ascii=False, indent=1) + "\n")
        for one in attachments(context):
            content = load(context, one.hash)
            if content is not None:
                archive.writestr(f"{FOLDER}/{one.hash}", content)
    return write_private(path, out.getvalue(), over=over)


def export_to_downloads(context: Context) -> Path:
    """`export_all` to a new name in the person's Downloads."""
    today = context.now().astimezone(context.zone).date()
    return export_all(context, in_downloads("loginguard-data", ".zip", today))


def delete_all(context: Context) -> None:
    """Empties the state, for every browser at once, and takes the kept files away. Vault files stay.

    The state's own file stays, empty: another browser's host may have it open, and would go on writing to a
    deleted one.
    """
    with context.store.writing() as database:
        database.execute("PRAGMA defer_foreign_keys = ON")
        for name in _tables(context):
            # The revision only grows: browsers would else take what they have drawn for the newest.
            kept_rows = " WHERE name != 'revision'" if name == "state" else ""
            database.execute(f'DELETE FROM "{name}"{kept_rows}')  # noqa: S608 — names of our own
    database = context.store.database
    # What was deleted is overwritten (secure_delete) and the log that still has it is cut.
    with contextlib.suppress(Exception):
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.execute("VACUUM")
    for path in sorted(context.store.folder.rglob("*"), reverse=True):
        if path.name.startswith(FILE) or path.suffix in VAULT_SUFFIXES:
            continue
        with contextlib.suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()


def _tables(context: Context) -> list[str]:
    rows = context.store.database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [row["name"] for row in rows if row["name"] not in KEPT_TABLES]


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in row.items()}
