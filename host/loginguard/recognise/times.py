"""Reads a time from any text as the interval that it covers; what can't be read is None, never now."""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

from loginguard.model.interval import Interval
from loginguard.recognise.calendars import gregorian_year
from loginguard.recognise.clock_days import clock_only, with_clock
from loginguard.recognise.clocks import Clock, find_clock, moved
from loginguard.recognise.dates import find_date
from loginguard.recognise.day_times import day_interval, localised
from loginguard.recognise.month_alone import month_alone
from loginguard.recognise.near_days import Reading
from loginguard.recognise.ranges import near_end, with_range
from loginguard.recognise.relative_times import find_relative, says_more
from loginguard.recognise.time_tokens import Token, leaves_figures, tokens_of
from loginguard.recognise.time_words import is_word_in, is_word_of_time, order_of
from loginguard.recognise.zones import settle, stated_zone

_ISO = re.compile(
    r"(?<![\d.])(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?"
    r"(?:\s?(Z|[+-]\d{2}(?::?\d{2})?)(?![\w:]))?(?![\d:])"
)
# What may say more of such a time: the half of the day, a zone.
_SAYS_MORE = re.compile(r"[\s,;(\[]*(?:[^\W\d_]|[+\-−–]\d)")
# Gmail's "(3.5 hours ago)": three hours reach as far back, in the same places of the text.
_HALF = re.compile(r"(?<=\()((?:[^\W\d_]{1,12} ){0,3}\d{1,3})[.,]5(?=\s?[^\W\d_])")
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
# Without a figure only a short text is looked at word by word.
_MOST_WORDS = 40
# Languages in which software writes "1:20" for the night and the afternoon alike.
_SHORT_WORD = 2
_HALF_UNSAID = frozenset({"uz", "uz-latn", "uz-uz"})


class Absolute(NamedTuple):
    """A date, with its clock where one stands beside: from which token up to which, and the interval."""

    first: int
    last: int
    interval: Interval
    has_year: bool


def read_time(
    text: str, *, now: datetime, zone: tzinfo, lang: str | None = None, order: str | None = None
) -> Interval | None:
    """The time that `text` says, from when to when (aware). `now` anchors "today" and "2 hours ago"; `zone` is the writer's.

    order: "dmy" or "mdy" where the texts beside it have settled that, against the language's own. Never raises. Ambiguous
    figures ("03/04/2026" without a language) give an interval over both days.
    """
    found = find_times(text, now=now, zone=zone, lang=lang, order=order)
    return found[0][2] if found else None


def find_times(
    text: str, *, now: datetime, zone: tzinfo, lang: str | None = None, order: str | None = None
) -> list[tuple[int, int, Interval]]:
    """The times within a text as (start, end, interval): readings of one moment made one, two moments of a range joined."""
    if not text or not _may_hold_time(text[:400]):
        return []
    if "(" in text:
        text = _HALF.sub(r"\1  ", text)
    try:
        return _find(text, now.astimezone(zone), zone, lang, order or (order_of(lang) if lang else None))
    except (OverflowError, ValueError, OSError):
        # Years and offsets beyond what datetime holds: not a time that anyone signed in at.
        return []


def _may_hold_time(text: str) -> bool:
    if _FIGURE.search(text) is not None:
        return True
    if not text.isascii():
        return True
    words = _WORD.findall(text)
    return len(words) <= _MOST_WORDS and any(map(is_word_of_time, words))


def _find(
    text: str, now: datetime, zone: tzinfo, lang: str | None, order: str | None
) -> list[tuple[int, int, Interval]]:
    iso = _ISO.search(text[:400])
    says_all = iso and (iso.group(8) or not _SAYS_MORE.match(text, iso.end()))
    if iso and says_all and (interval := _from_iso(iso, zone)):
        return [(iso.start(), iso.end(), interval)]
    tokens = tokens_of(text)
    if not tokens:
        return []
    absolute = _absolute(tokens, text, now, zone, lang, order)
    if absolute is None and (month := month_alone(tokens, now, zone, lang)):
        return [(tokens[0].start, tokens[-1].end, month)]
    if absolute and absolute.has_year and (absolute.first, absolute.last) == (0, len(tokens)):
        # Nothing is left that could be said otherwise.
        reading: Reading | None = Reading(absolute.first, absolute.last, absolute.interval)
    else:
        reading = _weighed(tokens, text, absolute, now, zone, lang)
    return [_span(tokens, reading)] if reading else []


def _weighed(
    tokens: tuple[Token, ...],
    text: str,
    absolute: Absolute | None,
    now: datetime,
    zone: tzinfo,
    lang: str | None,
) -> Reading | None:
    """The date or a time relative to now, whichever the text rather says, or both where they fit together."""
    relative = find_relative(tokens, now, is_whole=True, lang=lang)
    near = max((r for r in relative if r.is_day), key=lambda r: r.last - r.first, default=None)
    if near and not _says_another_day(near, absolute):
        # "yesterday at 4:12": the clock belongs to that day, not to today.
        reading = with_clock(tokens, text, near, zone, lang)
        return None if leaves_figures(tokens, [(reading.first, reading.last)]) else reading
    if absolute is not None and any(_holds(reading, absolute) for reading in relative):
        # "1 gün önce" is a day ago, although "gün" is short for June elsewhere.
        absolute = None
    if absolute is None and not relative:
        return clock_only(tokens, text, now, zone, lang)
    if absolute is None:
        best = max(
            relative, key=lambda r: (any(t.number >= 0 for t in tokens[r.first : r.last]), r.last - r.first)
        )
        is_part = leaves_figures(tokens, [(relative[0].first, relative[-1].last)]) or says_more(
            tokens, best, lang
        )
        return None if is_part else best
    whole = Reading(absolute.first, absolute.last, absolute.interval)
    for reading in relative:
        if reading.last <= absolute.first or reading.first >= absolute.last:
            both = _overlap(whole.interval, reading.interval)
            if both:
                whole = Reading(min(whole.first, reading.first), max(whole.last, reading.last), both)
    return whole


def _says_another_day(near: Reading, absolute: Absolute | None) -> bool:
    """Whether a date with its year stands beside the near day and is the one that counts, or both fit together."""
    if absolute is None or (absolute.first < near.last and near.first < absolute.last):
        return False
    return absolute.has_year or _overlap(absolute.interval, near.interval) is not None


def _holds(reading: Reading, absolute: Absolute) -> bool:
    return reading.first <= absolute.first and absolute.last <= reading.last


def _span(tokens: tuple[Token, ...], reading: Reading) -> tuple[int, int, Interval]:
    return tokens[reading.first].start, tokens[reading.last - 1].end, reading.interval


def _from_iso(match: re.Match[str], zone: tzinfo) -> Interval | None:
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    if gregorian_year(int(year)) != int(year):
        return None  # of another calendar
    try:
        naive = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))  # noqa: DTZ001 - the zone comes next
    except ValueError:
        return None
    if fraction:
        naive = naive.replace(microsecond=int(fraction[:6].ljust(6, "0")))
    step = timedelta(milliseconds=1) if fraction else timedelta(seconds=1 if second else 60)
    stated = _offset(offset) if offset else None
    return localised(naive, step, (stated,) if stated else (zone,), is_stated=stated is not None)


@lru_cache(maxsize=64)
def _offset(text: str) -> tzinfo:
    return datetime.fromisoformat(f"2000-01-01T00:00:00{text}").tzinfo or UTC


def _absolute(
    tokens: tuple[Token, ...], text: str, now: datetime, zone: tzinfo, lang: str | None, order: str | None
) -> Absolute | None:
    dated = find_date(tokens, now, order, lang) if any(token.number >= 0 for token in tokens) else None
    if dated is None:
        return None
    near = near_end(tokens, dated, now, order, lang)
    # Beside the date's own tokens, so that neither "2026" nor a day is taken for an hour. Logs write "24/Nov/2026:10:01:05".
    behind = dated.last + (dated.last < len(tokens) and tokens[dated.last].key == ":")
    clock = moved(find_clock(tokens[behind:], dots=True, lang=lang), behind) or find_clock(
        tokens[: near.first if near else dated.first], lang=lang
    )
    if clock and (lang.lower() in _HALF_UNSAID if lang else _is_half_unsaid(tokens)):
        clock = _with_both_halves(clock, tokens)
    first, last = dated.first, dated.last
    zones: tuple[tzinfo, ...] = (zone,)
    stated = None
    if clock:
        first, last = min(first, clock.first), max(last, clock.last)
        stated = stated_zone(tokens, [(dated.first, dated.last), (clock.first, clock.last)], text)
        if stated:
            last = max(last, stated[0])
            zones = settle(stated[1], datetime.combine(dated.days[0], time(clock.hour, clock.minute)), zone)
    interval = day_interval(dated, clock, zones, is_stated=stated is not None)
    start, end, interval = with_range(tokens, dated, clock, near, interval, zones, now, order, lang)
    first, last = min(first, start), max(last, end)
    has_year = any(token.digits == 4 for token in tokens[dated.first : dated.last])
    return Absolute(first, last, interval, has_year)


def _is_half_unsaid(tokens: tuple[Token, ...]) -> bool:
    """Whether a month or a weekday is named as in those languages, and not as in Turkish or English."""
    words = ["w:" + token.key for token in tokens if token.key.isalpha() and len(token.key) > _SHORT_WORD]
    return any(is_word_in(w, "uz") and not is_word_in(w, "en") and not is_word_in(w, "tr") for w in words)


def _with_both_halves(clock: Clock, tokens: tuple[Token, ...]) -> Clock:
    """ "1:20" with nothing beside it; "01:20" is of the day's 24 hours."""
    hour = tokens[clock.first]
    is_bare = (
        hour.number == clock.hour and 1 <= hour.number <= 12 and not (hour.digits == 2 and hour.number < 10)
    )
    return clock._replace(is_half_unknown=True) if is_bare else clock


def _overlap(a: Interval, b: Interval) -> Interval | None:
    start, end = max(a.start, b.start), min(a.end, b.end)
    if start > end:
        return None
    likeliest = a.likeliest if start <= a.likeliest <= end else start + (end - start) / 2
    return Interval(start, end, likeliest, zone_stated=a.zone_stated or b.zone_stated)
