"""A page that says that the account is on hold: the way back in is offered, once, until they say or another page is read."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from loginguard.guard import situation
from loginguard.guard.context import Context
from loginguard.guard.look import Seen, look
from loginguard.guard.status import status
from loginguard.store.database import open_store

UPWORK = "https://www.upwork.com"


class Clock:
    """A time that goes on a minute each time it is told."""

    now = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(tmp_path: Path, clock: Clock) -> Iterator[Context]:
    store = open_store(tmp_path / "state")
    yield Context(store, clock)
    store.close()


def shown(context: Context, heading: str, origin: str = UPWORK) -> dict[str, Any]:
    html = f"<html><head><title>Upwork</title></head><body><h1>{heading}</h1><p>Contact support.</p></body></html>"
    return look(context, Seen(html, origin, f"{origin}/nx/find-work"))


@pytest.mark.parametrize(
    "heading",
    [
        "Your account is on hold",
        "Your account has been suspended.",
        "Sua conta foi suspensa",
        "Ihr Konto wurde gesperrt",
        "تم تعليق حسابك",
        "您的账户已被冻结",
    ],
)
def test_the_way_back_in_is_offered(context: Context, heading: str) -> None:
    reply = shown(context, heading)
    assert reply["page"]["recipe"] == "hold"
    assert reply["advice"]["banner"]["title"]["code"] == "hold"
    assert reply["advice"]["badge"]["text"] == "!"
    assert reply["status"]["held"]
    assert reply["status"]["asks"]["code"] == "on-hold"
    assert reply["status"]["chosen"] is None


@pytest.mark.parametrize("said", ["locked-out", "watch"])
def test_what_the_person_says_since_is_the_answer(context: Context, clock: Clock, said: Any) -> None:
    shown(context, "Your account is on hold")
    clock.now += timedelta(minutes=1)
    situation.set_situation(context, said, "unidentified")
    found = status(context, "unidentified")
    assert found["held"] is None
    assert found["asks"] is None
    assert found["chosen"] == said


def test_another_page_read_since_says_that_they_are_in(context: Context) -> None:
    shown(context, "Your account is on hold")
    shown(context, "Log in to Upwork")
    assert status(context, "unidentified")["held"], "the login page says nothing of it"
    shown(context, "Find work")
    assert status(context, "unidentified")["held"] is None


def test_another_sites_hold_is_none_of_upworks(context: Context) -> None:
    reply = shown(context, "Your account is on hold", "https://www.upwork.com.evil.example")
    assert reply["advice"]["banner"] is None
    assert reply["status"]["held"] is None


def test_an_alert_on_a_page_that_is_read_offers_it_too(context: Context) -> None:
    alert = '<div role="alert">Your account has been suspended.</div>'
    html = f"<html><body>{alert}<ul><li><b>Kuda ••12</b><span>Active</span><button>Remove</button></li></ul></body></html>"
    reply = look(context, Seen(html, UPWORK, f"{UPWORK}/nx/payments/disbursement-methods"))
    assert reply["page"]["recipe"] == "payout-methods"
    assert reply["advice"]["banner"]["title"]["code"] == "hold"
