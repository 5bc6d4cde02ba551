"""Networks and devices of logins that the person said were not theirs."""

from dataclasses import replace

from tests.unit.logins.last import last
from tests.unit.logins.rows import AT_HOME, row


def test_the_refused_network_is_unfamiliar_even_at_home() -> None:
    profile = replace(AT_HOME, refused_blocks=frozenset({"192.0.2.0/24"}))
    verdict = last([row("Lisbon", ip="192.0.2.77")], profile)
    assert (verdict.name, verdict.confidence) == ("unfamiliar", "high")


def test_the_refused_device_is_unfamiliar_unless_it_is_also_theirs() -> None:
    profile = replace(AT_HOME, refused_devices=frozenset({"a/b/c"}))
    assert last([row("Lisbon", 0, "a/b/c")], profile).name == "unfamiliar"
    assert (
        last([row("Lisbon", 0, "a/b/c")], replace(profile, devices=frozenset({"a/b/c"}))).name == "familiar"
    )
