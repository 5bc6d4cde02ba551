"""Input that is broken, hostile or not text at all: a clear error within a second, or nothing, never a crash."""

import contextlib
import os
import time
from datetime import UTC, datetime

import pytest

from loginguard.pages.errors import REASONS, UnreadableError
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MAIL = b"From: a@b.example\nSubject: New login\n"
NESTED = MAIL + b"Content-Type: text/plain\n\nhi"
for _ in range(200):
    NESTED = MAIL + b"Content-Type: message/rfc822\n\n" + NESTED

REFUSED = {
    "empty": (b"", "empty"),
    "only zeros": (b"\0" * 4000, "empty"),
    "fifty megabytes": (b"a" * 50_000_000, "too-large"),
    "a hundred thousand divs": (b"<div>" * 100_000, "too-deep"),
    "closed again": (b"<div>" * 100_000 + b"</div>" * 100_000, "too-deep"),
    "nested tables": (b"<table><tr><td>" * 30_000, "too-deep"),
    "a tag of many attributes": (
        b"<div " + b" ".join(b"a%d=1" % i for i in range(200_000)) + b">",
        "malformed",
    ),
    "noise": (os.urandom(100_000), "binary"),
    "picture": (b"\x89PNG\r\n\x1a\n" + os.urandom(500), "binary"),
    "archive": (b"PK\x03\x04" + os.urandom(500), "archive"),
    "archive in an archive": (b"\x1f\x8b\x08" + b"PK\x03\x04" * 50, "archive"),
    "cut mail.eml": (
        MAIL + b'Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/html\n'
        b"Content-Transfer-Encoding: base64\n\nPGh0bWw+",
        "mail-truncated",
    ),
    "deep json": (b"[" * 100_000, "json-malformed"),
    "broken json": (b'{"a":', "json-malformed"),
    "broken line.ndjson": (b"foo\n", "line-malformed"),
    "lone quote.csv": (b'time,ip\n"' + b"x" * 300_000, "csv-malformed"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_with_its_reason_within_a_second(name: str) -> None:
    content, reason = REFUSED[name]
    started = time.perf_counter()
    with pytest.raises(UnreadableError) as refusal:
        read_source(name, content, now=NOW, zone=UTC)
    assert refusal.value.reason == reason
    assert reason in REASONS
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    "content",
    [
        b"<html><<<table><tr><td <td>Chrome</b></i>",
        "<html><meta charset=utf-16><body>caf\xe9".encode("latin-1"),
        b"<b>" * 50_000 + b"x",
        NESTED,
    ],
)
def test_odd_input_gives_nothing_or_an_error(content: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        assert read_source("odd", content, now=NOW, zone=UTC) == []
