"""The journal's chain: each link covers the one before, so that no entry can be changed, put in or left out.

Format 1. All hashes are SHA-256, written as 64 lower-case hex digits.

    content_hash = SHA-256(salt ‖ canonical JSON of the content, UTF-8)
    link         = SHA-256(previous link ‖ LF ‖ seq ‖ LF ‖ at ‖ LF ‖ zone ‖ LF ‖ kind ‖ LF ‖ content_hash)

The link covers the content only through its hash with 16 random bytes of salt. Content and salt can be
erased: the chain still verifies, and the hash left behind tells nothing of what it was, not even to someone
who guesses.

What it proves: that nothing was damaged, and that nobody altered what is here without redoing all that
follows. What it can't: its owner can make up a whole new journal, and a tail that was cut off is missed
only by someone who noted a head elsewhere (which is why the head stands in the message to Support and in
each report).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

FIRST = hashlib.sha256(b"loginguard journal 1").hexdigest()
SALT_BYTES = 16
# Shorter than this, a given head could fit by chance.
HEAD_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it is kept. `at` is UTC ISO 8601; content and salt are None where they were erased."""

    seq: int
    at: str
    zone: str
    kind: str
    content_hash: str
    link: str
    content: str | None
    salt: bytes | None


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check found. broken_at: the first seq that doesn't fit. head_at: the seq with the asked link.

    backwards: seqs whose time lies before the entry's before, as happens when a clock is set back; no fault
    by itself.
    """

    ok: bool
    entries: int
    head: str
    broken_at: int | None = None
    fault: Literal["gap", "content", "link"] | None = None
    head_at: int | None = None
    backwards: tuple[int, ...] = ()


def canonical(content: Mapping[str, object]) -> str:
    """One text for one content: sorted keys, no spaces, no escapes but JSON's own."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def content_hash(salt: bytes, content: str) -> str:
    """The salted hash of a content's canonical text. Lone surrogates, which UTF-8 can't say, count as "?"."""
    return hashlib.sha256(salt + content.encode("utf-8", "replace")).hexdigest()


def link(previous: str, seq: int, at: str, zone: str, kind: str, hashed: str) -> str:
    """The link of an entry after `previous`."""
    fields = "\n".join((previous, str(seq), at, zone, kind, hashed))
    return hashlib.sha256(fields.encode("utf-8")).hexdigest()


def entry(
    previous: Entry | None,
    *,
    now: datetime,
    zone: str,
    kind: str,
    content: Mapping[str, object],
    salt: bytes,
) -> Entry:
    """The entry after `previous`. Raises ValueError for what JSON can't say, or too short a salt."""
    if len(salt) < SALT_BYTES:
        raise ValueError("salt too short")
    seq = previous.seq + 1 if previous else 1
    at = now.astimezone(UTC).isoformat(timespec="milliseconds")
    text = canonical(content).encode("utf-8", "replace").decode("utf-8")
    hashed = content_hash(salt, text)
    one_line = " ".join(zone.split()) or "UTC"
    linked = link(previous.link if previous else FIRST, seq, at, one_line, kind, hashed)
    return Entry(seq, at, one_line, kind, hashed, linked, text, salt)


def verify(entries: Iterable[Entry], *, head: str | None = None) -> Verification:
    """Checks the whole chain, in order.

    head: hex digits of a link noted earlier, all or the first dozen or more; `head_at` says which entry had
    it, None when none did: then what was noted is not the beginning of what is here.
    """
    previous, count, head_at = FIRST, 0, None
    backwards: list[int] = []
    last_at = ""
    wanted = head.lower() if head else None
    if wanted is not None and FIRST.startswith(wanted):
        head_at = 0
    for one in entries:
        fault = _fault(one, previous, count + 1)
        if fault is not None:
            return Verification(False, count, previous, one.seq, fault, head_at, tuple(backwards))
        if one.at < last_at:
            backwards.append(one.seq)
        previous, last_at, count = one.link, one.at, count + 1
        if wanted is not None and head_at is None and one.link.startswith(wanted):
            head_at = one.seq
    return Verification(True, count, previous, head_at=head_at, backwards=tuple(backwards))


def _fault(one: Entry, previous: str, seq: int) -> Literal["gap", "content", "link"] | None:
    if one.seq != seq:
        return "gap"
    if one.content is not None and (
        one.salt is None or content_hash(one.salt, one.content) != one.content_hash
    ):
        return "content"
    if link(previous, one.seq, one.at, one.zone, one.kind, one.content_hash) != one.link:
        return "link"
    return None
