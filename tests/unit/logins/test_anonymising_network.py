"""Relays and satellites inform and never judge."""

from tests.unit.logins.last import codes, last
from tests.unit.logins.rows import row


def test_a_relay_at_home_is_familiar_and_said() -> None:
    verdict = last([row("Lisbon", ip="192.0.2.1", kind="relay")])
    assert verdict.name == "familiar"
    assert "anonymising-network" in codes(verdict)


def test_a_relay_abroad_is_less_sure_than_a_place_abroad() -> None:
    assert last([row("Lagos", ip="192.0.2.1", kind="relay")]).confidence == "medium"
