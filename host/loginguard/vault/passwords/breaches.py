"""Looks a password up in a list of leaked ones that the person has downloaded: sorted SHA-1 hashes, never the network."""

import hashlib
import os
import re
from pathlib import Path
from typing import BinaryIO

from loginguard.vault.errors import VaultError

LINE_CAP = 256
# Up to this size the order of the whole list is checked, beyond it at this many places.
WHOLE = 2**20
SAMPLES = 65
LINE = re.compile(rb"^([0-9A-Fa-f]{40})(?::(\d+))?\s*$")


def find_breach(password: str, breach_list: Path) -> int:
    """How often the list has the password, 0 where it is not in it; 1 where the list has no counts.

    The list is the downloadable one of hashes with counts, one `SHA1:COUNT` a line, sorted by hash. Found by halving,
    so tens of gigabytes take some hundred reads. Raises VaultError: "breach-list-unreadable" for no such list or an empty
    one, "breach-list-unsorted" for one in which halving would overlook what is there.
    """
    wanted = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    try:
        with breach_list.open("rb") as file:
            check_order(file, file.seek(0, os.SEEK_END))
            return search(file, wanted)
    except (OSError, UnreadableLineError):
        raise VaultError("breach-list-unreadable", {"path": str(breach_list)}) from None
    except UnsortedError:
        raise VaultError("breach-list-unsorted", {"path": str(breach_list)}) from None


class UnreadableLineError(Exception):
    """A line that is no hash."""


class UnsortedError(Exception):
    """A hash before a smaller one."""


def search(file: BinaryIO, wanted: bytes) -> int:
    """By halving; each probe must lie between the last smaller and the last greater one."""
    low, high = 0, file.seek(0, os.SEEK_END)
    smaller, greater = b"", b"G"
    # Invariant: a line that starts before `low` is smaller, one that starts at or after `high` is greater.
    while low < high:
        start = line_start(file, (low + high) // 2)
        found, count, size = read_line(file)
        if not smaller <= found <= greater:
            raise UnsortedError
        if found == wanted:
            return count
        if found < wanted:
            low, smaller = start + size, found
        else:
            high, greater = start, found
    return 0


def check_order(file: BinaryIO, size: int) -> None:
    """A small list as a whole; of a large one, pairs of neighbours at even distances. Raises both errors."""
    if not size:
        raise UnreadableLineError
    last = b""
    for at in range(SAMPLES) if size > WHOLE else range(1):
        line_start(file, at * (size - 1) // (SAMPLES - 1))
        lines_left = size if size <= WHOLE else 2
        while lines_left and file.tell() < size:
            found, _, _ = read_line(file)
            if found < last:
                raise UnsortedError
            last = found
            lines_left -= 1


def read_line(file: BinaryIO) -> tuple[bytes, int, int]:
    """The next line's hash in capitals, its count, and its length in bytes. Raises UnreadableLineError."""
    line = file.readline(LINE_CAP)
    match = LINE.match(line)
    if not match:
        raise UnreadableLineError
    return match[1].upper(), int(match[2] or 1), len(line)


def line_start(file: BinaryIO, position: int) -> int:
    """Where the line that holds `position` begins; the file stands there afterwards."""
    back = max(0, position - LINE_CAP)
    file.seek(back)
    start = back + file.read(position - back).rfind(b"\n") + 1
    file.seek(start)
    return start
