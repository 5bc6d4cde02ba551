"""Trips: the countries and days that the person names, on which a login from there is not strange."""

from datetime import date, datetime, time, tzinfo

from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.country import country_code
from loginguard.logins.profile import Trip
from loginguard.model.errors import LoginGuardError

MOST_TRIPS = 200
# No account is older, and nobody plans farther ahead; a slip of the finger in the year should not pass.
YEARS = range(1999, 2100)


def trips(context: Context) -> list[tuple[int, Trip]]:
    """Number and trip, the latest first."""
    rows = context.store.database.execute("SELECT * FROM trips ORDER BY from_day DESC, id")
    return [
        (
            row["id"],
            trip(
                row["country"],
                date.fromisoformat(row["from_day"]),
                date.fromisoformat(row["to_day"]),
                context.zone,
            ),
        )
        for row in rows
    ]


def trip(country: str, first: date, last: date, zone: tzinfo) -> Trip:
    """A trip from the first moment of its first day to the last of its last."""
    return Trip(country, datetime.combine(first, time.min, zone), datetime.combine(last, time.max, zone))


def read_trip(text: str) -> tuple[str, date, date]:
    """ "GB:2026-11-01..2026-11-09", or one day "GB:2026-11-01". Raises LoginGuardError `bad-trip`, `unknown-country`."""
    name, _, days = text.rpartition(":")
    first, _, last = days.partition("..")
    try:
        span = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        raise LoginGuardError("bad-trip", {"text": text[:60]}) from None
    if not name or span[0] > span[1] or not all(day.year in YEARS for day in span):
        raise LoginGuardError("bad-trip", {"text": text[:60]})
    return country_code(name), *span


def add_trip(context: Context, country: str, first: date, last: date) -> None:
    """The person was, or will be, in `country` on these days; said twice, it is kept once.

    Raises LoginGuardError `wrong-use` where too many are kept already.
    """
    row = (country, first.isoformat(), last.isoformat())
    with context.store.writing() as database:
        known = "SELECT 1 FROM trips WHERE country = ? AND from_day = ? AND to_day = ?"
        if database.execute(known, row).fetchone():
            return
        if database.execute("SELECT count(*) FROM trips").fetchone()[0] >= MOST_TRIPS:
            raise LoginGuardError("wrong-use", {"detail": f"away: {MOST_TRIPS} trips at most"})
        database.execute("INSERT INTO trips (country, from_day, to_day) VALUES (?, ?, ?)", row)
        journal.write(context, "trip", {"country": country, "from": row[1], "to": row[2]})


def forget_trip(context: Context, number: int) -> None:
    """The person takes a trip back, by its number in `trips`; one that is gone already stays gone."""
    with context.store.writing() as database:
        row = database.execute("SELECT * FROM trips WHERE id = ?", (number,)).fetchone()
        if row is not None:
            database.execute("DELETE FROM trips WHERE id = ?", (number,))
            content = {"country": row["country"], "from": row["from_day"], "to": row["to_day"]}
            journal.write(context, "trip", {**content, "taken_back": True})
