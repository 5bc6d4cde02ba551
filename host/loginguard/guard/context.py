"""What every guard function is given first: the state, the time, the zone and the language."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from loginguard.store.database import Store, open_store
from loginguard.words import spoken


def utc_now() -> datetime:
    """The time, aware."""
    return datetime.now(UTC)


def nobody_waits(_done: float, _seconds_left: float) -> None:
    """Where nobody is told of progress."""


class Context:
    """`store` belongs to the thread that made this. `session` lives as long as the process, for what must never be written.

    language: what people are told is in. own: the person's own language, for what is there in it too; "" for the same.
    progress: takes how much of the running request is done, 0 to 1, and how many seconds are left at most.
    """

    __slots__ = ("language", "now", "own", "progress", "session", "store", "zone")

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime] = utc_now,
        zone: tzinfo = UTC,
        language: str = "en",
        session: dict[str, Any] | None = None,
        progress: Callable[[float, float], None] = nobody_waits,
        own: str = "",
    ) -> None:
        self.store = store
        self.now = now
        self.zone = zone
        self.language = language
        self.session = {} if session is None else session
        self.progress = progress
        self.own = own

    def local(self, moment: datetime) -> str:
        """The moment as of the clock on the person's wall: ISO, to the minute, as sentences take it."""
        return moment.astimezone(self.zone).isoformat(timespec="minutes")


def open_context(
    *,
    zone: str | None = None,
    language: str = "en",
    session: dict[str, Any] | None = None,
    folder: Path | None = None,
) -> Context:
    """The context on this machine's state. `zone` is an IANA name; without one, or with one unknown here, the system's.

    language: the person's; they are told everything in it where the catalogue has all of it, else in English.
    folder: where the state lies; None for the usual place.

    Raises LoginGuardError where the state can't be used.
    """
    return Context(
        store=open_store(folder),
        zone=read_zone(zone),
        language=spoken(language),
        own=language,
        session=session,
    )


def read_zone(name: str | None) -> tzinfo:
    """The zone of an IANA name; the system's for None and for names that are no zone."""
    if name:
        # Only where a browser told its zone: six milliseconds that a short process can spare.
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass
    return datetime.now().astimezone().tzinfo or UTC
