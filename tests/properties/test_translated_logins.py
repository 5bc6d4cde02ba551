"""The same list of logins in another language has the same verdicts: places and times are read, then judged, in any."""

from datetime import UTC, datetime, timedelta
from html import escape

from babel import Locale
from babel.dates import format_timedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOME = Profile(home=("PT",), home_from="option")
LANGUAGES = ["de", "es", "fr", "it", "nl", "pl", "pt", "tr", "uk", "ja"]
# Names that the places have in all of these languages alike; the country's is translated.
CITIES = [("Porto", "PT"), ("Faro", "PT"), ("Madrid", "ES"), ("Lagos", "NG"), ("Manchester", "GB")]
rows = st.lists(
    st.tuples(
        st.sampled_from(CITIES),
        st.one_of(
            st.integers(1, 22).map(lambda n: timedelta(hours=n)),
            st.integers(2, 6).map(lambda n: timedelta(days=n)),
        ),
        st.sampled_from(["Chrome · Windows", "Firefox · Linux"]),
    ),
    min_size=2,
    max_size=5,
    unique_by=lambda one: one[0],
)


def verdicts(shown: list[tuple[tuple[str, str], timedelta, str]], language: str) -> list[tuple[str, str]]:
    countries = Locale.parse(language).territories
    lines = "".join(
        f"<tr><td>{escape(device)}</td><td>{escape(f'{city}, {countries[country]}')}</td>"
        f"<td>{escape(format_timedelta(-ago, add_direction=True, locale=language, threshold=1.5))}</td></tr>"
        for (city, country), ago, device in shown
    )
    page = f'<html lang="{language}"><body><table>{lines}</table></body></html>'.encode()
    (listing,) = read_source("list.html", page, now=NOW, zone=UTC)
    return [(v.name, v.confidence) for v in judge(listing.rows, HOME, now=NOW)]


@settings(deadline=None, max_examples=25)
@given(rows, st.sampled_from(LANGUAGES))
def test_translating_places_and_times_keeps_the_verdicts(
    shown: list[tuple[tuple[str, str], timedelta, str]], language: str
) -> None:
    assert verdicts(shown, language) == verdicts(shown, "en")
