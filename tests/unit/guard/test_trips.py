"""Trips: named once, taken back, and what a login from there on those days becomes."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.trips import MOST_TRIPS, add_trip, forget_trip, read_trip, trips
from loginguard.model.errors import LoginGuardError
from loginguard.store.database import open_store
from loginguard.wire.registry import handler

SPAIN = ("ES", date(2026, 11, 1), date(2026, 11, 9))


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    made = Context(open_store(tmp_path / "state"), now=lambda: datetime(2026, 11, 24, tzinfo=UTC))
    yield made
    made.store.close()


def kinds(context: Context) -> list[str]:
    return [entry.kind for entry in journal.entries(context)]


def ask(context: Context, **fields: Any) -> dict[str, Any]:
    module = handler("trip")
    reply: dict[str, Any] = module.handle(module.Request(id=1, type="trip", **fields), context)
    return reply


def test_both_days_belong_to_it(context: Context) -> None:
    add_trip(context, *SPAIN)
    [(_, trip)] = trips(context)
    assert (trip.start.day, trip.end.day, trip.end.hour) == (1, 9, 23)


def test_named_twice_it_is_kept_once(context: Context) -> None:
    add_trip(context, *SPAIN)
    add_trip(context, *SPAIN)
    assert len(trips(context)) == 1
    assert kinds(context) == ["trip"]


def test_taken_back_it_is_gone_and_the_journal_says_both(context: Context) -> None:
    add_trip(context, *SPAIN)
    [(number, _)] = trips(context)
    forget_trip(context, number)
    forget_trip(context, number)
    assert trips(context) == []
    assert kinds(context) == ["trip", "trip"]


def test_too_many_are_refused(context: Context) -> None:
    for at in range(MOST_TRIPS):
        add_trip(context, "ES", date(2020, 1, 1), date.fromordinal(date(2020, 1, 1).toordinal() + at))
    with pytest.raises(LoginGuardError, match="wrong-use"):
        add_trip(context, *SPAIN)


@pytest.mark.parametrize(
    "text",
    [
        "ES",
        "ES:",
        "ES:2026-13-01",
        "ES:2026-11-09..2026-11-01",
        "ES:0026-11-01..2026-11-09",
        "ES:2026-11-01..9999-12-31",
    ],
)
def test_what_is_no_trip_is_refused(text: str) -> None:
    with pytest.raises(LoginGuardError, match="bad-trip"):
        read_trip(text)


def test_a_message_adds_and_forgets(context: Context) -> None:
    added = ask(context, add={"country": "ES", "first": "2026-11-01", "last": "2026-11-09"})
    [trip] = added["profile"]["trips"]
    assert (trip["country"], trip["from"], trip["to"]) == ("ES", "2026-11-01", "2026-11-09")
    assert ask(context, forget=trip["id"])["profile"]["trips"] == []


@pytest.mark.parametrize(
    "add", [{"country": "Spain", "first": "2026-11-01", "last": "2026-11-09"}, {"country": "ES", "first": ""}]
)
def test_a_message_of_another_shape_is_refused(context: Context, add: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        ask(context, add=add)
    assert trips(context) == []
