"""Results that come in any order, kept on disk until they can be given in the input's."""

import tempfile
from array import array
from collections.abc import Iterator, Sequence
from typing import IO

# Lines of the input that share a file: what is held in memory at the end.
_LEAST_LINES = 8192
# Systems open some hundred files at a time for one process.
_MOST_FILES = 64


class Spool:
    """Each file holds the results of one stretch of the input, so that putting them in order needs one stretch at a time.

    count: how many positions there are. Raises OSError where the disk is full.
    """

    __slots__ = ("_files", "_lengths", "_positions", "_stretch")

    def __init__(self, count: int) -> None:
        self._stretch = max(_LEAST_LINES, -(-count // _MOST_FILES))
        many = -(-count // self._stretch)
        self._files: list[IO[bytes]] = [tempfile.TemporaryFile() for _ in range(many)]  # noqa: SIM115 - closed by close()
        self._positions = [array("I") for _ in range(many)]
        self._lengths = [array("I") for _ in range(many)]

    def add(self, positions: Sequence[int], lines: Sequence[bytes]) -> None:
        """Takes the results of these positions."""
        waiting: list[list[bytes]] = [[] for _ in self._files]
        for position, line in zip(positions, lines, strict=True):
            at = position // self._stretch
            self._positions[at].append(position)
            self._lengths[at].append(len(line))
            waiting[at].append(line)
        for file, part in zip(self._files, waiting, strict=True):
            if part:
                file.write(b"".join(part))

    def in_order(self) -> Iterator[bytes]:
        """All results, a stretch at a time; positions without one are left out."""
        for at, file in enumerate(self._files):
            file.seek(0)
            data, end = file.read(), 0
            lines = [b""] * self._stretch
            for position, length in zip(self._positions[at], self._lengths[at], strict=True):
                lines[position - at * self._stretch] = data[end : end + length]
                end += length
            yield b"".join(lines)

    def close(self) -> None:
        """Gives the files back."""
        for file in self._files:
            file.close()
