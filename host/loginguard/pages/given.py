"""One input as its readers get it: its name, the clock, zone and language that it is read by, and what is noted on the way."""

from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from loginguard.pages.cells import CellReader
from loginguard.pages.trace import Trace


@dataclass(slots=True)
class Given:
    """now: what "today" means in it.. lang: as the person or the input says, None unknown."""

    name: str
    now: datetime
    zone: tzinfo
    lang: str | None = None
    trace: Trace = field(default_factory=Trace)

    def cells(self) -> CellReader:
        """A reader of its texts."""
        return CellReader(now=self.now, zone=self.zone, lang=self.lang)

    def at(self, moment: datetime) -> "Given":
        """The same, written at an earlier moment; never later than it is read."""
        return replace(self, now=min(moment, self.now))

    def written_in(self, lang: str | None) -> "Given":
        """The same in the language that it says itself, unless the person said one."""
        return replace(self, lang=self.lang or lang)
