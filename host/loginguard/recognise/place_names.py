"""What one part of a text may mean as a place: a code, a name, names that follow each other without a mark between."""

import re
from collections.abc import Sequence
from functools import lru_cache

from loginguard.data.place_records import CITY, COUNTRY, HAS_CITIES, REGION, STANDS_ALONE
from loginguard.recognise.folding import fold_name
from loginguard.recognise.given_names import is_given_name
from loginguard.recognise.late_pattern import LatePattern
from loginguard.recognise.place_index import Entry, entries_of_code, entries_of_name, place_of
from loginguard.recognise.place_words import has_ending, without_ending, without_surroundings

Meaning = tuple[Entry, ...]
_MOST_WORDS = 7
_LONGEST_NAME = 5
_MOST_CHARACTERS = 24
_LONGEST_UNSPACED = 12
_LONGEST_UNKNOWN = 8
_SHORT = 3
_MOST_NAME_WORDS, _MOST_NAME_WORDS_WITHOUT_CASE, _MOST_PLAIN_WORDS = 5, 3, 2
_LARGE = 1_000_000
_KNOWN_ABROAD = 250_000
_UNSPACED = LatePattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# What is called so is a region, whoever knows it.
_DIVISION = re.compile(r"\b(?:oblast|область|voivodeship|wojewodztwo|prefecture|governorate)\b")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,2}[A-Z]\.?")
_HAS_CASE = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]")


@lru_cache(maxsize=8192)
def meanings(part: str) -> tuple[Meaning, ...]:
    """What each name in the part may mean, in their order: none where it isn't one or several names, () for one name that
    is not known though what it stands beside is."""
    if found := _meaning(part):
        return (found,)
    if _UNSPACED.search(part):
        return _unspaced(part.split())
    return _spaced(part.split()) or _spaced(without_surroundings(part).split())


def stands_alone(entry: Entry, name: str) -> bool:
    """Whether the name says a place without another beside it: of a region "Central" or "Norte" doesn't."""
    return (
        entry.kind != REGION
        or bool(entry.population & STANDS_ALONE)
        or not has_case(name)
        or bool(_DIVISION.search(fold_name(name)))
    )


def is_known_alone(entry: Entry, name: str) -> bool:
    """Whether one word is enough to mean this place. Towns go by names in other languages that are common words there."""
    folded = fold_name(name)
    if entry.kind == COUNTRY or not has_case(name):
        return entry.kind == COUNTRY or len(folded) > 1
    if entry.kind == REGION or " " in folded:
        return stands_alone(entry, name)
    if len(folded) <= _SHORT:
        return entry.population >= _LARGE
    is_usual = fold_name(place_of(entry.number).city or "") == folded
    return entry.population >= (_LARGE if name.islower() else 0 if is_usual else _KNOWN_ABROAD)


def has_case(text: str) -> bool:
    """Whether it is in a script of capital and small letters."""
    return bool(_HAS_CASE.search(text))


def may_be_names(parts: Sequence[str]) -> bool:
    """Whether parts that nothing is known of may be small places' names: a few words each, with capitals where the script has
    them ("Lekki Phase 1", "Villa de la Vega"); one may be as plain as "Unknown city". "Fixed login button" is none."""
    return sum(map(_is_plain, parts)) <= 1 and all(map(_may_be_name, parts))


def _may_be_name(part: str) -> bool:
    words = part.split()
    if len(words) > (_MOST_NAME_WORDS if has_case(part) else _MOST_NAME_WORDS_WITHOUT_CASE):
        return False
    return len(words) <= _MOST_PLAIN_WORDS or not _is_plain(part)


def _is_plain(part: str) -> bool:
    return any(word[0].islower() and len(word) > _SHORT for word in part.split())


def lies_in(inner: Entry, outer: Entry) -> bool:
    """Whether a city or region lies in a country or region, as far as is known."""
    if inner.country != outer.country or inner.kind == COUNTRY:
        return False
    return outer.kind == COUNTRY or inner.region == outer.number or not outer.population & HAS_CITIES


def _meaning(part: str) -> Meaning:
    """Of the whole part, as it stands or with its surroundings off."""
    if found := _bare(part):
        return found
    shorter = without_surroundings(part)
    return entries_of_name(shorter) or _without_ending(shorter)


def _bare(name: str) -> Meaning:
    # "Bogotá, D.C."
    code = name.replace(".", "") if _INITIALS.fullmatch(name) else name
    codes = entries_of_code(code) if len(code) in (2, 3) and code.isupper() else ()
    return codes + tuple(e for e in entries_of_name(name) if e not in codes)


def _without_ending(name: str) -> Meaning:
    return entries_of_name(without_ending(fold_name(name))) if has_ending(name) else ()


def _spaced(words: list[str]) -> tuple[Meaning, ...]:
    """ "Lagos Nigeria", "Austin TX USA": all of the words, cut where names are found, and the whole must hold together."""
    if not 2 <= len(words) <= _MOST_WORDS:
        return ()
    found: list[Meaning] = []
    names: list[str] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST_NAME), at, -1):
            name = " ".join(words[at:end])
            if meaning := _bare(name):
                found.append(meaning)
                names.append(name)
                at = end
                break
        else:
            return ()
    return tuple(found) if _hold_together(found, names) else ()


def _hold_together(found: list[Meaning], names: list[str]) -> bool:
    """One of them is a country or a well-known region, and each other lies there: people have names of two cities."""
    if len(found) < 2 or all(is_given_name(name) for name in names):
        return False
    for i, (meaning, name) in enumerate(zip(found, names, strict=True)):
        others = [other for j, other in enumerate(found) if j != i]
        for outer in meaning:
            if outer.kind == CITY or not (" " in name or stands_alone(outer, name)):
                continue
            if all(any(lies_in(inner, outer) or inner == outer for inner in other) for other in others):
                return True
    return False


def _unspaced(tokens: list[str]) -> tuple[Meaning, ...]:
    """广东省深圳市, 대한민국 서울 강남구, เชียงใหม่ ประเทศไทย: names one after the other, with or without a space. One that is
    not known may be among them where a country is named, or where it calls itself a division."""
    named = [
        (token, [meaning] if (meaning := _meaning(token)) else _cut(token)) for token in tokens[:_MOST_WORDS]
    ]
    if not _agree(named):
        # 강남구 is a part of Seoul, though another country has a 강남.
        named = [(token, [] if has_ending(token) and not _bare(token) else pieces) for token, pieces in named]
    unknown = [token for token, pieces in named if not pieces]
    found = [meaning for _, pieces in named for meaning in pieces or [()]]
    if not _agree(named) or found.count(()) > 1:
        return ()
    names_country = any(e.kind == COUNTRY for meaning in found for e in meaning)
    return tuple(found) if names_country or all(map(has_ending, unknown)) else ()


def _agree(named: list[tuple[str, list[Meaning]]]) -> bool:
    known = [{e.country for e in meaning} for _, pieces in named for meaning in pieces if meaning]
    return bool(known) and bool(set.intersection(*known))


def _cut(token: str) -> list[Meaning]:
    """One word cut into names; [] where something is left that isn't a division by its own account."""
    found: list[Meaning] = []
    at = 0
    while at < len(token) <= _MOST_CHARACTERS:
        for end in range(min(len(token), at + _LONGEST_UNSPACED), at + 1, -1):
            name = token[at:end]
            if meaning := entries_of_name(name) or _without_ending(name):
                found.append(meaning)
                at = end
                break
        else:
            rest = token[at:]
            is_division = bool(found) and has_ending(rest) and len(rest) <= _LONGEST_UNKNOWN
            return [*found, ()] if is_division else []
    return found if len(found) > 1 else []
