"""Builds the tables of session words: folded once here, instead of at each start of the host."""

from loginguard.pages.vocabulary import made
from loginguard.pages.vocabulary.kept import FILE, packed


def build() -> dict[str, bytes]:
    """File name → bytes: `vocabulary.bin`."""
    return {FILE.name: packed(made())}
