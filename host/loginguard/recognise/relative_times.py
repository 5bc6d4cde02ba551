"""Reads "2 hours ago", "hace una hora", "منذ ساعتين", "3d ago", "yesterday", "just now" as the interval that they cover."""

from datetime import datetime, timedelta

from loginguard.data.time_codes import Kind
from loginguard.model.interval import Interval
from loginguard.recognise.loose_words import Loose, loosened, without_loose_words
from loginguard.recognise.near_days import SECONDS, Reading, near_at
from loginguard.recognise.number_words import FEW, value_at
from loginguard.recognise.time_tokens import Token, is_clock_figure
from loginguard.recognise.time_words import (
    MONTH,
    SECOND,
    YEAR,
    Meaning,
    is_word_in,
    meanings,
    meanings_in,
)

# How far into its form a number may stand, in tokens; in Tibetan, Burmese and their like a letter or a mark is one.
_WIDEST = 18
_LONGEST_YEARS = 100
# In tokens; in Thai and its like each letter is one.
_LONGEST_TEMPLATE = 22
_LONGEST_UNIT = 12
_TOLERANCE = 1e-6
_SHORT_WORD = 3
_RANGE = frozenset(
    {"-", "~", "to", "or", "a", "o", "ou", "à", "bis", "oder", "до", "или", "至", "到", "から"}
)


def find_relative(
    tokens: tuple[Token, ...], now: datetime, *, is_whole: bool, lang: str | None = None
) -> list[Reading]:
    """All relative times, loose words ("about", "less than") taken into account, left to right. `is_whole`: the text is nothing but a time, so that a bare "3d" means "3d ago"."""
    both = _range(tokens, now, is_whole=is_whole, lang=lang)
    return [both] if both else _all(tokens, now, is_whole=is_whole, lang=lang)


def _all(tokens: tuple[Token, ...], now: datetime, *, is_whole: bool, lang: str | None) -> list[Reading]:
    shorter = _without_bracketed_figure(tokens)
    strict = _strict(shorter, now, is_whole=is_whole, lang=lang)
    if not strict and shorter is not tokens:
        return _strict(tokens, now, is_whole=is_whole, lang=lang)
    tokens = shorter
    if strict and sum(reading.last - reading.first for reading in strict) == len(tokens):
        return strict
    shorter, kept, loose = without_loose_words(tokens)
    if loose is None or not shorter:
        return strict
    found = _strict(shorter, now, is_whole=is_whole, lang=lang)
    if loose is Loose.LESS and not strict and not found:
        # "within the last hour"
        one = Token(shorter[0].start, shorter[0].start, "#", 1, 1)
        if len(_strict((one, *shorter), now, is_whole=True, lang=lang)) == 1:
            shorter, kept = (one, *shorter), [kept[0], *kept]
            found = _strict(shorter, now, is_whole=True, lang=lang)
    if len(found) != 1 or (strict and found[0].last - found[0].first < strict[0].last - strict[0].first):
        return strict
    reading = found[0]
    if reading.is_day:
        return strict or found  # "alle" is "less than" in Finnish, "at" in Italian
    # Loose words at the edge belong to the reading.
    first = 0 if reading.first == 0 else kept[reading.first]
    last = len(tokens) if reading.last == len(shorter) else kept[reading.last - 1] + 1
    return [Reading(first, last, loosened(reading.interval, loose, now))]


def _range(tokens: tuple[Token, ...], now: datetime, *, is_whole: bool, lang: str | None) -> Reading | None:
    """ "2-3 hours ago", "2 to 3 days ago": from the one to the other."""
    for at in range(1, len(tokens) - 2):
        least, most = tokens[at - 1], tokens[at + 1]
        if tokens[at].key not in _RANGE or not 0 <= least.number < most.number or most.digits > 2:
            continue
        if any(is_clock_figure(tokens, i) or tokens[i + 1].key == "/" for i in (at - 1, at + 1)):
            continue
        ends = [
            find_relative(rest, now, is_whole=is_whole, lang=lang)
            for rest in (tokens[: at - 1] + tokens[at + 1 :], tokens[:at] + tokens[at + 2 :])
        ]
        if all(len(found) == 1 and not found[0].is_day for found in ends):
            far, near = (found[0] for found in ends)
            start, end = (
                min(far.interval.start, near.interval.start),
                max(far.interval.end, near.interval.end),
            )
            if far.first < at <= far.last:
                return Reading(far.first, far.last + 2, Interval(start, end, start + (end - start) / 2))
    return None


def _without_bracketed_figure(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Hebrew's "לפני דקה (1)": the figure says again what the word has said."""
    if len(tokens) > 3 and tokens[-3].key == "(" and tokens[-1].key == ")" and tokens[-2].number in (1, 2):
        return tokens[:-3]
    return tokens


def _strict(tokens: tuple[Token, ...], now: datetime, *, is_whole: bool, lang: str | None) -> list[Reading]:
    found: list[Reading] = []
    at = 0
    while at < len(tokens):
        readings = [
            _template(tokens, at, now, lang),
            near_at(tokens, at, now, lang),
            _units(tokens, at, now, lang, is_whole=is_whole),
        ]
        # The longest wins: "há" alone is Swedish for nothing, "há 3 dias" is three days ago.
        # A day's name goes before the same word as a form of "1 day ago" (Hebrew).
        reading = max((r for r in readings if r), key=lambda r: (r.last, r.is_day), default=None)
        if reading is None or _is_really_past(tokens, at, reading, now, lang):
            at += 1
            continue
        found.append(reading)
        at = reading.last
    return found


def _is_really_past(
    tokens: tuple[Token, ...], at: int, reading: Reading, now: datetime, lang: str | None
) -> bool:
    """ "in 3 days" within "signed in 3 days ago": the reading one word on goes further."""
    if reading.interval.start < now:
        return False
    following = _template(tokens, at + 1, now, lang) or _units(tokens, at + 1, now, lang, is_whole=False)
    return following is not None and following.last > reading.last


def _template(tokens: tuple[Token, ...], at: int, now: datetime, lang: str | None) -> Reading | None:
    """ "vor # Stunden", "# dakika önce", "hace una hora": CLDR's whole forms, whatever stands for their number."""
    best: Reading | None = None
    places = [(i, *v) for i in range(at, min(len(tokens), at + _WIDEST)) if (v := value_at(tokens, i))]
    for position, value, width in [*places, (-1, None, 1)]:
        key, last = "r:", at - 1
        while last + 1 < min(len(tokens), at + _LONGEST_TEMPLATE):
            last += 1
            if last == position:
                key, last = key + "#", last + width - 1
            elif tokens[last].number >= 0:
                break
            else:
                key += tokens[last].key
            if position > last or (best is not None and last < best.last):
                continue
            for _, unit, future, number in _forms(key, lang):
                amount = value if value is not None else number
                interval = None if amount is None else _interval(unit, amount, now, is_future=bool(future))
                if interval:
                    best = Reading(at, last + 1, interval)
                    break
    return best


def _forms(key: str, lang: str | None) -> tuple[Meaning, ...]:
    found = meanings_in(key, lang)
    if not found or (lang and is_word_in(key, lang)):
        return found
    if "#" not in key and len(key) <= len("r:") + _SHORT_WORD and key.isascii():
        return ()
    # What lies ahead is said in the text's own language or not at all: elsewhere the word may mean "ago".
    return tuple(form for form in found if not (lang and form[2]) or is_word_in(key, "en"))


def _units(
    tokens: tuple[Token, ...], at: int, now: datetime, lang: str | None, *, is_whole: bool
) -> Reading | None:
    # "hace", "il y a", "منذ" stand before; the widest wins that has an amount behind it.
    key, starts = "b:", [at]
    for last in range(at, min(len(tokens), at + _LONGEST_TEMPLATE)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        if meanings(key):
            starts.insert(0, last + 1)
    for start in starts:
        is_ago = start > at
        total, smallest, position = _sum(tokens, start, lang)
        if smallest is not None:
            break
    else:
        return _bare_unit(tokens, at, starts, now, lang)
    end = _past_ago(tokens, position)
    position, is_ago = end, is_ago or end > position
    is_alone = at == 0 or tokens[at - 1].key == ":"
    if not is_ago and not (is_whole and is_alone and position == len(tokens)):
        return None
    interval = _interval(smallest, total / SECONDS[smallest], now, is_future=False)
    return Reading(at, position, interval) if interval else None


def says_more(tokens: tuple[Token, ...], reading: Reading, lang: str | None) -> bool:
    """Whether a unit that the reading leaves out stands right beside it: "orain dela egun bat" is no "now", and a part is no answer."""
    return any(
        0 <= at < len(tokens)
        and len(tokens[at].key) > 1
        and tokens[at].key.isalpha()
        and any(m[0] == Kind.UNIT for m in meanings_in("u:#" + tokens[at].key, lang))
        for at in (reading.last, reading.last + 1, reading.first - 1, reading.first - 2)
    )


def _bare_unit(
    tokens: tuple[Token, ...], at: int, starts: list[int], now: datetime, lang: str | None
) -> Reading | None:
    """ "минуту назад", "hours ago", "pre sat": one of them, or some; how many isn't said."""
    for start in starts:
        found = _unit_name(tokens, start, lang)
        if found is None:
            continue
        unit, end = found
        position = max(end, _past_ago(tokens, end))
        if position > end or start > at:
            seconds = SECONDS[unit]
            return Reading(
                at,
                position,
                Interval(
                    now - timedelta(seconds=12 * seconds),
                    now - timedelta(seconds=seconds / 2),
                    now - timedelta(seconds=seconds),
                ),
            )
    return None


def _unit_name(tokens: tuple[Token, ...], at: int, lang: str | None) -> tuple[int, int] | None:
    """(unit, where its name ends)."""
    key, best = "u:#", None
    for last in range(at, min(len(tokens), at + _LONGEST_UNIT)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        if len(key) > len("u:#") + 1:
            best = next(((unit, last + 1) for _, unit, _, _ in meanings_in(key, lang)), best)
    return best


def _past_ago(tokens: tuple[Token, ...], at: int) -> int:
    """Where a word for "ago" that starts at token `at` ends; `at` where none does."""
    key = "a:"
    for last in range(at, min(len(tokens), at + _LONGEST_TEMPLATE)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        if meanings(key):
            return last + 1
    return at


def _sum(tokens: tuple[Token, ...], at: int, lang: str | None) -> tuple[float, int | None, int]:
    """(seconds, smallest unit, where it ends) of "1 hour 20 minutes" and its like."""
    total, smallest, position = 0.0, None, at
    while position < len(tokens):
        step = _one(tokens, position, smallest, lang)
        if step is None:
            break
        seconds, smallest, position = total + step[0], step[1], step[2]
        total = seconds
        # "and", a comma: between two units only.
        if position + 1 < len(tokens) and tokens[position].key in {
            ",",
            "and",
            "y",
            "e",
            "et",
            "und",
            "и",
            "і",
            "va",
            "dan",
            "و",
        }:
            if _one(tokens, position + 1, smallest, lang) is None:
                break
            position += 1
    return total, smallest, position


def _one(
    tokens: tuple[Token, ...], at: int, larger_than: int | None, lang: str | None
) -> tuple[float, int, int] | None:
    value, width = value_at(tokens, at) or (None, 0)
    best = None
    key = "u:" if value is None else "u:#"
    start = at + width
    if width and tokens[at].number >= 0 and start < len(tokens):
        # "20 a few seconds": what is counted needs no few.
        few = value_at(tokens, start)
        start += few[1] if few and few[0] == FEW else 0
    for last in range(start, min(len(tokens), start + _LONGEST_UNIT)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        for _, unit, _, number in meanings_in(key, lang):
            amount = value if value is not None else number
            if amount is not None and (larger_than is None or unit < larger_than):
                best = (amount * SECONDS[unit], unit, last + 1)
            break
    return best


def _interval(unit: int, amount: float, now: datetime, *, is_future: bool) -> Interval | None:
    """What "`amount` units ago" may mean: pages cut down, round, or round up, so from half a unit less to one more."""
    seconds = SECONDS[unit]
    if amount * seconds > _LONGEST_YEARS * SECONDS[YEAR]:
        return None
    slack = 1.03 if unit >= MONTH else 1.0
    if abs(amount - FEW) < _TOLERANCE:
        # "a few seconds" is what pages write up to the first minute.
        nearest, farthest = (0.0, 90.0) if unit == SECOND else (seconds, 12.0 * seconds)
    else:
        nearest = max(0.0, (amount - 0.5) * seconds / slack)
        farthest = (amount + 1) * seconds * slack
    if is_future:
        return Interval(
            now + timedelta(seconds=nearest),
            now + timedelta(seconds=farthest),
            now + timedelta(seconds=amount * seconds),
        )
    return Interval(
        now - timedelta(seconds=farthest),
        now - timedelta(seconds=nearest),
        now - timedelta(seconds=amount * seconds),
    )
