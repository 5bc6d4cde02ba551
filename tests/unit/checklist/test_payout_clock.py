"""Three days from the last look without the method, and honest without one."""

from datetime import UTC, datetime, timedelta

from loginguard.checklist.payout_clock import payout_clock

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_the_clock_counts_from_the_last_look_without_the_method() -> None:
    clock = payout_clock(NOW - timedelta(hours=20), NOW)
    assert (clock.running, clock.hours_left) == (True, 52)
    assert clock.active_from == NOW + timedelta(hours=52)


def test_after_three_days_it_may_be_active() -> None:
    assert not payout_clock(NOW - timedelta(days=3), NOW).running


def test_without_such_a_look_it_may_be_active_already() -> None:
    assert payout_clock(None, NOW) == payout_clock(NOW + timedelta(days=1), NOW)
    assert not payout_clock(None, NOW).running
