"""Near times by their names: "yesterday", "just now", "kemarin"; a short word that is one elsewhere alone doesn't count."""

from datetime import datetime, timedelta
from typing import NamedTuple

from loginguard.data.time_codes import Kind
from loginguard.model.interval import Interval
from loginguard.recognise.time_tokens import Token, is_clock_figure
from loginguard.recognise.time_words import (
    DAY,
    HOUR,
    MONTH,
    RECENT_HOURS,
    SECOND,
    WEEK,
    YEAR,
    is_word_in,
    meanings_in,
    own_meanings,
)

SECONDS = (1, 60, 3600, 86400, 7 * 86400, 30.4375 * 86400, 365.25 * 86400)
_NOW_SECONDS = 300  # how old "active now" may be: pages refresh their list every few minutes
_LONGEST_NEAR = 12
# Letters that a near day of another language than the text's may not have: at all, beside a clock, alone.
_SHORT_WORD, _SHORTEST_BESIDE_CLOCK, _SHORTEST_FOREIGN = 3, 4, 4


class Reading(NamedTuple):
    """From which token up to which (exclusive), and the interval read. is_day: one day by its name ("yesterday")."""

    first: int
    last: int
    interval: Interval
    is_day: bool = False


def near_at(tokens: tuple[Token, ...], at: int, now: datetime, lang: str | None) -> Reading | None:
    """The near time that starts at token `at`, the longest."""
    key = "n:"
    best = None
    for last in range(at, min(len(tokens), at + _LONGEST_NEAR)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        if found := meanings_in(key, lang):
            best = (last + 1, found)
    if best is None:
        return None
    last, found = best
    if found[0][1:3] == (HOUR, -RECENT_HOURS) and last - at < len(tokens):
        # "Recently" alone; beside other words it tells no time.
        return None
    if last - at == 1 and not _is_meant(tokens, at, lang):
        return None
    unit = found[0][1]
    if unit == SECOND and any(is_clock_figure(tokens, i) for i in (last, last + 1) if i < len(tokens)):
        # "Ngayon, 7:40 PM" is today.
        unit, found = DAY, ((Kind.NEAR, DAY, 0, None),)
    # Malay's "kelmarin" is yesterday or the day before.
    offsets = [
        offset for _, other, offset, _ in found if other == unit and (unit == DAY or offset == found[0][2])
    ]
    # Hindi's "कल" is tomorrow too, when nobody has signed in.
    offsets = [offset for offset in offsets if offset <= 0] or offsets
    intervals = [i for offset in offsets if (i := _near_interval(unit, offset, now))]
    if not intervals:
        return None
    start, end = min(i.start for i in intervals), max(i.end for i in intervals)
    return Reading(at, last, Interval(start, end, intervals[0].likeliest), is_day=unit == DAY)


def _is_meant(tokens: tuple[Token, ...], at: int, lang: str | None) -> bool:
    """Whether a single word means the near day. "hai", "Leo", "Ana", "nu" do in one language, and not elsewhere."""
    word = tokens[at].key
    if not word.isascii():
        return True
    languages = (lang, "en") if lang else ("en",)
    if any(is_word_in("n:" + word, language) for language in languages):
        return True
    others = [token for token in tokens if token is not tokens[at]]
    is_everyday = not lang and bool(own_meanings("n:" + word))
    if len(word) <= _SHORT_WORD:
        # "dün", "hoy": alone, or with nothing but a clock.
        return is_everyday and len(word) == _SHORT_WORD and not any(token.key.isalpha() for token in others)
    if any(token.key == ":" for token in others) and len(word) > _SHORTEST_BESIDE_CLOCK:
        return True
    return (is_everyday or len(word) > _SHORTEST_FOREIGN) and (
        is_everyday or not any(token.key.isalpha() for token in others)
    )


def _near_interval(unit: int, offset: int, now: datetime) -> Interval | None:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit <= 2:
        reach = timedelta(seconds=_NOW_SECONDS if unit == SECOND else SECONDS[unit] * max(1, -offset))
        return Interval(now - reach, now, now)
    if unit == DAY:
        start = midnight + timedelta(days=offset)
        end = start + timedelta(days=1, microseconds=-1)
    elif unit == WEEK:
        start = midnight - timedelta(days=now.weekday() + 1 - 7 * offset)
        end = start + timedelta(days=8)
    elif unit == MONTH:
        month = now.year * 12 + now.month - 1 + offset
        start = midnight.replace(year=month // 12, month=month % 12 + 1, day=1)
        end = (start + timedelta(days=32)).replace(day=1) - timedelta(microseconds=1)
    elif unit == YEAR:
        start = midnight.replace(year=now.year + offset, month=1, day=1)
        end = start.replace(year=now.year + offset + 1) - timedelta(microseconds=1)
    else:
        return None
    end = min(end, max(now, start))
    return Interval(start, end, start + (end - start) / 2)
