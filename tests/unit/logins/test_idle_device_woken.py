"""A device that lay idle while others were in use."""

from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import habit, row

OLD = "safari/ios/phone"


def test_an_old_device_that_wakes_is_unfamiliar() -> None:
    old = [row("Lisbon", 200 + day, OLD) for day in range(5)]
    verdict = last([*old, *habit(), row("Lisbon", 0, OLD)])
    assert (verdict.name, codes(verdict)[0]) == ("unfamiliar", "idle-device-woken")


def test_a_pause_of_the_whole_account_wakes_nothing() -> None:
    old = [row("Lisbon", 200 + day, OLD) for day in range(5)]
    assert "idle-device-woken" not in codes(last([*old, row("Lisbon", 0, OLD)]))
