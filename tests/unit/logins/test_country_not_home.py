"""Homes, trips and registered countries, by example."""

from dataclasses import replace
from datetime import UTC, datetime

from loginguard.logins.profile import Profile, Trip
from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import AT_HOME, habit, row

TRIP = Trip("GB", datetime(2026, 11, 20, tzinfo=UTC), datetime(2026, 11, 22, 23, 59, tzinfo=UTC))


def test_a_named_country_that_is_not_home_is_foreign_with_high_confidence() -> None:
    verdict = last([row("Lagos")])
    assert (verdict.name, verdict.confidence, codes(verdict)) == ("foreign", "high", ["country-not-home"])


def test_until_the_person_set_home_nothing_is_foreign_with_more_than_low_confidence() -> None:
    verdict = last([row("Lagos")], replace(AT_HOME, home_from="current"))
    assert (verdict.name, verdict.confidence) == ("foreign", "low")


def test_without_any_home_it_is_unknown_and_says_what_is_missing() -> None:
    verdict = last([row("Lagos")], Profile())
    assert (verdict.name, codes(verdict)) == ("unknown", ["home-unknown"])


def test_a_long_history_stands_in_for_a_home_that_nobody_named() -> None:
    verdict = last([*habit(), row("Lagos", 1)], Profile())
    assert (verdict.name, verdict.confidence) == ("foreign", "low")
    assert last([*habit(), row("Lisbon", 1)], Profile()).name == "familiar"


def test_a_registered_country_alone_is_foreign_with_low_confidence_at_most() -> None:
    verdict = last([row(ip="192.0.2.1", registered="US")])
    assert (verdict.name, verdict.confidence, verdict.country_from) == ("foreign", "low", "address")


def test_a_named_place_outweighs_where_the_address_is_registered() -> None:
    assert last([row("Lisbon", ip="192.0.2.1", registered="US")]).name == "familiar"


def test_a_known_device_outweighs_where_the_address_is_registered() -> None:
    abroad = row(None, 1, "chrome/windows/desktop", ip="192.0.2.1", registered="US")
    assert last([*habit(), abroad]).name == "unfamiliar"


def test_a_confirmed_block_outweighs_where_the_address_is_registered() -> None:
    profile = replace(AT_HOME, blocks=frozenset({"192.0.2.0/24"}))
    assert last([row(ip="192.0.2.1", registered="US")], profile).name == "familiar"


def test_a_trip_counts_on_its_days_only_and_just_outside_is_not_sure() -> None:
    profile = replace(AT_HOME, trips=(TRIP,))
    assert last([row("London", 3)], profile).name == "familiar"
    assert last([row("London", 7)], profile).name == "foreign"
    assert last([row("London", 1.4)], profile).confidence == "low"


def test_a_day_that_touches_the_trip_is_on_the_trip() -> None:
    assert last([row("London", 1, spread_hours=24)], replace(AT_HOME, trips=(TRIP,))).name == "familiar"


def test_a_device_used_for_weeks_speaks_for_a_trip_that_nobody_named() -> None:
    verdict = last([*habit(), row("London", 0, "chrome/windows/desktop")])
    assert (verdict.name, verdict.confidence) == ("foreign", "low")
    assert last([*habit(), row("London", 0, "firefox/linux/desktop")]).confidence == "high"


def test_a_name_that_may_also_be_home_does_not_convict() -> None:
    login = row("London")
    assert login.place is not None
    login.place.candidates = (replace(login.place, country="PT"),)
    assert last([login]).name != "foreign"


def test_nothing_to_place_it_by_is_unknown() -> None:
    assert codes(last([row(None, 0, "chrome/windows/desktop")])) == ["place-missing"]
    assert last([row(ip="10.0.0.1", kind="private")]).name == "unknown"


def test_a_land_of_the_same_state_is_foreign_with_low_confidence() -> None:
    verdict = last([row("New York")], replace(AT_HOME, home=("PR",)))
    assert (verdict.name, verdict.confidence) == ("foreign", "low")
    assert codes(verdict) == ["country-not-home", "territory-of-home"]
    assert last([row("Lagos")], replace(AT_HOME, home=("PR",))).confidence == "high"
