"""Names of places as grammar bends them, and words that only look like such."""

from datetime import UTC, datetime

import pytest

from loginguard.recognise.places import read_place
from loginguard.recognise.scan import scan

NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("из Лагоса", "NG"),
        ("в Праге", "CZ"),
        ("с Минском", "BY"),
        ("з Києва", "UA"),
        ("у Львові", "UA"),
        ("z Lagosu", "NG"),
        ("w Warszawie", "PL"),
        ("we Włoszech", "IT"),
        ("z Nowego Jorku", "US"),
        ("v Brně", "CZ"),
        ("v Košiciach", "SK"),
        ("iz Novog Sada", "RS"),
        ("из Београда", "RS"),
        ("iš Vilniaus", "LT"),
        ("Helsingistä", "FI"),
        ("Lagosból", "NG"),
        ("Lagos'tan", "NG"),
        ("Toshkentdan", "UZ"),
        ("თბილისიდან", "GE"),
        ("서울에서", "KR"),
        ("מתל אביב", "IL"),
        ("z Lagosu, Nigeria", "NG"),
    ],
)
def test_a_case_of_a_name_is_that_place(text: str, country: str) -> None:
    place = read_place(text)
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Кто-то вошёл в мой аккаунт из Лагоса", "NG"),
        ("Ktoś zalogował się na moje konto z Lagosu wczoraj", "NG"),
        ("Joku kirjautui tililleni Lagosista eilen", "NG"),
        ("Hesabıma Lagos'tan giriş yapıldı", "NG"),
        ("누군가 라고스에서 로그인했습니다", "NG"),
    ],
)
def test_a_case_of_a_name_is_found_in_a_sentence(text: str, country: str) -> None:
    places = [s.value.country for s in scan(text, now=NOW, zone=UTC) if s.kind == "place"]
    assert places == [country]


@pytest.mark.parametrize(
    "text",
    [
        "в Настройках",
        "из Почты",
        "с Айфона",
        "от Марии",
        "w Ustawieniach",
        "z Przeglądarki",
        "od Marii",
        "Giriş yap Windows'tan",
        "Laitteelta",
        "Meine Daten",
        "Minden",
        "u Podešavanjima",
    ],
)
def test_other_words_are_no_case_of_a_place(text: str) -> None:
    assert [s for s in scan(text, now=NOW, zone=UTC) if s.kind == "place"] == []


def test_what_could_be_two_countries_is_none() -> None:
    # Niš in Serbia, or Nice as Serbs write it.
    assert read_place("iz Niša") is None
