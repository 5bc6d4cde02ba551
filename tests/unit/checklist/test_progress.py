"""The one next step, in examples."""

from datetime import UTC, datetime, timedelta

from loginguard.checklist.progress import progress
from loginguard.checklist.states import Event
from loginguard.model.change import Change
from loginguard.model.verdict import Verdict

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SAFE = [Event(step, "done", NOW) for step in ("safety", "clean-device", "keep-evidence")]


def test_a_strange_login_without_an_answer_comes_first() -> None:
    found = progress("watch", [], unanswered=[Verdict("foreign", "high", country="NG")], now=NOW)
    assert found.next is not None
    assert (found.next.step, found.next.part.id) == ("review", "logins")
    assert found.next.reason.params == {"countries": ["NG"]}
    assert [step.next for step in found.steps] == [False, False, True, False, False]


def test_an_incident_begins_with_safety_then_keeps_evidence() -> None:
    assert progress("incident", [], now=NOW).next.part.id == "safety"  # type: ignore[union-attr]
    events = [Event("safety", "done", NOW), Event("clean-device", "done", NOW)]
    found = progress("incident", events, now=NOW)
    assert found.next is not None
    assert found.next.part.id == "keep-evidence"
    assert found.next.step == "password"


def test_ticking_one_of_the_five_settles_its_parts() -> None:
    found = progress("incident", [*SAFE, Event("password", "done", NOW)], now=NOW)
    assert found.done == 1
    assert found.steps[0].state.known_by == "told"
    assert found.next is not None
    assert found.next.part.id == "two-step-on"


def test_questions_of_safety_are_not_answered_by_ticking_their_group() -> None:
    found = progress("incident", [Event("password", "done", NOW)], now=NOW)
    assert found.done == 0
    open_parts = [part.step.id for part in found.steps[0].parts if not part.state.settled]
    assert open_parts == ["safety", "clean-device", "keep-evidence"]


def test_a_word_against_the_last_look_is_not_done_until_it_is_seen() -> None:
    seen = Event("two-step-on", "unseen", NOW - timedelta(hours=1))
    for told in (Event("two-step-on", "done", NOW), Event("two-step", "done", NOW)):
        found = progress("incident", [*SAFE, seen, told], now=NOW)
        state = found.steps[1].parts[0].state
        assert (state.name, state.known_by, state.unseen_at) == ("to-do", "told", NOW - timedelta(hours=1))
        shown = progress("incident", [*SAFE, seen, told, Event("two-step-on", "seen", NOW)], now=NOW)
        assert shown.steps[1].parts[0].state.name == "done"


def test_what_waits_to_be_seen_comes_after_the_other_ways_in_and_keeps_from_contained() -> None:
    groups = [Event(step, "done", NOW) for step in ("password", "review", "support", "monitor")]
    told = [Event("two-step-on", "unseen", NOW), Event("two-step-on", "done", NOW)]
    early = progress("incident", [*SAFE, *told], now=NOW)
    assert early.next is not None
    assert early.next.part.id == "mailbox"
    late = progress("incident", [*SAFE, *groups, *told], now=NOW)
    assert late.next is not None
    assert (late.next.part.id, late.next.reason.code) == ("two-step-on", "said-not-seen")
    assert not late.contained


def test_ways_in_are_counted_apart_as_seen_and_as_told() -> None:
    groups = [Event(step, "done", NOW) for step in ("password", "review")]
    found = progress("incident", [*groups, Event("two-step-on", "seen", NOW)], now=NOW)
    assert found.contained
    assert found.closed_seen == 1
    assert found.closed_told == sum(p.step.contains for g in found.steps for p in g.parts) - 1


def test_two_step_that_is_off_again_is_undone_and_next() -> None:
    events = [Event("two-step-on", "seen", NOW - timedelta(days=3)), Event("two-step-on", "unseen", NOW)]
    change = Change("two-step-off", "authenticator", "on", "off", NOW - timedelta(days=3), NOW, "alert")
    found = progress("watch", events, changes=[change], now=NOW)
    assert found.steps[1].state.name == "undone"
    assert found.next is not None
    assert found.next.part.id == "two-step-on"
    assert found.next.reason.code == "after-two-step-off"


def test_nothing_but_settled_steps_leaves_nothing_next() -> None:
    groups = ("password", "two-step", "review", "support", "monitor")
    events = [*SAFE, *(Event(step, "done", NOW) for step in groups)]
    found = progress("incident", events, now=NOW)
    assert (found.done, found.total, found.next, found.contained) == (5, 5, None, True)


def test_an_open_payout_method_keeps_the_account_from_being_contained() -> None:
    groups = ("password", "two-step", "review")
    events = [*SAFE, *(Event(step, "done", NOW - timedelta(hours=2)) for step in groups)]
    added = Change("payout-method-added", "Bank 1234", None, "active", NOW - timedelta(days=1), NOW, "alert")
    found = progress("incident", events, changes=[added], now=NOW)
    assert not found.contained
    assert found.next is not None
    assert found.next.part.id == "payouts"
    assert found.next.reason.code == "payout-clock"
    assert found.clock is not None
    assert found.clock.hours_left == 48


def test_watching_asks_nothing_of_support() -> None:
    found = progress("watch", [], now=NOW)
    assert found.steps[3].state.name == "not-applicable"
    assert (found.done, found.total) == (0, 4)
