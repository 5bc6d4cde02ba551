"""The message to Support: hijacked first, what they ask for, short, safe, and only when it is time."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from loginguard.checklist.catalogue import steps
from loginguard.evidence.change_title import change_title
from loginguard.evidence.fact_words import value_word
from loginguard.evidence.support import (
    BODY_LIMIT,
    StrangeLogin,
    SupportCase,
    is_time_to_ask,
    support_message,
)
from loginguard.model.message import Message
from loginguard.monitor.kinds import change_kinds
from loginguard.words import camel, country, has, languages, render

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
    assert "More of these in my report: 4" in body


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


# What Support can do nothing with, or reads elsewhere in the message.
NOT_FOR_SUPPORT = {
    "safety",
    "clean-device",
    "keep-evidence",
    "support-message",
    "case-number",
    "logins",
    "own-password",
    "other-accounts",
    "cause",
    "look-again",
}
CATALOGUES = Path(__file__).parents[3] / "extension" / "_locales"
CAN_BE_SEEN = {"two-step-on", "second-method", "sign-in-links", "api-keys"}


def test_every_step_is_a_sentence_of_what_was_done_or_none_of_supports_business() -> None:
    told = {step for step in steps() if has("support", f"done-{step}")}
    assert told | NOT_FOR_SUPPORT == set(steps())
    assert not told & NOT_FOR_SUPPORT
    seen = {step for step, one in steps().items() if one.known_by == "seen"} - NOT_FOR_SUPPORT
    assert seen == CAN_BE_SEEN == {step for step in steps() if has("support", f"checked-{step}")}


def test_it_says_what_i_did_and_apart_from_it_what_i_only_saw() -> None:
    body = support_message(
        case(done=["new-password", "cause"], checked=["sign-in-links", "logins"]), "en"
    ).body
    assert "- I changed my Upwork password." in body
    assert "- Checked: no Google or Apple login is connected." in body
    assert body.count("\n- ") == 2


def test_support_is_spoken_to_in_the_first_person_and_never_told_what_to_do_with_their_account() -> None:
    for step in steps():
        for code in (f"done-{step}", f"checked-{step}"):
            if has("support", code):
                said = render("support", Message(code), "en")
                assert said.startswith(("I ", "Checked: "))
                assert "your" not in said.lower()
    body = support_message(case(done=list(steps()), checked=list(steps()), locked_out=True), "en").body
    assert "your" not in body.lower().split()


def test_times_are_told_as_the_page_told_them_and_the_country_where_the_page_did_not() -> None:
    login = StrangeLogin("2026-11-24T08:00+00:00~3 hours ago", "Lagos", "Firefox", "NG")
    body = support_message(case(logins=[login]), "en").body
    assert "- about 24 Nov 2026, 08:00 (the page said: 3 hours ago) · Lagos (Nigeria) · Firefox" in body
    login = StrangeLogin("2026-11-24", "Lagos, Nigeria", "", "NG")
    assert "- 24 Nov 2026 · Lagos, Nigeria\n" in support_message(case(logins=[login]), "en").body


def everything() -> SupportCase:
    changes = [
        Message(kind, {"subject": "authenticator", "before": "3", "after": "5"}) for kind in change_kinds()
    ]
    return case(
        locked_out=True,
        money_lost=True,
        case_number="412",
        logins=[StrangeLogin("2026-11-24T08:00+00:00~3 hours ago", "Lagos", "Firefox", "DE")] * 9,
        changes=changes,
        done=list(steps()),
        checked=list(steps()),
    )


@pytest.mark.parametrize("language", [name for name in languages() if name != "en"])
def test_the_message_in_another_language_has_nothing_english_in_it(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("LOGINS_SHOWN", "CHANGES_SHOWN", "STEPS_SHOWN"):
        monkeypatch.setattr(f"loginguard.evidence.support.{limit}", 100 if limit != "LOGINS_SHOWN" else 5)
    monkeypatch.setattr("loginguard.evidence.support.BODY_LIMIT", 100_000)
    message = support_message(everything(), language)
    english = json.loads((CATALOGUES / "en" / "messages.json").read_text("utf-8"))
    own = json.loads((CATALOGUES / language / "messages.json").read_text("utf-8"))
    for key in own:
        said = english[key]["message"].split("$")[0].strip()
        if len(said) > 12 and own[key]["message"] != english[key]["message"]:
            assert said not in message.body, key
    assert message.subject == own["support_subject"]["message"]
    assert own[f"support_{camel('done-new-password')}"]["message"] in message.body
    assert f"({country('DE', language)})" in message.body
    assert "Nov 2026, 08:00" not in message.body or language in {"fr", "ro", "de", "it", "es"}
    assert "…" not in message.body
    assert "$" not in message.body


def test_it_fits_a_form_in_every_language() -> None:
    assert all(len(support_message(everything(), language).body) <= BODY_LIMIT for language in languages())


@pytest.mark.parametrize(
    ("kind", "subject", "language", "told"),
    [
        ("sign-in-provider-added", "google", "en", "A sign-in was linked: Google"),
        (
            "two-step-method-off",
            "authenticator",
            "en",
            "A two-step method was turned off: Authenticator app codes",
        ),
        # What a page calls something stays its word, even where it is one of ours.
        ("api-key-added", "google", "en", "An API key was added: google"),
    ],
)
def test_a_change_is_told_without_the_program_s_own_words(
    kind: str, subject: str, language: str, told: str
) -> None:
    assert change_title(kind, subject, "not-connected", "connected", language) == told


def test_states_are_words_and_a_page_s_words_are_cut() -> None:
    assert value_word("not-connected", "en") == "not connected"
    assert value_word("not-set", "en") == "not set"
    assert value_word("x" * 250, "en") == "x" * 80 + "…"
    assert value_word(None, "en") == ""
