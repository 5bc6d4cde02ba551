"""A time is told as exactly as it is known."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from loginguard.model.interval import Interval

AT = datetime(2026, 11, 24, 7, 57, tzinfo=UTC)


def around(before: timedelta, after: timedelta) -> Interval:
    return Interval(AT - before, AT + after, AT)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (timedelta(0), timedelta(seconds=59), "2026-11-24T07:57+00:00"),
        (timedelta(minutes=5), timedelta(minutes=5), "2026-11-24T07:55+00:00~3 hours ago"),
        (timedelta(minutes=57), timedelta(minutes=33), "2026-11-24T08:00+00:00~3 hours ago"),
        (timedelta(hours=7), timedelta(hours=16), "2026-11-24"),
        (timedelta(hours=12), timedelta(hours=12), "2026-11-24~3 hours ago"),
        (timedelta(days=3), timedelta(days=3), "2026-11-24~3 hours ago"),
    ],
)
def test_no_more_is_told_than_is_known(before: timedelta, after: timedelta, told: str) -> None:
    assert around(before, after).told(UTC, "3 hours ago") == told


def test_it_is_told_by_the_clock_on_the_wall() -> None:
    tokyo = timezone(timedelta(hours=9))
    late = Interval(AT + timedelta(hours=8), AT + timedelta(hours=8), AT + timedelta(hours=8))
    assert late.told(tokyo) == "2026-11-25T00:57+09:00"


def test_a_pages_words_are_cut_and_can_not_end_the_time_they_stand_beside() -> None:
    told = around(timedelta(hours=1), timedelta(hours=1)).told(UTC, "a~" + "b" * 100)
    assert told.count("~") == 1
    assert len(told.partition("~")[2]) == 40
