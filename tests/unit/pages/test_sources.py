"""Whatever is brought is told by its content first: saved pages in one file, odd names, charsets, lists that go on."""

from datetime import UTC, datetime

import pytest

from loginguard.pages.page import read_page
from loginguard.pages.sources import read_source, recognise
from loginguard.pages.trace import Trace

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROWS = "".join(
    f"<li><b>{device}</b><p>{place}</p><p>{days} days ago</p></li>"
    for device, place, days in (
        ("Chrome on Windows", "Porto, Portugal", 2),
        ("Firefox on Linux", "Lagos, Nigeria", 4),
    )
)
PAGE = f'<html lang="en"><body><h2>Sessions</h2><ul>{ROWS}</ul>{{after}}</body></html>'


def test_a_page_saved_as_one_file() -> None:
    saved = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://id.example/s\r\n"
        "Subject: Sessions\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n'
        f"Content-Location: https://id.example/s\r\n\r\n{PAGE.format(after='')}\r\n--x--\r\n"
    )
    listing = read_source("page.mhtml", saved.encode(), now=NOW, zone=UTC)[0]
    assert (listing.kind, len(listing.rows)) == ("page", 2)


def test_the_name_does_not_decide() -> None:
    assert recognise("note.txt", PAGE.encode())[0] == "html"
    assert recognise("page.html", b'[{"ip": "203.0.113.5", "time": 1}]')[0] == "json"
    assert recognise("-", b"time,ip\n2026-11-24,203.0.113.5\n")[0] == "csv"
    assert recognise("x", "\ufefftime,ip\n".encode("utf-16"))[0] == "csv"


def test_more_remains() -> None:
    assert read_source("p.html", PAGE.format(after="").encode(), now=NOW, zone=UTC)[0].complete
    listing = read_source(
        "p.html", PAGE.format(after="<button>Show more</button>").encode(), now=NOW, zone=UTC
    )[0]
    assert not listing.complete
    assert [warning.code for warning in listing.warnings] == ["list-more"]


def test_why_a_list_was_or_was_not_taken() -> None:
    best = why("p.html", PAGE.format(after="")).lists[0]
    assert best.accepted
    assert {"has-places", "has-times", "has-devices"} <= {reason.code for reason in best.reasons}
    orders = why("p.html", PAGE.format(after="").replace("Sessions", "Orders")).lists[0]
    assert not orders.accepted
    assert "heading-against" in {reason.code for reason in orders.reasons}


@pytest.mark.parametrize(
    ("name", "text", "kind", "note"),
    [
        ("a.csv", "Date,IP\n2026-11-23,203.0.113.5\n", "csv", "columns-taken"),
        ("a.csv", "Order,Country,Total,Date\n1,PT,3.00,2026-11-23\n", "csv", "columns-other"),
        ("a.json", '[{"time": "2026-11-23T10:00:00Z", "ip": "203.0.113.5"}]', "json", "columns-taken"),
        ("a.json", '[{"time": "2026-11-23", "city": "Porto", "total": 3}]', "json", "columns-other"),
        ("a.eml", "From: a@b.example\nSubject: New sign-in\n\nPorto, Portugal\n", "eml", "notice-for"),
        ("a.eml", "From: a@b.example\nSubject: Lunch\n\nIn Porto\n", "eml", "notice-none"),
        ("a.txt", "203.0.113.5\n2026-11-23 21:02\n", "txt", "lone-taken"),
        ("a.txt", "Buy tickets to Porto.\n", "txt", "lone-left"),
        ("a.html", "<h1>Help</h1><p>Look for places you don't know.</p>", "html", "saved-mail-none"),
    ],
)
def test_each_kind_of_input_says_what_decided(name: str, text: str, kind: str, note: str) -> None:
    trace = why(name, text)
    assert trace.kind == kind
    assert note in [message.code for message in trace.notes]


def why(name: str, text: str) -> Trace:
    trace = Trace()
    read_source(name, text.encode(), now=NOW, zone=UTC, trace=trace)
    return trace


def test_frames_of_others_and_cuts_are_said() -> None:
    frame = '<iframe n="3" data-unread="id.example"></iframe>'
    html = f'<html><head><meta name="digest-truncated"></head><body><p>x</p>{frame}</body></html>'
    reading = read_page(html, origin="https://a.example", address="https://a.example/", now=NOW, zone=UTC)
    assert reading.truncated
    assert not reading.understood
    assert "frame-unread" in [message.code for message in reading.missing]
