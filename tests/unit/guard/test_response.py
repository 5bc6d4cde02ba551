"""Steps, findings and situations on a real state, as two browsers' hosts share it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from loginguard.checklist.situations import listed
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
from loginguard.model.step import State
from loginguard.model.verdict import Verdict
from loginguard.pages.recipes.contact_info import mask_email, mask_phone
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
    findings.answer(context, finding.id, "me")
    assert findings.read(context, "a")[0].settled


def part_state(context: Context, name: str) -> State:
    found = progress_of(context, "a")
    return next(part.state for group in found.steps for part in group.parts if part.step.id == name)


def test_a_tick_does_not_remove_a_method_and_the_page_that_shows_it_gone_does(
    context: Context, clock: Clock
) -> None:
    bank, theirs = (
        Fact("payout-method", "Kuda •••• 12", "active"),
        Fact("payout-method", "Opay 77", "pending"),
    )
    observe.observe(context, "a", [bank], **WHERE)
    clock.time += timedelta(hours=1)
    (added,) = observe.observe(context, "a", [bank, theirs], **WHERE)
    findings.answer(context, added.id, "not-me")
    clock.time += timedelta(minutes=5)
    steps.mark(context, "payouts", "done", "a")
    state = part_state(context, "payouts")
    assert (state.name, state.known_by) == ("to-do", "told")
    assert state.unseen_at is not None
    assert progress_of(context, "a").clock is not None

    clock.time += timedelta(minutes=5)
    observe.observe(context, "a", [bank], **WHERE)
    assert part_state(context, "payouts").name == "done"
    assert progress_of(context, "a").clock is None
    assert findings.read(context, "a", only_open=True) == [], "that it is gone is no question"
    told = describe(context, "a", progress_of(context, "a"))["findings"]
    assert [one["kind"] for one in told] == ["payout-method-removed", "payout-method-added"]
    assert told[1]["answer"] == "not-me"
    assert told[1]["lines"][-1]["code"] == "gone-seen"
    assert journal.check(context).ok

    # Nobody said that it was theirs: coming back it is as new.
    (again,) = observe.observe(context, "a", [bank, theirs], **WHERE)
    assert (again.change.kind, again.change.severity) == ("payout-method-added", "alert")


def test_what_the_page_shows_gone_stays_dealt_with(context: Context) -> None:
    bank, theirs = (
        Fact("payout-method", "Kuda •••• 12", "active"),
        Fact("payout-method", "Opay 77", "pending"),
    )
    observe.observe(context, "a", [bank], **WHERE)
    (added,) = observe.observe(context, "a", [bank, theirs], **WHERE)
    observe.observe(context, "a", [bank], **WHERE)
    answers: tuple[findings.Answer, ...] = ("not-me", "undo", "me")
    for said in answers:
        findings.answer(context, added.id, said)
        assert all(one.settled for one in findings.read(context, "a"))


def test_a_method_that_is_not_active_yet_at_the_first_look_is_a_question_with_its_clock(
    context: Context, clock: Clock
) -> None:
    facts = [
        Fact("payout-method", "Kuda •••• 12", "active", "Kuda •••• 12 Active"),
        Fact("payout-method", "Opay 77", "pending", "Opay 77 Active in 3 days"),
    ]
    (found,) = observe.observe(context, "a", facts, **WHERE)
    assert (found.change.kind, found.change.subject, found.change.since) == (
        "payout-method-pending",
        "Opay 77",
        None,
    )
    situation.set_situation(context, "incident", "a")
    clock.time += timedelta(minutes=5)
    for name in listed("incident"):
        steps.mark(context, name, "done", "a")
    stands = progress_of(context, "a")
    assert not stands.contained
    assert stands.clock is not None
    assert stands.clock.running
    assert stands.clock.active_from is not None
    assert timedelta(days=2) < stands.clock.active_from - clock.time <= timedelta(days=3)
    assert stands.next is not None
    assert (stands.next.part.id, stands.next.reason.code) == ("payouts", "payout-clock")
    # The next look shows it still: it is asked about once.
    assert observe.observe(context, "a", facts, **WHERE) == []
    findings.answer(context, found.id, "me")
    assert progress_of(context, "a").contained


def test_the_mask_of_ours_hides_no_change_and_keeps_no_address(context: Context, clock: Clock) -> None:
    def shown(email: str, phone: str) -> list[Fact]:
        return [
            Fact("email", mask_email(email), "set", mask_email(email), exact=email),
            Fact("phone", mask_phone(phone), "set", mask_phone(phone), exact=phone),
        ]

    mine = shown("ana.owner@gmail.com", "+351 912 345 678")
    observe.observe(context, "a", mine, **WHERE)
    assert observe.observe(context, "a", shown("Ana.Owner@gmail.com", "+351 912-345-678"), **WHERE) == []
    theirs = observe.observe(context, "a", shown("attacker@gmail.com", "+234 803 111 2278"), **WHERE)
    assert {one.change.kind for one in theirs} == {"email-changed", "phone-changed"}
    assert {one.change.severity for one in theirs} == {"alert"}
    kept = "".join(str(dict(row)) for row in context.store.database.execute("SELECT * FROM fact_sets"))
    kept += "".join(str(dict(row)) for row in context.store.database.execute("SELECT * FROM facts_known"))
    assert not any(part in kept for part in ("owner", "attacker", "912", "803"))
    # What the page masks is compared as it is shown; one that it shows whole at another time is no change.
    observe.observe(context, "a", shown("a****@gmail.com", "+234 ••• ••78"), **WHERE)
    assert len(findings.read(context, "a")) == 2
    moved = observe.observe(context, "a", shown("a****@gmail.com", "+44 ••• ••78"), **WHERE)
    assert [one.change.kind for one in moved] == ["phone-changed"]


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


@pytest.mark.parametrize(("said", "days"), [("Activates in 9 days", 9), ("Pending", 3)])
def test_an_added_method_counts_from_what_its_page_says_and_else_from_the_look_before(
    context: Context, said: str, days: int
) -> None:
    observe.observe(context, "a", [Fact("payout-method", "none", "none")], **WHERE)
    added = Fact("payout-method", "Opay 77", "pending", f"Opay 77 {said}")
    observe.observe(context, "a", [added], **WHERE)
    situation.set_situation(context, "incident", "a")
    counted = progress_of(context, "a").clock
    assert counted is not None
    assert counted.active_from is not None
    left = counted.active_from - context.now()
    assert timedelta(days=days - 1) < left <= timedelta(days=days)
