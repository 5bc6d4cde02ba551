"""Reads a time of day among tokens: 16:12, 4:12 PM, 4pm, 14h03, 下午3:04, 15時04分."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category

from loginguard.data.time_codes import Kind
from loginguard.recognise.folding import fold_time
from loginguard.recognise.time_tokens import Token
from loginguard.recognise.time_words import is_word_in, meanings
from loginguard.recognise.zone_names import greenwich_word

AM, PM, NOON, MIDNIGHT, NIGHT, AFTERNOON, UNSURE = range(7)
_LONGEST_HALF_BEFORE = 6
_SHORT = 3
_NIGHT_ENDS = 6
_LATE_MORNING = 9
_YEAR_DIGITS = 4
# Telugu and its like put an ending of their own behind the Latin letters.
_GLUED_HALF = re.compile(r"[ap]m[^\x00-\x7f]")
_HOUR_MARKS = frozenset({"h", "時", "时", "点", "點", "시", "ч", "год", "uhr", "giờ", "gio", "g"})
_MINUTE_MARKS = frozenset({"分", "분", "m", "min", "мин", "хв"})
# In tokens, with the bracket behind it.
_LONGEST_GREENWICH = 12
_SHORT_ENDING = re.compile("[a-z]{1,2}")
# Short words behind a clock that say nothing of the half: hours, zones.
_NO_HALVES = frozenset({"h", "u", "s", "k", "z", "pt", "et", "ct", "mt", "hr"})
_SECOND_MARKS = frozenset({"秒", "초", "s", "sec"})


class Clock(NamedTuple):
    """`first` and `last` (exclusive) are tokens. second is None where it wasn't written."""

    first: int
    last: int
    hour: int
    minute: int
    second: int | None
    is_half_unknown: bool = False


def moved(clock: Clock | None, by: int) -> Clock | None:
    """The clock of tokens that began `by` tokens further on."""
    return clock._replace(first=clock.first + by, last=clock.last + by) if clock else None


# Scripts whose languages mostly write the hour from 1 to 12 with a word beside it.
_TWELVE_HOUR_SCRIPTS = frozenset([*range(0x0600, 0x0E00), *range(0x0F00, 0x10A0), *range(0x1200, 0x1380)])


def find_clock(tokens: tuple[Token, ...], *, dots: bool = False, lang: str | None = None) -> Clock | None:
    """The first time of day. `dots`: "16.12" may be one too, since the date has been found elsewhere."""
    for at, token in enumerate(tokens):
        if (
            0 <= token.number < 25
            and token.digits <= 2
            and not _is_offset(tokens, at)
            and not _is_money(tokens, at)
        ):
            clock = _digits(tokens, at, lang, dots=dots) or _hour_alone(tokens, at)
            if clock:
                return clock
    return None


def _is_money(tokens: tuple[Token, ...], at: int) -> bool:
    """ "$12:30" is no time."""
    return at > 0 and bool(tokens[at - 1].key) and category(tokens[at - 1].key[0]) == "Sc"


def _is_offset(tokens: tuple[Token, ...], at: int) -> bool:
    """The figures of "GMT+00:00", "[GMT]-04:00", "ജിഎംടി+05:30"."""
    if at < 2 or tokens[at - 1].key not in {"+", "-"} or tokens[at - 1].end != tokens[at].start:
        return False
    return any(
        (end := greenwich_word(tokens, first)) and end >= at - 2
        for first in range(max(0, at - _LONGEST_GREENWICH), at - 1)
        if tokens[first].number < 0
    )


def _digits(tokens: tuple[Token, ...], at: int, lang: str | None, *, dots: bool) -> Clock | None:
    marks = {":"} | ({"."} if dots else set())
    if at + 2 >= len(tokens):
        return _marked(tokens, at, lang)
    mark, minute = tokens[at + 1], tokens[at + 2]
    if mark.key == "" and dots:
        mark = mark._replace(key=".")
    if mark.key not in marks or minute.digits != 2 or minute.number > 59 or minute.start != mark.end:
        return _marked(tokens, at, lang)
    if at and tokens[at - 1].key == ":" and tokens[at - 1].end == tokens[at].start:
        return None
    second, last = None, at + 3
    if (
        mark.key == "."
        and last + 1 < len(tokens)
        and tokens[last].key in {"", "."}
        and tokens[last + 1].digits == _YEAR_DIGITS
    ):
        return None  # the far end of "03.11.2026–05.11.2026"
    if (
        last + 1 < len(tokens)
        and tokens[last].key in {":", ".", "" if mark.key == "." else ":"}
        and tokens[last + 1].digits == 2
        and tokens[last + 1].number < 61
    ):
        second, last = min(59, tokens[last + 1].number), last + 2
        if (
            last + 1 < len(tokens)
            and tokens[last].key in {"", ","}
            and tokens[last + 1].digits in (3, 6)
            and tokens[last].end == tokens[last + 1].start
        ):
            last += 2
    return _with_half(tokens, at, last, tokens[at].number, minute.number, second, lang)


def _marked(tokens: tuple[Token, ...], at: int, lang: str | None) -> Clock | None:
    """ "15時04分", "14h03", "18 Uhr"."""
    if at + 1 >= len(tokens) or tokens[at + 1].key not in _HOUR_MARKS:
        return None
    minute, second, last = 0, None, at + 2
    is_marked = last + 1 < len(tokens) and tokens[last + 1].key in _MINUTE_MARKS
    if last < len(tokens) and 0 <= tokens[last].number < 60 and (tokens[last].digits == 2 or is_marked):
        minute, last = tokens[last].number, last + 1
        if last < len(tokens) and tokens[last].key in _MINUTE_MARKS:
            last += 1
        if last + 1 < len(tokens) and 0 <= tokens[last].number < 60 and tokens[last + 1].key in _SECOND_MARKS:
            second, last = tokens[last].number, last + 2
    elif tokens[at + 1].key in {"h", "g", "ч", "год"}:
        return None  # "2 h" alone is two hours
    return _with_half(tokens, at, last, tokens[at].number, minute, second, lang)


def _hour_alone(tokens: tuple[Token, ...], at: int) -> Clock | None:
    """ "4 PM": the half of the day makes it a time."""
    if not 1 <= tokens[at].number <= 12:
        return None
    after = _half_after(tokens, at + 1)
    if after is None or after[1] not in (AM, PM, AFTERNOON):
        return None
    return Clock(at, after[0], _hour(tokens[at].number, after[1]), 0, None)


def _with_half(
    tokens: tuple[Token, ...],
    first: int,
    last: int,
    hour: int,
    minute: int,
    second: int | None,
    lang: str | None,
) -> Clock | None:
    half = _half_after(tokens, last) or _half_before(tokens, first, lang)
    if half and half[0] <= first:
        first = half[0]
    elif half:
        last = half[0]
    if half and half[1] == UNSURE:
        half, is_unsure = None, True
    else:
        is_unsure = False
    is_unknown = (is_unsure and 1 <= hour <= 12) or (
        not half and 1 <= hour <= 12 and _has_unknown_half(tokens, first, last)
    )
    hour = _hour(hour, half[1]) if half and hour <= 12 else hour
    return Clock(first, last, hour, minute, second, is_unknown) if hour < 24 else None


@cache
def _says_no_half() -> frozenset[str]:
    """ "at", "o'clock" before the figures, in languages of these scripts."""
    return frozenset(map(fold_time, ("الساعة", "ساعة", "عند", "في", "ساعت", "در")))


def _has_unknown_half(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a word that may be "am" or "pm" in a language that we lack stands right beside the figures."""
    ending = [token.key for token in tokens[last:] if token.key]
    if len(ending) == 1 and _SHORT_ENDING.fullmatch(ending[0]) and ending[0] not in _NO_HALVES:
        return True  # "1:20 F.", "8:18 MD"
    beside = [tokens[i] for i in (first - 1, last) if 0 <= i < len(tokens)]
    if tokens[first].digits == 2 and first and tokens[first - 1].key in _says_no_half():
        beside = beside[1:]
    return any(
        token.key and token.number < 0 and ord(token.key[0]) in _TWELVE_HOUR_SCRIPTS for token in beside
    )


def _half_after(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    if at < len(tokens) and _GLUED_HALF.match(tokens[at].key):
        return at + 1, AM if tokens[at].key[0] == "a" else PM
    key, best = "w:", None
    for last in range(at, min(len(tokens), at + 16)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        best = next(((last + 1, value) for kind, _, value, _ in meanings(key) if kind == Kind.HALF), best)
    return best


def _half_before(tokens: tuple[Token, ...], end: int, lang: str | None) -> tuple[int, int] | None:
    """Where it starts and which; directly before the clock, or with one short word between ("ɣetrɔ ga 8:56")."""
    for stop in (end, end - 1):
        if stop < end and not (lang and stop > 0 and 0 < len(tokens[stop].key) <= _SHORT):
            return None
        for first in range(max(0, stop - _LONGEST_HALF_BEFORE), stop):
            if any(token.number >= 0 for token in tokens[first:stop]):
                continue
            key = "w:" + "".join(token.key for token in tokens[first:stop])
            if key == "w:am" and lang and not _is_east_asian(lang):
                return (
                    first,
                    UNSURE,
                )  # "am 12:30" is "at 12:30" in Welsh, "5787 AM 12:30" has an era before it
            if (
                key.isascii()
                and lang
                and key != "w:pm"
                and not (_is_east_asian(lang) or is_word_in(key, lang))
            ):
                continue
            for kind, _, value, _ in meanings(key):
                if kind == Kind.HALF:
                    return first, value
    return None


def _is_east_asian(lang: str) -> bool:
    return lang.partition("-")[0].lower() in {"ko", "ja", "zh", "yue", "vi"}


def _hour(hour: int, half: int) -> int:
    if half == NIGHT:
        half = AM if hour < _NIGHT_ENDS or hour == 12 else PM
    if half in (NOON, AFTERNOON):
        # "noon 11:43" is before it, "noon 1:10" after it.
        half = AM if _LATE_MORNING <= hour < 12 else PM
    if half == PM:
        return hour if hour >= 12 else hour + 12
    return 0 if hour == 12 else hour
