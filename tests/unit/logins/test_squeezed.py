"""A day without a moment left for the way there and back, and days that have one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.verdict import Verdict
from tests.unit.logins.last import codes
from tests.unit.logins.rows import NOW, row

BOTH = Profile(home=("PT", "US"), home_from="option")
MIDNIGHT = datetime(2026, 11, 10, tzinfo=UTC)


def at(hour: float, city: str = "Lisbon", **more: float) -> Login:
    """A login at this hour of 10 November."""
    moment = MIDNIGHT + timedelta(hours=hour)
    return replace(row(city, 0, **more), time=Interval(moment, moment, moment))


def day(city: str, days: int = 1) -> Login:
    """A login of which only the day is known, or the days from this one."""
    end = MIDNIGHT + timedelta(days=days) - timedelta(microseconds=1)
    return replace(
        row(city, 0, "firefox/linux/desktop"), time=Interval(MIDNIGHT, end, MIDNIGHT + (end - MIDNIGHT) / 2)
    )


def verdict_of_first(*logins: Login) -> Verdict:
    return judge(logins, BOTH, now=NOW)[0]


def test_four_logins_at_home_leave_no_moment_of_the_day_for_new_york() -> None:
    found = verdict_of_first(day("New York"), at(2), at(10), at(16), at(22))
    assert (found.name, found.confidence) == ("foreign", "medium")
    assert codes(found)[0] == "impossible-journey"
    assert found.reasons[0].params["hours"] == "8"


def test_twenty_hours_are_enough() -> None:
    assert verdict_of_first(day("New York"), at(2), at(22)).name == "familiar"


def test_the_day_may_have_begun_or_ended_far_away() -> None:
    assert verdict_of_first(day("New York"), at(12)).name == "familiar"


def test_two_days_leave_more_over_than_one() -> None:
    found = verdict_of_first(day("New York", 2), at(2), at(10), at(16), at(22))
    assert found.name != "foreign"
    assert "impossible-journey" not in codes(found)


def test_a_wider_place_is_reached_sooner() -> None:
    wide = replace(day("New York"), place=row("New York", 0, radius_km=4000).place)
    assert verdict_of_first(wide, at(2), at(10), at(16), at(22)).name == "familiar"


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_rows_does_not_matter(seed: int) -> None:
    rows = [day("New York"), at(2), at(10), at(16), at(22)]
    Random(seed).shuffle(rows)
    found = dict(zip((one.place.city for one in rows if one.place), judge(rows, BOTH, now=NOW), strict=True))
    assert (found["New York"].name, found["Lisbon"].name) == ("foreign", "familiar")


def test_a_city_looked_up_for_an_address_convicts_nobody() -> None:
    near = [at(hour, ip="192.0.2.1") for hour in (1, 2, 3)]
    looked_up = replace(day("Porto"), address=at(0, ip="198.51.100.1").address)
    assert verdict_of_first(looked_up, *near).name != "foreign"
