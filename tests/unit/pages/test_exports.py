"""Exports with headers and keys of any name, a line at a time where there are many."""

from collections.abc import Iterator
from datetime import UTC, datetime

from loginguard.model.login import Login
from loginguard.pages.exports.columns import assign, column
from loginguard.pages.exports.ndjson import BadLine, iter_logins
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_columns_by_many_names() -> None:
    assert column("ipAddress") == column("IP address") == column("client_ip") == "ip"
    assert column("User-Agent") == "user_agent"
    assert column("Uhrzeit") == "time"
    assert column("País") == "country"
    assert column("location.countryOrRegion") == "country"
    assert column("Price") is None


def test_the_last_use_is_the_time() -> None:
    assert assign(["Created", "Last active", "IP"]) == {"Last active": "time", "IP": "ip"}


def test_lines_stream_and_bad_ones_are_named() -> None:
    def lines() -> Iterator[bytes]:
        yield b'{"time":"2026-11-24T10:00:00Z","ip":"102.89.3.4","country":"NG"}'
        yield b"not json"
        yield b""
        yield b'{"foo":1}'
        yield b'{"ip":"102.89.3.4","time":1795510800,"current":true}'

    found = list(iter_logins(lines(), source="x", now=NOW, zone=UTC))
    assert [type(one) for one in found] == [Login, BadLine, BadLine, Login]
    assert [one.number for one in found if isinstance(one, BadLine)] == [2, 4]
    last = found[-1]
    assert isinstance(last, Login)
    assert last.current
    assert last.time
    assert last.time.start.isoformat() == "2026-11-24T09:00:00+00:00"


def test_a_bad_line_among_good_ones_warns() -> None:
    content = b'{"time":"2026-11-24T10:00:00Z","ip":"102.89.3.4"}\nbroken\n'
    listing = read_source("x.ndjson", content, now=NOW, zone=UTC)[0]
    assert len(listing.rows) == 1
    assert [warning.code for warning in listing.warnings] == ["lines-bad"]


def test_coordinates_make_a_place() -> None:
    content = b"time,lat,lon,country\n2026-11-24T10:00:00Z,6.45,3.39,NG\n"
    place = read_source("x.csv", content, now=NOW, zone=UTC)[0].rows[0].place
    assert place
    assert (place.country, place.known_by, place.latitude) == ("NG", "coordinates", 6.45)


def test_a_number_that_no_clock_counts_is_no_time() -> None:
    text = '[{"time": 1e400, "ip": "81.193.20.1"}, {"time": 1e300, "ip": "81.193.20.1"}]'
    [found] = read_source("export.json", text.encode(), now=datetime(2026, 11, 24, 12, tzinfo=UTC), zone=UTC)
    assert [login.time for login in found.rows] == [None, None]
