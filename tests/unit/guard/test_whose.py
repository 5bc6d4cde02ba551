"""Looks that don't say whose account it is: asked once, remembered, followed, undone, and never on anyone else."""

import pytest

from loginguard.guard import kept_logins
from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.context import Context
from loginguard.guard.journal import entries
from loginguard.guard.look import Seen, look
from loginguard.guard.settings import settings
from loginguard.guard.status import status
from loginguard.guard.whose import answer, question
from loginguard.model.errors import LoginGuardError
from tests.unit.guard.test_look import CURRENT, LAGOS, PATH, UPWORK, clock, context, page, see

__all__ = ["clock", "context"]
ME, OTHER = "~0100a1b2c3d4e5f601", "~0200a1b2c3d4e5f602"


def count(context: Context, account: str) -> int:
    return len(kept_logins.read(context, account))


def test_it_is_asked_where_one_account_is_known_and_a_look_was_of_nobody(context: Context) -> None:
    see(context, CURRENT)
    assert question(context) is None, "nobody is known"
    see(context, CURRENT, account=ME)
    asked = status(context, ME)["whose"]
    assert (asked["account"]["id"], asked["logins"]) == (ME, 1)
    see(context, CURRENT, account=OTHER)
    assert question(context) is None, "two are known"


def test_yes_moves_the_logins_and_later_looks_follow(context: Context) -> None:
    see(context, CURRENT, account=ME)
    see(context, CURRENT, LAGOS)
    answer(context, ME, "yes")
    assert question(context) is None
    assert count(context, ME) == 2, "the one that the account had already doesn't stand twice"
    see(context, CURRENT, LAGOS, ("Edge on Windows", "Porto, Portugal", "1 hour ago"))
    assert count(context, ME) == 3
    assert sum(entry.kind == "whose" for entry in entries(context)) == 1


def test_another_container_is_not_followed(context: Context) -> None:
    see(context, CURRENT, account=ME)
    see(context, LAGOS)
    answer(context, ME, "yes")
    porto = ("Edge on Windows", "Porto, Portugal", "1 hour ago")
    look(context, Seen(page(porto), UPWORK, UPWORK + PATH, container="firefox-container-2"))
    assert count(context, UNIDENTIFIED) == 1


def test_a_second_account_ends_the_following(context: Context) -> None:
    see(context, CURRENT, account=ME)
    see(context, LAGOS)
    answer(context, ME, "yes")
    see(context, CURRENT, account=OTHER)
    see(context, ("Edge on Windows", "Porto, Portugal", "1 hour ago"))
    assert count(context, UNIDENTIFIED) == 1


def test_no_moves_nothing_and_isnt_asked_again(context: Context) -> None:
    see(context, CURRENT, account=ME)
    see(context, LAGOS)
    answer(context, ME, "no")
    see(context, LAGOS)
    assert question(context) is None
    assert (count(context, ME), count(context, UNIDENTIFIED)) == (1, 1)
    assert settings(context)["whose"]["answer"] == "no"


def test_undo_brings_all_back_and_asks_again(context: Context) -> None:
    see(context, CURRENT, account=ME)
    see(context, LAGOS)
    answer(context, ME, "yes")
    answer(context, ME, "undo")
    assert settings(context)["whose"] is None
    assert (count(context, ME), count(context, UNIDENTIFIED)) == (1, 1)
    assert question(context) is not None


def states(context: Context) -> list[tuple[str, str, str]]:
    return [
        (part["id"], part["state"], str(part["known_by"]))
        for step in status(context, ME)["steps"]
        for part in step["parts"]
    ]


def test_steps_of_the_account_stay_as_they_were(context: Context) -> None:
    see(context, CURRENT, account=ME)
    before = states(context)
    see(context, LAGOS)
    assert states(context) == before
    answer(context, ME, "yes")
    # Who signed in waits for a word again: that is the account's own login now.
    assert [one for one in states(context) if one[0] != "logins"] == [
        one for one in before if one[0] != "logins"
    ]


def test_an_answer_that_wasnt_asked_for_is_refused(context: Context) -> None:
    with pytest.raises(LoginGuardError):
        answer(context, ME, "yes")
    see(context, CURRENT, account=ME)
    see(context, LAGOS)
    with pytest.raises(LoginGuardError):
        answer(context, OTHER, "yes")
