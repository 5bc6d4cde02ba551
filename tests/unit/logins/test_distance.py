"""The least way between two places: from a wide country's nearest part, not from a circle that spans an ocean."""

import pytest

from loginguard.logins.distance import least_km
from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.recognise.places import read_place
from tests.unit.logins.last import codes
from tests.unit.logins.rows import NOW, row


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Lisbon, Portugal", "United States", 3800, 4900),
        ("Lisbon, Portugal", "Russia", 2000, 2700),
        ("Toronto, Canada", "United States", 0, 0),
        ("Lisbon, Portugal", "Portugal", 0, 0),
        ("Madrid, Spain", "Portugal", 0, 0),
    ],
)
def test_the_nearest_points_count(one: str, other: str, least: float, most: float) -> None:
    here, there = read_place(one), read_place(other)
    assert here is not None
    assert there is not None
    assert least <= (least_km(here, there) or 0.0) <= most
    assert least_km(here, there) == pytest.approx(least_km(there, here))


def test_at_home_on_both_sides_of_an_ocean_in_one_minute_is_noticed() -> None:
    america = row(None, 0, "firefox/linux/desktop")
    america.place = read_place("United States")
    both = Profile(home=("PT", "US"), home_from="option")
    _, found = judge([row("Lisbon", 0.0005, "chrome/windows/desktop"), america], both, now=NOW)
    assert found.name == "foreign"
    assert codes(found)[0] == "concurrent-sessions"
