"""The lines of a mapped file account by account, some thousand at a time, wherever in the file each account's lines stand."""

import json
import mmap
import os
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import BinaryIO

from loginguard.pages.exports.columns import assign
from loginguard.pages.exports.ndjson import flat_values

# Lines that are judged together: enough that handing them to a process costs nothing beside judging.
_BATCH_LINES = 4000
_FORGET_LINES = 50_000
_PLAIN_ACCOUNT = re.compile(rb'"account"\s*:\s*"([^"\\]+)"')


@dataclass(slots=True)
class Batch:
    """Whole accounts: their lines, where in the file each of them stands, and how many lines each account has."""

    positions: Sequence[int]
    lines: list[bytes]
    sizes: list[int]


@dataclass(slots=True)
class AccountLines:
    """ends: where each line ends, in bytes. owners: whose it is, by number. named: how many accounts are named.

    is_together: whether each account's lines stand together.
    """

    ends: "array[int]"
    owners: "array[int]"
    named: int
    is_together: bool

    def batches(self, file: BinaryIO, data: mmap.mmap) -> Iterator[Batch]:
        """All lines, those of an account in their order; `data` is `file`, mapped."""
        take = self._together(data) if self.is_together else self._apart(file)
        order = range(len(self.ends)) if self.is_together else self._by_account()
        first = end = 0
        sizes: list[int] = []
        for _, run in groupby(map(self.owners.__getitem__, order)):
            sizes.append(len(list(run)))
            end += sizes[-1]
            if end - first >= _BATCH_LINES or end == len(order):
                yield Batch(order[first:end], take(order[first:end]), sizes)
                first, sizes = end, []

    def _together(self, data: mmap.mmap) -> Callable[[Sequence[int]], list[bytes]]:
        def take(positions: Sequence[int]) -> list[bytes]:
            return data[self._start(positions[0]) : self.ends[positions[-1]]].removesuffix(b"\n").split(b"\n")

        return take

    def _apart(self, file: BinaryIO) -> Callable[[Sequence[int]], list[bytes]]:
        """For lines that lie far apart: a mapping would draw in all that lies around each of them."""

        def take(positions: Sequence[int]) -> list[bytes]:
            return [read_at(file, self._start(at), self.ends[at]) for at in positions]

        return take

    def _start(self, position: int) -> int:
        return self.ends[position - 1] if position else 0

    def _by_account(self) -> "array[int]":
        """The positions of all lines, account after account, as by a stable sort, and without one's memory."""
        counts = [0] * (max(self.owners) + 1)
        for owner in self.owners:
            counts[owner] += 1
        free = [0, *accumulate(counts)]
        order = array("I", self.owners)
        for position, owner in enumerate(self.owners):
            order[free[owner]] = position
            free[owner] += 1
        return order


def read_at(file: BinaryIO, start: int, end: int) -> bytes:
    """What stands there; the file's own position is of no use afterwards."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), end - start, start)
    file.seek(start)
    return file.read(end - start)


def account_lines(data: mmap.mmap) -> AccountLines:
    """One pass over the whole of it, that keeps 12 bytes a line."""
    ends, owners = array("Q"), array("I")
    numbers: dict[object, int] = {}
    names: dict[tuple[str, ...], str | None] = {}
    number, prefix, is_together, end = -1, b"", True, 0
    for line in iter(data.readline, b""):
        # As the line before up to its account's name, and no other account in it: the same account.
        if not (prefix and line.startswith(prefix) and line.find(b'"account"', len(prefix) - 1) < 0):
            account, prefix = _account(line, names)
            before, number = number, numbers.setdefault(account, len(numbers))
            is_together = is_together and (number in {before, len(numbers) - 1})
        end += len(line)
        ends.append(end)
        owners.append(number)
        if len(ends) % _FORGET_LINES == 0:
            forget(data)
    data.seek(0)
    return AccountLines(ends, owners, len(numbers) - (None in numbers), is_together)


def forget(data: mmap.mmap) -> None:
    """Pages that were read count as ours until the system is told that it may have them back."""
    if hasattr(mmap, "MADV_DONTNEED"):
        data.madvise(mmap.MADV_DONTNEED)


def _account(line: bytes, names: dict[tuple[str, ...], str | None]) -> tuple[object, bytes]:
    """Whose line it is, and the line up to there where the name stands plainly."""
    # Reading each line twice would cost a fifth of all; a plain name that stands there once needs no reader.
    at = line.find(b'"account"')
    if at >= 0 and line.find(b'"account"', at + 9) < 0 and (plain := _PLAIN_ACCOUNT.match(line, at)):
        return plain[1].decode("utf-8", "replace"), line[: plain.end()]
    try:
        record = json.loads(line)
        keys = tuple(record)
    except (ValueError, TypeError, RecursionError):
        return None, b""
    if not isinstance(record, dict):
        return None, b""
    if keys not in names:
        name = next((key for key, column in assign(record).items() if column == "account"), None)
        names[keys] = name if len(names) < 10_000 else None
    name = names[keys]
    value = record.get(name) if name is not None else flat_values(record).get("account")
    return None if isinstance(value, dict | list) or value in (None, "") else str(value), b""
