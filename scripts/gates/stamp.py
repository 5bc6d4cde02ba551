"""Remembers what a preparation was made from, so that it is repeated only when its sources change."""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from gates.paths import ROOT


def fingerprint(sources: Iterable[Path]) -> str:
    """A digest over names and contents of the files and folders given, and over this Python's version."""
    digest = hashlib.sha256(sys.version.encode())
    for source in sources:
        files = sorted(source.rglob("*")) if source.is_dir() else [source]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def is_fresh(stamp: Path, sources: Iterable[Path]) -> bool:
    """Whether the stamp was left by these very sources."""
    return stamp.is_file() and stamp.read_text("utf-8") == fingerprint(sources)


def leave(stamp: Path, sources: Iterable[Path]) -> None:
    """Says that the preparation is done."""
    stamp.write_text(fingerprint(sources), "utf-8")
