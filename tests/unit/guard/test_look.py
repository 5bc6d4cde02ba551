"""Looks: what is kept, what is told, and whom a page can move to what."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from loginguard.guard import kept_logins
from loginguard.guard.accounts import UNIDENTIFIED, accounts, chosen_account
from loginguard.guard.context import Context
from loginguard.guard.login_record import read_login, write_login
from loginguard.guard.look import Seen, look, rehearse
from loginguard.guard.profile import set_home
from loginguard.guard.settings import change_settings, settings, snooze
from loginguard.guard.status import status
from loginguard.model.errors import LoginGuardError
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.place import Place
from loginguard.store.database import open_store

UPWORK = "https://www.upwork.com"
PATH = "/ab/account-security/password-and-security"
CURRENT = ("Chrome on Windows", "Lisbon, Portugal", "Active now")
LAGOS = ("Firefox on Linux", "Lagos, Nigeria", "3 hours ago")


class Clock:
    """A time that only goes on when told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(tmp_path: Path, clock: Clock) -> Iterator[Context]:
    store = open_store(tmp_path / "state")
    made = Context(store, clock)
    set_home(made, ["PT"])
    yield made
    store.close()


def page(*rows: tuple[str, str, str], account: str = "") -> str:
    number = 10
    lines = []
    for row in rows:
        marker = " <b>Current session</b>" if row == CURRENT else ""
        cells = "".join(
            f'<td n="{number + 1 + i}">{cell}{marker if i == 0 else ""}</td>' for i, cell in enumerate(row)
        )
        lines.append(f'<tr n="{number}">{cells}</tr>')
        number += 10
    menu = f'<nav n="1"><a n="2" href="/freelancers/{account}">Profile</a></nav>' if account else ""
    head = '<tr n="5"><th n="6">Device</th><th n="7">Location</th><th n="8">Last active</th></tr>'
    title = "<h1>Password and security</h1><h2>Where you are logged in</h2>"
    return f'<html lang="en"><body>{menu}{title}<table n="4">{head}{"".join(lines)}</table></body></html>'


def see(
    context: Context, *rows: tuple[str, str, str], origin: str = UPWORK, account: str = ""
) -> dict[str, Any]:
    return look(context, Seen(page(*rows, account=account), origin, f"{origin}{PATH}?token=secret#x"))


def test_a_login_from_abroad_is_told_marked_and_badged(context: Context) -> None:
    said = see(context, CURRENT, LAGOS)
    assert [login["verdict"] for login in said["logins"]] == ["familiar", "foreign"]
    assert said["advice"]["banner"]["severity"] == "alert"
    assert "Nigeria" in said["advice"]["banner"]["title"]["text"]
    assert [(mark["node"], mark["verdict"]) for mark in said["advice"]["marks"]] == [(20, "foreign")]
    assert said["advice"]["badge"]["text"] == "!"
    assert said["status"]["next"]["step"] == "review"


def test_nothing_is_said_where_there_is_nothing_to_say(context: Context) -> None:
    said = see(context, CURRENT)
    assert said["advice"]["banner"] is None
    assert said["advice"]["marks"] == []


def test_the_banner_names_no_address_device_or_account(context: Context) -> None:
    said = see(
        context,
        CURRENT,
        ("Nokia of Eve", "Lagos, Nigeria · 105.112.0.1", "3 hours ago"),
        account="~01abcdefabcdefabcd",
    )
    told = json.dumps(said["advice"]["banner"])
    assert "Nigeria" in told
    assert not [word for word in ("Nokia", "105.112", "Lagos", "~01abc") if word in told]


def test_other_sites_are_judged_and_nothing_of_them_is_kept(context: Context) -> None:
    before = context.store.revision
    said = see(context, CURRENT, LAGOS, origin="https://www.upwork.com.evil.example")
    assert [login["verdict"] for login in said["logins"]] == ["familiar", "foreign"]
    assert said["logins"][0]["id"] is None
    assert said["advice"]["banner"] is None
    assert said["advice"]["badge"]["text"] != "!"
    assert context.store.revision == before
    assert accounts(context) == []


@pytest.mark.parametrize(
    "origin", ["http://www.upwork.com", "https://upwork.com", "https://www.upwork.com:8443", "null", ""]
)
def test_only_the_one_origin_is_upwork(context: Context, origin: str) -> None:
    before = context.store.revision
    see(context, LAGOS, origin=origin)
    assert context.store.revision == before


def test_no_query_or_fragment_is_kept(context: Context) -> None:
    see(context, CURRENT)
    [row] = context.store.database.execute("SELECT address FROM looks").fetchall()
    assert row["address"] == UPWORK + PATH


def test_a_login_seen_again_is_kept_once_though_its_words_moved_on(context: Context, clock: Clock) -> None:
    see(context, CURRENT, LAGOS)
    first = {one.id for one in kept_logins.read(context, UNIDENTIFIED)}
    clock.now += timedelta(hours=2)
    see(context, CURRENT, (LAGOS[0], LAGOS[1], "5 hours ago"))
    assert {one.id for one in kept_logins.read(context, UNIDENTIFIED)} == first
    clock.now += timedelta(days=3)
    see(context, CURRENT, (LAGOS[0], LAGOS[1], "1 hour ago"))
    assert len(kept_logins.read(context, UNIDENTIFIED)) == 3, "another login from there is another one"


def test_two_alike_rows_of_one_page_are_two_logins(context: Context) -> None:
    rows = [Login(text="a row", device_text="Firefox"), Login(text="a row", device_text="Firefox")]
    first = kept_logins.keep(context, "a", rows, recipe=None)
    assert len(set(first)) == 2
    assert kept_logins.keep(context, "a", rows, recipe=None) == first


def test_only_one_session_is_in_use(context: Context, clock: Clock) -> None:
    see(context, CURRENT)
    clock.now += timedelta(days=1)
    see(context, ("Chrome on Windows", "Lisbon, Portugal", "1 day ago"), LAGOS)
    see(context, CURRENT)
    assert sum(one.login.current for one in kept_logins.read(context, UNIDENTIFIED)) == 1


def test_a_look_that_names_no_account_moves_no_known_one(context: Context) -> None:
    see(context, CURRENT, account="~01abcdefabcdefabcd")
    see(context, CURRENT, LAGOS)
    known = status(context, "~01abcdefabcdefabcd")
    assert known["badge"]["text"] != "!"
    assert known["account"]["id"] == "~01abcdefabcdefabcd"
    assert status(context, UNIDENTIFIED)["badge"]["text"] == "!"
    assert chosen_account(context, None) == "~01abcdefabcdefabcd"
    with pytest.raises(LoginGuardError) as caught:
        chosen_account(context, "~nobody")
    assert caught.value.code == "unknown-account"
    assert "~01abcdefabcdefabcd" in caught.value.params["known"]


def test_a_banner_put_to_rest_stays_there_until_its_time_and_for_this_login_alone(
    context: Context, clock: Clock
) -> None:
    key = see(context, CURRENT, LAGOS)["advice"]["banner"]["key"]
    snooze(context, key, "day")
    assert see(context, CURRENT, LAGOS)["advice"]["banner"] is None
    assert [one["key"] for one in settings(context)["snoozed"]] == [key]
    said = see(context, CURRENT, LAGOS, ("Edge on Windows", "Kano, Nigeria", "2 hours ago"))
    assert said["advice"]["banner"], "another login is another finding"
    clock.now += timedelta(days=1, seconds=1)
    later = (LAGOS[0], LAGOS[1], "27 hours ago")
    assert see(context, CURRENT, later)["advice"]["banner"]["key"] == key
    snooze(context, key, "ever")
    clock.now += timedelta(days=3650)
    assert settings(context)["snoozed"][0]["until"] is None
    snooze(context, key, "off")
    assert settings(context)["snoozed"] == []


def test_the_badge_speaks_on_while_the_banner_rests(context: Context) -> None:
    key = see(context, CURRENT, LAGOS)["advice"]["banner"]["key"]
    snooze(context, key, "ever")
    assert see(context, CURRENT, LAGOS)["advice"]["badge"]["text"] == "!"


def test_without_a_home_nothing_is_more_than_asked(context: Context) -> None:
    set_home(context, [])
    said = see(context, CURRENT, LAGOS)
    assert said["status"]["home"]["from"] in {"current", "none"}
    assert all(login["confidence"] == "low" for login in said["logins"] if login["verdict"] == "foreign")
    assert said["advice"]["banner"] is None or said["advice"]["banner"]["severity"] == "question"


def test_a_page_without_a_list_is_never_all_is_well(context: Context) -> None:
    seen = Seen("<html><body><h1>Something new</h1><p>Words</p></body></html>", UPWORK, UPWORK + "/new/page")
    said = look(context, seen)
    assert said["page"]["understood"] is False
    assert said["page"]["missing"]
    assert "nothing new" not in said["advice"]["badge"]["title"]["text"]


def test_a_rehearsal_keeps_nothing(context: Context) -> None:
    before = context.store.revision
    rehearse(context)
    assert context.store.revision == before


def test_a_setting_that_nobody_reads_is_refused(context: Context) -> None:
    change_settings(context, {"language": "uk"})
    assert settings(context)["language"] == "uk"
    with pytest.raises(LoginGuardError, match="bad-request"):
        change_settings(context, {"language": "pl", "colour": "blue"})
    assert settings(context)["language"] == "uk"


def test_a_login_comes_back_from_the_state_as_it_was() -> None:
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    other = Place("GB", None, "London", 51.5, -0.1, 20.0, "city", "low", "London")
    place = Place("CA", "CA-ON", "London", 42.98, -81.25, 15.0, "city", "medium", "London", (other,))
    login = Login(
        text="a row",
        source="s",
        place_text="London",
        place=place,
        time=Interval(moment, moment, moment, True),
        current=True,
    )
    assert read_login(write_login(login)) == login
