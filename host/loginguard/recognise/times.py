"""Reads a time from any text as the interval that it covers; what can't be read is None, never now."""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache

from loginguard.data.time_codes import Kind
from loginguard.model.interval import Interval
from loginguard.recognise.clocks import Clock, find_clock
from loginguard.recognise.dates import Dated, find_date
from loginguard.recognise.day_times import day_interval, localised, one_day
from loginguard.recognise.relative_times import Reading, find_relative
from loginguard.recognise.time_tokens import Token, tokens_of
from loginguard.recognise.time_words import is_word_of_time, meanings_in, order_of
from loginguard.recognise.zones import Stated, find_zone, find_zone_beside, settle

_ISO = re.compile(
    r"(?<![\d.])(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?(Z|[+-]\d{2}(?::?\d{2})?)(?![\w:]))?(?![\d:])"
)
# What may say more of such a time: the half of the day, a zone.
_SAYS_MORE = re.compile(r"[\s,;(\[]*(?:[^\W\d_]|[+\-−–]\d)")
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
# Without a figure only a short text is looked at word by word.
_MOST_WORDS = 40
_DASHES = frozenset({"-", "to", "bis", "hasta", "até", "a"})
_WEEK_DAYS = 7
# Languages in which software writes "1:20" for the night and the afternoon alike.
_HALF_UNSAID = frozenset({"uz", "uz-latn", "uz-uz"})
# A weekday alone is a short text.
_MOST_WEEKDAY_TOKENS = 8


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
    relative = find_relative(tokens, now, is_whole=True, lang=lang)
    if absolute is not None and any(_holds(reading, absolute) for reading in relative):
        # "1 gün önce" is a day ago, although "gün" is short for June elsewhere.
        absolute = None
    if absolute is None and (
        not relative or _leaves_figures(tokens, [(relative[0].first, relative[-1].last)])
    ):
        return []
    if absolute is None:
        best = max(
            relative, key=lambda r: (any(t.number >= 0 for t in tokens[r.first : r.last]), r.last - r.first)
        )
        reading = _with_clock(tokens, text, best, zone)
        return [_span(tokens, reading)]
    first, last, interval = absolute
    if (
        relative
        and not _has_day(tokens, first, last, now, lang, order)
        and not _overlap(interval, relative[0].interval)
    ):
        # "yesterday at 4:12": the clock belongs to that day, not to today.
        return [_span(tokens, _with_clock(tokens, text, relative[0], zone))]
    for reading in relative:
        if reading.last <= first or reading.first >= last:
            both = _overlap(interval, reading.interval)
            if both:
                interval, first, last = both, min(first, reading.first), max(last, reading.last)
    return [_span(tokens, Reading(first, last, interval))]


def _holds(reading: Reading, absolute: tuple[int, int, Interval]) -> bool:
    first, last, _ = absolute
    return reading.first <= first and last <= reading.last and reading.last - reading.first >= last - first


def _leaves_figures(tokens: tuple[Token, ...], parts: list[tuple[int, int]]) -> bool:
    """Whether a figure that nothing explains stands beside: it may be the day or the year, so the rest is no answer."""
    return any(
        token.number >= 0 and token.digits <= 4
        for i, token in enumerate(tokens)
        if not any(first <= i < last for first, last in parts)
        and not _is_clock_figure(tokens, i)
        and not _is_bracketed(tokens, i)
    )


def _is_bracketed(tokens: tuple[Token, ...], at: int) -> bool:
    return 0 < at < len(tokens) - 1 and tokens[at - 1].key == "(" and tokens[at + 1].key == ")"


def _is_clock_figure(tokens: tuple[Token, ...], at: int) -> bool:
    return (at > 0 and tokens[at - 1].key == ":") or (at + 1 < len(tokens) and tokens[at + 1].key == ":")


def _has_day(
    tokens: tuple[Token, ...], first: int, last: int, now: datetime, lang: str | None, order: str | None
) -> bool:
    return (
        find_date(tokens[first:last], now, order, lang) is not None
        or _weekday(tokens[first:last], None) is not None
    )


def _span(tokens: tuple[Token, ...], reading: Reading) -> tuple[int, int, Interval]:
    return tokens[reading.first].start, tokens[reading.last - 1].end, reading.interval


def _from_iso(match: re.Match[str], zone: tzinfo) -> Interval | None:
    year, month, day, hour, minute, second, fraction, offset = match.groups()
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
) -> tuple[int, int, Interval] | None:
    dated = find_date(tokens, now, order, lang) if any(token.number >= 0 for token in tokens) else None
    if dated is None:
        return _clock_only(tokens, text, now, zone, lang)
    # Beside the date's own tokens, so that neither "2026" nor a day is taken for an hour.
    # Logs write "24/Nov/2026:10:01:05".
    behind = dated.last + (tokens[dated.last].key == ":" if dated.last < len(tokens) else 0)
    after, before = tokens[behind:], tokens[: dated.first]
    clock = _moved(find_clock(after, dots=True), behind) or find_clock(before, dots=False)
    if clock and lang and lang.lower() in _HALF_UNSAID:
        clock = _with_both_halves(clock, tokens)
    first, last = dated.first, dated.last
    zones: tuple[tzinfo, ...] = (zone,)
    is_stated = False
    if clock:
        first, last = min(first, clock.first), max(last, clock.last)
        stated = _stated(tokens, [(dated.first, dated.last), (clock.first, clock.last)], text)
        if stated:
            last, is_stated = max(last, stated[0]), True
            zones = settle(stated[1], datetime.combine(dated.days[0], time(clock.hour, clock.minute)), zone)
    interval = day_interval(dated, clock, zones, is_stated=is_stated)
    second = _second_date(tokens, last, now, order)
    if second and not clock:
        other = day_interval(second, None, zones, is_stated=is_stated)
        return first, second.last, Interval(interval.start, max(interval.end, other.end), interval.likeliest)
    return first, last, interval


def _with_both_halves(clock: Clock, tokens: tuple[Token, ...]) -> Clock:
    """ "1:20" with nothing beside it; "01:20" is of the day's 24 hours."""
    hour = tokens[clock.first]
    is_bare = (
        hour.number == clock.hour and 1 <= hour.number <= 12 and not (hour.digits == 2 and hour.number < 10)
    )
    return clock._replace(is_half_unknown=True) if is_bare else clock


def _moved(clock: Clock | None, by: int) -> Clock | None:
    return clock._replace(first=clock.first + by, last=clock.last + by) if clock else None


def _stated(tokens: tuple[Token, ...], parts: list[tuple[int, int]], text: str) -> Stated | None:
    """The zone behind the clock (the last of `parts`), behind the other part, or anywhere beside them."""
    for _, last in reversed(parts):
        if found := find_zone(tokens, _past_filler(tokens, last), text):
            return found
    return find_zone_beside(tokens, parts, text)


def _past_filler(tokens: tuple[Token, ...], at: int) -> int:
    while at < len(tokens) and tokens[at].key in {"(", "[", ",", ";", ""}:
        at += 1
    return at


def _second_date(tokens: tuple[Token, ...], at: int, now: datetime, order: str | None) -> Dated | None:
    """The far end of "Nov 3 - Nov 5"."""
    if at >= len(tokens) or tokens[at].key not in _DASHES:
        return None
    found = find_date(tokens[at + 1 :], now, order)
    if found is None or found.first > 1:
        return None
    return found._replace(first=found.first + at + 1, last=found.last + at + 1)


def _clock_only(
    tokens: tuple[Token, ...], text: str, now: datetime, zone: tzinfo, lang: str | None
) -> tuple[int, int, Interval] | None:
    """ "11:54 am", "Monday at 3 PM", "Sunday": the latest such moment that isn't in the future."""
    clock = find_clock(tokens)
    if clock is None and len(tokens) > _MOST_WEEKDAY_TOKENS:
        return None
    weekday = _weekday(tokens, lang)
    if clock is None and weekday is None:
        return None
    day = now.date()
    if weekday is not None:
        day -= timedelta(days=(day.weekday() - weekday[2]) % _WEEK_DAYS)
    first = min(x for x in (clock.first if clock else None, weekday[0] if weekday else None) if x is not None)
    last = max(x for x in (clock.last if clock else None, weekday[1] if weekday else None) if x is not None)
    zones: tuple[tzinfo, ...] = (zone,)
    is_stated = False
    stated = _stated(tokens, [(clock.first, clock.last)], text) if clock else None
    if clock and stated:
        last, is_stated = max(last, stated[0]), True
        zones = settle(stated[1], datetime.combine(day, time(clock.hour, clock.minute)), zone)
    parts = [(part[0], part[1]) for part in (clock, weekday) if part is not None]
    if _leaves_figures(tokens, parts) or (clock is None and not _is_all(tokens, first, last)):
        return None
    interval = one_day(day, clock, zones, is_stated=is_stated)
    if interval.start > now + timedelta(minutes=5):
        interval = one_day(
            day - timedelta(days=_WEEK_DAYS if weekday else 1), clock, zones, is_stated=is_stated
        )
    return first, last, interval


def _is_all(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether nothing but marks stands around: a weekday's short form is a word of many languages."""
    return not any(token.key.isalnum() for i, token in enumerate(tokens) if not first <= i < last)


def _weekday(tokens: tuple[Token, ...], lang: str | None) -> tuple[int, int, int] | None:
    for first in range(len(tokens)):
        key, best = "w:", None
        for last in range(first, min(len(tokens), first + 8)):
            if tokens[last].number >= 0:
                break
            key += tokens[last].key
            found = [m for m in meanings_in(key, lang) if m[0] in (Kind.WEEKDAY, Kind.MONTH)]
            if found and found[0][0] == Kind.WEEKDAY and len(key) > len("w:") + 1:
                best = (first, last + 1, found[0][2])
        if best:
            return best
    return None


def _with_clock(tokens: tuple[Token, ...], text: str, reading: Reading, zone: tzinfo) -> Reading:
    """ "yesterday at 4:12 PM": the near day's own clock."""
    span = reading.interval.end - reading.interval.start
    is_day = timedelta(hours=23) <= span <= timedelta(hours=25) or reading.interval.start.time() == time()
    clock = find_clock(tokens[reading.last :], dots=True) if is_day else None
    clock = _moved(clock, reading.last) or (find_clock(tokens[: reading.first]) if is_day else None)
    if clock is None:
        return reading
    stated = _stated(tokens, [(reading.first, reading.last), (clock.first, clock.last)], text)
    zones = stated[1] if stated else (zone,)
    interval = one_day(reading.interval.start.date(), clock, zones, is_stated=stated is not None)
    last = max(reading.last, clock.last, stated[0] if stated else 0)
    return Reading(min(reading.first, clock.first), last, interval)


def _overlap(a: Interval, b: Interval) -> Interval | None:
    start, end = max(a.start, b.start), min(a.end, b.end)
    if start > end:
        return None
    likeliest = a.likeliest if start <= a.likeliest <= end else start + (end - start) / 2
    return Interval(start, end, likeliest, zone_stated=a.zone_stated or b.zone_stated)
