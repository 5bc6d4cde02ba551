"""Reads a text that is a place, in any order and script: "Lagos, NG", "near Porto, Portugal", "日本、東京", "🇧🇷 São Paulo"."""

from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from functools import lru_cache

from loginguard.data.place_records import CITY, COUNTRY, REGION
from loginguard.model.confidence import Confidence
from loginguard.model.place import Place
from loginguard.recognise.folding import fold_name
from loginguard.recognise.given_names import is_given_name
from loginguard.recognise.place_index import Entry, entries_of_code, entries_of_name, entry, place_of
from loginguard.recognise.place_parts import parts_of, without_surroundings

_LONGEST = 200
_MOST_CANDIDATES = 6
_FLAG_FIRST, _FLAG_LAST = 0x1F1E6, 0x1F1FF
# Twice as many people make the likelier of two namesakes; below that it is a toss.
_CLEARLY_LARGER = 10


def read_place(text: str, *, lang: str | None = None) -> Place | None:
    """The place that the whole of `text` names; None where it names none, or where words of it stay unexplained.

    Ambiguous names come with `candidates` and less confidence. Never raises; time is bounded by a cap on the length.
    """
    found = _read(text.strip()) if 0 < len(text) <= _LONGEST else None
    if found is None:
        return None
    if lang and found.candidates and found.known_by == "country":
        found = _named_in(found, lang)
    return copy(found)


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
    # "Congo - Kinshasa", "R.A.S. Hong Kong, China" are one country's name with a mark inside, not two places.
    parts = [rest] if _is_country(rest) else parts_of(rest)
    meanings = [found for part in parts if (found := _meanings(part))]
    unexplained = sum(1 for part in parts if not _meanings(part))
    if flag:
        meanings.append(tuple(e for e in entries_of_code(flag) if e.kind == COUNTRY))
        meanings = [found for found in meanings if found]
    if not meanings:
        return None
    countries = _countries_by_support(meanings)
    best, support = countries[0]
    # A word that nothing explains is forgiven only where a whole country stands beside it ("Smallville, Portugal").
    names_country = any(e.kind == COUNTRY and e.country == best for found in meanings for e in found)
    if unexplained and (not names_country or unexplained > 2 or len(parts) == unexplained):
        return None
    return _compose(text, meanings, countries, support, is_partly_read=bool(unexplained))


def _is_country(text: str) -> bool:
    return any(e.kind == COUNTRY for e in entries_of_name(text))


def _meanings(part: str) -> tuple[Entry, ...]:
    """What one part may mean: an upper-case code, a name, a name with its surroundings off, two names without a comma."""
    codes = entries_of_code(part) if len(part) in (2, 3) and part.isupper() else ()
    found = codes + tuple(e for e in entries_of_name(part) if e not in codes)
    if found:
        return found
    shorter = without_surroundings(part)
    return entries_of_name(shorter) or _two_names(part) or _two_names(shorter)


def _two_names(part: str) -> tuple[Entry, ...]:
    """ "Lagos Nigeria", "Austin TX", "東京日本": a place and the country or state it lies in, with nothing between."""
    words = part.split()
    cuts = (
        [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))] if len(words) <= 6 else []
    )
    if len(words) == 1 and not part.isascii() and len(part) <= 12:
        cuts = [(part[:i], part[i:]) for i in range(2, len(part) - 1)]
    for head, tail in cuts:
        for inner, outer in ((head, tail), (tail, head)):
            outers = (
                entries_of_code(outer) if outer.isupper() and len(outer) in (2, 3) else ()
            ) + entries_of_name(outer)
            outers = tuple(e for e in outers if e.kind != CITY)
            if not outers:
                continue
            inners = tuple(
                e for e in entries_of_name(inner) if any(_lies_in(e, o) for o in outers) and e.kind != COUNTRY
            )
            if inners:
                return inners
    return ()


def _lies_in(inner: Entry, outer: Entry) -> bool:
    return inner.country == outer.country and (
        outer.kind == COUNTRY or inner.region in (outer.number, -1) or inner == outer
    )


def _countries_by_support(meanings: Sequence[tuple[Entry, ...]]) -> list[tuple[str, int]]:
    """Countries that the parts may lie in, with how many parts agree, likeliest first."""
    support: dict[str, list[int]] = {}
    for found in meanings:
        seen: set[str] = set()
        for rank, e in enumerate(found):
            if e.country not in seen:
                seen.add(e.country)
                score = support.setdefault(e.country, [0, 0])
                score[0] += 1
                score[1] -= rank
    return [
        (country, score[0])
        for country, score in sorted(support.items(), key=lambda item: (-item[1][0], -item[1][1]))
    ]


def _within(meanings: Sequence[tuple[Entry, ...]], country: str) -> Entry | None:
    """The most exact reading of all parts together, within one country."""
    inside = [[e for e in found if e.country == country] for found in meanings]
    inside = [found for found in inside if found]
    regions = {e.number for found in inside for e in found if e.kind == REGION}
    cities = [
        e
        for found in inside
        for e in found
        if e.kind == CITY and not (len(inside) == 1 and found[0].kind != CITY)
    ]
    if len(inside) == 2 and not cities and regions:
        return entry(min(regions))
    # In "São Paulo, SP" and "New York, NY" the city is meant, and it lies in the state that stands beside it.
    in_region = [e for e in cities if e.region in regions]
    if in_region and len(inside) > 1:
        return min(in_region, key=lambda e: e.number)
    if cities and (len(inside) > 1 or not regions):
        explained_by_country = [found for found in inside if any(e.kind == COUNTRY for e in found)]
        if not (len(inside) == len(explained_by_country) == 1):
            return min(cities, key=lambda e: e.number)
    everything = [e for found in inside for e in found]
    return max(everything, key=lambda e: (e.kind if e.kind != CITY else -1, -e.number), default=None)


def _compose(
    text: str,
    meanings: Sequence[tuple[Entry, ...]],
    countries: list[tuple[str, int]],
    support: int,
    *,
    is_partly_read: bool,
) -> Place | None:
    rivals = [country for country, agreeing in countries if agreeing == support]
    readings = [e for country in rivals[:_MOST_CANDIDATES] if (e := _within(meanings, country)) is not None]
    if not readings:
        return None
    place = copy(place_of(readings[0].number))
    place.text = text
    place.candidates = tuple(place_of(e.number) for e in readings[1:])
    place.confidence = _confidence(readings, is_partly_read=is_partly_read)
    if place.confidence == "high" and len(meanings) == 1 and is_given_name(text):
        place.confidence = "medium"
    return place


def _confidence(readings: Sequence[Entry], *, is_partly_read: bool) -> Confidence:
    if len(readings) == 1:
        return "medium" if is_partly_read else "high"
    first, second = readings[0], readings[1]
    if (
        first.kind == CITY
        and second.kind == CITY
        and first.population >= _CLEARLY_LARGER * max(1, second.population)
    ):
        return "medium"
    if first.kind == COUNTRY and second.kind == CITY:
        return "medium" if second.population > 200_000 else "high"
    return "low"


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
