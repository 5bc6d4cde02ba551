"""A stream of logins: what is odd in one line is told as a list of the same lines would be, and harms no other line."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loginguard.guard.check import Terms, check
from loginguard.guard.check_stream import Streamed, stream
from loginguard.guard.login_lines import LoginLines
from loginguard.logins.profile import Profile

TERMS = Terms(datetime(2026, 11, 24, tzinfo=UTC), UTC, profile=Profile(home=("PT",), home_from="option"))
LISBON = b'{"account":"a","time":"2026-11-01T10:00:00Z","ip":"81.20.0.1","country":"PT","city":"Lisbon"}'
LAGOS = b'{"account":"a","time":"2026-11-01T11:00:00Z","ip":"102.89.0.1","country":"NG","city":"Lagos"}'
ODD = [
    b'{"account":"a","device":"\\ud800","country":"PT"}',
    b'{"account":"a","city":"Lisbon","city":"Porto","country":"PT"}',
    b' {"account":"a","country":"PT"}\r',
    b"\xef\xbb\xbf" + LISBON,
    b'{"event":{"client":{"ip":"81.20.0.9"},"user":"a"},"time":1761990000}',
    b'{"account":"a","time":NaN,"lat":"38,7","lon":"-9,1"}',
    b'{"account":"a","time":"3 hours ago","ip":["81.20.0.1"],"current":"yes"}',
    b'{"account":"a","device":"\\"\\u202e\\u0000\\ud83d\\ude00","country":"Nig\xc3\xa9ria"}',
    b'{"account":5,"country":"PT"}',
    b"{}",
]
BAD = [b'{"account":"a"', LISBON + LAGOS, b'{"city":"\xff"}', b"[]", b'{"time":' + b"9" * 5000 + b"}"]


def streamed(folder: Path, lines: list[bytes], jobs: int = 1) -> tuple[list[str], Streamed]:
    path = folder / "x.ndjson"
    path.write_bytes(b"\n".join(lines))
    written: list[bytes] = []
    with path.open("rb") as file:
        done = stream("x.ndjson", file, TERMS, written.append, jobs=jobs)
    return b"".join(written).decode().splitlines(), done


def listed(lines: list[bytes]) -> list[str]:
    checked = check("x.ndjson", b"\n".join(lines), TERMS)
    (listing, verdicts), lines_of = checked.listings[0], LoginLines("en")
    pairs = zip(listing.rows, verdicts, strict=True)
    return [lines_of.line(*pair).encode("utf-8", "backslashreplace").decode() for pair in pairs]


def mixed(lines: list[bytes]) -> list[bytes]:
    return [one for line in lines for one in (line, line.replace(b'"a"', b'"b"'))]


@pytest.mark.parametrize("arranged", [list, mixed])
@pytest.mark.parametrize("jobs", [1, 2])
def test_odd_lines_are_told_as_in_a_list(
    tmp_path: Path, arranged: Callable[[list[bytes]], list[bytes]], jobs: int
) -> None:
    lines = arranged([LISBON, *ODD, LAGOS])
    told, done = streamed(tmp_path, lines, jobs)
    assert told == listed(lines)
    assert done.bad_lines == 0
    assert json.loads(told[-1])["account"] in {"a", "b"}


@pytest.mark.parametrize("bad", BAD)
def test_a_line_that_is_no_record_is_counted_and_the_others_are_judged(tmp_path: Path, bad: bytes) -> None:
    told, done = streamed(tmp_path, [LISBON, b"", bad, LAGOS])
    assert [json.loads(line)["verdict"] for line in told] == ["familiar", "foreign"]
    assert (done.bad, done.bad_lines) == ([3], 1)
    assert dict(done.verdicts) == {"familiar": 1, "foreign": 1}
