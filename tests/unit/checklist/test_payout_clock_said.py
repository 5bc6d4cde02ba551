"""The payout clock of a method that was there at the first look: what its page says of when it starts to work."""

from datetime import UTC, datetime, timedelta

import pytest

from loginguard.checklist.payout_clock import payout_clock_said

SEEN = datetime(2026, 12, 30, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "said",
    [
        "Active in 3 days",
        "Ativo em 3 dias",
        "Aktiv in 3 Tagen",
        "3日後に有効",
        "Active on Jan 2, 2027",
        "Active on Jan 2",
        "Activates on Jan 2, 2027",
        "Ready on Jan 2, 2027",
        "On hold until Jan 2",
        "Se activará el 2 de enero",
        "Wird am 2. Januar 2027 aktiviert",
    ],
)
def test_the_pages_own_words_count(said: str) -> None:
    clock = payout_clock_said(said, SEEN, SEEN + timedelta(hours=1))
    assert clock.running
    assert clock.active_from is not None
    assert clock.active_from.date().isoformat() == "2027-01-02"


def test_without_a_time_it_may_be_active_already() -> None:
    clock = payout_clock_said("Pending", SEEN, SEEN)
    assert (clock.active_from, clock.running, clock.hours_left) == (None, False, 0)


def test_a_time_that_is_past_has_run_out() -> None:
    clock = payout_clock_said("Active in 3 days", SEEN, SEEN + timedelta(days=4))
    assert not clock.running
    assert clock.hours_left == 0
