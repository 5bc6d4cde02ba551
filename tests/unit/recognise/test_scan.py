from datetime import UTC, datetime
from itertools import pairwise

import pytest

from loginguard.recognise.scan import scan

NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)


def kinds(text):
    return [(span.kind, text[span.start : span.end]) for span in scan(text, now=NOW, zone=UTC)]


def test_a_cell_that_holds_several_things():
    assert kinds("Lagos, NG · 3 days ago · Chrome on Windows") == [
        ("place", "Lagos, NG"),
        ("time", "3 days ago"),
        ("device", "Chrome on Windows"),
    ]


def test_prose_of_a_mail():
    found = kinds("New login from Lagos, Nigeria on Nov 3, 2026, 4:12 PM")
    assert ("place", "Lagos, Nigeria") in found
    assert ("time", "Nov 3, 2026, 4:12 PM") in found


@pytest.mark.parametrize(
    "text", ["Jordan Smith", "Madrid Marketing", "Jordan", "Find work", "Payment verified", ""]
)
def test_what_says_nothing_gives_nothing(text):
    assert kinds(text) == []


def test_a_place_may_hold_a_dash():
    assert kinds("São Paulo - SP, Brazil") == [("place", "São Paulo - SP, Brazil")]


def test_spans_never_overlap():
    spans = scan("Kyiv, UA (91.198.174.192) 2 hours ago, Firefox on Ubuntu", now=NOW, zone=UTC)
    assert len(spans) >= 4
    assert all(a.end <= b.start for a, b in pairwise(spans))
