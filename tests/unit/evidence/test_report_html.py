"""The report: readable, whole, and nothing in it runs or is fetched."""

import base64
import csv
import hashlib
import io
import re
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from loginguard.evidence.bundle import attachment_name, bundle
from loginguard.evidence.logins_csv import logins_csv
from loginguard.evidence.masking import mask
from loginguard.evidence.report import Moment, Picture, Report, ReportedChange, ReportedLogin, ReportedStep
from loginguard.evidence.report_html import STYLE, report_html

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
EVIL = "<script>alert(1)</script><img src=https://evil.example/x onerror=alert(1)>\"'\u202e\x00"
PNG = b"\x89PNG\r\n\x1a\nnot really"


def report(text: str = EVIL, language: str = "en") -> Report:
    return Report(
        language=language,
        made_at=NOW,
        zone="Europe/Lisbon",
        account=text,
        name=text,
        situation="Someone got in",
        case_number=text,
        words="acorn-acorn-acorn-acorn-acorn-acorn",
        head="0" * 64,
        entries=2,
        intact=True,
        moments=[Moment(NOW, "login", text), Moment(NOW + timedelta(hours=1), "step", text)],
        logins=[ReportedLogin(text, text, text, text, True, "It wasn't me", ["Not your country"])],
        changes=[ReportedChange(text, text, text, text, text, "Not answered")],
        steps=[ReportedStep("Turn on two-step verification", "Done", "24 Nov")],
        pictures=[
            Picture("a" * 64, text, "image/png", "24 Nov", PNG),
            Picture("b" * 64, text, "image/png", "24 Nov", None),
            Picture("c" * 64, text, "text/html", "24 Nov", b"<script>alert(1)</script>"),
        ],
    )


def test_nothing_in_it_runs_or_is_fetched() -> None:
    page = report_html(report())
    tree = HTMLParser(page)
    assert tree.css("script, iframe, object, embed, link, form, base, a") == []
    for node in tree.css("*"):
        assert not [name for name in node.attributes if name.startswith("on")]
        if "src" in node.attributes:
            assert (node.attributes["src"] or "").startswith("data:image/")
    assert "https://evil.example/x" in tree.body.text()  # type: ignore[union-attr]
    assert "⟨U+202E⟩" in page
    assert "\u202e" not in page
    assert "\x00" not in page


def test_its_policy_allows_its_own_style_and_no_more() -> None:
    page = report_html(report())
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:" in page
    assert " style=" not in page


def test_a_vanished_picture_leaves_its_hash_and_says_so() -> None:
    text = HTMLParser(report_html(report("x"))).body.text()  # type: ignore[union-attr]
    assert "b" * 64 in text
    assert "not on the computer any more" in text


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("pt_BR", "ltr")])
def test_language_and_direction_are_stated(language: str, direction: str) -> None:
    html = HTMLParser(report_html(report("x", language))).css_first("html")
    assert html.attributes["dir"] == direction  # type: ignore[union-attr]
    assert html.attributes["lang"] == language.replace("_", "-")  # type: ignore[union-attr]


def test_the_zip_has_sums_that_fit_and_no_name_from_outside() -> None:
    name = attachment_name("a" * 64, "image/png")
    files = {"report.html": b"x", name: PNG}
    content = bundle(files, NOW)
    assert content == bundle(files, NOW)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        sums = dict(line.split("  ")[::-1] for line in archive.read("SHA256SUMS").decode().splitlines())
        assert set(sums) == {"report.html", name, "HOW-TO-CHECK.txt"}
        for each, digest in sums.items():
            assert hashlib.sha256(archive.read(each)).hexdigest() == digest
        how = archive.read("HOW-TO-CHECK.txt").decode()
    for system in ("Windows", "macOS", "Linux"):
        assert system in how


def test_the_table_of_logins_is_csv_without_formulas() -> None:
    login = ReportedLogin(
        '=HYPERLINK("x")', "Lagos, Nigeria", "a\nb", "+1", True, "It wasn't me", ["Not your country"]
    )
    lines = logins_csv([login], "en").decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith('"When","Place","Device"')
    assert next(csv.reader([lines[1]])) == [
        '\'=HYPERLINK("x")',
        "Lagos, Nigeria",
        "a b",
        "'+1",
        "It wasn't me",
        "Not your country",
    ]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ana.silva@example.com wrote", "a…@example.com wrote"),
        ("from 203.0.113.77", "from 203.0.x.x"),
        ("from 2001:db8:1:2::5 now", "from 2001:db8:… now"),
        ("+351 912 345 678", "…678"),
        ("Chrome 142.0.0.0", "Chrome 142.0.x.x"),
        ("24 Nov 2026, 14:07", "24 Nov 2026, 14:07"),
        ("2026-11-24T14:07:00+00:00", "2026-11-24T14:07:00+00:00"),
    ],
)
def test_own_addresses_are_cut(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_each_cell_names_its_column_and_a_long_word_may_break_anywhere() -> None:
    page = HTMLParser(report_html(report("W" * 3000)))
    for table in page.css("table"):
        heads = [one.text() for one in table.css("th")]
        for row in table.css("tbody tr"):
            assert [cell.attributes["data-head"] for cell in row.css("td")] == heads
    assert "break-word" not in STYLE
    assert "W" * 201 not in page.text()
