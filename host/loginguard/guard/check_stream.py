"""A stream of logins, one a line, of many accounts: judged account by account in flat memory, results in the input's order.

The input is mapped, not loaded (account_lines.py). Where each account's lines stand together they are judged as they come, else
results go through a file on disk and are put in order at the end.
"""

import gc
import mmap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO, cast

from loginguard.guard.account_lines import Batch, account_lines, forget
from loginguard.guard.check import Terms, profile_of
from loginguard.guard.login_lines import LoginLines
from loginguard.guard.spool import Spool
from loginguard.logins.judge import judge
from loginguard.model.login import Login
from loginguard.pages.exports.line_order import order_of_lines
from loginguard.pages.exports.ndjson import BadLine, iter_logins
from loginguard.pages.settled import settle_rows

_MOST_BAD_NAMED = 5


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
        lines = account_lines(data)
        spool = None if lines.is_together else Spool(len(lines.ends))
        # A mapped file is searched like bytes.
        day_order = order_of_lines(cast("bytes", data), terms.now)
        worker = _Worker(name, terms.of_accounts(lines.named), day_order)
        for result in _judged(worker, lines.batches(file, data), jobs):
            done.verdicts.update(result.verdicts)
            done.bad_lines += len(result.bad)
            done.bad += [position + 1 for position in result.bad[: _MOST_BAD_NAMED - len(done.bad)]]
            if spool is None:
                write(b"".join(result.lines))
            else:
                spool.add(result.positions, result.lines)
            forget(data)
            if progress:
                progress(lines.ends[result.last], len(data))
        if spool is not None:
            for part in spool.in_order():
                write(part)
            spool.close()


@dataclass(slots=True)
class Result:
    """Of some accounts: a line for each position, how many of each verdict, positions that could not be read, the last one."""

    last: int
    positions: list[int] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    verdicts: Counter[str] = field(default_factory=Counter)
    bad: list[int] = field(default_factory=list)


def _judged(worker: "_Worker", batches: Iterator[Batch], jobs: int) -> Iterator[Result]:
    if jobs <= 1:
        yield from map(worker.judge, batches)
        return
    from concurrent.futures import ProcessPoolExecutor  # 15 ms, for those who want several

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

    def judge(self, batch: Batch) -> Result:
        terms = self.terms
        # One reader for the whole batch, so that places and devices seen once are not read again.
        found = list(
            iter_logins(
                batch.lines,
                source=self.name,
                now=terms.now,
                zone=terms.zone,
                lang=terms.lang,
                order=self.order,
            )
        )
        result = Result(batch.positions[-1])
        at = 0
        for size in batch.sizes:
            self._judge(batch.positions[at : at + size], found[at : at + size], result)
            at += size
        return result

    def _judge(
        self, positions: Sequence[int], found: Sequence[Login | BadLine | None], result: Result
    ) -> None:
        """One account."""
        logins = [one for one in found if isinstance(one, Login)]
        if len(logins) < len(found):
            pairs = list(zip(positions, found, strict=True))
            result.bad += [position for position, one in pairs if isinstance(one, BadLine)]
            positions = [position for position, one in pairs if isinstance(one, Login)]
        if not logins:
            return
        terms = self.terms
        if terms.databases is not None:
            logins = terms.databases.placed(logins)
        settle_rows(logins)
        verdicts = judge(logins, profile_of(logins, terms, logins[0].account), now=terms.now)
        result.positions += positions
        # Half a character, which JSON may hold, is written as JSON writes it.
        result.lines += [
            f"{line}\n".encode("utf-8", "backslashreplace") for line in map(self.lines.line, logins, verdicts)
        ]
        result.verdicts.update([verdict.name for verdict in verdicts])


_worker: _Worker | None = None


def _start(name: str, terms: Terms, order: str | None) -> None:
    global _worker  # noqa: PLW0603 - a process of the pool keeps its own
    _worker = _Worker(name, terms, order)


def _work(batch: Batch) -> Result:
    assert _worker is not None  # noqa: S101 - the pool's initializer made it
    return _worker.judge(batch)
