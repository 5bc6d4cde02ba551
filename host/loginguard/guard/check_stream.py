"""A stream of logins, one a line, of many accounts: judged account by account in flat memory, results in the input's order.

The input is mapped, not loaded. One pass notes which account each line is of (12 bytes a line). Where each account's
lines stand together they are judged as they come, else results go through a file on disk and are put in order at the end.
"""

import gc
import json
import mmap
import re
import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import BinaryIO, cast

from loginguard.guard.check import Terms, profile_of
from loginguard.guard.login_lines import LoginLines
from loginguard.logins.judge import judge
from loginguard.model.login import Login
from loginguard.pages.exports.columns import assign
from loginguard.pages.exports.line_order import order_of_lines
from loginguard.pages.exports.ndjson import BadLine, flat_values, iter_logins
from loginguard.pages.settled import settle_rows

# Lines handed to a process at once: enough that handing over costs nothing beside judging.
_BATCH_LINES = 4000
_ANOTHER = 0xFFFFFFFF
_FORGET_LINES = 50_000
_MOST_BAD_NAMED = 5
_PLAIN_ACCOUNT = re.compile(rb'"account"\s*:\s*"([^"\\]+)"')


@dataclass(slots=True)
class Streamed:
    """verdicts: how many of each. bad: numbers of the first lines that could not be read, from 1; bad_lines: of how many."""

    verdicts: Counter[str] = field(default_factory=Counter)
    bad: list[int] = field(default_factory=list)
    bad_lines: int = 0


def stream(
    name: str,
    file: BinaryIO,
    terms: Terms,
    write: Callable[[bytes], object],
    *,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Streamed:
    """Judges `file` (a real one, that can be mapped) and writes a line a login. `progress` gets bytes done and in all."""
    done = Streamed()
    # Nothing here holds itself in a ring, and looking for rings among so many short-lived rows costs a tenth of all.
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        _run(name, file, terms, write, done, jobs, progress)
    finally:
        if was_collecting:
            gc.enable()
    done.bad.sort()
    return done


def _run(
    name: str,
    file: BinaryIO,
    terms: Terms,
    write: Callable[[bytes], object],
    done: Streamed,
    jobs: int,
    progress: Callable[[int, int], None] | None,
) -> None:
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        ends, owners, is_sorted, accounts = _index(data)
        terms = terms.of_accounts(accounts)
        order = range(len(owners)) if is_sorted else sorted(range(len(owners)), key=owners.__getitem__)
        batches = _batches(partial(_mapped, data) if is_sorted else partial(_read, file), ends, owners, order)
        spool = None if is_sorted else _Spool(len(owners))
        # A mapped file is searched like bytes.
        day_order = order_of_lines(cast("bytes", data), terms.now)
        for result in _judged(_Worker(name, terms, day_order), batches, jobs):
            done.verdicts.update(result.verdicts)
            done.bad_lines += len(result.bad)
            done.bad += [position + 1 for position in result.bad[: _MOST_BAD_NAMED - len(done.bad)]]
            if spool is None:
                write(b"".join(result.lines))
            else:
                spool.add(result.positions, result.lines)
            _forget(data)
            if progress:
                progress(ends[result.last], len(data))
        if spool is not None:
            for line in spool.in_order():
                write(line)
            spool.close()


def _index(data: mmap.mmap) -> tuple["array[int]", "array[int]", bool, int]:
    """Where each line ends, whose it is by number, whether each account's lines stand together, and how many are named."""
    ends, owners = array("Q"), array("L")
    numbers: dict[object, int] = {}
    columns: dict[tuple[str, ...], str | None] = {}
    last, is_together = _ANOTHER, True
    at, size = 0, len(data)
    while at < size:
        end = data.find(b"\n", at)
        end = size if end < 0 else end + 1
        account = _account(data[at:end], columns)
        number = numbers.setdefault(account, len(numbers))
        if number != last and number != len(numbers) - 1:
            is_together = False
        last = number
        ends.append(end)
        owners.append(number)
        if len(ends) % _FORGET_LINES == 0:
            _forget(data)
        at = end
    return ends, owners, is_together, len(numbers) - (None in numbers)


def _forget(data: mmap.mmap) -> None:
    """Pages that were read count as ours until the system is told that it may have them back."""
    if hasattr(mmap, "MADV_DONTNEED"):
        data.madvise(mmap.MADV_DONTNEED)


def _account(line: bytes, columns: dict[tuple[str, ...], str | None]) -> object:
    # Reading each line twice would cost a fifth of all; a plain name that stands there once needs no reader.
    at = line.find(b'"account"')
    if at >= 0 and line.find(b'"account"', at + 9) < 0 and (plain := _PLAIN_ACCOUNT.match(line, at)):
        return plain[1].decode("utf-8", "replace")
    try:
        record = json.loads(line)
        keys = tuple(record)
    except (ValueError, TypeError, RecursionError):
        return None
    if not isinstance(record, dict):
        return None
    if keys not in columns:
        name = next((key for key, column in assign(record).items() if column == "account"), None)
        columns[keys] = name if len(columns) < 10_000 else None
    name = columns[keys]
    value = record.get(name) if name is not None else flat_values(record).get("account")
    return None if isinstance(value, dict | list) or value in (None, "") else str(value)


Batch = list[tuple[int, bytes]]


@dataclass(slots=True)
class Result:
    """Of some accounts: a line for each position, how many of each verdict, positions that could not be read, the last one."""

    last: int
    positions: list[int] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    verdicts: Counter[str] = field(default_factory=Counter)
    bad: list[int] = field(default_factory=list)


def _mapped(data: mmap.mmap, start: int, end: int) -> bytes:
    return data[start:end]


def _read(file: BinaryIO, start: int, end: int) -> bytes:
    """For lines that lie far apart: a mapping would draw in all that lies around each of them."""
    file.seek(start)
    return file.read(end - start)


def _batches(
    take: Callable[[int, int], bytes], ends: "array[int]", owners: "array[int]", order: Iterable[int]
) -> Iterator[list[Batch]]:
    """Whole accounts, some thousand lines together; the lines of an account in their order."""
    group: Batch = []
    batch: list[Batch] = []
    lines, owner = 0, _ANOTHER
    for position in order:
        if owners[position] != owner and group:
            batch.append(group)
            lines += len(group)
            group = []
            if lines >= _BATCH_LINES:
                yield batch
                batch, lines = [], 0
        owner = owners[position]
        start = ends[position - 1] if position else 0
        group.append((position, take(start, ends[position])))
    if group:
        batch.append(group)
    if batch:
        yield batch


def _judged(worker: "_Worker", batches: Iterator[list[Batch]], jobs: int) -> Iterator[Result]:
    if jobs <= 1:
        yield from map(worker.judge, batches)
        return
    with ProcessPoolExecutor(
        jobs, initializer=_start, initargs=(worker.name, worker.terms, worker.order)
    ) as pool:
        waiting = [pool.submit(_work, batch) for batch in islice(batches, jobs * 2)]
        while waiting:
            result = waiting.pop(0).result()
            # One more for each that is taken out: never more in memory than a few batches a process.
            waiting += [pool.submit(_work, batch) for batch in islice(batches, 1)]
            yield result


class _Worker:
    def __init__(self, name: str, terms: Terms, order: str | None) -> None:
        self.name, self.terms, self.order, self.lines = name, terms, order, LoginLines(terms.language)

    def judge(self, batch: list[Batch]) -> Result:
        terms = self.terms
        # One reader for the whole batch, so that places and devices seen once are not read again.
        lines = [line if line.strip() else b"null" for group in batch for _, line in group]
        read = iter(
            list(
                iter_logins(
                    lines,
                    source=self.name,
                    now=terms.now,
                    zone=terms.zone,
                    lang=terms.lang,
                    order=self.order,
                )
            )
        )
        result = Result(batch[-1][-1][0])
        for group in batch:
            positions: list[int] = []
            logins: list[Login] = []
            for (position, line), login in zip(group, read, strict=False):
                if not isinstance(login, BadLine):
                    positions.append(position)
                    logins.append(login)
                elif line.strip():
                    result.bad.append(position)
            if terms.databases is not None:
                logins = terms.databases.placed(logins)
            settle_rows(logins)
            verdicts = judge(
                logins, profile_of(logins, terms, logins[0].account if logins else None), now=terms.now
            )
            result.positions += positions
            result.lines += [
                self.lines.line(login, verdict).encode("utf-8", "backslashreplace") + b"\n"
                for login, verdict in zip(logins, verdicts, strict=True)
            ]
            result.verdicts.update([verdict.name for verdict in verdicts])
        return result


_worker: _Worker | None = None


def _start(name: str, terms: Terms, order: str | None) -> None:
    global _worker  # noqa: PLW0603 - a process of the pool keeps its own
    _worker = _Worker(name, terms, order)


def _work(batch: list[Batch]) -> Result:
    assert _worker is not None  # noqa: S101 - the pool's initializer made it
    return _worker.judge(batch)


class _Spool:
    """Results on disk, with where each lies, until all are there."""

    def __init__(self, count: int) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        self._at = array("Q", bytes(8 * count))
        self._length = array("L", bytes(array("L").itemsize * count))
        self._end = 0

    def add(self, positions: list[int], lines: list[bytes]) -> None:
        self._file.write(b"".join(lines))
        for position, line in zip(positions, lines, strict=True):
            self._at[position], self._length[position] = self._end, len(line)
            self._end += len(line)

    def in_order(self) -> Iterator[bytes]:
        self._file.flush()
        if not self._end:
            return
        for at, length in zip(self._at, self._length, strict=True):
            if length:
                yield _read(self._file, at, at + length)

    def close(self) -> None:
        self._file.close()
