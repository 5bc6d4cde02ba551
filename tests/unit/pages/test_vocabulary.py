"""The words about sessions: enough languages, each with what a list needs, and looked up by meaning."""

import pytest

from loginguard.pages import vocabulary

NEEDED = ("current", "now", "action", "list", "mail", "other", "last", "time", "place", "device", "failed")
FULL = [name for name, meanings in vocabulary.languages().items() if all(meanings.get(m) for m in NEEDED)]


def test_at_least_forty_languages_are_whole() -> None:
    assert len(FULL) >= 40
    assert {
        "en",
        "es",
        "pt",
        "uk",
        "ru",
        "hi",
        "bn",
        "ur",
        "fil",
        "id",
        "vi",
        "ar",
        "sr",
        "tr",
        "pl",
        "ro",
    } <= set(FULL)


@pytest.mark.parametrize("name", FULL)
def test_each_language_finds_its_own_words(name: str) -> None:
    meanings = vocabulary.languages()[name]
    assert meanings["current"][0] in vocabulary.CURRENT
    assert meanings["action"][0] in vocabulary.ACTION
    assert vocabulary.LIST.within(meanings["list"][0])
    assert vocabulary.MAIL.within(f"Example: {meanings['mail'][0]} 2026")
    assert vocabulary.label(meanings["place"][0])


def test_case_accents_and_punctuation_do_not_matter() -> None:
    assert "SESIÓN ACTUAL:" in vocabulary.CURRENT
    assert "sesion actual" in vocabulary.CURRENT
    assert vocabulary.label("IP address:") == "address"
    assert vocabulary.label("Lisbon, Portugal (IP address") is None
