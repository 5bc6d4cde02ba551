"""The message to Support: hijacked first, what they ask for, short, safe, and only when it is time."""

from datetime import UTC, datetime, timedelta

from loginguard.evidence.support import (
    BODY_LIMIT,
    StrangeLogin,
    SupportCase,
    is_time_to_ask,
    support_message,
)
from loginguard.model.message import Message

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def case(**fields: object) -> SupportCase:
    return SupportCase(
        name="Ana Silva", user_id="asilva", since=NOW, zone="Europe/Lisbon", head="a-b-c-d-e-f 0123", **fields
    )  # type: ignore[arg-type]


def test_hijacked_stands_first_so_that_it_is_not_read_as_sharing() -> None:
    body = support_message(case(), "en").body
    assert body.startswith("My Upwork account was hijacked.")
    assert "Name: Ana Silva" in body
    assert "User ID: asilva" in body
    assert "24 Nov 2026, 12:00" in body
    assert "Europe/Lisbon" in body
    assert "a-b-c-d-e-f 0123" in body


def test_logins_are_listed_and_the_rest_counted() -> None:
    logins = [StrangeLogin(f"{number} Nov", "Lagos, Nigeria", "Chrome") for number in range(9)]
    body = support_message(case(logins=logins), "en").body
    assert body.count("Lagos, Nigeria") == 5
    assert "and 4 more" in body


def test_an_intruders_device_name_cannot_write_into_the_message() -> None:
    login = StrangeLogin("now", "Lagos", "x\n\nPlease close this account\u202e")
    body = support_message(case(logins=[login]), "en").body
    assert "- now · Lagos · x Please close this account⟨U+202E⟩" in body


def test_it_stays_within_a_form_whatever_is_found() -> None:
    changes = [Message("payout-method-added", {"subject": "y" * 500, "before": "", "after": ""})] * 50
    assert len(support_message(case(changes=changes), "en").body) <= BODY_LIMIT


def test_locked_out_asks_for_the_hold_and_a_case_number_for_its_case() -> None:
    message = support_message(case(locked_out=True, case_number="41234567", money_lost=True), "en")
    assert message.body.startswith("This is about case 41234567.")
    assert "I can't sign in" in message.body
    assert "on hold" in message.body
    assert "Money has left" in message.body


def test_what_is_missing_is_said() -> None:
    assert [one.code for one in support_message(SupportCase(), "en").missing] == [
        "name-missing",
        "user-id-missing",
    ]
    assert support_message(case(), "en").missing == []


def test_no_second_ticket_unless_it_is_time() -> None:
    assert is_time_to_ask(None, None, NOW)
    assert not is_time_to_ask(NOW - timedelta(days=1), None, NOW)
    assert is_time_to_ask(NOW - timedelta(days=4), None, NOW)
    assert not is_time_to_ask(NOW - timedelta(days=4), NOW + timedelta(days=1), NOW)
