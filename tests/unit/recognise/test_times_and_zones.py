"""What stands behind, before and around a clock: halves of the day, zones in every form, near days, ranges."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from loginguard.recognise.scan import scan
from loginguard.recognise.times import read_time

NOW = datetime(2026, 11, 24, 15, 30, 20, tzinfo=UTC)
LISBON = ZoneInfo("Europe/Lisbon")


def read(text, lang=None, zone=LISBON):
    return read_time(text, now=NOW, zone=zone, lang=lang)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("2026-11-19 07:45:10 PM", "2026-11-19T19:45:10"),
        ("2026-11-19 07:45 p.m.", "2026-11-19T19:45"),
        ("2026-11-19 07:45 EST", "2026-11-19T12:45"),
        ("2026-11-19 07:45:10 America/Bogota", "2026-11-19T12:45:10"),
        ("2026-11-19 07:45 (UTC+9)", "2026-11-18T22:45"),
        ("2026-11-19 07:45 GMT-3", "2026-11-19T10:45"),
        ("2026-11-19 07:45:10 +05", "2026-11-19T02:45:10"),
        ("2026-11-19T07:45:10+05", "2026-11-19T02:45:10"),
        ("20261119T074510Z", "2026-11-19T07:45:10"),
        ("2026-11-19 07:45:10.250 PM", "2026-11-19T19:45:10"),
        ("19/Nov/2026:07:45:10 +0200", "2026-11-19T05:45:10"),
        ("Thu Nov 19 2026 07:45:10 GMT+0900 (Japan Standard Time)", "2026-11-18T22:45:10"),
        ("2026年11月19日 GMT-5 07:45", "2026-11-19T12:45"),
        ("2026-11-19 07:45; GMT−5", "2026-11-19T12:45"),
        ("19.11.2026 г., 07:45 ч. Гринуич-5", "2026-11-19T12:45"),
        ("١٩ نوفمبر ٢٠٢٦، ٧:٤٥ ص غرينتش-٥", "2026-11-19T12:45"),
        ("19 nov. 2026, 07:45 heure normale d’Europe centrale", "2026-11-19T06:45"),
        ("Nov 19, 2026, 7:45 AM Philippine Standard Time", "2026-11-18T23:45"),
        ("Nov 19, 2026, 7:45 AM Nigeria Time", "2026-11-19T06:45"),
        ("19 de nov. de 2026, 07:45 hora de Los Ángeles", "2026-11-19T15:45"),
    ],
)
def test_what_stands_around_an_absolute_time_counts(text, truth):
    interval = read(text)
    assert interval is not None
    assert interval.start <= at(truth) <= interval.end
    assert (interval.end - interval.start).total_seconds() < 61


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Nov 19, 2026, 07:45 IST", "2026-11-19T02:15", "2026-11-19T06:45"),
        ("Nov 19, 2026, 07:45 CST", "2026-11-18T23:45", "2026-11-19T13:45"),
        ("Jul 4, 2026, 07:45 Pacific Standard Time", "2026-07-04T14:45", "2026-07-04T15:45"),
    ],
)
def test_a_name_of_several_offsets_is_all_of_them(text, first, last):
    interval = read(text, zone=ZoneInfo("Asia/Tokyo"))
    assert interval.start == at(first)
    assert at(last) <= interval.end


def test_an_hour_that_comes_twice_or_never_in_a_named_zone():
    twice = read("Nov 1, 2026, 1:30 AM, Los Angeles Time")
    assert twice.start == at("2026-11-01T08:30")
    assert at("2026-11-01T09:30") <= twice.end
    never = read("Mar 8, 2026, 2:30 AM, Los Angeles Time")
    assert never.start.utcoffset() == ZoneInfo("America/Los_Angeles").utcoffset(datetime(2026, 3, 9))  # noqa: DTZ001


@pytest.mark.parametrize(
    "text", ["$12:30", "€ 9:45", "Ana", "Leo", "Jana", "Olá, Ana", "nu", "version 24.11.2"]
)
@pytest.mark.parametrize("lang", ["pt", "ro", "en", None])
def test_names_words_and_prices_are_no_times(text, lang):
    if text == "nu" and lang is None:
        pytest.skip("now, in Dutch and Swedish")
    assert read(text, lang) is None


def test_a_half_of_the_day_left_over_is_no_place():
    for text in ("2026-11-23 10:01:05 PM", "Sunday 10:01 AM", "10:01 P.M."):
        assert [span.kind for span in scan(text, now=NOW, zone=UTC)] == ["time"]


@pytest.mark.parametrize(
    ("text", "lang", "truth"),
    [
        ("Hôm qua lúc 18:20", "vi", "2026-11-23T18:20"),
        ("hôm nay lúc 06:20", "vi", "2026-11-24T06:20"),
        ("kemarin pukul 18.20", "id", "2026-11-23T18:20"),
        ("hari ini 6:20 PG", "ms", "2026-11-24T06:20"),
        ("i går 18.20", "da", "2026-11-23T18:20"),
        ("eilen klo 18.20", "fi", "2026-11-23T18:20"),
        ("เมื่อวานนี้ เวลา 18.20 น.", "th", "2026-11-23T18:20"),
        ("မနေ့က ၁၈:၂၀", "my", "2026-11-23T18:20"),
        ("Ieri alle 18:20", "it", "2026-11-23T18:20"),
        ("dje në 18:20", "sq", "2026-11-23T18:20"),
        ("minulou neděli v 18:20", "cs", "2026-11-22T18:20"),
        ("I söndags 18:20", "sv", "2026-11-22T18:20"),
    ],
)
def test_a_near_day_has_its_own_clock(text, lang, truth):
    interval = read(text, lang, UTC)
    assert interval is not None
    assert interval.start <= at(truth) <= interval.end


def test_a_clock_beside_unknown_words_may_be_of_another_day():
    interval = read("Itolo nga 9:30", "ss", UTC)
    assert interval.start < at("2026-11-23T09:30") < interval.end


@pytest.mark.parametrize(
    ("text", "lang", "first", "last"),
    [
        ("Nov 3 – 5, 2026", "en", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("3–5 nov 2026", "es", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("Nov 3, 2026, 10:00 – 11:30 AM", "en", "2026-11-03T10:00", "2026-11-03T11:30"),
        ("03.11.2026–05.11.2026", "de", "2026-11-03T00:00", "2026-11-05T23:59"),
        ("Nov 3, 2026, 9:00 AM – Nov 4, 2026, 1:00 PM", "en", "2026-11-03T09:00", "2026-11-04T13:00"),
    ],
)
def test_a_range_is_from_its_first_to_its_last_moment(text, lang, first, last):
    interval = read(text, lang, UTC)
    assert interval.start == at(first)
    assert interval.end.replace(second=0, microsecond=0) == at(last)


@pytest.mark.parametrize(
    ("text", "lang", "oldest_hours", "newest_hours"),
    [
        ("within the last hour", "en", 1, 0),
        ("in the last 24 hours", "en", 24, 0),
        ("30+ days ago", "en", 40 * 24, 30 * 24),
        ("vor ein paar Stunden", "de", 5, 2),
        ("il y a une heure", "fr", 1.5, 0.6),
        ("минуту назад", "ru", 0.03, 0.01),
        ("한 시간 전", "ko", 1.5, 0.6),
        ("pre sat vremena", "sr", 1.5, 0.6),
        ("kanina lang", "fil", 1, 0.1),
    ],
)
def test_loose_ages(text, lang, oldest_hours, newest_hours):
    interval = read(text, lang, UTC)
    age = [(NOW - moment).total_seconds() / 3600 for moment in (interval.start, interval.end)]
    assert age[0] >= oldest_hours
    assert age[1] <= newest_hours


@pytest.mark.parametrize(
    ("text", "lang", "truth"),
    [
        ("י״ד בכסלו תשפ״ז בשעה 14:10", "he", "2026-11-24T14:10"),
        ("14 Kislev 5787, 2:10 PM", "en", "2026-11-24T14:10"),
        ("15 ኅዳር 2019 14:10", "am", "2026-11-24T14:10"),
        ("3 अग्रहायण 1948 14:10", "hi", "2026-11-24T14:10"),
        ("۳ آذر ۱۴۰۵ ۱۴:۱۰", "fa", "2026-11-24T14:10"),
        ("令和8年11月24日 14:10", "ja", "2026-11-24T14:10"),
        ("24 nov 2569 14:10", "en", "2026-11-24T14:10"),
        ("20-noy, 2026, 14:10", "uz", "2026-11-20T14:10"),
        ("२०२६ नोभेम्बर २०: १४:१०", "ne", "2026-11-20T14:10"),
        ("pá 20. 11. 14:10", "cs", "2026-11-20T14:10"),
    ],
)
def test_calendars_and_forms(text, lang, truth):
    interval = read(text, lang, UTC)
    assert interval is not None
    assert interval.start <= at(truth) <= interval.end


def test_figures_of_two_orders_are_both_without_a_language():
    interval = read("26-11-24 10:05")
    assert interval.start <= at("2024-11-26T10:05")
    assert at("2026-11-24T10:05") <= interval.end
    assert read("24/11/26").end - read("24/11/26").start < read("26-11-24").end - read("26-11-24").start
