"""Makes passwords of characters or of words, with the entropy of how they were made."""

import math
import secrets
from dataclasses import dataclass, field

from loginguard.vault.errors import VaultError
from loginguard.vault.passwords.words import eff_words

LOWER = "abcdefghijklmnopqrstuvwxyz"
UPPER = LOWER.upper()
DIGITS = "0123456789"
SYMBOLS = "!#$%&*+-./:;=?@_~"
ALIKE = frozenset("lI1O0o")
LENGTHS = range(8, 129)
WORD_COUNTS = range(4, 21)


@dataclass(slots=True)
class Generated:
    """bits: log2 of how many passwords this recipe could have given. Its repr leaves the password out."""

    password: str = field(repr=False)
    bits: float


def generate_characters(length: int = 24, *, symbols: bool = True, alike: bool = False) -> Generated:
    """At least one of each kind, drawn by rejection so that all such passwords are equally likely.

    alike: whether l, I, 1, O, 0, o may stand in it. Raises VaultError("password-bad-length") outside 8 to 128.
    """
    if length not in LENGTHS:
        raise VaultError("password-bad-length", {"least": LENGTHS[0], "most": LENGTHS[-1]})
    kinds = [
        "".join(c for c in kind if alike or c not in ALIKE)
        for kind in (LOWER, UPPER, DIGITS, *((SYMBOLS,) if symbols else ()))
    ]
    alphabet = "".join(kinds)
    while True:
        password = "".join(secrets.choice(alphabet) for _ in range(length))
        if all(any(c in kind for c in password) for kind in kinds):
            return Generated(password, math.log2(count_with_each_kind([len(kind) for kind in kinds], length)))


def count_with_each_kind(sizes: list[int], length: int) -> int:
    """How many strings hold at least one of each kind (inclusion and exclusion)."""
    total = sum(sizes)
    return sum(
        (-1) ** mask.bit_count() * (total - sum(s for i, s in enumerate(sizes) if mask >> i & 1)) ** length
        for mask in range(1 << len(sizes))
    )


def generate_words(count: int = 6, separator: str = "-") -> Generated:
    """Words of the EFF's long list, 12.9 bits each. Raises VaultError("password-bad-length") outside 4 to 20 words."""
    if count not in WORD_COUNTS:
        raise VaultError("password-bad-length", {"least": WORD_COUNTS[0], "most": WORD_COUNTS[-1]})
    words = eff_words()
    return Generated(
        separator.join(secrets.choice(words) for _ in range(count)), count * math.log2(len(words))
    )
