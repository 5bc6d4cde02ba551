"""An intruder's text can't run, hide, or reorder what stands around it."""

import pytest

from loginguard.evidence.shown import in_cell, in_html, in_terminal, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Chrome on Windows", "Chrome on Windows"),
        ("Lagos\u202e,GN", "Lagos⟨U+202E⟩,GN"),
        ("a\u200bb", "a⟨U+200B⟩b"),
        ("\x1b[2J\x1b[31mred", "⟨U+001B⟩[2J⟨U+001B⟩[31mred"),
        ("line\nbreak\tand tab", "line break and tab"),
        ("e\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301"),
        ("x\ud800", "x⟨U+D800⟩"),
        ("", ""),
    ],
)
def test_nothing_hides(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert in_terminal(text) == shown


def test_long_text_is_capped_and_says_so() -> None:
    assert visible("x" * 5000, 10) == "x" * 10 + "…"


def test_html_is_escaped_and_isolated() -> None:
    assert in_html('<img src=x onerror="alert(1)">') == (
        "<bdi>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</bdi>"
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "|cmd", "\uff1dcmd()", "\t=1", " =1"])
def test_a_cell_is_never_a_formula(text: str) -> None:
    cell = in_cell(text)
    assert cell.startswith("\"'")


def test_a_cell_keeps_its_quotes_inside() -> None:
    assert in_cell('say "hi", then') == '"say ""hi"", then"'
