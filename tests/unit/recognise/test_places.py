import pytest

from loginguard.recognise.places import (
    city_place,
    country_centre,
    read_country,
    read_place,
    region_place,
    settle,
)


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("Lagos, NG", "NG", "Lagos"),
        ("Lagos, Lagos, Nigeria", "NG", "Lagos"),
        ("NG / Lagos", "NG", "Lagos"),
        ("Nigeria, Lagos", "NG", "Lagos"),
        ("(NG)", "NG", None),
        ("near Porto, Portugal", "PT", "Porto"),
        ("Austin, TX", "US", "Austin"),
        ("Paris, TX", "US", "Paris"),
        ("London, ON", "CA", "London"),
        ("London, UK", "GB", "London"),
        ("São Paulo - SP, Brazil", "BR", "São Paulo"),
        ("Makati City, Metro Manila, Philippines", "PH", "Makati City"),
        ("San José, Costa Rica", "CR", "San José"),
        ("San Jose, CA", "US", "San Jose"),
        ("Київ, Україна", "UA", "Kyiv"),
        ("日本、東京", "JP", "Tokyo"),
        ("القاهرة، مصر", "EG", "Cairo"),
        ("Côte d’Ivoire", "CI", None),
        ("Congo - Kinshasa", "CD", None),
        ("Hong Kong SAR China", "HK", None),
        ("UAE", "AE", None),
        ("🇧🇷", "BR", None),
        ("Türkiye", "TR", None),
        ("Ivory Coast", "CI", None),
        ("Greater London", "GB", None),
        ("Bogotá, D.C.", "CO", "Bogotá"),
        ("Washington, D.C.", "US", "Washington"),
        ("La Paz, BCS", "MX", "La Paz"),
        ("San Fernando, Pampanga", "PH", "San Fernando"),
        ("Genève, GE", "CH", "Geneva"),
        ("Abuja, FCT", "NG", "Abuja"),
        ("Kharkiv Oblast", "UA", None),
        ("Port Louis, Île Maurice", "MU", "Port Louis"),
        ("דובאי, איחוד האמירויות", "AE", "Dubai"),
        ("Kinshasa, RD Congo", "CD", "Kinshasa"),
        ("Кейптаун, ЮАР", "ZA", "Cape Town"),
        ("Lekki Phase 1, Lagos, Nigeria", "NG", "Lagos"),
    ],
)
def test_a_place_is_read_in_any_order_and_script(text, country, city):
    place = read_place(text)
    assert place is not None
    assert place.country == country
    if city:
        assert place.city == city
        assert place.known_by == "city"
    assert place.latitude is not None
    assert place.radius_km > 0


@pytest.mark.parametrize(
    "text",
    [
        "Madrid Marketing",
        "Jordan Smith",
        "View profile",
        "",
        " ",
        "12345",
        "Settings",
        "Fixed login button (Berlin team, Germany)",
        "düğmesi düzeltildi (İstanbul ofisi, Türkiye)",
    ],
)
def test_what_is_no_place_is_none(text):
    assert read_place(text) is None


def test_georgia_is_a_country_or_a_state_until_something_says_which():
    alone = read_place("Georgia")
    assert alone is not None
    assert alone.confidence == "low"
    assert {alone.country, *(c.country for c in alone.candidates)} >= {"GE", "US"}
    atlanta = read_place("Atlanta, Georgia")
    assert atlanta is not None
    assert atlanta.country == "US"


def test_other_rows_settle_an_ambiguous_one():
    rows = settle([read_place("Georgia"), read_place("Austin, TX"), None])
    assert rows[0] is not None
    assert rows[0].country == "US"
    assert rows[2] is None


def test_a_given_name_alone_is_less_sure():
    chad = read_place("Chad")
    assert chad is not None
    assert chad.country == "TD"
    assert chad.confidence != "high"


@pytest.mark.parametrize(
    ("text", "code"), [("UK", "GB"), ("ng", "NG"), ("NGA", "NG"), ("Nigeria", "NG"), ("nowhere", None)]
)
def test_countries_by_name_and_code(text, code):
    assert read_country(text) == code


def test_fields_of_an_export():
    centre = country_centre("PT")
    assert centre is not None
    assert centre.known_by == "country"
    region = region_place("US", "CA")
    assert region is not None
    assert region.region == "US-CA"
    city = city_place("CA", "ON", "London")
    assert city is not None
    assert city.region == "CA-ON"
    assert city_place("CA", None, "Nowhere at all") is None
    assert country_centre("QQ") is None


def test_a_name_that_two_countries_share_follows_the_language():
    assert (spanish := read_place("Congo", lang="es")) is not None
    assert spanish.country == "CG"


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("New York, NY 10001", "US", "New York City"),
        ("75001 Paris, France", "FR", "Paris"),
        ("40210 Düsseldorf", "DE", "Düsseldorf"),
        ("Mumbai 400001, India", "IN", "Mumbai"),
        ("London SW1A 1AA, UK", "GB", "London"),
        ("አዲስ አበባ፣ ኢትዮጵያ", "ET", "Addis Ababa"),
        ("Kingston, Jamaica", "JM", "Kingston"),
        ("US-CA", "US", None),
    ],
)
def test_postal_codes_codes_of_states_and_countries_named_as_a_town_elsewhere(
    text: str, country: str, city: str | None
) -> None:
    place = read_place(text)
    assert place is not None
    assert (place.country, place.city, place.confidence) == (country, city, "high")


@pytest.mark.parametrize("text", ["Paris 2024", "12345", "SW1A 1AA", "AM-PM", "DE-EN", "12345 Smith"])
def test_figures_and_codes_make_no_place(text: str) -> None:
    assert read_place(text) is None
