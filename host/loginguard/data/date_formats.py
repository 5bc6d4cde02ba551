"""How a day and a time of day are written in a language, by CLDR; for sentences that name one."""

from datetime import date, datetime
from functools import lru_cache

from loginguard.data.files import mapped


def written(moment: date | datetime, language: str) -> str:
    """ "24 Nov 2026, 14:07" in `language` (BCP 47, else its base, else English); without the clock for a date."""
    clock, joining, *months = _formats(language)
    day = months[moment.month - 1].format(day=moment.day, year=moment.year)
    if not isinstance(moment, datetime):
        return day
    return joining.format(date=day, clock=clock.format(hour=moment.hour, minute=moment.minute))


@lru_cache(maxsize=64)
def _formats(language: str) -> list[str]:
    tag = language.lower().replace("_", "-")
    data = mapped("date_formats.txt")
    while (at := data.find(f"\n{tag}\t".encode())) < 0:
        tag = tag.rpartition("-")[0] or "en"
    return data[at + 1 : data.find(b"\n", at + 1)].decode().split("\t")[1:]
