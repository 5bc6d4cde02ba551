"""Builds the words of time: relative forms, units, months, weekdays, halves of the day, and each language's order of day and month."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from loginguard.data.name_index import hashed, pack
from loginguard.data.time_codes import ORDERS, UNITS, Kind, decode, encode
from loginguard.recognise.folding import fold_time

_NUMBERS_OF_PLURAL = {"zero": 0, "one": 1, "two": 2}
# In the night 11 is before midnight and 2 after it; all else says its half of the day.
_HALVES = {"am": 0, "pm": 1, "noon": 2, "midnight": 3, "morning": 0, "afternoon": 5, "evening": 1, "night": 4}
# As Calendar in recognise/calendars.py counts them, and the months of each as calendar_months.tsv calls them.
_CALENDARS = ("gregorian", "hebrew", "islamic", "persian", "ethiopic", "coptic", "indian")
_MONTHS = {
    "hebrew": ["Nisan", "Iyar", "Sivan", "Tamuz", "Av", "Elul", "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Adar II"],
    "islamic": ["Muharram", "Safar", "Rabiʻ I", "Rabiʻ II", "Jumada I", "Jumada II", "Rajab", "Shaʻban", "Ramadan", "Shawwal", "Dhuʻl-Qiʻdah",
                "Dhuʻl-Hijjah"],
    "persian": ["Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"],
    "ethiopic": ["Meskerem", "Tekemt", "Hedar", "Tahsas", "Ter", "Yekatit", "Megabit", "Miazia", "Genbot", "Sene", "Hamle", "Nehasse",
                 "Pagumen"],
    "coptic": ["Tout", "Baba", "Hator", "Kiahk", "Toba", "Amshir", "Baramhat", "Baramouda", "Bashans", "Paona", "Epep", "Mesra", "Nasie"],
    "indian": ["Chaitra", "Vaisakha", "Jyaistha", "Asadha", "Sravana", "Bhadra", "Asvina", "Kartika", "Agrahayana", "Pausa", "Magha",
               "Phalguna"],
}  # fmt: skip
# Up to this length a weekday's name is a word of many languages.
_SHORT_WEEKDAY = 4
_CALENDAR_WORDS = (("months", Kind.MONTH), ("days", Kind.WEEKDAY))


def build() -> dict[str, bytes]:
    """File name → bytes: `times.bin`."""
    names: dict[str, list[int]] = defaultdict(list)
    for identifier in sorted(locale_identifiers()):
        try:
            locale = Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue
        found: dict[str, list[int]] = defaultdict(list)
        _relative(found, locale)
        _calendar(found, locale)
        _merge(names, found, None if locale.territory else str(locale).lower().replace("_", "-"))
    for row in (Path(__file__).parent / "near_times.tsv").read_text("utf-8").splitlines():
        head, languages, word = row.split("\t")
        unit, offset = head.split()
        code = encode(Kind.NEAR, UNITS.index(unit), int(offset))
        _add(names, "n:", word, code)
        for language in languages.split():
            _add(names, f"n@{language}:", word, code)
        _first(names, word)
    for row in (Path(__file__).parent / "calendar_months.tsv").read_text("utf-8").splitlines():
        head, word = row.split("\t")
        calendar, _, month = head.partition(" ")
        _add(
            names,
            "m:",
            word,
            encode(
                Kind.MONTH,
                _CALENDARS.index(calendar),
                _MONTHS[calendar].index("Adar" if month == "Adar I" else month) + 1,
            ),
        )
    return {"times.bin": pack({hashed(name): values for name, values in names.items()})}


def _merge(names: dict[str, list[int]], found: dict[str, list[int]], language: str | None) -> None:
    """What one locale has, into what any language may mean, and into what this language means ("w@ro:mar")."""
    for key, values in found.items():
        for value in values:
            # Inflected weekdays are looked for in a known language alone.
            is_own = key[0] == "v" or (key[0] == "p" and decode(value)[0] == Kind.WEEKDAY)
            if not is_own and value not in names[key]:
                names[key].append(value)
        if language and key[0] in "wrupv" and key[1] == ":":
            names[f"{key[0].replace('v', 'w')}@{language}{key[1:]}"] = values


def _first(names: dict[str, list[int]], text: str) -> None:
    """That a text with this word may hold a time although it has no figure."""
    for word in text.replace("{0}", " ").split():
        folded = fold_time(word)
        if len(folded) > 1:
            names["f:" + folded] = [1]


def _add(names: dict[str, list[int]], prefix: str, text: str, value: int) -> None:
    folded = fold_time(text)
    if folded and value not in names[prefix + folded]:
        names[prefix + folded].append(value)


def _relative(names: dict[str, list[int]], locale: Locale) -> None:
    fields: Mapping[str, Any] = locale._data["date_fields"]  # noqa: SLF001 - Babel offers these tables no other way
    patterns = locale._data["unit_patterns"]  # noqa: SLF001
    for number, unit in enumerate(UNITS):
        bare = set()
        for forms in _mappings(patterns.get(f"duration-{unit}", {})):
            for plural, pattern in forms.items():
                if isinstance(pattern, str) and plural in {"zero", "one", "two", "few", "many", "other"}:
                    bare.add((plural, pattern))
        for plural, pattern in sorted(bare):
            _template(names, "u:", pattern, plural, Kind.UNIT, number, 0)
        for width in ("", "-short", "-narrow"):
            for direction, sign in (("past", 0), ("future", 1)):
                for plural, pattern in fields.get(unit + width, {}).get(direction, {}).items():
                    _template(names, "r:", pattern, plural, Kind.RELATIVE, number, sign)
                    if sign == 0:
                        _ago(names, pattern, {text for _, text in bare})


def _mappings(value: Any) -> Iterator[Mapping[str, Any]]:
    for inner in value.values():
        if hasattr(inner, "items"):
            yield inner


def _template(
    names: dict[str, list[int]], prefix: str, pattern: str, plural: str, kind: Kind, unit: int, sign: int
) -> None:
    if "{0}" in pattern:
        _add(names, prefix, pattern.replace("{0}", "#"), encode(kind, unit, sign))
        bare = " ".join(pattern.replace("{0}", " ").split())
        if plural == "one" and prefix == "r:" and " " in bare:
            # "minutę temu", "pred hodinou": one is often left out.
            _add(names, prefix, bare, encode(kind, unit, sign, 1))
            _first(names, bare)
    elif plural in _NUMBERS_OF_PLURAL:
        _first(names, pattern)
        _add(names, prefix, pattern, encode(kind, unit, sign, _NUMBERS_OF_PLURAL[plural]))


def _ago(names: dict[str, list[int]], pattern: str, bare: set[str]) -> None:
    """What turns "2 hours" into "2 hours ago" in this language, wherever its pattern holds the bare one whole."""
    folded = fold_time(pattern.replace("{0}", "#"))
    for unit in sorted(bare, key=lambda text: (-len(text), text)):
        inside = fold_time(unit.replace("{0}", "#"))
        if "#" in inside and inside in folded and inside != folded:
            before, _, after = folded.partition(inside)
            if before.strip() and not after.strip():
                _add(names, "b:", before, encode(Kind.AGO, 0, 0))
                _first(names, pattern.partition("{0}")[0])
            elif after.strip() and not before.strip():
                _add(names, "a:", after, encode(Kind.AGO, 0, 0))
                _first(names, pattern.partition("{0}")[2])
            return


def _calendar(names: dict[str, list[int]], locale: Locale) -> None:
    for table, kind in _CALENDAR_WORDS:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated", "short"):
                for number, word in locale._data[table].get(context, {}).get(width, {}).items():  # noqa: SLF001
                    _name(names, word, kind, encode(kind, 0, int(number)), is_wide=width == "wide")
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for period, word in locale._data["day_periods"].get(context, {}).get(width, {}).items():  # noqa: SLF001
                half = _HALVES.get(period.rstrip("12"))
                if half is not None and (len(fold_time(word)) > 1 or not word.isascii()):
                    _add(names, "w:", word, encode(Kind.HALF, 0, half))
    short = str(locale.date_formats["short"])
    order = "".join(
        letter for letter in dict.fromkeys(c.lower() for c in short if c in "dMyGr") if letter in "dmy"
    )
    if order in ORDERS:
        names["o:" + str(locale).lower().replace("_", "-")].append(ORDERS.index(order))


def _name(names: dict[str, list[int]], word: str, kind: Kind, code: int, *, is_wide: bool) -> None:
    """A month's or a weekday's name. One without a name of its own ("1", "1月") is read as a number."""
    folded = fold_time(word)
    if is_wide:
        if kind == Kind.WEEKDAY and len(folded) > _SHORT_WEEKDAY:
            _first(names, word)
        for length in range(4, len(folded)):
            _add(names, "p:", folded[:length], code)
    # Two plain letters are a word of too many languages ("at", "de", "ma").
    if not any(c.isdecimal() for c in folded) and (len(folded) > 2 or not folded.isascii()):
        _add(names, "w:", word, code)
    elif len(folded) > 1 and not folded.isdecimal():
        # "du" in Breton, "m11": of that language alone.
        _add(names, "v:", word, code)
