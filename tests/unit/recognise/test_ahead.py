"""Times that lie ahead, as pages of payout methods tell them."""

from datetime import UTC, datetime

import pytest

from loginguard.recognise.ahead import read_ahead

# A Tuesday.
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Activates on Friday", 27),
        ("Activates in 3 business days", 27),
        ("Active in 5 business days", 1),
        ("Active in 3 days", 27),
        ("Will be active on Nov 27", 27),
        ("Ativa na sexta-feira", 27),
        ("Se activa en 3 días hábiles", 27),
        ("Wird am Freitag aktiv", 27),
        ("Активируется в пятницу", 27),
        ("Aktywna za 3 dni robocze", 27),
        ("在3个工作日内生效", 27),
        ("週五生效", 27),
    ],
)
def test_a_time_to_come(text: str, day: int) -> None:
    found = read_ahead(text, now=NOW, zone=UTC)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize("text", ["Active", "Active since Nov 2", "Preferred", "Added 3 months ago"])
def test_none_is_told(text: str) -> None:
    assert read_ahead(text, now=NOW, zone=UTC) is None
