"""Wide countries in parts: every town of theirs lies in one, and the oceans between them in none."""

import pytest

from loginguard.data.place_records import CITY
from loginguard.recognise.country_parts import country_parts
from loginguard.recognise.great_circle import great_circle_km
from loginguard.recognise.place_index import entry, place_count


@pytest.mark.parametrize("country", ["US", "RU", "BR", "PT"])
def test_every_town_lies_in_a_part(country: str) -> None:
    parts = country_parts(country)
    towns = [
        found for n in range(place_count()) if (found := entry(n)).kind == CITY and found.country == country
    ]
    assert len(towns) > 100
    for town in towns:
        assert any(
            great_circle_km(latitude, longitude, town.latitude, town.longitude) <= radius + 1
            for latitude, longitude, radius in parts
        )


@pytest.mark.parametrize(
    ("country", "point"),
    [("US", (38.7, -9.1)), ("RU", (38.7, -9.1)), ("US", (-3.1, -60.0)), ("PT", (40.7, -74.0))],
)
def test_what_lies_an_ocean_away_is_in_none(country: str, point: tuple[float, float]) -> None:
    assert all(great_circle_km(*point, *part[:2]) > part[2] + 1000 for part in country_parts(country))


def test_a_small_country_has_none() -> None:
    assert country_parts("LU") == ()
