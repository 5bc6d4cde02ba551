"""An hour at which the person never signs in."""

from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import habit, row


def test_the_other_side_of_the_clock_is_unfamiliar_after_long_habit() -> None:
    verdict = last([*habit(count=40), row("Lisbon", 0.5, "chrome/windows/desktop")])
    assert (verdict.name, codes(verdict)[0]) == ("unfamiliar", "unusual-hour")


def test_a_short_history_says_nothing_of_hours() -> None:
    assert last([*habit(count=10), row("Lisbon", 0.5, "chrome/windows/desktop")]).name == "familiar"


def test_a_time_known_to_the_day_has_no_hour() -> None:
    assert (
        last([*habit(count=40), row("Lisbon", 0.5, "chrome/windows/desktop", spread_hours=12)]).name
        == "familiar"
    )
