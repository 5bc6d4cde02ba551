"""In use at once, far apart: which of the two it is, and what is not "at once"."""

from dataclasses import replace

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from tests.unit.logins.last import codes
from tests.unit.logins.rows import AT_HOME, NOW, row

AMERICAN = Profile(home=("US",), home_from="option")
MINUTE = 1 / 24 / 60


def test_two_rows_active_now_far_apart_are_concurrent_and_the_one_in_use_here_stays() -> None:
    for rows in (
        [row("New York", 0, current=True), row("Los Angeles", 0)],
        [row("New York", 5 * MINUTE, current=True), row("Los Angeles", 0)],
    ):
        mine, other = judge(rows, AMERICAN, now=NOW)
        assert (mine.name, other.name) == ("familiar", "foreign")
        assert codes(other)[0] == "concurrent-sessions"


def test_the_session_in_use_is_in_use_now_also_without_a_time() -> None:
    mine, other = judge([row("New York", None, current=True), row("Los Angeles", MINUTE)], AMERICAN, now=NOW)
    assert (mine.name, other.name, codes(other)[0]) == ("familiar", "foreign", "concurrent-sessions")


def test_two_that_are_marked_as_in_use_are_none() -> None:
    rows = [row("New York", None, current=True), row("Los Angeles", None, current=True)]
    assert [v.name for v in judge(rows, AMERICAN, now=NOW)] == ["familiar", "familiar"]


def test_an_hour_apart_is_not_at_once() -> None:
    _, other = judge([row("New York", 1 / 24), row("Los Angeles", 0)], AMERICAN, now=NOW)
    assert codes(other)[0] == "impossible-travel"


def test_times_that_only_overlap_are_not_at_once() -> None:
    rows = [row("New York", 0, spread_hours=6), row("Los Angeles", 0, spread_hours=6)]
    assert [v.name for v in judge(rows, AMERICAN, now=NOW)] == ["familiar", "familiar"]


def test_two_near_each_other_are_no_contradiction() -> None:
    rows = [row("Lisbon", 0, current=True), replace(row("Lisbon", 0, radius_km=200))]
    assert [v.name for v in judge(rows, AT_HOME, now=NOW)] == ["familiar", "familiar"]
