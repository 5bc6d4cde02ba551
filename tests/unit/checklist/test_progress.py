"""The one next step, in examples."""

from datetime import UTC, datetime, timedelta

from loginguard.checklist.progress import progress
from loginguard.checklist.states import Event
from loginguard.model.change import Change
from loginguard.model.verdict import Verdict

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


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
    found = progress("incident", [Event("password", "done", NOW)], now=NOW)
    assert found.done == 1
    assert found.steps[0].state.known_by == "told"
    assert found.next is not None
    assert found.next.part.id == "two-step-on"


def test_two_step_that_is_off_again_is_undone_and_next() -> None:
    events = [Event("two-step-on", "seen", NOW - timedelta(days=3)), Event("two-step-on", "unseen", NOW)]
    change = Change("two-step-off", "authenticator", "on", "off", NOW - timedelta(days=3), NOW, "alert")
    found = progress("watch", events, changes=[change], now=NOW)
    assert found.steps[1].state.name == "undone"
    assert found.next is not None
    assert found.next.part.id == "two-step-on"
    assert found.next.reason.code == "after-two-step-off"


def test_nothing_but_settled_steps_leaves_nothing_next() -> None:
    events = [Event(step, "done", NOW) for step in ("password", "two-step", "review", "support", "monitor")]
    found = progress("incident", events, now=NOW)
    assert (found.done, found.total, found.next, found.contained) == (5, 5, None, True)


def test_an_open_payout_method_keeps_the_account_from_being_contained() -> None:
    events = [Event(step, "done", NOW - timedelta(hours=2)) for step in ("password", "two-step", "review")]
    added = Change("payout-method-added", "Bank 1234", None, "active", NOW - timedelta(days=1), NOW, "alert")
    found = progress("incident", events, changes=[added], now=NOW)
    assert not found.contained
    assert found.next is not None
    assert found.next.part.id == "payouts"
    assert found.next.reason.code == "payout-clock"
    assert found.clock is not None
    assert found.clock.hours_left == 48


def test_watching_asks_nothing_of_support() -> None:
    assert progress("watch", [], now=NOW).steps[3].state.name == "not-applicable"
