"""The first login after a quiet time, from a country of theirs that they were not seen in."""

from dataclasses import replace

from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import AT_HOME, row

BOTH = replace(AT_HOME, home=("PT", "ES"))


def test_the_second_home_never_seen_is_unfamiliar_after_a_quiet_month() -> None:
    old = [row("Lisbon", 40 + day) for day in range(6)]
    assert "new-country-after-quiet" in codes(last([*old, row("Madrid", 0)], BOTH))


def test_without_the_quiet_it_is_just_the_second_home() -> None:
    recent = [row("Lisbon", 2 + day) for day in range(6)]
    assert "new-country-after-quiet" not in codes(last([*recent, row("Madrid", 0)], BOTH))
