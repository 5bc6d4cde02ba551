"""Which places are offered as home, what speaks for each, and which may be ticked in advance."""

from loginguard.logins.proposal import propose_home
from tests.unit.logins.rows import row


def test_what_session_and_zone_agree_on_is_ticked_and_the_rest_offered() -> None:
    found = propose_home(
        [row("Lisbon", current=True), row("Lagos"), row("Lisbon")],
        zone_countries=("PT",),
        languages=("pt-BR",),
    )
    assert found.taken == ("PT",)
    assert found.offered == ("PT", "BR", "NG")
    assert found.because == {
        "PT": ("session", "zone", "logins"),
        "BR": ("language",),
        "NG": ("logins",),
    }


def test_where_they_disagree_nothing_is_ticked() -> None:
    found = propose_home([row("Lagos", current=True), row("Lisbon")], zone_countries=("PT",))
    assert found.taken == ()
    assert set(found.offered) == {"NG", "PT"}
    assert found.because["NG"] == ("session", "logins")
    assert found.because["PT"] == ("zone", "logins")


def test_two_current_sessions_speak_for_neither() -> None:
    found = propose_home([row("Lagos", current=True), row("Lisbon", current=True)], zone_countries=())
    assert found.taken == ()
    assert found.because == {"NG": ("logins",), "PT": ("logins",)}


def test_a_session_on_a_relay_speaks_for_no_country() -> None:
    relay = row("London", current=True, ip="104.28.1.1", registered="US", kind="relay")
    found = propose_home([relay, row("Lisbon"), row("Lisbon")])
    assert found.taken == ()
    assert found.because == {"PT": ("logins",), "GB": ("logins",)}


def test_without_anything_nothing_is_offered() -> None:
    assert propose_home([]).offered == ()
