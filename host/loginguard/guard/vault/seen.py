"""Which files the vault has been: KDBX itself can't tell when somebody puts an older one back."""

from pathlib import Path

from loginguard.guard.context import Context

KEPT = 20


def is_older(context: Context, path: Path, digest: str) -> bool:
    """Whether this file was seen before and a newer one after it."""
    rows = context.store.database.execute(
        "SELECT sha256 FROM vault_files WHERE path = ? ORDER BY seq DESC", (str(path),)
    ).fetchall()
    hashes = [row["sha256"] for row in rows]
    return digest in hashes[1:]


def note_seen(context: Context, path: Path, digest: str) -> None:
    """Notes a file as the newest; the last twenty are kept."""
    newest = context.store.database.execute(
        "SELECT sha256 FROM vault_files WHERE path = ? ORDER BY seq DESC LIMIT 1", (str(path),)
    ).fetchone()
    if newest is not None and newest["sha256"] == digest:
        return
    with context.store.writing() as database:
        database.execute("DELETE FROM vault_files WHERE path = ? AND sha256 = ?", (str(path), digest))
        database.execute(
            "INSERT INTO vault_files (path, sha256, seen_at) VALUES (?, ?, ?)",
            (str(path), digest, context.now().isoformat()),
        )
        database.execute(
            "DELETE FROM vault_files WHERE path = ? AND seq NOT IN "
            "(SELECT seq FROM vault_files WHERE path = ? ORDER BY seq DESC LIMIT ?)",
            (str(path), str(path), KEPT),
        )
