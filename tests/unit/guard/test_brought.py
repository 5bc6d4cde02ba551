"""Logins from elsewhere: kept when the person says so, marked, of no weight by themselves, forgotten; one entry each."""

import json
from typing import Any

import pytest

from loginguard.guard import judged, kept_logins
from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.answers import answer
from loginguard.guard.brought import forget
from loginguard.guard.context import Context
from loginguard.guard.journal import entries
from loginguard.guard.kept import journal_texts
from loginguard.guard.look import UPWORK
from loginguard.guard.status import status
from loginguard.guard.told_logins import told_logins
from loginguard.model.errors import LoginGuardError
from loginguard.wire.handlers import keep_logins
from tests.unit.guard.test_look import CURRENT, LAGOS, Clock, clock, context, see

__all__ = ["clock", "context"]
ME = "~0100a1b2c3d4e5f601"
ELSEWHERE = "https://accounts.example"
PASTE = "Device\tLocation\tLast active\nFirefox on Linux\tLagos, Nigeria\t3 hours ago\n"


def keep(context: Context, **fields: Any) -> dict[str, Any]:
    request = keep_logins.Request.model_validate({"id": 1, "type": "keep-logins", **fields})
    return keep_logins.handle(request, context)


def keep_page(context: Context) -> dict[str, Any]:
    rows = see(context, CURRENT, LAGOS, origin=ELSEWHERE)["logins"]
    return keep(context, page={"origin": ELSEWHERE, "records": [row["record"] for row in rows]})


def source(context: Context, content: str = PASTE) -> dict[str, Any]:
    return {"name": "pasted text", "content": content, "at": context.now().isoformat()}


def test_a_page_of_another_site_is_kept_as_it_was_read_and_with_where_it_is_from(context: Context) -> None:
    see(context, CURRENT, account=ME)
    said = keep_page(context)
    assert (said["kept"], said["new"], said["left"]) == (2, 2, 0)
    rows = judged.describe(context, judged.judged(context, ME))
    assert sorted(str(row["origin"]) for row in rows) == ["None", "accounts.example", "accounts.example"]
    assert [row["origin"] for row in rows if row["current"]] == [None], (
        "a session elsewhere is not the one in use here"
    )
    texts = [entry["text"] for entry in journal_texts(context, ME, 10)]
    assert any("2, from accounts.example" in text for text in texts)


def test_kept_logins_ask_for_nothing_by_themselves(context: Context) -> None:
    see(context, CURRENT, account=ME)
    before = status(context, ME)
    keep_page(context)
    after = status(context, ME)
    assert before["steps"] == after["steps"]
    assert before["badge"] == after["badge"]
    assert before["next"] == after["next"]
    assert not any(row.strange for row in told_logins(context, ME, "en"))


def test_kept_twice_is_kept_once(context: Context) -> None:
    first, again = keep(context, source=source(context)), keep(context, source=source(context))
    assert (first["new"], again["new"]) == (1, 0)
    assert sum(entry.kind == "brought" for entry in entries(context)) == 1


def test_a_paste_means_the_time_at_which_it_was_checked(context: Context, clock: Clock) -> None:
    asked = source(context)
    clock.now = clock.now.replace(hour=20)
    keep(context, source=asked)
    [row] = kept_logins.read(context, UNIDENTIFIED)
    assert row.login.time is not None
    assert row.login.time.likeliest.hour == 9


def test_what_upwork_shows_is_a_login_of_its_own(context: Context) -> None:
    see(context, CURRENT, account=ME)
    keep(context, source=source(context))
    see(context, CURRENT, LAGOS, account=ME)
    lagos = [one.origin for one in kept_logins.read(context, ME) if not one.login.current]
    assert sorted(map(str, lagos)) == ["None", "pasted text"]


def test_forgetting_takes_brought_rows_alone_and_all_or_none(context: Context) -> None:
    see(context, CURRENT, account=ME)
    keep_page(context)
    rows = kept_logins.read(context, ME)
    brought = [row.id for row in rows if row.origin]
    upworks = next(row.id for row in rows if not row.origin)
    with pytest.raises(LoginGuardError):
        forget(context, ME, [*brought, upworks])
    assert len(kept_logins.read(context, ME)) == 3
    forget(context, ME, brought)
    assert [row.id for row in kept_logins.read(context, ME)] == [upworks]
    assert sum(entry.kind == "brought-forgotten" for entry in entries(context)) == 1


def test_a_word_on_a_forgotten_row_goes_with_it(context: Context) -> None:
    see(context, CURRENT, account=ME)
    keep(context, source=source(context))
    [row] = [one for one in kept_logins.read(context, ME) if one.origin]
    answer(context, ME, [row.id], "not-me")
    assert status(context, ME)["situation"] == "incident"
    forget(context, ME, [row.id])
    assert status(context, ME)["situation"] == "watch"


def test_kept_before_any_account_is_known_they_go_to_the_first(context: Context) -> None:
    keep(context, source=source(context))
    see(context, CURRENT, account=ME)
    assert [one.origin for one in kept_logins.read(context, ME) if one.origin] == ["pasted text"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"source": {"name": "x", "content": "no logins", "at": "2026-11-24T12:00:00Z"}},
        {"source": {"name": "x", "content": PASTE, "at": "yesterday"}},
        {"source": {"name": "x", "content": "é", "encoding": "base64", "at": "2026-11-24T12:00:00Z"}},
        {"page": {"origin": UPWORK, "records": [json.dumps({"text": "x"})]}},
        {"page": {"origin": ELSEWHERE, "records": ["{"]}},
        {"page": {"origin": ELSEWHERE, "records": ['{"text": 5}']}},
    ],
)
def test_what_is_wrong_is_refused_and_nothing_kept(context: Context, fields: dict[str, Any]) -> None:
    with pytest.raises(LoginGuardError):
        keep(context, **fields)
    assert kept_logins.read(context, UNIDENTIFIED) == []
    assert not [entry for entry in entries(context) if entry.kind == "brought"]
