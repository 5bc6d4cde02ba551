"""What Support was told and gave can be taken back, and what is no number or note is refused."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loginguard.guard import journal, steps
from loginguard.guard.context import Context
from loginguard.guard.kept import journal_texts
from loginguard.guard.situation import case_of, set_situation
from loginguard.guard.step_events import states
from loginguard.guard.support import compose, tell_support
from loginguard.model.errors import LoginGuardError
from loginguard.store.database import open_store
from loginguard.wire.handlers import case, journal_add

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    store = open_store(tmp_path / "state")
    made = Context(store, lambda: NOW)
    set_situation(made, "incident", "unidentified")
    yield made
    store.close()


@pytest.mark.parametrize("way", ["step", "frame"])
def test_a_message_that_was_not_sent_after_all_keeps_nobody_from_sending_it(
    context: Context, way: str
) -> None:
    case.handle(case.Request(id=1, type="case", told=True), context)
    assert not compose(context, "unidentified")["may_send"]
    if way == "step":
        steps.mark(context, "support-message", "undo", "unidentified")
    else:
        case.handle(case.Request(id=1, type="case", told=False), context)
    found = compose(context, "unidentified")
    assert (found["may_send"], found["wait"], found["told_at"], found["ask_again"]) == (
        True,
        None,
        None,
        None,
    )
    assert states(context, "unidentified")["support-message"].name == "to-do"
    texts = [entry["text"] for entry in journal_texts(context, None, 10)]
    assert "Taken back: the message to Upwork Support was not sent" in texts
    assert "Upwork Support was told" in texts


def test_a_mistyped_number_goes_with_its_tick_and_the_message_stays_told(context: Context) -> None:
    tell_support(context, "unidentified")
    tell_support(context, "unidentified", number="4123")
    steps.mark(context, "case-number", "undo", "unidentified")
    told = case_of(context, "unidentified")
    assert told.case_number is None
    assert told.told_at == NOW
    assert "4123" not in compose(context, "unidentified")["messages"][0]["body"]


def test_taking_back_what_was_never_told_writes_nothing(context: Context) -> None:
    before = journal.head(context)
    case.handle(case.Request(id=1, type="case", told=False), context)
    assert journal.head(context) == before


@pytest.mark.parametrize(
    ("text", "code"), [("", "text-empty"), ("  \n", "text-empty"), ("9" * 41, "text-too-long")]
)
def test_what_is_no_number_is_refused_and_ticks_nothing(context: Context, text: str, code: str) -> None:
    before = journal.head(context)
    with pytest.raises(LoginGuardError) as caught:
        case.handle(case.Request(id=1, type="case", number=text), context)
    assert (caught.value.code, caught.value.params["limit"]) == (code, 40)
    assert journal.head(context) == before
    assert "case-number" not in states(context, "unidentified")


@pytest.mark.parametrize(("text", "code"), [(" ", "text-empty"), ("x" * 2001, "text-too-long")])
def test_a_note_is_kept_whole_or_refused(context: Context, text: str, code: str) -> None:
    before = journal.head(context)
    with pytest.raises(LoginGuardError) as caught:
        journal_add.handle(journal_add.Request(id=1, type="journal-add", text=text), context)
    assert (caught.value.code, caught.value.params["limit"]) == (code, 2000)
    assert journal.head(context) == before


def test_the_message_has_the_user_id_that_the_accounts_pages_showed(context: Context) -> None:
    known = compose(context, "~0100a1b2c3d4e5f601")
    assert "User ID: ~0100a1b2c3d4e5f601" in known["messages"][0]["body"]
    assert [one["code"] for one in known["missing"]] == ["name-missing"]
    given = compose(context, "~0100a1b2c3d4e5f601", user_id="ana1")
    assert "User ID: ana1" in given["messages"][0]["body"]
    assert "User ID: …" in compose(context, "unidentified")["messages"][0]["body"]
