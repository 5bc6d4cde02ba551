"""The journal: written in the transaction of the change that it records, read, verified, erased in part."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from loginguard.guard.context import Context
from loginguard.guard.text_limit import within
from loginguard.model.errors import LoginGuardError

# What hashes is not loaded for a look that has nothing to record.
if TYPE_CHECKING:
    from loginguard.evidence.chain import Entry, Verification

COLUMNS = "seq, at, zone, kind, content_hash, link, content, salt"
HEAD = re.compile(r"[0-9a-f]{12,64}")
WORDS = re.compile(r"[a-z]+(-[a-z]+){5}")
# Characters of a note.
NOTE_LIMIT = 2000
# A head that no link begins with.
NOWHERE = "none"


class Head(NamedTuple):
    """Where the journal stands now: the last entry's number, its link, and the words of that."""

    seq: int
    link: str
    words: str

    @property
    def text(self) -> str:
        """As people copy it: the words, and the first sixteen digits of the hash."""
        return f"{self.words} {self.link[:16]}"


def write(context: Context, kind: str, content: Mapping[str, object], account: str | None = None) -> "Entry":
    """Adds an entry, in the transaction that is open: the change and its record stand or fall together."""
    from loginguard.evidence.chain import SALT_BYTES, Entry, entry

    with context.store.writing() as database:
        row = database.execute(f"SELECT {COLUMNS} FROM journal ORDER BY seq DESC LIMIT 1").fetchone()  # noqa: S608
        new = entry(
            Entry(*row) if row else None,
            now=context.now(),
            zone=str(context.zone),
            kind=kind,
            content={**content, "account": account} if account else content,
            salt=os.urandom(SALT_BYTES),
        )
        database.execute(
            "INSERT INTO journal (seq, at, zone, kind, content_hash, link, content, salt, account)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (new.seq, new.at, new.zone, new.kind, new.content_hash, new.link, new.content, new.salt, account),
        )
    return new


def note(context: Context, text: str, account: str | None = None) -> "Entry":
    """Keeps a note of the person's own. Raises LoginGuardError `text-empty` or `text-too-long`."""
    return write(context, "note", {"text": within(text, NOTE_LIMIT)}, account)


def entries(context: Context) -> "Iterator[Entry]":
    """All entries in order."""
    from loginguard.evidence.chain import Entry

    for row in context.store.database.execute(f"SELECT {COLUMNS} FROM journal ORDER BY seq"):  # noqa: S608
        yield Entry(*row)


def read(context: Context, account: str | None = None, *, limit: int | None = None) -> list[dict[str, Any]]:
    """Entries for people, newest first: number, time, zone, kind, and content, None where it was erased."""
    rows = context.store.database.execute(
        "SELECT seq, at, zone, kind, content FROM journal WHERE ? IS NULL OR account = ? OR account IS NULL"
        " ORDER BY seq DESC LIMIT ?",
        (account, account, -1 if limit is None else limit),
    )
    return [
        {
            "seq": row["seq"],
            "at": row["at"],
            "zone": row["zone"],
            "kind": row["kind"],
            "content": json.loads(row["content"]) if row["content"] is not None else None,
        }
        for row in rows
    ]


def head(context: Context) -> Head:
    """The journal's head; of an empty journal, the chain's beginning."""
    from loginguard.evidence.chain import FIRST
    from loginguard.evidence.head_words import head_words

    row = context.store.database.execute("SELECT seq, link FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    seq, link = (row["seq"], row["link"]) if row else (0, FIRST)
    return Head(seq, link, head_words(link))


def check(context: Context, noted: str | None = None) -> "Verification":
    """Verifies the chain; with `noted` (words, digits, or both as copied), where that head is in it.

    Raises LoginGuardError `bad-head` for a text that is no head.
    """
    return _checked(list(entries(context)), noted)


def _checked(listed: "list[Entry]", noted: str | None) -> "Verification":
    from loginguard.evidence.chain import HEAD_DIGITS, verify
    from loginguard.evidence.head_words import head_words

    if noted is None:
        return verify(listed)
    given = noted.strip().lower()
    if digits := HEAD.search(given):
        return verify(listed, head=digits[0])
    if not WORDS.fullmatch(given):
        raise LoginGuardError("bad-head", {"digits": HEAD_DIGITS})
    at = next((one.link for one in listed if head_words(one.link) == given), NOWHERE)
    return verify(listed, head=at)


def check_file(path: Path, noted: str | None = None) -> "Verification":
    """Verifies a report's journal.json, as `check` does. Raises LoginGuardError `file-unreadable` or `bad-head`."""
    from loginguard.evidence.bundle import read_journal_json

    try:
        listed = read_journal_json(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LoginGuardError("file-unreadable", {"name": path.name, "detail": "journal.json"}) from error
    return _checked(listed, noted)


def erase(context: Context, seqs: list[int]) -> int:
    """Takes the content of these entries away for good; the chain stays whole. Returns how many had one.

    Raises LoginGuardError `unknown-entry` where one of them isn't there, and erases none then.
    """
    with context.store.writing() as database:
        last = head(context).seq
        if unknown := [seq for seq in seqs if not 1 <= seq <= last]:
            raise LoginGuardError("unknown-entry", {"seq": unknown[0]})
        erased = 0
        for seq in seqs:
            erased += database.execute(
                "UPDATE journal SET content = NULL, salt = NULL, account = NULL"
                " WHERE seq = ? AND content IS NOT NULL",
                (seq,),
            ).rowcount
        if erased:
            write(context, "erased", {"entries": sorted(seqs)})
    return erased
