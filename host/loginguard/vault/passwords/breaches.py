"""Looks a password up in a list of leaked ones that the person has downloaded: sorted SHA-1 hashes, never the network."""

import hashlib
import os
import re
from pathlib import Path
from typing import BinaryIO

from loginguard.vault.errors import VaultError

LINE_CAP = 256
LINE = re.compile(rb"^([0-9A-Fa-f]{40})(?::(\d+))?\s*$")


def find_breach(password: str, breach_list: Path) -> int:
    """How often the list has the password, 0 where it is not in it; 1 where the list has no counts.

    The list is the downloadable one of hashes with counts, one `SHA1:COUNT` a line, sorted by hash. Found by halving,
    so tens of gigabytes take some thirty reads. Raises VaultError("breach-list-unreadable").
    """
    wanted = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    try:
        with breach_list.open("rb") as file:
            low, high = 0, file.seek(0, os.SEEK_END)
            # Invariant: a line that starts before `low` is smaller, one that starts at or after `high` is greater.
            while low < high:
                middle = (low + high) // 2
                start = line_start(file, middle)
                line = file.readline(LINE_CAP)
                match = LINE.match(line)
                if not match:
                    raise VaultError("breach-list-unreadable", {"path": str(breach_list)})
                found = match[1].upper()
                if found == wanted:
                    return int(match[2] or 1)
                if found < wanted:
                    low = start + len(line)
                else:
                    high = start
            return 0
    except OSError:
        raise VaultError("breach-list-unreadable", {"path": str(breach_list)}) from None


def line_start(file: BinaryIO, position: int) -> int:
    """Where the line that holds `position` begins; the file stands there afterwards."""
    back = max(0, position - LINE_CAP)
    file.seek(back)
    start = back + file.read(position - back).rfind(b"\n") + 1
    file.seek(start)
    return start
