"""What the person keeps as evidence: pictures, mails, files, stored by their hash beside the state."""

import contextlib
import errno
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from loginguard.checklist.states import Event
from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.files import write_whole
from loginguard.guard.step_events import keep as keep_events
from loginguard.model.errors import LoginGuardError

FOLDER = "attachments"
LIMIT_BYTES = 20 * 1024 * 1024
# A picture is kept only if it is one: reports show it, and must not show anything that could run.
PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Attachment:
    """`name` is the person's or the page's word, `type` ours. seq: its entry in the journal."""

    hash: str
    name: str
    type: str
    size: int
    seq: int


def keep(
    context: Context,
    content: bytes,
    *,
    name: str,
    picture: bool,
    address: str = "",
    note: str = "",
    account: str | None = None,
) -> Attachment:
    """Keeps a file: first its bytes on disk, then the entry that names them.

    The same bytes kept twice are one file with two entries. `address`: the page's, without query and
    fragment. Raises LoginGuardError `attachment-too-large`, `not-an-image` (for a picture that is none) and
    the state's.
    """
    if len(content) > LIMIT_BYTES:
        megabytes = -(-len(content) // (1024 * 1024))
        raise LoginGuardError(
            "attachment-too-large", {"size": megabytes, "limit": LIMIT_BYTES // (1024 * 1024)}
        )
    kind = next((kind for magic, kind in PICTURES.items() if content.startswith(magic)), None)
    if picture and kind is None:
        raise LoginGuardError("not-an-image")
    digest = hashlib.sha256(content).hexdigest()
    _store(context, digest, content)
    with context.store.writing() as database:
        entry = journal.write(
            context,
            "kept",
            {"hash": digest, "name": name, "size": len(content), "address": address, "note": note},
            account,
        )
        database.execute(
            "INSERT OR IGNORE INTO attachments (hash, name, type, size, seq) VALUES (?, ?, ?, ?, ?)",
            (digest, name, kind or "application/octet-stream", len(content), entry.seq),
        )
        if account is not None:
            keep_events(context, account, [Event("keep-evidence", "seen", context.now())])
    return Attachment(digest, name, kind or "application/octet-stream", len(content), entry.seq)


def attachments(context: Context) -> list[Attachment]:
    """All that is kept, oldest first."""
    rows = context.store.database.execute("SELECT hash, name, type, size, seq FROM attachments ORDER BY seq")
    return [Attachment(*row) for row in rows]


def load(context: Context, digest: str) -> bytes | None:
    """The bytes, or None where the file is gone or is not what was kept: a report says so, and goes on."""
    try:
        content = (context.store.folder / FOLDER / digest).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == digest else None


def erase(context: Context, digest: str) -> None:
    """Takes a kept file away for good, and what the journal says of it. The chain stays whole."""
    rows = context.store.database.execute(
        "SELECT seq FROM journal WHERE kind = 'kept' AND json_extract(content, '$.hash') = ?", (digest,)
    )
    erase_entries(context, [row["seq"] for row in rows])


def erase_entries(context: Context, seqs: list[int]) -> int:
    """Erases the content of entries, and the files that no entry names any more. Returns how many had a content.

    Raises LoginGuardError `unknown-entry` where one isn't there, and erases nothing then.
    """
    with context.store.writing() as database:
        erased = journal.erase(context, seqs)
        rows = database.execute(
            "SELECT hash FROM attachments WHERE hash NOT IN"
            " (SELECT json_extract(content, '$.hash') FROM journal WHERE kind = 'kept' AND content IS NOT NULL)"
        )
        orphans = [row["hash"] for row in rows]
        database.executemany("DELETE FROM attachments WHERE hash = ?", [(digest,) for digest in orphans])
    for digest in orphans:
        with contextlib.suppress(FileNotFoundError):
            (context.store.folder / FOLDER / digest).unlink()
    return erased


def _store(context: Context, digest: str, content: bytes) -> None:
    """A crash leaves either nothing or the whole file under its name."""
    folder = context.store.folder / FOLDER
    if load(context, digest) is not None:
        return
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        write_whole(folder / digest, content)
        _sync_folder(folder)
    except OSError as error:
        code = "state-full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "state-unreadable"
        raise LoginGuardError(code, {"path": str(folder), "detail": error.strerror or ""}) from error


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
