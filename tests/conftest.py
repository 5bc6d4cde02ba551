"""What every test runs under: a sentence that nobody wrote is an error, not its code."""

import pytest

from loginguard import words


@pytest.fixture(autouse=True)
def _every_sentence_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "strict", True)
