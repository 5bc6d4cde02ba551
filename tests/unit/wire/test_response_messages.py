"""The response's messages, from a request as the extension sends it to the reply."""

import base64
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from loginguard.guard import observe
from loginguard.guard.accounts import note_account
from loginguard.guard.context import Context
from loginguard.model.errors import LoginGuardError
from loginguard.model.fact import Fact
from loginguard.store.database import open_store
from loginguard.wire.registry import handler

PNG = b"\x89PNG\r\n\x1a\npicture"
PAYOUTS = {"recipe": "payout-methods", "address": "https://www.upwork.com/nx/payments/disbursement-methods"}


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    made = Context(open_store(tmp_path / "state"))
    account = note_account(made, "~01")
    observe.observe(made, account, [Fact("payout-method", "", "none")], **PAYOUTS)
    observe.observe(made, account, [Fact("payout-method", "PayPal", "pending")], **PAYOUTS)
    yield made
    made.store.close()


def ask(context: Context, kind: str, /, **fields: Any) -> dict[str, Any]:
    module = handler(kind)
    reply: dict[str, Any] = module.handle(module.Request(id=1, type=kind, **fields), context)
    return reply


def test_a_step_is_ticked_and_taken_back(context: Context) -> None:
    done = ask(context, "step", step="two-step", act="done")["status"]
    assert done["steps"][1]["state"] == "done"
    assert done["account"]["id"] == "~01"
    undone = ask(context, "step", step="two-step", act="undo")["status"]
    assert undone["steps"][1]["state"] == "to-do"


def test_a_finding_is_told_asked_about_and_settled(context: Context) -> None:
    status = ask(context, "status")["status"]
    [finding] = status["findings"]
    assert (finding["kind"], finding["settled"]) == ("payout-method-added", False)
    assert status["clock"]["running"]
    assert status["badge"]["text"] == "!"
    assert (
        ask(context, "finding-settle", finding=finding["id"], answer="not-me")["status"]["situation"]
        == "incident"
    )
    settled = ask(context, "finding-settle", finding=finding["id"], answer="me")["status"]
    assert settled["findings"][0]["settled"]
    assert settled["clock"] is None


def test_the_account_section_says_what_was_seen_where(context: Context) -> None:
    found = ask(context, "account")
    [seen] = found["seen"]
    assert (seen["kind"], seen["address"]) == ("payout-method", PAYOUTS["address"])
    assert seen["facts"][0]["text"] == "PayPal: not active yet"


def test_a_picture_is_kept_listed_shown_and_erased(context: Context) -> None:
    data = base64.b64encode(PNG).decode()
    kept = ask(context, "keep", kind="picture", name="page", data=data, address="https://x/")["kept"]
    assert ask(context, "kept")["kept"][0]["hash"] == kept["hash"]
    assert base64.b64decode(ask(context, "kept-part", hash=kept["hash"], offset=0)["data"]) == PNG
    ask(context, "kept-erase", hash=kept["hash"])
    assert ask(context, "kept")["kept"] == []
    for bad in ("%%%", base64.b64encode(b"<svg/>").decode()):
        with pytest.raises(LoginGuardError):
            ask(context, "keep", kind="picture", name="page", data=bad)


def test_the_journal_takes_notes_and_finds_a_head(context: Context) -> None:
    head = ask(context, "journal-add", text="Called the bank")["head"]
    ask(context, "step", step="mailbox", act="done")
    found = ask(context, "journal", head=head)
    assert found["intact"]
    assert found["head_at"] == found["count"] - 1
    note = found["entries"][1]
    assert "Called the bank" in note["text"]
    assert ask(context, "journal-erase", entries=[note["seq"]])["erased"] == 1
    assert ask(context, "journal")["entries"][2]["erased"]


def test_support_is_told_once_and_the_case_is_kept(context: Context) -> None:
    message = ask(context, "support-message", name="Ana", user_id="ana1", money_lost=True)
    assert message["may_send"]
    assert "Money has left" in message["messages"][0]["body"]
    assert ask(context, "case", told=True)["status"]["support"]["told_at"]
    assert not ask(context, "support-message")["may_send"]
    assert ask(context, "case", number="4123")["status"]["support"]["case_number"] == "4123"


def test_questions_reviews_and_situations_change_the_status(context: Context) -> None:
    found = ask(context, "questions", answers={"reused": "yes"})
    assert found["causes"][0]["means"]
    assert ask(context, "situation", situation="locked-out")["status"]["situation"] == "locked-out"
    assert not ask(context, "review")["status"]["review"]["due"]


def test_a_report_comes_in_the_reply_and_verifies(context: Context) -> None:
    reply = ask(context, "report", form="zip", name="Ana")
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(reply["data"]))) as archive:
        assert {"report.html", "journal.json", "SHA256SUMS"} <= set(archive.namelist())
    assert ask(context, "report", form="html")["type"] == "text/html"


def test_all_data_is_named_and_deleted(context: Context) -> None:
    assert ask(context, "data", act="where")["kept"]["size"] > 0
    assert ask(context, "data", act="delete") == {}
    assert ask(context, "status")["status"]["findings"] == []


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("step", {"step": "two-step", "act": "finish"}),
        ("step", {"step": "x" * 100, "act": "done"}),
        ("step", {"step": "two-step", "act": "done", "more": 1}),
        ("situation", {"situation": "panic"}),
        ("finding-settle", {"finding": "1", "answer": "me"}),
        ("finding-settle", {"finding": 0, "answer": "me"}),
        ("keep", {"kind": "program", "name": "x", "data": ""}),
        ("kept-part", {"hash": "../../etc/passwd", "offset": 0}),
        ("kept-part", {"hash": "0" * 64, "offset": -1}),
        ("questions", {"answers": {"link": "maybe"}}),
        ("journal-add", {"text": None}),
        ("report", {"form": "exe"}),
        ("data", {"act": "burn"}),
    ],
)
def test_what_is_not_in_the_protocol_is_refused(kind: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        handler(kind).Request(id=1, type=kind, **fields)


@pytest.mark.parametrize(
    ("kind", "fields", "code"),
    [
        ("step", {"step": "no-such-step", "act": "done"}, "unknown-step"),
        ("journal-add", {"text": ""}, "text-empty"),
        ("case", {"number": "9" * 3000}, "text-too-long"),
        ("finding-settle", {"finding": 999, "answer": "me"}, "unknown-finding"),
        ("journal", {"head": "not a head"}, "bad-head"),
        ("questions", {"answers": {"moon": "yes"}}, "bad-request"),
    ],
)
def test_what_is_not_here_is_told(context: Context, kind: str, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(LoginGuardError) as caught:
        ask(context, kind, **fields)
    assert caught.value.code == code


def test_no_page_may_ask_any_of_it() -> None:
    ours = [
        "step",
        "situation",
        "finding-settle",
        "account",
        "review",
        "questions",
        "keep",
        "kept",
        "kept-part",
    ]
    ours += [
        "kept-erase",
        "journal",
        "journal-add",
        "journal-erase",
        "report",
        "support-message",
        "case",
        "data",
    ]
    for kind in ours:
        assert {"extension"} == handler(kind).CALLERS
