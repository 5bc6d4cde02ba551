"""Times that lie ahead: "on Friday", "in 3 business days", "in 3 days", "on Nov 27". Other readers know the past alone."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from datetime import datetime, timedelta, tzinfo

from loginguard.model.interval import Interval
from loginguard.recognise.folding import fold
from loginguard.recognise.months import weekdays_in
from loginguard.recognise.scan import scan
from loginguard.recognise.time_tokens import tokens_of

_FARTHEST = timedelta(days=31)
_YEAR = timedelta(days=365)
_WEEK, _SATURDAY = 7, 5
_SHORT_WORD = 3
# Beginnings of words for days that are no weekend, folded.
_BUSINESS = re.compile(
    r"(?<!\d)(\d{1,2})(?:\s*[-–]\s*\d{1,2})?\s*(?:\w+\s+)?(?:business|working|bank day|uteis|habiles|laborables|ouvr|werktag|arbeitstag|geschaftstag"
    r"|lavorativ|robocz|рабоч|робоч|банковск|банківськ|is gunu|hari kerja|ngay lam viec|werkdag|arbetsdag|arbejdsdag|virkedag|arkipai|pracovn"
    r"|munkanap|lucratoare|εργασιμ)|(?<!\d)(\d{1,2})\s*(?:个|個)?(?:工作日|工作天|營業日|营业日|営業日|영업일|작업일|يوم عمل|ايام عمل|वर्किंग|कार्य दिवस|ימי עסקים|วันทำการ)"
)

# As they are bent after "on", folded: "в пятницу".
_BENT = re.compile(
    r"(?<!\w)(?:(понедел|понеділ)|(вторник|вівтор)|(сред[уы]|серед[уи])|(четверг|четвер)|(пятниц|п'ятниц)|(суббот|субот)|(воскресен|неділ))"
)


def read_ahead(text: str, *, now: datetime, zone: tzinfo, lang: str | None = None) -> datetime | None:
    """The beginning of the first time in the text that lies ahead, within a month; None where it says none."""
    here = now.astimezone(zone)
    if counted := _BUSINESS.search(fold(text)):
        return _past_business_days(here, int(counted[1] or counted[2]))
    starts = [
        start
        for span in scan(text, now=now, zone=zone, lang=lang)
        if span.kind == "time" and (start := _to_come(span.value, now))
    ]
    if starts:
        return min(starts)
    days = weekdays_named(text, lang)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    return min(
        (midnight + timedelta(days=(day - here.weekday()) % _WEEK) for day in days),
        default=None,
    )


def weekdays_named(text: str, lang: str | None = None) -> set[int]:
    """The weekdays that the text names by words of some length, 0 Monday to 6 Sunday: shorter ones are words elsewhere."""
    tokens = tuple(t for t in tokens_of(text) if not t.key.isascii() or len(t.key) > _SHORT_WORD)
    found = weekdays_in(tokens, lang) or {
        day for match in _BENT.finditer(fold(text)) for day in range(_WEEK) if match[day + 1]
    }
    return found if len(found) == 1 else set()


def _past_business_days(moment: datetime, count: int) -> datetime:
    while count > 0:
        moment += timedelta(days=1)
        count -= moment.weekday() < _SATURDAY
    return moment


def _to_come(told: object, now: datetime) -> datetime | None:
    """A day without its year may be read as last year's."""
    if not isinstance(told, Interval):
        return None
    for start in (told.start, told.start + _YEAR):
        if timedelta(days=-1) < start - now < _FARTHEST:
            return start
    return None
