"""Exports with headers and keys of any name, a line at a time where there are many."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

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
    # A record of which nothing is known is a login of which nothing is known: so many lines, so many logins.
    assert [type(one) for one in found] == [Login, BadLine, type(None), Login, Login]
    assert [one.number for one in found if isinstance(one, BadLine)] == [2]
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


def rows(name: str, text: str | bytes, lang: str | None = None) -> list[Login]:
    content = text if isinstance(text, bytes) else text.encode()
    return [row for one in read_source(name, content, now=NOW, zone=UTC, lang=lang) for row in one.rows]


def test_lines_that_tell_nothing_are_no_list() -> None:
    assert rows("x.ndjson", '{"foo": 1}\n{"bar": 2}\n') == []
    assert len(rows("x.ndjson", '{"ip": "102.89.3.4", "time": 1795510800}\n{}\n')) == 2


def test_one_date_settles_the_order_of_a_column() -> None:
    found = rows("x.csv", "date,ip\n23/11/2026 10:00,102.89.3.4\n04/11/2026 11:00,102.89.3.4\n", "en")
    assert [row.time.start.day for row in found if row.time] == [23, 4]
    text = '[{"date": "11/04/2026", "ip": "102.89.3.4"}, {"date": "11/23/2026", "ip": "102.89.3.4"}]'
    assert [row.time.start.day for row in rows("x.json", text, "pt") if row.time] == [4, 23]
    lines = '{"date": "23/11/2026", "ip": "102.89.3.4"}\n{"date": "04/11/2026", "ip": "102.89.3.4"}\n'
    assert [row.time.start.day for row in rows("x.ndjson", lines, "en") if row.time] == [23, 4]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.csv", "Datum;Uhrzeit;Land;Gerät\n23.11.2026;21:02;DE;Chrome unter Windows\n"),
        ("x.json", '[{"date": "2026-11-23", "time": "21:02", "ip": "102.89.3.4"}]'),
        ("x.ndjson", '{"date": "2026-11-23", "time": "9:02 pm", "ip": "102.89.3.4"}\n'),
    ],
)
def test_a_day_and_a_clock_in_two_columns_are_one_time(name: str, text: str) -> None:
    [found] = rows(name, text)
    assert found.time
    assert found.time.start == datetime(2026, 11, 23, 21, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("time;lat;lon\n2026-11-23T10:00:00Z;38,7223;-9,1393\n", "PT"),
        ('time,ip,location\n2026-11-23T10:00:00Z,,"6.4550, 3.3841"\n', "NG"),
        ("time,lat,lon\n2026-11-23T10:00:00Z,0,-30\n", None),
    ],
)
def test_coordinates_alone_name_the_country_of_the_nearest_city(text: str, country: str | None) -> None:
    [found] = rows("x.csv", text)
    assert found.place
    assert (found.place.country, found.place.known_by) == (country, "coordinates")
    assert found.place_text


def test_near_a_border_the_other_country_may_be_meant() -> None:
    [found] = rows("x.csv", "time,lat,lon\n2026-11-23T10:00:00Z,47.57,7.59\n")
    assert found.place
    assert {found.place.country, *(one.country for one in found.place.candidates)} == {"CH", "DE", "FR"}


def test_nested_keys_are_told_by_their_last_name_and_empty_ones_give_way() -> None:
    record = {
        "client": {
            "userAgent": {"raw": None, "os": "Windows 10", "browser": "CHROME"},
            "ipAddress": "102.89.3.4",
        },
        "chain": [{"ip": "198.51.100.7"}],
        "published": "2026-11-23T10:00:00Z",
    }
    [found] = rows("x.json", json.dumps([record]))
    assert found.address
    assert found.device
    assert (found.address.ip, found.device.os, found.device.browser) == ("102.89.3.4", "Windows", "Chrome")


def test_values_that_stand_in_objects_of_their_own() -> None:
    entry = {"href": "", "value": "", "timestamp": 0}
    record = {
        "title": "2026-11-23T10:00:00+00:00",
        "map": {"IP Address": {**entry, "value": "102.89.3.4"}, "Time": {**entry, "timestamp": 1795428000}},
    }
    [found] = rows("x.json", json.dumps({"history": [record]}))
    assert found.address
    assert found.time
    assert (found.address.ip, found.time.start.isoformat()) == ("102.89.3.4", "2026-11-23T10:00:00+00:00")


def test_a_table_of_lists() -> None:
    table = [["time", "ip", "country"], ["2026-11-23T10:00:00Z", "102.89.3.4", "NG"]]
    [found] = rows("x.json", json.dumps({"columns": 3, "rows": table}))
    assert found.place
    assert found.place.country == "NG"


@pytest.mark.parametrize(
    "head",
    [
        "Date,Country,Device category,Browser,Users,Sessions",
        "Date,IP,Country,Order,Total",
        "Time,IP,Request,User agent,Bytes",
        "Photo taken time,Latitude,Longitude,Device",
    ],
)
def test_counts_orders_requests_and_photos_are_no_logins(head: str) -> None:
    assert rows("x.csv", head + "\n" + ",".join(["2026-11-23", "PT"] * 3) + "\n") == []


@pytest.mark.parametrize(
    ("charset", "lang", "text"),
    [
        ("cp1252", None, "Date;Adresse IP;Pays;Ville\n23/11/2026 10:00;102.89.3.4;Sénégal;Thiès\n"),
        ("cp1251", None, "Дата;IP-адрес;Страна;Город\n23.11.2026 10:00;102.89.3.4;Казахстан;Алматы\n"),
        ("shift_jis", "ja", "日時,IPアドレス,国,都市\n2026/11/23 10:00,102.89.3.4,日本,大阪市\n"),
        ("cp1254", "tr", "Tarih;IP adresi;Ülke;Şehir\n23.11.2026 10:00;102.89.3.4;Türkiye;İzmir\n"),
        ("utf-16", None, "Fecha\tDirección IP\tPaís\n23/11/2026 10:00\t102.89.3.4\tPerú\n"),
    ],
)
def test_spreadsheets_of_old_programs(charset: str, lang: str | None, text: str) -> None:
    [found] = rows("x.csv", text.encode(charset), lang)
    assert found.place
    assert found.place.country
    assert found.address
    assert found.time


def test_a_town_and_its_country_in_two_columns() -> None:
    table = "Time,Location,Country,Device\n2026-11-20 10:00,Porto,Portugal,Chrome on Windows\n"
    table += '2026-11-21 10:00,"Porto, Portugal",Nigeria,Chrome on Windows\n'
    [listing] = read_source("x.csv", table.encode(), now=NOW, zone=UTC)
    places = [row.place for row in listing.rows if row.place]
    assert [(place.country, place.city) for place in places] == [("PT", "Porto"), ("NG", None)]


def test_where_when_and_with_are_names_of_keys() -> None:
    lines = '{"when": "2026-11-20T10:00:00Z", "where": "Lagos, Nigeria", "with": "Chrome on Windows"}\n' * 2
    [listing] = read_source("x.ndjson", lines.encode(), now=NOW, zone=UTC)
    assert [(row.place and row.place.city, row.device and row.device.os) for row in listing.rows] == [
        ("Lagos", "Windows")
    ] * 2


@pytest.mark.parametrize(
    ("point", "known_by", "radius_km"),
    [
        ("38.72,-9.14", "coordinates", 25),  # where Lisbon is
        ("41.15,-8.61", "coordinates", 260),  # in Porto: either may be meant
        ("40.71,-74.01", "city", None),  # in New York: the name stands
    ],
)
def test_coordinates_beside_a_name(point: str, known_by: str, radius_km: float | None) -> None:
    content = f"time,city,country,lat,lon\n2026-11-24T10:00:00Z,Lisbon,PT,{point}\n".encode()
    place = read_source("x.csv", content, now=NOW, zone=UTC)[0].rows[0].place
    assert place
    assert (place.country, place.city, place.known_by) == ("PT", "Lisbon", known_by)
    assert radius_km is None or place.radius_km == pytest.approx(radius_km, abs=15)
