"""When to look again."""

from datetime import UTC, datetime, timedelta

from loginguard.monitor.reviews import MONTH, WEEK, next_review

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
AGO = timedelta


def test_without_an_incident_the_first_look_is_due_after_a_month() -> None:
    found = next_review(contained_at=None, last_review=None, started_at=NOW - AGO(days=29), now=NOW)
    assert (found.due, found.weekly, found.due_at) == (False, False, NOW + AGO(days=1))


def test_after_an_incident_it_is_weekly_for_a_month_then_monthly() -> None:
    contained = NOW - AGO(days=7)
    first = next_review(contained_at=contained, last_review=None, started_at=contained, now=NOW)
    assert (first.due, first.weekly) == (True, True)
    later = next_review(
        contained_at=NOW - AGO(days=40), last_review=NOW - AGO(days=9), started_at=NOW - AGO(days=50), now=NOW
    )
    assert (later.due, later.weekly, later.due_at) == (False, False, NOW - AGO(days=9) + MONTH)


def test_a_clock_set_back_neither_hides_nor_repeats_a_review() -> None:
    future = NOW + AGO(days=300)
    found = next_review(contained_at=future, last_review=future, started_at=future, now=NOW)
    assert found.due_at == NOW + WEEK
