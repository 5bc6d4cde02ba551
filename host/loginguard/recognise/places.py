"""Reads a text that is a place, in any order and script: "Lagos, NG", "near Porto, Portugal", "日本、東京", "🇧🇷 São Paulo"."""

import math
import re
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from functools import lru_cache

from loginguard.data.place_records import CITY, COUNTRY, REGION, STANDS_ALONE
from loginguard.model.confidence import Confidence
from loginguard.model.place import Place
from loginguard.recognise.folding import fold_name
from loginguard.recognise.given_names import is_given_name
from loginguard.recognise.inflected import known, straightened
from loginguard.recognise.ordinary_words import is_often_ordinary, is_ordinary
from loginguard.recognise.place_index import Entry, entries_of_code, entries_of_name, place_of
from loginguard.recognise.place_names import (
    Meaning,
    has_case,
    is_known_alone,
    lies_in,
    may_be_names,
    meanings,
    stands_alone,
)
from loginguard.recognise.place_parts import parts_of

_LONGEST = 200
_MOST_CANDIDATES = 6
_PEOPLE_OF_A_REGION = 2_000_000
_FLAG_FIRST, _FLAG_LAST = 0x1F1E6, 0x1F1FF
# Ten times as many people make the likelier of two namesakes; below that it is a toss.
_CLEARLY_LARGER = 10
_MANY_PEOPLE = 200_000
# ISO 3166-2: "US-CA".
_SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


def read_place(text: str, *, lang: str | None = None) -> Place | None:
    """The place that the whole of `text` names; None where it names none, or where words of it stay unexplained.

    Ambiguous names come with `candidates` and less confidence. Never raises; time is bounded by a cap on the length.
    """
    found = _read_bent(text.strip()) if 0 < len(text) <= _LONGEST else None
    if found is None:
        return None
    if lang and found.candidates and found.known_by == "country":
        found = _named_in(found, lang)
    return copy(found)


def _read_bent(text: str) -> Place | None:
    """As it stands, or as a case of a name. What is one place as it stands and another as a case is neither, unless hardly
    anybody lives in the first."""
    found = _read(text)
    straight = straightened(text) if found is None or " " in text else None
    other = _read(straight) if straight else None
    if other is None:
        return found
    if found and found.country != other.country and known(fold_name(found.city or "")):
        return None
    return replace(other, text=text) if found is None or found.country != other.country else found


def _named_in(place: Place, lang: str) -> Place:
    """Of several countries that share the name in some language, the one that `lang` calls so."""
    from loginguard.data.country_names import country_name

    name = fold_name(place.text)
    readings = [replace(place, candidates=()), *place.candidates]
    chosen = [p for p in readings if p.country and fold_name(country_name(p.country, lang)) == name]
    if len(chosen) != 1 or chosen[0].known_by != "country":
        return place
    return replace(chosen[0], text=place.text, confidence="high", candidates=())


def read_country(text: str) -> str | None:
    """The country (alpha-2) that `text` names or abbreviates: "Nigeria", "ng", "NGA", "UK", a flag; None for anything else."""
    return _read_country(text.strip()) if 0 < len(text) <= _LONGEST else None


@lru_cache(maxsize=8192)
def _read_country(text: str) -> str | None:
    flag, rest = _without_flag(text)
    if flag and not rest:
        return flag
    for found in (entries_of_code(rest.upper()) if len(rest) in (2, 3) else ()) + entries_of_name(rest):
        if found.kind == COUNTRY:
            return found.country
    for part in reversed(parts_of(rest)):
        for found in (entries_of_code(part.upper()) if len(part) in (2, 3) else ()) + entries_of_name(part):
            if found.kind == COUNTRY:
                return found.country
    return flag


@lru_cache(maxsize=16384)
def _read(text: str) -> Place | None:
    flag, rest = _without_flag(text)
    if _SUBDIVISION.fullmatch(rest) and (region := region_place(rest[:2], rest)):
        region.text = text
        return region
    # "Congo - Kinshasa", "R.A.S. Hong Kong, China" are one country's name with a mark inside, not two places.
    parts = [rest] if _is_country(rest) else parts_of(rest)
    found: list[Meaning] = []
    unexplained = 0
    is_partly_read = False
    for part in parts:
        read = meanings(part)
        found += filter(None, read)
        unexplained += not read
        is_partly_read |= not all(read) or not read
    if flag:
        found.append(tuple(e for e in entries_of_code(flag) if e.kind == COUNTRY))
    if len(found) == 1 and not flag:
        if not _says_enough(found[0], parts, unexplained):
            return None
        found = [_likeliest_first(found[0], parts[0])]
    if not any(found):
        return None
    countries = _countries_by_support(found)
    best, support = countries[0]
    # A word that nothing explains is forgiven only where a whole country stands beside it ("Smallville, Portugal"), or two
    # names that agree ("Old Town, Springfield, IL").
    names_country = any(e.kind == COUNTRY and e.country == best for meaning in found for e in meaning)
    if unexplained > (2 if names_country else support >= 2) or (
        unexplained and not may_be_names([part for part in parts if not meanings(part)])
    ):
        return None
    if len(found) > 1 and support < 2:
        return None
    return _compose(text, found, countries, support, is_partly_read=is_partly_read)


def _says_enough(meaning: Meaning, parts: list[str], unexplained: int) -> bool:
    """Of one name with nothing else that is known: whether it is a place at all."""
    if unexplained:
        return any(e.kind == COUNTRY for e in meaning)
    name = parts[0]
    if len(name) in (2, 3) and name.isupper() and entries_of_code(name):
        return True
    if is_ordinary(name) or (is_often_ordinary(name) and name[0].islower()):
        return False
    return any(is_known_alone(e, name) for e in meaning)


def _likeliest_first(meaning: Meaning, name: str) -> Meaning:
    """Of a name alone: countries, well-known regions and cities by their people. Where a country has nothing but a region
    of that name that nobody knows, it isn't meant."""
    known = {e.country for e in meaning if stands_alone(e, name)}
    return tuple(sorted((e for e in meaning if e.country in known), key=lambda e: -_weight(e, name)))


def _weight(e: Entry, name: str) -> float:
    if e.kind == COUNTRY:
        return math.inf
    if e.kind == REGION:
        return _PEOPLE_OF_A_REGION if stands_alone(e, name) else 0
    # "Victoria" is a name of Hong Kong too.
    is_usual = fold_name(place_of(e.number).city or "") == fold_name(name)
    return e.population if is_usual or not has_case(name) else e.population / 10


def _is_country(text: str) -> bool:
    return any(e.kind == COUNTRY for e in entries_of_name(text))


def _countries_by_support(found: Sequence[Meaning]) -> list[tuple[str, float]]:
    """Countries that the names may lie in, with how many agree, likeliest first. Half a name less where the city isn't in
    the region beside it: "Berlin, DE" is in Germany, though there is a Berlin in America and a Delaware."""
    rank: dict[str, int] = {}
    support: dict[str, float] = {}
    for meaning in found:
        first: dict[str, int] = {}
        for i, e in enumerate(meaning):
            first.setdefault(e.country, i)
        for country, i in first.items():
            support[country] = support.get(country, 0) + 1
            rank[country] = rank.get(country, 0) + i
    for country, agreeing in support.items():
        if agreeing > 1 and not _fits(found, country):
            support[country] -= 0.5
    return sorted(support.items(), key=lambda item: (-item[1], rank[item[0]]))


def _fits(found: Sequence[Meaning], country: str) -> bool:
    """Whether, within the country, a name that can only be a region has one beside it that lies there."""
    inside = [[e for e in meaning if e.country == country] for meaning in found]
    only_regions = [names for names in inside if names and all(e.kind == REGION for e in names)]
    cities = [e for names in inside for e in names if e.kind == CITY]
    return not only_regions or not cities or any(lies_in(c, r) for r in only_regions[0] for c in cities)


def _within(found: Sequence[Meaning], country: str) -> Entry | None:
    """The most exact reading of all names together, within one country."""
    inside = [names for meaning in found if (names := [e for e in meaning if e.country == country])]
    finer = [names for names in inside if not any(e.kind == COUNTRY for e in names)]
    if not finer:
        # "Singapore, Singapore" is the city, "Singapore" the country.
        cities = [e for e in inside[0] if e.kind == CITY] if len(inside) > 1 else []
        return min(
            cities, default=next((e for e in inside[0] if e.kind == COUNTRY), None) if inside else None
        )
    choices = []
    for i, names in enumerate(finer):
        beside = [e for j, other in enumerate(finer) if j != i for e in other if e.kind == REGION]
        own = [e for e in names if e.kind == REGION]
        for e in names:
            if e.kind == CITY:
                # In "Vila Nova de Gaia, Porto" the first lies in the other; "Lagos" alone is the city in the state of Lagos.
                is_inside = any(lies_in(e, region) for region in beside)
                is_namesake = not any(r.population & STANDS_ALONE and not lies_in(e, r) for r in own)
                if is_inside or is_namesake or len(finer) > 1:
                    choices.append((not is_inside, not is_namesake, bool(own), e.number, e))
    if choices:
        return min(choices)[-1]
    return min((e for names in finer for e in names if e.kind == REGION), default=None)


def _compose(
    text: str,
    found: Sequence[Meaning],
    countries: list[tuple[str, float]],
    support: float,
    *,
    is_partly_read: bool,
) -> Place | None:
    rivals = [country for country, agreeing in countries if agreeing == support]
    if len(found) > 1:
        # "Kingston, Jamaica" is no town of America beside another one there.
        rivals = [
            c for c in rivals if any(e.country == c and e.kind != CITY for m in found for e in m)
        ] or rivals
    readings = [e for country in rivals[:_MOST_CANDIDATES] if (e := _within(found, country)) is not None]
    if not readings:
        return None
    place = copy(place_of(readings[0].number))
    place.text = text
    place.candidates = tuple(place_of(e.number) for e in readings[1:])
    place.confidence = _confidence(readings)
    if is_partly_read:
        is_name = any(is_given_name(part) for part in parts_of(text))
        place.confidence = "medium" if place.confidence == "high" and not is_name else "low"
    elif place.confidence == "high" and len(found) == 1 and (is_given_name(text) or is_often_ordinary(text)):
        place.confidence = "medium"
    return place


def _confidence(readings: Sequence[Entry]) -> Confidence:
    first, *others = readings
    if not others:
        return "high"
    cities = [e.population for e in others if e.kind == CITY]
    if len(cities) < len(others):
        return "low"
    if first.kind == COUNTRY:
        return "medium" if max(cities) > _MANY_PEOPLE else "high"
    return "medium" if first.population >= _CLEARLY_LARGER * max(1, *cities) else "low"


def _without_flag(text: str) -> tuple[str | None, str]:
    """The country of the first flag emoji, and the text without it."""
    for i, character in enumerate(text[:-1]):
        if _FLAG_FIRST <= ord(character) <= _FLAG_LAST and _FLAG_FIRST <= ord(text[i + 1]) <= _FLAG_LAST:
            code = "".join(chr(ord(c) - _FLAG_FIRST + ord("A")) for c in text[i : i + 2])
            known = any(e.kind == COUNTRY for e in entries_of_code(code))
            return (code if known else None), (text[:i] + " " + text[i + 2 :]).strip()
    return None, text


def settle(places: Sequence[Place | None]) -> list[Place | None]:
    """Ambiguous places settled by the other rows of the same list: a candidate in a country that clear rows name wins."""
    clear = {place.country for place in places if place is not None and not place.candidates}
    return [_settled(place, clear) for place in places]


def _settled(place: Place | None, clear: set[str | None]) -> Place | None:
    if place is None or not place.candidates or place.country in clear:
        return place
    supported = [candidate for candidate in place.candidates if candidate.country in clear]
    if len({candidate.country for candidate in supported}) != 1:
        return place
    chosen = copy(supported[0])
    first = copy(place)
    first.candidates = ()
    chosen.candidates = (first, *(c for c in place.candidates if c is not supported[0]))
    chosen.text, chosen.confidence = place.text, "medium"
    return chosen


def country_centre(alpha2: str) -> Place | None:
    """The country as a place of its own size; None for what is no country's code."""
    return next(
        (copy(place_of(e.number)) for e in entries_of_code(alpha2.upper()) if e.kind == COUNTRY), None
    )


def region_place(country: str, region: str) -> Place | None:
    """A state or province by name or code within a country (alpha-2); None where ours don't have it."""
    plain = region.removeprefix(f"{country}-")
    for e in entries_of_code(plain.upper()) + entries_of_name(region):
        if e.kind == REGION and e.country == country:
            return copy(place_of(e.number))
    return None


def city_place(country: str, region: str | None, city: str) -> Place | None:
    """A city by name within a country (alpha-2), in that region where it is known; None where ours don't have it."""
    inside = [e for e in entries_of_name(city) if e.kind == CITY and e.country == country]
    within = region_place(country, region) if region and len(inside) > 1 else None
    chosen = [e for e in inside if within and place_of(e.number).region == within.region] or inside
    return copy(place_of(chosen[0].number)) if chosen else None
