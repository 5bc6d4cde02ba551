"""Times in languages and calendars that need words or caution of their own."""

from datetime import UTC, datetime, timedelta

import pytest

from loginguard.recognise.times import read_time

NOW = datetime(2026, 11, 24, 15, 30, 20, tzinfo=UTC)


def read(text, lang):
    return read_time(text, now=NOW, zone=UTC, lang=lang)


@pytest.mark.parametrize(
    ("text", "lang", "age"),
    [
        ("o chionn 3 uairean a thìde", "gd", timedelta(hours=3)),
        ("sa fè 4 jou", "ht", timedelta(days=4)),
        ("5 خولەک پێش ئێستا", "ckb", timedelta(minutes=5)),
        ("كۈن 3 بولدى", "ug", timedelta(days=3)),
        ("3じかんまえ", "ja", timedelta(hours=3)),
        ("viru 4 Deeg", "lb", timedelta(days=4)),
        ("לפני כשעתיים", "he", timedelta(hours=2)),
        ("około godziny temu", "pl", timedelta(hours=1)),
    ],
)
def test_ages_in_words_of_few(text, lang, age):
    interval = read(text, lang)
    assert interval is not None
    assert interval.start <= NOW - age <= interval.end
    assert interval.end - interval.start <= 2 * age


def test_a_locative_that_may_lie_on_either_side_is_not_guessed():
    assert read("2 மணி நேரத்தில்", "ta") is None


def test_a_half_of_the_day_in_an_unknown_word_stays_open():
    interval = read("24 Samh 2026, 1:20 F.", "gd")
    assert interval.start <= datetime(2026, 11, 24, 1, 20, tzinfo=UTC)
    assert interval.end >= datetime(2026, 11, 24, 13, 20, tzinfo=UTC)


def test_where_both_orders_are_written_both_days_stay_open():
    interval = read("11/02/2026", "ar")
    assert interval.start <= datetime(2026, 2, 11, tzinfo=UTC)
    assert interval.end >= datetime(2026, 11, 2, tzinfo=UTC)


def test_a_weekday_beside_a_date_that_is_not_understood_is_no_answer():
    assert read("શનિવાર, 10 ઝઝઝઝ, 2026 10:42 AM", "gu") is None


def test_mawrth_is_a_tuesday_or_march():
    assert read("dydd Mawrth, 24 Tachwedd 2026", "cy").likeliest.month == 11
    assert read("24 Mawrth 2026", "cy").likeliest.month == 3


def test_islamic_months_have_days_to_either_side():
    # 1 Muharram 1448 was 16 June 2026 by Umm al-Qura's calendar and 17 June by the tabular one; others differ by two days.
    interval = read("1 Muharram 1448", "ar")
    assert interval.start == datetime(2026, 6, 15, tzinfo=UTC)
    assert interval.end < datetime(2026, 6, 19, tzinfo=UTC)


def test_an_islamic_month_without_its_year_tells_no_day():
    assert read("5 Ramadan", "ar") is None


def test_the_weekday_settles_an_islamic_day():
    interval = read("الثلاثاء ١٤ جمادى الآخرة ١٤٤٨", "ar")
    assert interval.start == datetime(2026, 11, 24, tzinfo=UTC)
    assert interval.end < datetime(2026, 11, 25, tzinfo=UTC)
