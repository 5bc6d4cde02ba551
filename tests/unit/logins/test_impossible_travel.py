"""Pairs and chains that no traveller can make, and those that only look so."""

from dataclasses import replace
from datetime import UTC, datetime

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile, Trip
from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import AT_HOME, NOW, habit, row

AMERICAN = Profile(home=("US",), home_from="option")
HOUR = 1 / 24


def test_coast_to_coast_in_an_hour_is_foreign_though_both_are_at_home() -> None:
    first, second = judge([row("New York", HOUR), row("Los Angeles", 0)], AMERICAN, now=NOW)
    assert (first.name, second.name) == ("familiar", "foreign")
    assert codes(second)[0] == "impossible-travel"


def test_a_day_is_enough_for_the_same_way() -> None:
    assert last([row("New York", 1), row("Los Angeles", 0)], AMERICAN).name == "familiar"


def test_the_longest_time_that_both_texts_allow_counts() -> None:
    wide = row("Los Angeles", 0, spread_hours=12)
    assert last([row("New York", HOUR), wide], AMERICAN).name == "familiar"


def test_the_nearest_possible_points_count() -> None:
    wide = row("Los Angeles", 0, radius_km=4000)
    assert last([row("New York", HOUR), wide], AMERICAN).name == "familiar"


def test_the_place_of_habit_stays_and_the_other_is_convicted_whichever_came_first() -> None:
    logins = [
        *habit("New York"),
        row("New York", 0, "chrome/windows/desktop"),
        row("Los Angeles", HOUR, "x/y/z"),
    ]
    *_, home, stranger = judge(logins, AMERICAN, now=NOW)
    assert (home.name, stranger.name) == ("familiar", "foreign")


def test_cities_looked_up_for_addresses_convict_nobody() -> None:
    pair = [row("Lisbon", 0.01, ip="192.0.2.1"), row("Porto", 0, ip="198.51.100.1")]
    assert "foreign" not in {verdict.name for verdict in judge(pair, AT_HOME, now=NOW)}


def test_the_same_block_of_addresses_is_the_same_place_however_it_is_named() -> None:
    pair = [row("New York", HOUR, ip="192.0.2.1"), row("Los Angeles", 0, ip="192.0.2.9")]
    assert last(pair, AMERICAN).name == "familiar"


def test_a_relay_only_informs() -> None:
    pair = [row("New York", HOUR), row("Los Angeles", 0, ip="192.0.2.1", kind="relay")]
    assert last(pair, AMERICAN).name == "familiar"


def test_on_a_named_trip_nothing_is_foreign() -> None:
    trip = Trip("GB", datetime(2026, 11, 20, tzinfo=UTC), datetime(2026, 11, 26, tzinfo=UTC))
    verdict = last([row("Lisbon", HOUR / 2), row("London", 0)], replace(AT_HOME, trips=(trip,)))
    assert verdict.name != "foreign"


def test_a_chain_is_impossible_where_each_of_its_legs_is_possible() -> None:
    logins = [row("New York", 4 * HOUR), row("Los Angeles", 2 * HOUR, spread_hours=2), row("New York", 0)]
    assert [v.name for v in judge(logins, AMERICAN, now=NOW)] == ["familiar", "foreign", "familiar"]


def test_what_a_pair_convicts_makes_no_chain_that_convicts_the_owner() -> None:
    minutes = HOUR / 60
    rows = [row("Lagos" if i % 2 == 0 else "Lisbon", (20 - 5 * i) * minutes) for i in range(5)]
    verdicts = judge(rows, AT_HOME, now=NOW)
    assert [verdict.name for verdict in verdicts] == ["foreign", "familiar"] * 2 + ["foreign"]


def test_a_chain_needs_the_order_to_be_certain() -> None:
    both = Profile(home=("PT", "GB"), home_from="option")
    day = row("London", 0.5, spread_hours=12)
    rows = [row("Lisbon", 0.5 + HOUR), day, row("Lisbon", 0.5 - HOUR)]
    assert {verdict.name for verdict in judge(rows, both, now=NOW)} == {"familiar"}


def test_a_chain_says_that_it_is_one() -> None:
    homes = Profile(home=("US", "PT", "NG"), home_from="option")
    wide = row("Lagos", 8 * HOUR, spread_hours=1)
    rows = [row("New York", 16 * HOUR), wide, row("New York", 0)]
    convicted = [verdict for verdict in judge(rows, homes, now=NOW) if verdict.name == "foreign"]
    assert [codes(verdict)[0] for verdict in convicted] == ["impossible-journey"]


def test_neighbouring_cities_of_one_country_convict_nobody() -> None:
    pair = [row("Lisbon", HOUR / 15), row("Porto", 0)]
    assert [verdict.name for verdict in judge(pair, AT_HOME, now=NOW)] == ["familiar", "unfamiliar"]


def test_rows_that_say_the_same_are_judged_the_same() -> None:
    rows = [row("Lagos", HOUR)] * 3 + [row("Lisbon", HOUR)] * 2
    lagos = judge(rows, AT_HOME, now=NOW)[:3]
    assert lagos[0].reasons == lagos[1].reasons == lagos[2].reasons
    assert "concurrent-sessions" in codes(lagos[0])
