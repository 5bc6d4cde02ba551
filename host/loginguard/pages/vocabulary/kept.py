"""The vocabulary's tables as the package's build folded them, so that the first look doesn't wait for it."""

import marshal
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent.parent.parent / "data" / "vocabulary.bin"
_HERE = Path(__file__).parent
# What the tables are made from: words, and how they are folded.
_MAKINGS = (
    _HERE / "words.txt",
    _HERE / "told.txt",
    _HERE / "against.txt",
    _HERE / "__init__.py",
    _HERE.parent.parent / "recognise" / "folding.py",
)

Made = tuple[dict[str, Any], dict[str, str]]


def kept(make: Callable[[], Made]) -> Made:
    """The tables from the built file, or made now where it is missing or its makings have changed since."""
    try:
        stamp, tables, labels = marshal.loads(FILE.read_bytes())  # noqa: S302 - our own file, beside our own code
        if stamp == _stamp():
            return tables, labels
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return make()


def packed(made: Made) -> bytes:
    """The file's bytes: the same makings give the same bytes."""
    tables, labels = made
    return marshal.dumps((_stamp(), tables, dict(sorted(labels.items()))), 2)


def _stamp() -> int:
    stamp = 0
    for file in _MAKINGS:
        stamp = zlib.crc32(file.read_bytes(), stamp)
    return stamp
