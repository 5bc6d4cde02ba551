"""Builds the ways to write a day and a time of day: CLDR's short form of each locale, one template a month."""

import re
from collections.abc import Callable

from babel import Locale, UnknownLocaleError, localedata
from babel.localedata import locale_identifiers

# A day before its month in letters is read alike by everybody; "11/24" and "2 PM" are not.
ENGLISH = "en_GB"


def build() -> dict[str, bytes]:
    """`date_formats.txt`: a line a locale, sorted: tag, time template, joining template, twelve date templates; tabs between."""
    lines = {}
    for name in sorted(locale_identifiers()):
        # A country's own form may be all digits, and those are not read alike.
        if re.search(r"_[A-Z]{2}\b|_[0-9]{3}\b|_[A-Z]{5,}", name):
            continue
        # Babel writes what it found through an alias into the root locale, where the next locale would find it as its own.
        localedata._cache.clear()  # noqa: SLF001
        try:
            line = _line(name)
        except (UnknownLocaleError, KeyError, ValueError):
            continue
        # A locale without names of months of its own is written in English.
        if line and "M11" not in line:
            lines[name.lower().replace("_", "-")] = line
    text = "\n" + "".join(f"{tag}\t{line}\n" for tag, line in sorted(lines.items()))
    return {"date_formats.txt": text.encode()}


def _line(name: str) -> str:
    locale = Locale.parse(name)
    shapes = Locale.parse(ENGLISH) if name == "en" else locale
    skeletons, joining = shapes.datetime_skeletons, str(shapes.datetime_formats["medium"])
    day, clock = str(skeletons["yMMMd"]), str(skeletons["Hm"])
    months = [_date(day, locale, number) for number in range(1, 13)]
    joined = _unquoted(joining).replace("{1}", "{date}").replace("{0}", "{clock}")
    # Direction marks would stand in the middle of sentences of their own direction.
    fields = [re.sub("[\u200e\u200f\u061c]", "", field) for field in (_clock(clock), joined, *months)]
    return "" if any("\t" in field or "\n" in field for field in fields) else "\t".join(fields)


def _date(pattern: str, locale: Locale, month: int) -> str:
    def field(match: re.Match[str]) -> str:
        letters = match[0]
        if letters[0] in "ML" and len(letters) > 2:
            width = "wide" if len(letters) == 4 else "abbreviated"
            return str(locale.months["format" if letters[0] == "M" else "stand-alone"][width][month])
        return {"y": "{year}", "d": "{day}", "M": str(month), "L": str(month)}[letters[0]]

    return _fields(pattern, r"y+|d+|M+|L+", field)


def _clock(pattern: str) -> str:
    names = {"HH": "{hour:02}", "H": "{hour}", "mm": "{minute:02}", "m": "{minute:02}"}
    return _fields(pattern, r"H+|m+", lambda match: names[match[0]])


def _fields(pattern: str, letters: str, field: Callable[[re.Match[str]], str]) -> str:
    """The pattern with its fields filled and its quoted words as they are. Raises KeyError for a field of another kind."""
    parts = re.split(r"('[^']*')", pattern)
    return "".join(
        _unquoted(part) if part.startswith("'") else re.sub(letters, field, part) for part in parts
    )


def _unquoted(text: str) -> str:
    return re.sub(r"'([^']*)'", lambda match: match[1] or "'", text)
