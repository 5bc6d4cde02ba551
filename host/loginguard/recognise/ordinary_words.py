"""Ordinary words of many languages that are names of places too: alone they are taken for none."""

from loginguard.recognise.folding import fold_name

_WORDS = frozenset(["daca"])


def is_ordinary(text: str) -> bool:
    """Whether the whole of `text` is such a word ("Reading", "Nice", "Dacă")."""
    return fold_name(text) in _WORDS
