"""A trip named on the dashboard: a login from there on those days is not strange, and is again when it is taken back."""

from datetime import date, timedelta

from tests.browsers import Browser
from tests.e2e.conftest import SECURITY

OF_LAGOS = (
    "const reply = await chrome.runtime.sendMessage({to: 'host', request: {type: 'logins'}});"
    "return reply.logins?.find((login) => login.country === 'NG')?.verdict === values[0]"
)
FILL = (
    "const put = (id, value) => { const field = document.getElementById(id); field.value = value;"
    " field.dispatchEvent(new Event('change', {bubbles: true})); };"
    "put('trip-country', 'NG'); put('trip-first', values[0]); put('trip-last', values[1]);"
)


def test_a_trip_makes_its_logins_familiar_until_it_is_taken_back(watching: Browser) -> None:
    watching.goto(watching.replica.url(SECURITY))
    watching.wait_banner("Nigeria")
    watching.open_own("dashboard/dashboard.html#logins")
    watching.wait("return document.querySelector('#trips')", what="the card on trips")
    watching.click("#trips summary")
    watching.click("[data-key=trip-add]")
    watching.wait(
        "return document.querySelector('#trip-missing').textContent.includes('both days')",
        what="what is missing, in words",
    )
    today = date.today()  # noqa: DTZ011 - days of the person's own calendar
    watching.run(FILL, str(today - timedelta(days=2)), str(today + timedelta(days=2)))
    watching.click("[data-key=trip-add]")
    watching.wait(OF_LAGOS, "familiar", what="Lagos judged as on a trip")
    watching.wait("return document.querySelector('#trips [data-trip]')", what="the trip in its list")
    assert "Nigeria" in watching.text("#trips [data-trip]")
    watching.click("#trips [data-trip] button")
    watching.wait(OF_LAGOS, "foreign", what="Lagos judged as before")
    watching.wait("return !document.querySelector('#trips [data-trip]')", what="the trip gone from its list")
    assert watching.run("return document.activeElement?.dataset.key") == "trips-said"


def test_half_a_form_survives_looking_elsewhere(watching: Browser) -> None:
    watching.open_own("dashboard/dashboard.html#logins")
    watching.wait("return document.querySelector('#trips')", what="the card on trips")
    watching.click("#trips summary")
    watching.run(FILL, "2026-11-01", "")
    watching.run("location.hash = 'settings'")
    watching.wait("return !document.querySelector('#trips')", what="another section")
    watching.run("location.hash = 'logins'")
    watching.wait("return document.querySelector('#trips[open]')", what="the card, open as it was")
    assert watching.run(
        "return ['trip-country', 'trip-first', 'trip-last'].map((id) => document.getElementById(id).value)"
    ) == ["NG", "2026-11-01", ""]
