"""Brings texts that people read as the same to one form: case, accents, digits, spaces, marks that only steer direction."""

import re
import unicodedata
from functools import lru_cache

from loginguard.recognise.han import with_one_form

# Letters that carry no combining mark to strip, yet are often typed without theirs.
_PLAIN = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه",
    "ە": "ه", "ـ": "", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "ʹ": "'", "״": '"', "׳": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "ー": "ー", "〜": "~", "،": ",", "、": ",", "，": ",",
    "؛": ";", "。": ".", "٫": ".", "٬": ",",
}  # fmt: skip
# Arabic vowel signs, Hebrew points, bidi and joiner marks, soft hyphen, variation selectors.
_DROPPED = [
    *range(0x0300, 0x0370), *range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, *range(0x064B, 0x0653),
    0x0670, 0x061C, 0x00AD, 0x034F, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10),
    0xFEFF,
]  # fmt: skip
_AFTER: dict[int, str | None] = {ord(k): v for k, v in _PLAIN.items()} | dict.fromkeys(_DROPPED)
_CONTROLS: dict[int, str] = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ")
_DIGIT = re.compile(r"\d")
_NAME: dict[int, str | None] = {
    ord("-"): " ",
    ord("."): None,
    ord("'"): None,
    ord("_"): " ",
    ord('"'): None,
    ord("/"): " ",
}


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """`text` lower-cased, without accents, digits as 0-9, runs of spaces as one. "São  Paulo" and "SAO PAULO" meet."""
    if text.isascii():
        return " ".join(text.translate(_CONTROLS).lower().split())
    if not text.isprintable():
        text = text.translate(_CONTROLS)
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_AFTER)
    if not folded.isascii():
        # Casefolding and the letters put in the place of others may come apart once more.
        again = unicodedata.normalize("NFKD", folded)
        if _DIGIT.search(again):
            again = "".join([_digit(c) if c > "\x7f" and c.isdecimal() else c for c in again])
        folded = unicodedata.normalize("NFC", again if again == folded else again.translate(_AFTER))
    return " ".join(folded.split())


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character))


@lru_cache(maxsize=8192)
def fold_name(text: str) -> str:
    """A place's name folded further: hyphens are spaces, dots and apostrophes nothing ("St. John's" is "st johns"), Han
    characters are of one form."""
    folded = fold(text).translate(_NAME)
    return " ".join((folded if folded.isascii() else with_one_form(folded)).split())


# Arabic's alefs with their hamza come last: composed once more, they are letters of their own.
_TIME: dict[int, str | None] = {
    **dict.fromkeys(map(ord, " .'\"\u00b4")),
    ord("أ"): "ا",
    ord("إ"): "ا",
    ord("آ"): "ا",
}


def fold_time(text: str) -> str:
    """Words of time folded further: without spaces, dots and apostrophes, which come and go ("p. m.", "3 h", "3h")."""
    return fold(text).translate(_TIME)


def fold_times(table: str) -> list[str]:
    """Each word of a table whose words stand between bars, as `fold_time` has it: folded all at once, a tenth of the work."""
    return fold_time(table).split("|") if table else []
