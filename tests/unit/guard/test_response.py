"""Steps, findings and situations on a real state, as two browsers' hosts share it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from loginguard.guard import findings, journal, kept_logins, observe, situation, steps
from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.answers import answer
from loginguard.guard.context import Context
from loginguard.guard.progress import describe, progress_of
from loginguard.guard.step_events import states
from loginguard.model.errors import LoginGuardError
from loginguard.model.fact import Fact
from loginguard.model.login import Login
from loginguard.model.place import Place
from loginguard.model.verdict import Verdict
from loginguard.store.database import open_store

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
WHERE = {"recipe": "security", "address": "https://www.upwork.com/ab/account-security/password-and-security"}


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(tmp_path: Path, clock: Clock) -> Iterator[Context]:
    store = open_store(tmp_path / "state")
    yield Context(store, clock)
    store.close()


def two_step(value: str) -> list[Fact]:
    return [Fact("two-step-method", "authenticator", value)]


def test_two_step_switched_off_is_undone_and_found(context: Context, clock: Clock) -> None:
    assert observe.observe(context, "a", two_step("on"), **WHERE) == []
    assert states(context, "a")["two-step-on"].name == "done"
    clock.time += timedelta(days=2)
    found = observe.observe(context, "a", two_step("off"), **WHERE)
    assert [finding.change.kind for finding in found] == ["two-step-off"]
    status = describe(context, "a", progress_of(context, "a"))
    assert status["steps"][1]["state"] == "undone"
    assert status["next"]["part"] == "two-step-on"
    assert status["findings"][0]["settled"] is False


def test_switching_it_on_again_settles_the_finding(context: Context, clock: Clock) -> None:
    for value in ("on", "off", "on"):
        observe.observe(context, "a", two_step(value), **WHERE)
        clock.time += timedelta(minutes=1)
    assert all(f.settled for f in findings.read(context, "a") if f.change.kind == "two-step-off")
    assert states(context, "a")["two-step-on"].name == "done"


def test_it_was_not_me_begins_an_incident_and_undo_of_the_answer_reopens(context: Context) -> None:
    observe.observe(context, "a", [Fact("payout-method", "none", "none")], **WHERE)
    added = [Fact("payout-method", "Bank ending in 4321", "pending")]
    (finding,) = observe.observe(context, "a", added, **WHERE)
    findings.answer(context, finding.id, "not-me")
    assert situation.case_of(context, "a").situation == "incident"
    steps.mark(context, "payouts", "done", "a")
    assert findings.read(context, "a", only_open=True) == []
    steps.mark(context, "payouts", "undo", "a")
    assert [one.answer for one in findings.read(context, "a", only_open=True)] == ["not-me"]
    findings.answer(context, finding.id, "me")
    assert findings.read(context, "a")[0].settled


def test_ticks_of_before_an_incident_count_no_more_until_it_is_taken_back(context: Context) -> None:
    steps.mark(context, "own-password", "done", "a")
    steps.mark(context, "mailbox", "done", "a")
    situation.set_situation(context, "incident", "a")
    assert states(context, "a")["mailbox"].name == "to-do"
    situation.set_situation(context, "watch", "a")
    assert states(context, "a")["mailbox"].name == "done"


def test_every_change_has_its_entry_and_the_chain_verifies(context: Context) -> None:
    observe.observe(context, "a", two_step("on"), **WHERE)
    steps.mark(context, "mailbox", "done", "a")
    steps.mark(context, "mailbox", "done", "a")
    noted = journal.head(context)
    steps.mark(context, "phone", "not-applicable", "a")
    said = [(e["content"]["step"], e["content"]["act"]) for e in reversed(journal.read(context))]
    # A page with one method shows one step done and one not; the second tick of the mailbox said nothing new.
    assert said == [
        ("second-method", "unseen"),
        ("two-step-on", "seen"),
        ("mailbox", "done"),
        ("phone", "not-applicable"),
    ]
    assert journal.check(context).ok
    assert journal.check(context, noted.text).head_at == 3
    assert journal.check(context, noted.words).head_at == 3
    assert journal.check(context, noted.link).head_at == 3


def test_erased_content_is_gone_and_the_chain_still_verifies(context: Context) -> None:
    steps.mark(context, "mailbox", "done", "a")
    assert journal.erase(context, [1]) == 1
    assert journal.read(context)[-1]["content"] is None
    assert journal.check(context).ok
    assert [entry["kind"] for entry in journal.read(context)] == ["erased", "step"]


def test_a_failed_change_leaves_no_entry(context: Context) -> None:
    with pytest.raises(LoginGuardError) as caught:
        steps.mark(context, "no-such-step", "done", "a")
    assert caught.value.code == "unknown-step"

    def fails_late() -> None:
        with context.store.writing():
            steps.mark(context, "mailbox", "done", "a")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails_late()
    assert journal.read(context) == []
    assert states(context, "a") == {}


def test_what_was_told_before_any_page_was_read_goes_to_the_first_account(context: Context) -> None:
    situation.set_situation(context, "incident", UNIDENTIFIED)
    steps.mark(context, "mailbox", "done", UNIDENTIFIED)
    observe.observe(context, UNIDENTIFIED, two_step("on"), **WHERE)
    observe.observe(context, "~first", two_step("off"), **WHERE)
    assert situation.case_of(context, "~first").situation == "incident"
    assert states(context, "~first")["mailbox"].name == "done"
    # What an unidentified page showed is not taken over: it never counts for a known account.
    assert findings.read(context, "~first") == []
    observe.observe(context, "~second", two_step("on"), **WHERE)
    assert "mailbox" not in states(context, "~second")


def login(context: Context, city: str) -> int:
    kept = Login(text=f"Chrome {city}", place_text=city, place=Place("NG", city=city), device_text="Chrome")
    return kept_logins.keep(context, "a", [kept], recipe="security")[0]


def test_an_incident_that_an_answer_began_ends_with_it_and_one_that_was_chosen_does_not(
    context: Context,
) -> None:
    lagos = login(context, "Lagos")
    steps.mark(context, "mailbox", "done", "a")
    answer(context, "a", [lagos], "not-me")
    assert situation.case_of(context, "a").situation == "incident"
    assert states(context, "a")["logins"].name == "done"
    answer(context, "a", [lagos], "undo")
    assert situation.case_of(context, "a").situation == "watch"
    assert states(context, "a")["mailbox"].name == "done"
    situation.set_situation(context, "incident", "a")
    answer(context, "a", [lagos], "me")
    assert situation.case_of(context, "a").situation == "incident"
    said = [entry["content"]["texts"] for entry in journal.read(context) if entry["kind"] == "answer"]
    assert said == [["Chrome Lagos"]] * 3


def test_an_incident_lasts_while_any_answer_still_says_so(context: Context) -> None:
    lagos, abuja = login(context, "Lagos"), login(context, "Abuja")
    answer(context, "a", [lagos, abuja], "not-me")
    answer(context, "a", [lagos], "undo")
    assert situation.case_of(context, "a").situation == "incident"
    answer(context, "a", [abuja], "undo")
    assert situation.case_of(context, "a").situation == "watch"


def test_a_step_that_is_not_in_the_list_is_refused_and_leaves_nothing(context: Context) -> None:
    situation.set_situation(context, "incident", "a")
    before = journal.head(context)
    with pytest.raises(LoginGuardError) as caught:
        steps.mark(context, "own-password", "done", "a")
    assert caught.value.code == "unknown-step"
    assert "mailbox" in caught.value.params["known"]
    assert journal.head(context) == before


def test_a_tick_against_the_last_look_settles_nothing_and_is_kept_once(context: Context) -> None:
    observe.observe(context, "a", two_step("on"), **WHERE)
    observe.observe(context, "a", two_step("off"), **WHERE)
    for _ in range(2):
        steps.mark(context, "two-step-on", "done", "a")
    assert [one.change.kind for one in findings.read(context, "a", only_open=True)] == ["two-step-off"]
    part = next(p for p in describe(context, "a", progress_of(context, "a"))["steps"][1]["parts"])
    assert part["state"] == "to-do"
    assert "Open it once more" in part["note"]["text"]
    assert sum(e["content"].get("act") == "done" for e in journal.read(context)) == 1
    observe.observe(context, "a", two_step("on"), **WHERE)
    assert [one.change.kind for one in findings.read(context, "a", only_open=True)] == ["two-step-method-on"]


def test_nothing_is_chosen_until_the_person_chooses(context: Context) -> None:
    def told() -> tuple[str | None, str | None]:
        found = describe(context, "a", progress_of(context, "a"))
        return found["chosen"], found["asks"] and found["asks"]["code"]

    assert told() == (None, "say-situation")
    steps.mark(context, "mailbox", "done", "a")
    assert told() == (None, "say-situation")
    situation.set_situation(context, "watch", "a")
    assert told() == ("watch", None)
    answer(context, "a", [login(context, "Lagos")], "not-me")
    assert told() == ("incident", None)


def test_while_a_strange_login_waits_the_question_stands_in_place_of_nothing_wrong(context: Context) -> None:
    situation.set_situation(context, "watch", "a")
    found = describe(context, "a", progress_of(context, "a", [Verdict("foreign", "high", country="NG")]))
    assert (found["chosen"], found["asks"]["text"]) == (None, "A login from Nigeria: was it you?")


def test_a_fresh_start_is_told_only_where_there_were_ticks(context: Context, clock: Clock) -> None:
    situation.set_situation(context, "incident", "a")
    assert [entry["kind"] for entry in journal.read(context)] == ["situation"]
    situation.set_situation(context, "watch", "a")
    steps.mark(context, "mailbox", "done", "a")
    clock.time += timedelta(days=2)
    situation.set_situation(context, "incident", "a")
    acts = [e["content"]["act"] for e in journal.read(context) if e["kind"] == "step"]
    assert acts == ["restart", "done"]


def test_sentences_name_times_by_the_clock_on_the_wall(context: Context) -> None:
    far = Context(context.store, context.now, timezone(timedelta(hours=9)))
    observe.observe(far, "a", two_step("on"), **WHERE)
    observe.observe(far, "a", two_step("off"), **WHERE)
    found = describe(far, "a", progress_of(far, "a"))
    for text in (found["next"]["reason"]["text"], found["findings"][0]["lines"][0]["text"]):
        assert "24 Nov 2026, 21:00" in text


def ticked(context: Context) -> set[str]:
    return {step for step, state in states(context, "a").items() if state.name == "done"}


def test_a_click_on_nothing_wrong_and_back_loses_no_tick_and_not_since_when(
    context: Context, clock: Clock
) -> None:
    situation.set_situation(context, "incident", "a")
    for step in ("safety", "mailbox", "new-password"):
        steps.mark(context, step, "done", "a")
    clock.time += timedelta(hours=2)
    situation.set_situation(context, "watch", "a")
    situation.set_situation(context, "locked-out", "a")
    assert ticked(context) == {"safety", "mailbox", "new-password"}
    assert situation.case_of(context, "a").since == START
    assert describe(context, "a", progress_of(context, "a"))["set_aside"] is None


def test_an_answer_taken_back_and_given_again_loses_no_tick(context: Context) -> None:
    lagos = login(context, "Lagos")
    steps.mark(context, "own-password", "done", "a")
    answer(context, "a", [lagos], "not-me")
    steps.mark(context, "safety", "done", "a")
    answer(context, "a", [lagos], "undo")
    answer(context, "a", [lagos], "not-me")
    assert {"safety"} <= ticked(context)
    assert "own-password" not in ticked(context)


def test_a_new_incident_is_a_fresh_start_that_is_said_and_can_be_undone(
    context: Context, clock: Clock
) -> None:
    situation.set_situation(context, "incident", "a")
    for step in ("safety", "mailbox"):
        steps.mark(context, step, "done", "a")
    situation.set_situation(context, "watch", "a")
    clock.time += timedelta(days=40)
    situation.set_situation(context, "incident", "a")
    assert ticked(context) == set()
    found = describe(context, "a", progress_of(context, "a"))
    assert found["set_aside"]["text"].startswith("This is a fresh start: 2 steps")
    steps.mark(context, steps.FRESH_START, "undo", "a")
    assert ticked(context) == {"safety", "mailbox"}
    assert describe(context, "a", progress_of(context, "a"))["set_aside"] is None
