"""The EFF's long word list (7,776 words), as the package `xkcdpass` ships it."""

from functools import lru_cache
from importlib.resources import files

LONG_LIST = 7776


@lru_cache(maxsize=1)
def eff_words() -> tuple[str, ...]:
    """The words. Raises RuntimeError where the list is not the one we reckon entropy by."""
    text = (files("xkcdpass") / "static" / "eff-long").read_text(encoding="utf-8")
    words = tuple(line.split()[-1] for line in text.splitlines() if line.strip())
    if len(set(words)) != LONG_LIST:
        raise RuntimeError(f"the word list has {len(set(words))} words instead of {LONG_LIST}")
    return words
