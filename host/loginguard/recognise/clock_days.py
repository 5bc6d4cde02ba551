"""Clocks without a date: "11:54 am", "yesterday at 4:12", "Monday at 3 PM", and a weekday alone."""

from datetime import datetime, time, timedelta, tzinfo

from loginguard.data.time_codes import Kind
from loginguard.model.interval import Interval
from loginguard.recognise.clocks import Clock, find_clock, moved
from loginguard.recognise.day_times import one_day
from loginguard.recognise.near_days import Reading
from loginguard.recognise.place_index import entries_of_name
from loginguard.recognise.time_tokens import Token, leaves_figures
from loginguard.recognise.time_words import meanings, meanings_in
from loginguard.recognise.zones import settle, stated_zone

_WEEK_DAYS = 7
_BESIDE_WEEKDAY = frozenset({"last", "on", "this", "past"})
# A weekday alone is a short text.
_MOST_WEEKDAY_TOKENS = 8
_LONGEST_WEEKDAY = 14
_SHORTEST_STEM = 4
# What stands beside a clock and says nothing of the day.
_BESIDE = frozenset({
    "at", "on", "in", "the", "by", "from", "to", "since", "last", "seen", "time", "active", "activity", "access",
    "accessed", "login", "log", "logged", "sign", "signed", "session", "started", "opened", "created", "updated",
    "um", "kl", "klo", "klokken", "klokka", "klockan", "uhr", "a", "à", "as", "às", "la", "las", "ore", "alle", "om",
    "o", "u", "v", "ve", "ob", "ora", "ura", "uur", "h", "hr", "hrs", "de", "da", "do", "di", "saat", "soat", "saa",
    "pukul", "jam", "pada", "lúc", "vào", "giờ", "в", "о", "у", "ч", "час", "часов", "ώρα", "στις", "στη", "την",
    "time:", "σε", "เวลา", "น", "เมื่อ", "時", "点", "시", "に", "في", "الساعة", "ساعة", "ساعت", "در", "بجے", "बजे",
    "को", "पर", "সময়", "am", "pm", "utc", "gmt",
})  # fmt: skip


def with_clock(
    tokens: tuple[Token, ...], text: str, reading: Reading, zone: tzinfo, lang: str | None
) -> Reading:
    """ "yesterday at 4:12 PM", "kemarin pukul 16.05": the near day's own clock; the reading itself where there is none."""
    if not reading.is_day:
        return reading
    clock = moved(find_clock(tokens[reading.last :], dots=True, lang=lang), reading.last) or find_clock(
        tokens[: reading.first], dots=True, lang=lang
    )
    if clock is None:
        return reading
    stated = stated_zone(tokens, [(reading.first, reading.last), (clock.first, clock.last)], text)
    # One day, but for words that languages share or differ about.
    days = sorted({reading.interval.start.date(), reading.interval.end.date()})
    zones = _settled(stated[1], days[0], clock, zone) if stated else (zone,)
    spans = [one_day(day, clock, zones, is_stated=stated is not None) for day in days]
    interval = Interval(spans[0].start, spans[-1].end, spans[-1].likeliest, spans[0].zone_stated)
    last = max(reading.last, clock.last, stated[0] if stated else 0)
    return Reading(min(reading.first, clock.first), last, interval, is_day=True)


def clock_only(
    tokens: tuple[Token, ...], text: str, now: datetime, zone: tzinfo, lang: str | None
) -> Reading | None:
    """The latest such moment that isn't in the future; wider where words stand beside that may name another day."""
    clock = find_clock(tokens, lang=lang)
    if clock is None and len(tokens) > _MOST_WEEKDAY_TOKENS:
        return None
    weekday = weekday_in(tokens, lang, clock)
    if weekday and not clock and not lang and meanings("n:" + tokens[weekday[0]].key):
        return None  # "sad" is "now" in Croatian, "ara" in Catalan
    parts = [(part[0], part[1]) for part in (clock, weekday) if part is not None]
    if not parts:
        return None
    first, last = min(part[0] for part in parts), max(part[1] for part in parts)
    stated = stated_zone(tokens, parts, text) if clock else None
    words = {t.key for i, t in enumerate(tokens) if t.key.isalnum() and not first <= i < last}
    if clock is None and words - _BESIDE_WEEKDAY:
        return None  # a weekday's short form is a word of many languages
    day = now.date()
    if weekday is not None:
        day -= timedelta(days=(day.weekday() - weekday[2]) % _WEEK_DAYS)
    zones: tuple[tzinfo, ...] = (zone,)
    if clock and stated:
        last, zones = max(last, stated[0]), _settled(stated[1], day, clock, zone)
        parts.append((clock.last, stated[0]))
    if leaves_figures(tokens, parts):
        return None
    interval = one_day(day, clock, zones, is_stated=stated is not None)
    if interval.start > now + timedelta(minutes=5):
        day -= timedelta(days=_WEEK_DAYS if weekday else 1)
        interval = one_day(day, clock, zones, is_stated=stated is not None)
    if _is_unsure(tokens, text, first, last, lang) or (weekday and "last" in words):
        # "Itolo nga 9:30", "last Tuesday": the day may be any of the week before.
        earlier = timedelta(days=_WEEK_DAYS if weekday else _WEEK_DAYS - 1)
        interval = Interval(interval.start - earlier, interval.end, interval.likeliest, interval.zone_stated)
    return Reading(first, last, interval)


def _settled(zones: tuple[tzinfo, ...], day: object, clock: Clock, own: tzinfo) -> tuple[tzinfo, ...]:
    return settle(zones, datetime.combine(day, time(clock.hour, clock.minute)), own)  # type: ignore[arg-type]


def _is_unsure(tokens: tuple[Token, ...], text: str, first: int, last: int, lang: str | None) -> bool:
    """Whether words that nothing explains stand beside: one of them may be "yesterday" in a language that the tables lack."""
    if lang and lang.partition("-")[0].lower() == "en":
        return False
    for i, token in enumerate(tokens):
        if first <= i < last or token.number >= 0 or len(token.key) < 2 or not token.key[0].isalpha():
            continue
        if token.key not in _BESIDE and not entries_of_name(text[token.start : token.end]):
            return True
    return False


def weekday_in(
    tokens: tuple[Token, ...], lang: str | None, clock: Clock | None = None
) -> tuple[int, int, int] | None:
    """(from which token, up to which, Monday as 0) of the first weekday's name, inflected or not, in `lang` where it has it."""
    for first in range(len(tokens)):
        if clock and clock.first <= first < clock.last:
            continue
        key, best = "w:", None
        for last in range(first, min(len(tokens), first + _LONGEST_WEEKDAY)):
            if tokens[last].number >= 0:
                break
            key += tokens[last].key
            if len(key) <= len("w:") + 1:
                continue
            found = [m for m in _weekday_meanings(key, lang) if m[0] in (Kind.WEEKDAY, Kind.MONTH)]
            if found and found[0][0] == Kind.WEEKDAY:
                best = (first, last + 1, found[0][2])
        best = best or _inflected(tokens, first, lang)
        if best:
            return best
    return None


def _weekday_meanings(key: str, lang: str | None) -> tuple[tuple[Kind, int, int, int | None], ...]:
    # Hebrew writes "on" as one letter before the day.
    return meanings_in(key, lang) or (meanings_in("w:" + key[3:], lang) if key[2] == "ב" else ())


def _inflected(tokens: tuple[Token, ...], at: int, lang: str | None) -> tuple[int, int, int] | None:
    """ "neděli", "söndags", "четверга": a weekday whose ending the tables don't have."""
    key = tokens[at].key
    if tokens[at].number >= 0 or not lang:
        return None
    for cut in range(4):
        stem = key[: len(key) - cut]
        if len(stem) < _SHORTEST_STEM:
            return None
        days = {value for kind, _, value, _ in meanings_in("p:" + stem, lang) if kind == Kind.WEEKDAY}
        if len(days) == 1:
            return at, at + 1, days.pop()
        if days:
            return None
    return None
