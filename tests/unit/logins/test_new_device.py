"""A device that was never seen, for people to whom that is rare and to whom it is not."""

from dataclasses import replace

from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import AT_HOME, habit, row

NEW = "firefox/linux/desktop"


def test_after_many_logins_from_one_device_another_is_unfamiliar() -> None:
    verdict = last([*habit(), row("Lisbon", 0, NEW)])
    assert (verdict.name, codes(verdict)[0]) == ("unfamiliar", "new-device")


def test_without_history_nothing_is_new() -> None:
    assert last([row("Lisbon", 1, "a/b/c"), row("Lisbon", 0, NEW)]).name == "familiar"


def test_one_who_shows_a_new_device_each_time_surprises_nobody() -> None:
    assert (
        last([*(row("Lisbon", 9 - i, f"a/{i}/c") for i in range(8)), row("Lisbon", 0, NEW)]).name
        == "familiar"
    )


def test_a_device_that_the_person_called_theirs_is_not_new() -> None:
    assert (
        last([*habit(), row("Lisbon", 0, NEW)], replace(AT_HOME, devices=frozenset({NEW}))).name == "familiar"
    )


def test_it_stays_new_for_a_day() -> None:
    first = row("Lisbon", 1.9, NEW)
    assert last([*habit(), first, row("Lisbon", 1.5, NEW)]).name == "unfamiliar"
    assert last([*habit(), first, row("Lisbon", 0, NEW)]).name == "familiar"


def test_the_device_that_was_there_from_the_first_login_is_not_new_on_its_first_day() -> None:
    first_day = [row("Lisbon", (12 - i) / 24, NEW) for i in range(13)]
    assert last(first_day).name == "familiar"
