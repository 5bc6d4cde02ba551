"""Whatever is written, recognising never raises; what is known comes back; what people don't see changes nothing."""

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, get_timezone_gmt, get_timezone_name
from babel.localedata import locale_identifiers
from hypothesis import given, settings
from hypothesis import strategies as st

from loginguard.recognise.addresses import read_address
from loginguard.recognise.devices import read_device
from loginguard.recognise.places import read_country, read_place
from loginguard.recognise.scan import scan
from loginguard.recognise.times import read_time

NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
MOMENTS = st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2026, 11, 24)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC, second=0, microsecond=0)
)
PLACES = st.sampled_from(
    ["Lagos, NG", "São Paulo, Brazil", "Київ, Україна", "Austin, TX", "Nigeria", "London, ON"]
)
RELATIVE = st.sampled_from(
    ["2 hours ago", "hace 3 días", "3 дня назад", "il y a 5 minutes", "2 giorni fa", "3 hari yang lalu"]
)


@cache
def languages():
    return [
        name
        for name in locale_identifiers()
        if name
        in {
            "en",
            "es",
            "pt",
            "fr",
            "de",
            "it",
            "nl",
            "pl",
            "ru",
            "uk",
            "tr",
            "ro",
            "cs",
            "hu",
            "id",
            "vi",
            "ja",
            "ko",
            "zh",
            "hi",
            "bn",
        }
    ]


@given(
    st.one_of(
        st.text(max_size=200), st.binary(max_size=200).map(lambda b: b.decode("utf-8", "surrogateescape"))
    )
)
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text):
    scan(text, now=NOW, zone=UTC)
    read_place(text)
    read_country(text)
    read_time(text, now=NOW, zone=UTC)
    read_device(text)
    read_address(text)


@given(MOMENTS, st.sampled_from(languages()), st.sampled_from(["medium", "long"]))
@settings(max_examples=300, deadline=None)
def test_a_known_time_comes_back(moment, language, form):
    pattern = "long" if form == "long" else "medium"
    text = format_datetime(moment, pattern, locale=language, tzinfo=UTC)
    interval = read_time(text, now=NOW, zone=UTC, lang=language)
    assert interval is None or (
        interval.start <= moment + timedelta(seconds=59) and moment <= interval.end
    ), text


ZONES = st.sampled_from(
    [
        "America/New_York",
        "Europe/Berlin",
        "Asia/Kolkata",
        "Africa/Lagos",
        "Australia/Sydney",
        "America/Sao_Paulo",
    ]
)
ZONE_FORMS = st.sampled_from(["gmt", "iana", "offset", "long", "bracket"])


def stated(moment, zone, form, locale):
    """The zone as software writes it behind a clock."""
    local = moment.astimezone(ZoneInfo(zone))
    if form == "iana":
        return zone
    if form == "offset":
        return local.strftime("%z")
    if form == "long":
        return get_timezone_name(local, width="long", locale=locale)
    offset = get_timezone_gmt(local, locale="en")
    return f"({offset})" if form == "bracket" else offset


@given(MOMENTS, st.sampled_from(languages()), ZONES, ZONE_FORMS)
@settings(max_examples=300, deadline=None)
def test_a_known_time_with_its_zone_comes_back(moment, language, zone, form):
    local = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    text = f"{format_datetime(local, 'medium', locale=language)} {stated(moment, zone, form, language)}"
    interval = read_time(text, now=NOW, zone=ZoneInfo("Asia/Colombo"), lang=language)
    assert interval is not None, text
    assert interval.start <= moment + timedelta(seconds=59), text
    assert moment <= interval.end, text
    assert interval.zone_stated, text


DIGITS = [
    str.maketrans("0123456789", digits)
    for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "０１２３４５６７８９")
]


@given(
    MOMENTS, st.sampled_from(DIGITS), st.sampled_from(["{}", " {}  ", "\u200f{}", "\u2068{}\u2069", "{}."])
)
@settings(deadline=None)
def test_digits_spaces_and_marks_change_no_time(moment, digits, frame):
    for text in (
        f"{moment:%Y-%m-%d %H:%M}",
        f"{moment:%d.%m.%Y, %H:%M}",
        f"{moment:%d %b %Y %I:%M %p}",
        f"{moment:%H:%M} UTC",
    ):
        plain = read_time(text, now=NOW, zone=UTC)
        assert plain is not None, text
        assert read_time(frame.format(text.translate(digits)), now=NOW, zone=UTC) == plain, text


@given(MOMENTS, st.text(alphabet="qxzjk ", min_size=3, max_size=20), st.booleans())
@settings(deadline=None)
def test_more_words_never_exclude_an_absolute_truth(moment, words, is_before):
    text = f"{moment:%d %b %Y, %H:%M}"
    longer = read_time(f"{words} {text}" if is_before else f"{text} {words}", now=NOW, zone=UTC)
    assert longer is None or longer.start <= moment <= longer.end


@given(
    PLACES,
    st.sampled_from(["\u200e{}\u200f", " {} ", "\u2067{}\u2069", "{}"]),
)
def test_marks_of_direction_and_spaces_change_no_place(text, frame):
    plain, framed = read_place(text), read_place(frame.format(text))
    assert plain is not None
    assert framed is not None
    assert (framed.country, framed.city) == (plain.country, plain.city)


@given(
    RELATIVE, st.sampled_from([str.upper, str.title, str]), st.sampled_from(["\u200e{}\u200f", " {} ", "{}."])
)
def test_case_and_marks_change_no_time(text, case, frame):
    assert read_time(frame.format(case(text)), now=NOW, zone=UTC) == read_time(text, now=NOW, zone=UTC)


@given(RELATIVE, st.text(alphabet="qxzjk ", min_size=3, max_size=20))
def test_more_words_never_exclude_the_truth(text, words):
    plain, longer = read_time(text, now=NOW, zone=UTC), read_time(f"{words} {text}", now=NOW, zone=UTC)
    assert plain is not None
    assert longer is None or longer.start <= plain.likeliest <= longer.end


def test_time_is_bounded_however_long_the_text():
    for piece in ("1 ", "a-", "((", "Lagos, ", "12:", "٣", "1.1.1.1 ", "Chrome "):
        scan(piece * 20000, now=NOW, zone=UTC)
        read_time(piece * 20000, now=NOW, zone=UTC)
        read_place(piece * 20000)
        read_device(piece * 20000)
        read_address(piece * 20000)
