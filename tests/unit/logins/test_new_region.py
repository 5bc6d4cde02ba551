"""A region of the home country that was never seen."""

from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import habit, row


def test_a_region_far_from_all_known_ones_is_unfamiliar() -> None:
    verdict = last([*habit(), row("Porto", 0, "chrome/windows/desktop")])
    assert (verdict.name, codes(verdict)[0]) == ("unfamiliar", "new-region")


def test_without_history_no_region_is_new() -> None:
    assert last([row("Lisbon", 5), row("Porto", 0)]).name == "familiar"


def test_abroad_no_region_is_called_new() -> None:
    assert "new-region" not in codes(last([*habit(), row("Lagos", 0, "chrome/windows/desktop")]))
