"""Places as people and products write them in seventy languages, and texts in as many that name none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from loginguard.recognise.folding import fold_name
from loginguard.recognise.places import read_place
from loginguard.recognise.scan import scan

CORPUS = Path(__file__).parents[2] / "corpora" / "recognise"
NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)


def rows(name):
    return [line.split("\t") for line in (CORPUS / name).read_text("utf-8").splitlines()]


def test_nearly_every_place_is_read_and_none_put_elsewhere():
    strings = rows("places.tsv")
    read = [(text, country, city, read_place(text)) for _, text, country, city in strings]
    assert [
        (text, place.country) for text, country, _, place in read if place and place.country != country
    ] == []
    assert sum(place is not None for *_, place in read) / len(strings) >= 0.99
    towns = [(city, place) for *_, city, place in read if city]
    named = [place and place.city and fold_name(place.city) == fold_name(city) for city, place in towns]
    assert sum(map(bool, named)) / len(towns) >= 0.85


@pytest.mark.parametrize(("language", "sentence"), rows("sentences_without_places.tsv"))
@pytest.mark.parametrize("is_told", [True, False])
def test_a_sentence_without_a_place_gives_none(language, sentence, is_told):
    spans = scan(sentence, now=NOW, zone=UTC, lang=language if is_told else None)
    assert [sentence[span.start : span.end] for span in spans if span.kind == "place"] == []
    assert read_place(sentence) is None


@pytest.mark.parametrize(("language", "words"), rows("function_words.tsv"))
def test_function_words_are_no_places(language, words):
    for word in words.split():
        for written in {word, word.capitalize()}:
            spans = scan(written, now=NOW, zone=UTC, lang=language)
            assert all(span.kind != "place" for span in spans) or written == "Essen", written


@pytest.mark.parametrize(
    ("text", "country", "region", "confidence"),
    [
        ("Birmingham, AL", "US", "US-AL", "high"),
        ("Cambridge, MA", "US", "US-MA", "high"),
        ("Berlin, DE", "DE", "DE-BE", "high"),
        ("Dover, DE", "US", "US-DE", "high"),
        ("Casablanca, MA", "MA", "MA-06", "high"),
        ("Ontario, CA", "CA", "CA-ON", "low"),
        ("Hyderabad", "IN", "IN-TS", "low"),
        ("Hyderabad, Sindh", "PK", "PK-SD", "high"),
        ("Punjab", "IN", "IN-PB", "low"),
        ("Lahore, Punjab", "PK", "PK-PB", "high"),
        ("Tripoli", "LY", "LY-TB", "low"),
        ("Valencia, Carabobo", "VE", "VE-G", "high"),
        ("Granada", "GD", None, "medium"),
        ("Niger", "NE", None, "high"),
        ("Jersey", "JE", None, "medium"),
        ("Smith, Jordan", "JO", None, "low"),
    ],
)
def test_what_stands_beside_a_name_settles_it_or_confidence_is_less(text, country, region, confidence):
    place = read_place(text)
    assert place is not None
    assert (place.country, place.region, place.confidence) == (country, region, confidence)


def test_names_that_contradict_each_other_are_no_place():
    assert read_place("Lagos, Tokyo") is None
    assert read_place("Tbilisi, GA") is None
