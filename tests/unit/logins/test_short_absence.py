"""Abroad between two logins at home: too short for a trip, long enough for one, or a country that is always there."""

from dataclasses import replace

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.model.verdict import Verdict
from tests.unit.logins.last import codes
from tests.unit.logins.rows import AT_HOME, NOW, habit, row

MINE = "chrome/windows/desktop"
HOUR = 1 / 24


def away(city: str, before: float, after: float, profile: Profile = AT_HOME) -> Verdict:
    """The verdict on a login from `city` with the person's device, `before` and `after` hours from ones at home."""
    rows = [
        *(replace(one) for one in habit(count=30)[8:]),
        row("Lisbon", 5 + before * HOUR, MINE),
        row("Lisbon", 5 - after * HOUR, MINE),
        row(city, 5, MINE),
    ]
    return judge(rows, profile, now=NOW)[-1]


def test_thousands_of_kilometres_between_two_days_at_home_are_no_trip() -> None:
    verdict = away("Lagos", 20, 20)
    assert (verdict.name, verdict.confidence) == ("foreign", "medium")
    assert codes(verdict)[:2] == ["country-not-home", "short-absence"]


def test_a_week_away_may_be_one() -> None:
    verdict = away("Lagos", 60, 60)
    assert (verdict.name, verdict.confidence) == ("foreign", "low")
    assert "short-absence" not in codes(verdict)


def test_a_weekend_next_door_may_be_one() -> None:
    assert away("Madrid", 24, 24).confidence == "low"


def test_until_the_person_set_home_it_stays_unsure() -> None:
    assert away("Lagos", 20, 20, replace(AT_HOME, home_from="current")).confidence == "low"


def test_a_country_that_is_seen_beside_home_for_weeks_is_no_visit() -> None:
    exits = [row("New York", 3 + 3 * n, MINE) for n in range(10)]
    verdict = judge([*habit(), *exits], AT_HOME, now=NOW)[-1]
    assert (verdict.name, verdict.confidence) == ("foreign", "low")


def test_where_an_address_is_registered_is_never_surer() -> None:
    rows = [*habit(), row(None, 5.5, MINE, ip="192.0.2.1", registered="US")]
    assert judge(rows, AT_HOME, now=NOW)[-1].name == "unfamiliar"
