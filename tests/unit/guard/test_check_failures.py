"""An input that reading fails on is told as such; it never looks like one without logins."""

from datetime import UTC, datetime

import pytest

from loginguard.guard.check import UNREADABLE, Terms, check
from loginguard.pages import sources


def test_a_fault_of_ours_is_that_inputs_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object, **_named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sources, "read_source", fails)
    checked = check("a.txt", b"x", Terms(now=datetime(2026, 11, 24, tzinfo=UTC), zone=UTC))
    assert checked.code == UNREADABLE
    assert checked.error is not None
    assert (checked.error.reason, checked.error.params["detail"]) == ("failed", "ZeroDivisionError")
