"""Sentences: keys, params, counts, times, languages."""

import json
from pathlib import Path

import pytest

from loginguard import words
from loginguard.model.message import Message
from loginguard.plurals import RULES, plural_category
from loginguard.words import camel, fallbacks, join, render, short_time, spoken


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two languages that say what the tests need."""
    english = {
        "reason_plain": "It is so.",
        "reason_named": "$DEVICE$ was new, $FIRST_TIME$",
        "reason_where": "In $COUNTRY$, not $HOME_COUNTRIES$",
        "reason_rows_one": "$COUNT$ row",
        "reason_rows_other": "$COUNT$ rows",
        "reason_dollars": "It cost $$5",
        "list_pair": "$FIRST$ and $LAST$",
        "date_about": "about $WHEN$",
        "date_aboutSaid": "about $WHEN$ (the page said: $SAID$)",
    }
    ukrainian = {
        "reason_rows_one": "$COUNT$ рядок",
        "reason_rows_few": "$COUNT$ рядки",
        "reason_rows_many": "$COUNT$ рядків",
        "reason_rows_other": "$COUNT$ рядка",
    }
    whole = {**english, "reason_plain": "É assim.", "reason_rows_many": "$COUNT$ linhas"}
    for name, messages in (("en", english), ("uk", ukrainian), ("pt_BR", whole)):
        (tmp_path / name).mkdir()
        entries = {key: {"message": message} for key, message in messages.items()}
        (tmp_path / name / "messages.json").write_text(json.dumps(entries), "utf-8")
    monkeypatch.setattr(words, "PACKAGED", tmp_path)
    words._catalogue.cache_clear()
    yield
    words._catalogue.cache_clear()


def test_a_code_is_its_key_in_camel_case() -> None:
    assert camel("impossible-travel") == "impossibleTravel"
    assert camel("plain") == "plain"


def test_params_fill_their_places_whatever_their_case() -> None:
    message = Message("named", {"device": "Chrome", "first_time": "2026-11-24T14:07:00+00:00"})
    assert render("reason", message, "en") == "Chrome was new, 24 Nov 2026, 14:07"


def test_a_device_name_can_not_reorder_or_break_the_sentence() -> None:
    message = Message("named", {"device": "Evil\u202e\n\x1b[2J", "first_time": "2026-11-24"})
    assert render("reason", message, "en") == "Evil   [2J was new, 24 Nov 2026"


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 рядок"), (3, "3 рядки"), (5, "5 рядків"), (21, "21 рядок"), (112, "112 рядків")],
)
def test_counts_take_the_form_of_their_language(count: int, said: str) -> None:
    assert render("reason", Message("rows", {"count": count}), "uk") == said


def test_a_sentence_that_a_language_lacks_is_said_in_english() -> None:
    assert render("reason", Message("plain"), "uk-UA") == "It is so."
    assert render("reason", Message("rows", {"count": 2}), "xx") == "2 rows"


def test_a_missing_sentence_is_its_code_in_front_of_people_and_an_error_in_tests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(words, "strict", False)
    assert render("reason", Message("nobody-wrote-it"), "en") == "nobody-wrote-it"
    monkeypatch.setattr(words, "strict", True)
    with pytest.raises(KeyError, match="reason_nobodyWroteIt"):
        render("reason", Message("nobody-wrote-it"), "en")
    with pytest.raises(KeyError, match="DEVICE"):
        render("reason", Message("named"), "en")


def test_a_doubled_dollar_is_one() -> None:
    assert render("reason", Message("dollars"), "en") == "It cost $5"


def test_lists_are_joined() -> None:
    assert [join(items, "en") for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_what_is_no_time_stays_as_it_is() -> None:
    assert short_time("last week", "en") == "last week"
    assert short_time("~ last ~ week", "en") == "~ last ~ week"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "5 Mar 2026, 14:07"),
        ("en-US", "5 Mar 2026, 14:07"),
        ("de", "5. März 2026, 14:07"),
        ("pt_BR", "5 de mar. de 2026 14:07"),
        ("ru", "5 мар. 2026\u202fг., 14:07"),
        ("zh-CN", "2026年3月5日 14:07"),
        ("fil", "Mar 5, 2026, 14:07"),
        ("xx-none", "5 Mar 2026, 14:07"),
    ],
)
def test_a_time_is_written_as_its_language_does(language: str, said: str) -> None:
    assert short_time("2026-03-05T14:07:00+00:00", language) == said


def test_what_is_known_roughly_is_told_so_with_the_pages_own_words() -> None:
    assert short_time("2026-11-24T08:00+00:00~", "en") == "about 24 Nov 2026, 08:00"
    rough = "2026-11-24T08:00+00:00~3 hours \u202eago"
    assert short_time(rough, "en") == "about 24 Nov 2026, 08:00 (the page said: 3 hours  ago)"


def test_people_are_talked_to_in_a_language_that_has_every_sentence_only() -> None:
    assert [spoken(name) for name in ("uk", "pt-BR", "pt", "en-GB", "xx", "../en")] == [
        "en",
        "pt-BR",
        "pt",
        "en",
        "en",
        "en",
    ]


def test_an_english_sentence_names_country_and_time_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    where = Message("where", {"country": "DE", "home_countries": ["ES", "PT"]})
    assert render("reason", where, "uk") == "In Germany, not Spain and Portugal"
    assert render("reason", where, "pt-PT") == "In Alemanha, not Espanha and Portugal"


def test_folders_are_looked_in_most_exact_first() -> None:
    assert fallbacks("pt-BR") == ["pt_BR", "pt", "en"]
    assert fallbacks("pt-PT") == ["pt_PT", "pt", "pt_BR", "en"]
    assert fallbacks("zh-TW") == ["zh_TW", "zh", "zh_CN", "en"]
    assert fallbacks("tl") == ["fil", "en"]
    assert fallbacks("../../etc") == ["etc", "en"]


def test_plural_rules_agree_with_cldr() -> None:
    babel = pytest.importorskip("babel")
    for language in RULES:
        name = {"tl": "fil"}.get(language, language)
        rule = babel.Locale.parse(name).plural_form
        for count in [*range(205), 1000, 1_000_000, 2_000_000]:
            assert plural_category(language, count) == rule(count), (language, count)
