"""A time as a text gave it: never a point, always from when to when."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

EXACT = timedelta(minutes=2)
# "Last week" has no time of day; one that nobody read must not be told.
VAGUE = timedelta(hours=12)
FINE, ROUGH = timedelta(minutes=5), timedelta(minutes=30)
# A page's words in a sentence of ours are cut: they may be an intruder's.
SAID_LENGTH = 40


@dataclass(slots=True)
class Interval:
    """From `start` to `end`, both aware and inclusive, `start <= end`; `likeliest` lies between them.

    zone_stated: whether the text itself said its zone ("14:07 UTC"); otherwise the caller's zone was assumed.
    """

    start: datetime
    end: datetime
    likeliest: datetime
    zone_stated: bool = False

    def told(self, zone: tzinfo, said: str = "") -> str:
        """What a sentence's param `time` takes: the time as exactly as it is known, in `zone`, and no more.

        A minute is an ISO time, a day an ISO date. Anything wider is a rounded time or a day, "~", and what the page said of
        it: "2026-11-24T08:00+00:00~3 hours ago".
        """
        start, end = self.start.astimezone(zone), self.end.astimezone(zone)
        width, middle = end - start, self.likeliest.astimezone(zone)
        if width <= EXACT:
            return middle.isoformat(timespec="minutes")
        about = f"~{said.replace('~', ' ')[:SAID_LENGTH]}"
        if width <= VAGUE:
            return _rounded(middle, ROUGH if width >= ROUGH else FINE).isoformat(timespec="minutes") + about
        return middle.date().isoformat() + ("" if start.date() == end.date() else about)


def _rounded(moment: datetime, to: timedelta) -> datetime:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + round((moment - midnight) / to) * to
