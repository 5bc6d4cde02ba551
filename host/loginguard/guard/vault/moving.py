"""Taking in what people have elsewhere, and taking out what they want elsewhere."""

import os
from pathlib import Path
from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.vault.session import apply, opened
from loginguard.vault.errors import VaultError
from loginguard.vault.export import csv_table, otpauth_list
from loginguard.vault.importers import read_import
from loginguard.vault.importing import Preview, preview, take_in
from loginguard.vault.open_vault import read_bytes
from loginguard.vault.safe_write import write_new

SUFFIXES = {"kdbx": ".kdbx", "otpauth": ".txt", "csv": ".csv"}


def preview_import(
    context: Context, content: bytes, password: str | None = None, key_file: bytes | None = None
) -> dict[str, Any]:
    """What an import would do; nothing is written. Raises VaultError for a file that can't be read."""
    found = read_import(content, password, key_file)
    with opened(context) as vault:
        return tell(preview(vault.document, found))


def take_import(
    context: Context, content: bytes, password: str | None = None, key_file: bytes | None = None
) -> dict[str, Any]:
    """All that is new, in one save, or nothing. Raises VaultError."""
    found = read_import(content, password, key_file)
    return tell(apply(context, lambda d: take_in(d, found, now=context.now(), random=os.urandom)))


def tell(result: Preview) -> dict[str, Any]:
    """Titles and places, no secret."""
    return {
        "format": result.format,
        "new": [{"where": item.where, "title": item.title} for item in result.new],
        "known": [{"where": item.where, "title": item.title} for item in result.known],
        "left": result.left,
    }


def export(context: Context, kind: str, target: Path, password: str | None) -> Path:
    """Writes a new file, readable by its owner alone. Everything but KDBX lies in the clear in it.

    Raises VaultError: the password typed again is not the vault's, the file is already there, or can't be written.
    """
    with opened(context) as vault:
        if not vault.fits(password):
            raise VaultError("vault-wrong-key")
        if kind == "kdbx":
            content = read_bytes(vault.path)
        elif kind == "otpauth":
            content = otpauth_list.write(vault.document).encode()
        elif kind == "csv":
            content = csv_table.write(vault.document).encode()
        else:
            raise VaultError("export-unknown", {"kinds": sorted(SUFFIXES)})
    try:
        write_new(target, content, 0o600)
    except FileExistsError:
        raise VaultError("vault-exists", {"path": str(target)}) from None
    except OSError as error:
        target.unlink(missing_ok=True)
        raise VaultError("file-not-written", {"path": str(target), "detail": error.strerror or ""}) from error
    return target
