from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from loginguard.recognise.times import read_time

NOW = datetime(2026, 11, 24, 15, 30, 20, tzinfo=UTC)


def read(text, lang=None, zone=UTC):
    return read_time(text, now=NOW, zone=zone, lang=lang)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("2 hours ago", timedelta(hours=2)),
        ("3d ago", timedelta(days=3)),
        ("2 hrs ago", timedelta(hours=2)),
        ("1m ago", timedelta(minutes=1)),
        ("an hour ago", timedelta(hours=1)),
        ("hace 3 días", timedelta(days=3)),
        ("il y a 2 h", timedelta(hours=2)),
        ("3 дня назад", timedelta(days=3)),
        ("3 дні тому", timedelta(days=3)),
        ("há cerca de 2 horas", timedelta(hours=2)),
        ("vor etwa einer Stunde", timedelta(hours=1)),
        ("منذ ساعتين", timedelta(hours=2)),
        ("2 घंटे पहले", timedelta(hours=2)),
        ("3天前", timedelta(days=3)),
        ("3日前", timedelta(days=3)),
        ("3일 전", timedelta(days=3)),
        ("3 วันที่ผ่านมา", timedelta(days=3)),
        ("1 gün önce", timedelta(days=1)),
        ("minutę temu", timedelta(minutes=1)),
        ("pred hodinou", timedelta(hours=1)),
        ("3 araw ang nakalipas", timedelta(days=3)),
        ("3 hari yang lalu", timedelta(days=3)),
        ("3 ngày trước", timedelta(days=3)),
        ("last seen 3 days ago", timedelta(days=3)),
        ("Last active: 2h", timedelta(hours=2)),
    ],
)
def test_relative_times_of_many_languages(text, age):
    interval = read(text)
    assert interval is not None
    assert interval.start <= NOW - age <= interval.end
    assert interval.end - interval.start <= max(age * 2.5, timedelta(minutes=3))


@pytest.mark.parametrize(
    ("text", "lang", "truth"),
    [
        ("Nov 3, 2026, 4:12 PM", None, "2026-11-03T16:12"),
        ("03.11.2026 16:12", None, "2026-11-03T16:12"),
        ("2026-11-03T16:12:00Z", None, "2026-11-03T16:12"),
        ("3 de noviembre de 2026, 16:12", "es", "2026-11-03T16:12"),
        ("11/3/2026, 4:12 PM", "en-US", "2026-11-03T16:12"),
        ("03/11/2026 16:12", "en-GB", "2026-11-03T16:12"),
        ("24 listopada 2026 13:23", "pl", "2026-11-24T13:23"),
        ("24 listopada 2026 13:23", "hr", "2026-10-24T13:23"),
        ("24 Kas 2026 13:23", "tr", "2026-11-24T13:23"),
        ("2026年11月3日 16:12", None, "2026-11-03T16:12"),
        ("2026年11月3日 下午4:12", "zh", "2026-11-03T16:12"),
        ("24 พ.ย. 2569 13:20", "th", "2026-11-24T13:20"),
        ("24\u200f/11\u200f/2026، 1:20 م", "ar", "2026-11-24T13:20"),
        ("3 бер. 2026 р., 16:12", "uk", "2026-03-03T16:12"),
        ("mar 24 noi 13:23", "ro", "2026-11-24T13:23"),
    ],
)
def test_absolute_times_to_the_minute(text, lang, truth):
    interval = read(text, lang)
    moment = datetime.fromisoformat(truth).replace(tzinfo=UTC)
    assert interval is not None
    assert interval.start <= moment <= interval.end
    assert interval.end - interval.start <= timedelta(minutes=1)


def test_a_stated_zone_counts():
    interval = read("Tue, 3 Nov 2026 16:12:07 +0100 (CET)")
    assert interval is not None
    assert interval.zone_stated
    assert interval.start.astimezone(UTC) == datetime(2026, 11, 3, 15, 12, 7, tzinfo=UTC)


def test_today_and_yesterday_need_now_and_zone():
    lisbon = ZoneInfo("Europe/Lisbon")
    today, yesterday = read("Today at 4:12 AM", zone=lisbon), read("yesterday", zone=lisbon)
    assert today is not None
    assert yesterday is not None
    assert today.start == datetime(2026, 11, 24, 4, 12, tzinfo=lisbon)
    assert yesterday.start.date().isoformat() == "2026-11-23"


def test_figures_without_a_language_stay_both():
    interval = read("03/04/2026")
    assert interval is not None
    assert interval.start.date().isoformat() == "2026-03-04"
    assert interval.end.date().isoformat() == "2026-04-03"


def test_a_day_without_a_year_lies_in_the_past():
    interval = read("December 3")
    assert interval is not None
    assert interval.start.year == 2025


def test_a_figure_that_nothing_explains_makes_no_answer():
    assert read("21 qwertember 2026, 8:18") is None
    assert read("Jordan 14") is None
    assert read("version 2.4.1") is None


def test_an_hour_that_comes_twice_is_both():
    berlin = ZoneInfo("Europe/Berlin")
    interval = read("2026-10-25 02:30", zone=berlin)
    assert interval is not None
    assert interval.end - interval.start > timedelta(hours=1)


@pytest.mark.parametrize("text", ["", "Settings", "\x00\xff" * 50, "9" * 500, "ago", "٣" * 300, "(" * 1000])
def test_bad_input_is_none(text):
    assert read(text) is None


def test_years_of_other_calendars():
    persian, islamic = read("۱۴۰۵/۹/۳", "fa"), read("١٤٤٨/٦/١٤", "ar-SA")
    assert persian is not None
    assert persian.start.date().isoformat() == "2026-11-24"
    assert islamic is not None
    assert islamic.start.date().isoformat() <= "2026-11-24" <= islamic.end.date().isoformat()


def test_a_word_of_another_language_is_no_time():
    assert read("last seen") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mar 8, 2026 10:00 AM", "2026-03-08"),
        ("Sun, Mar 8, 2026", "2026-03-08"),
        ("5 Jan 2026", "2026-01-05"),
        ("May 3, 2026", "2026-05-03"),
        ("3 mai 2026", "2026-05-03"),
        ("16 de out. de 2026", "2026-10-16"),
        ("4 Kas 2026", "2026-11-04"),
        ("23 listopada 2026, 22:08", "2026-11-23"),
        ("23. listopada 2026., 22:08", "2026-10-23"),
        ("pet, 23. listopada 2026.", "2026-10-23"),
    ],
)
def test_a_month_without_a_language_is_the_most_readers_one(text, day):
    interval = read(text)
    assert interval is not None
    assert {interval.start.date().isoformat(), interval.end.date().isoformat()} == {day}


def test_a_weekday_goes_before_the_more_usual_month():
    # The 9th of October 2026 is a Friday, that of November a Monday.
    interval = read("piątek, 9 listopada 2026")
    assert interval is not None
    assert interval.start.date().isoformat() == "2026-10-09"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("the day before yesterday", "2026-11-22T00:00", "2026-11-22T23:59"),
        ("the day before yesterday at 10:15", "2026-11-22T10:15", "2026-11-22T10:15"),
        ("אתמול", "2026-11-23T00:00", "2026-11-23T23:59"),
        ("dün", "2026-11-23T00:00", "2026-11-23T23:59"),
        ("dün 22:10", "2026-11-23T22:10", "2026-11-23T22:10"),
        ("اليوم الساعة 09:14", "2026-11-24T09:14", "2026-11-24T09:14"),
        ("this morning at 9:12", "2026-11-24T09:12", "2026-11-24T09:12"),
        ("last night", "2026-11-23T00:00", "2026-11-24T15:30"),
        ("on Friday", "2026-11-20T00:00", "2026-11-20T23:59"),
        ("last Friday", "2026-11-13T00:00", "2026-11-20T23:59"),
    ],
)
def test_near_days_without_a_language(text, start, end):
    interval = read(text)
    assert interval is not None
    assert (f"{interval.start:%Y-%m-%dT%H:%M}", f"{interval.end:%Y-%m-%dT%H:%M}") == (start, end)


@pytest.mark.parametrize("text", ["sad", "ara"])
def test_now_in_one_language_is_no_weekday_of_another(text):
    assert read(text) is None


def test_a_short_unit_is_the_language_s_own():
    norwegian, dutch = read("-1 u.", "nb"), read("-1 u.", "nl")
    assert norwegian is not None
    assert dutch is not None
    assert norwegian.likeliest == NOW - timedelta(days=7)
    assert dutch.likeliest == NOW - timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3–5 Nov 2026", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("3.–5. November 2026", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("between Nov 3 and Nov 5", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("entre el 3 y el 5 de noviembre de 2026", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("from 3 to 5 November 2026", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("du 3 au 5 novembre 2026", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("Nov 3 – 5, 2026", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("Oct 30 – Nov 2, 2026", "2026-10-30T00:00", "2026-11-02T23:59"),
        ("Dec 30 – Jan 2, 2026", "2025-12-30T00:00", "2026-01-02T23:59"),
        ("20 Nov – 23 Nov", "2026-11-20T00:00", "2026-11-23T23:59"),
        ("Sat, Oct 31 – Mon, Nov 2, 2026", "2026-10-31T00:00", "2026-11-02T23:59"),
        ("Nov 3 10:00 PM – Nov 4, 2026 1:00 AM", "2026-11-03T22:00", "2026-11-04T01:00"),
        ("10:00–11:00, Nov 3 2026", "2026-11-03T10:00", "2026-11-03T11:00"),
        ("2-3 hours ago", "2026-11-24T11:30", "2026-11-24T14:00"),
        ("hace 2 o 3 días", "2026-11-20T15:30", "2026-11-23T03:30"),
        # No ranges.
        ("Windows 10 - 24 Nov 2026", "2026-11-24T00:00", "2026-11-24T23:59"),
        ("20-Nov-25", "2025-11-20T00:00", "2025-11-20T23:59"),
        ("Nov 3, 2026 - 10:00 AM", "2026-11-03T10:00", "2026-11-03T10:00"),
    ],
)
def test_a_range_is_the_interval_over_both_ends(text, start, end):
    interval = read(text)
    assert interval is not None
    assert (f"{interval.start:%Y-%m-%dT%H:%M}", f"{interval.end:%Y-%m-%dT%H:%M}") == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("November 2026", "2026-11-01", "2026-11-24"),
        ("May 2026", "2026-05-01", "2026-05-31"),
        ("листопад 2026", "2026-11-01", "2026-11-24"),
        ("2025年11月", "2025-11-01", "2025-11-30"),
        ("vor Kurzem", "2026-11-17", "2026-11-24"),
        ("il y a un instant", "2026-11-24", "2026-11-24"),
        ("Ngayon, 7:40 AM", "2026-11-24", "2026-11-24"),
        ("am 21.11.2026 um 18:40", "2026-11-21", "2026-11-21"),
        ("laatst actief: 19 nov. 2026 om 21:05", "2026-11-19", "2026-11-19"),
    ],
)
def test_months_and_what_is_said_loosely(text, start, end):
    found = read_time(text, now=datetime(2026, 11, 24, 12, tzinfo=UTC), zone=UTC, lang=None)
    assert (found.start.date().isoformat(), found.end.date().isoformat()) == (start, end)


@pytest.mark.parametrize("text", ["Recently viewed items", "December 2026", "Version 2026", "Nov 2026 sale"])
def test_what_only_sounds_like_a_time_is_none(text):
    assert read_time(text, now=datetime(2026, 11, 24, 12, tzinfo=UTC), zone=UTC, lang=None) is None
