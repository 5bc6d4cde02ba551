"""Whether day or month goes first in a list's figures: one date that can only be one way says it for all."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

# With a year, or with a clock behind it; "1/20" alone may count anything. Between dots the day always goes first.
_FIGURES = re.compile(
    r"(?<![\d/.\-])(\d{1,2})([/\-])(\d{1,2})(?:\2(\d{4}|\d{2})(?![\d/\-])|,?\s+(?=\d{1,2}[:.]\d\d))"
)
_MONTHS = 12
# Clocks and zones may put a login a little ahead.
_AHEAD = timedelta(days=2)


def settled_order(texts: Iterable[str], now: datetime) -> str | None:
    """ "dmy" or "mdy"; None where nothing says, or where the texts contradict one another.

    Figures over twelve decide. Where there are none, that nobody has signed in after `now` does.
    """
    strict: set[str] = set()
    likely: set[str] = set()
    for text in texts:
        if "/" not in text and "-" not in text:
            continue
        for first, _, second, year in _FIGURES.findall(text):
            a, b = int(first), int(second)
            if a > _MONTHS >= b:
                strict.add("dmy")
            elif b > _MONTHS >= a:
                strict.add("mdy")
            elif year and a != b:
                likely |= _past_order(a, b, int(year), now)
    votes = strict or likely
    return votes.pop() if len(votes) == 1 else None


def _past_order(a: int, b: int, year: int, now: datetime) -> set[str]:
    latest = now.date() + _AHEAD
    year = year if year >= 100 else 2000 + year
    try:
        is_past = {"dmy": date(year, b, a) <= latest, "mdy": date(year, a, b) <= latest}
    except ValueError:
        return set()
    return {order for order, past in is_past.items() if past} if is_past["dmy"] != is_past["mdy"] else set()
