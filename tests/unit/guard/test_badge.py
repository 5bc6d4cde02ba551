"""The badge: an alarm before a question, what is due before the steps that are left."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from loginguard.checklist.catalogue import steps as every_step
from loginguard.checklist.situations import listed
from loginguard.guard import observe, review, situation, steps, support
from loginguard.guard.context import Context
from loginguard.guard.status import status
from loginguard.model.fact import Fact
from loginguard.store.database import open_store


class Clock:
    """A clock that the test sets."""

    time = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(tmp_path: Path, clock: Clock) -> Iterator[Context]:
    store = open_store(tmp_path / "state")
    yield Context(store, clock)
    store.close()


def badge(context: Context) -> tuple[str, str]:
    shown = status(context, "unidentified")["badge"]
    return shown["text"], shown["title"]["code"]


def contain(context: Context) -> None:
    for name in listed("incident"):
        if name in every_step() and every_step()[name].contains:
            steps.mark(context, name, "done", "unidentified")


def test_the_day_to_ask_again_and_the_review_come_before_the_steps_that_are_left(
    context: Context, clock: Clock
) -> None:
    situation.set_situation(context, "incident", "unidentified")
    contain(context)
    support.tell_support(context, "unidentified")
    assert badge(context)[1] == "steps-left"
    clock.time += timedelta(days=3, hours=1)
    assert badge(context) == ("1", "ask-again-due")
    assert status(context, "unidentified")["support"]["due"]
    clock.time += timedelta(days=5)
    assert badge(context) == ("2", "both-due"), "neither hides the other"
    review.note_review(context, "unidentified")
    support.remind_later(context, "unidentified")
    assert badge(context)[1] == "steps-left"
    support.tell_support(context, "unidentified")
    support.take_back_told(context, "unidentified")
    clock.time += timedelta(days=7)
    assert badge(context) == ("1", "review-due")


def test_an_alarm_stays_an_alarm_and_says_what_is_due(context: Context, clock: Clock) -> None:
    situation.set_situation(context, "locked-out", "unidentified")
    support.tell_support(context, "unidentified")
    assert badge(context) == ("!", "not-contained")
    clock.time += timedelta(days=3, hours=1)
    assert badge(context) == ("!", "ask-again-due")
    where = {"recipe": "payout-methods", "address": "https://www.upwork.com/nx/payments/disbursement-methods"}
    observe.observe(context, "unidentified", [Fact("payout-method", "Opay 77", "pending")], **where)
    assert badge(context) == ("!", "changes")


def test_nothing_is_due_once_nothing_is_wrong(context: Context, clock: Clock) -> None:
    situation.set_situation(context, "incident", "unidentified")
    support.tell_support(context, "unidentified")
    situation.set_situation(context, "watch", "unidentified")
    clock.time += timedelta(days=4)
    assert not status(context, "unidentified")["support"]["due"]
