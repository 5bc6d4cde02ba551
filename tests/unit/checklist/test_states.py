"""How told and seen come together, event by event."""

from datetime import UTC, datetime, timedelta

import pytest

from loginguard.checklist.states import EVERY, Act, Event, fold, ticks_set_aside

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("acts", "name", "known_by"),
    [
        ([], None, None),
        (["done"], "done", "told"),
        (["done", "undo"], "to-do", None),
        (["not-applicable"], "not-applicable", "told"),
        (["not-applicable", "done"], "done", "told"),
        (["seen"], "done", "seen"),
        (["seen", "undo"], "to-do", None),
        (["unseen"], "to-do", "seen"),
        (["seen", "unseen"], "undone", "seen"),
        (["done", "unseen"], "undone", "seen"),
        (["done", "unseen", "undo"], "to-do", "seen"),
        (["seen", "unseen", "seen"], "done", "seen"),
        (["seen", "unseen", "done"], "to-do", "told"),
        (["unseen", "done"], "to-do", "told"),
        (["unseen", "done", "seen"], "done", "seen"),
        (["unseen", "not-applicable"], "not-applicable", "told"),
        (["done", "seen", "undo"], "done", "seen"),
        (["undo", "undo"], "to-do", None),
    ],
)
def test_fold(acts: list[Act], name: str | None, known_by: str | None) -> None:
    # Times run backwards: a clock may be set back, and order is what counts.
    events = [Event("two-step-on", act, NOW - timedelta(hours=number)) for number, act in enumerate(acts)]
    state = fold(events).get("two-step-on")
    assert (state.name if state else None) == name
    assert (state.known_by if state else None) == known_by


def test_a_new_incident_sets_ticks_aside_and_keeps_what_was_seen() -> None:
    events = [
        Event("mailbox", "done", NOW),
        Event("two-step-on", "seen", NOW),
        Event(EVERY, "restart", NOW),
    ]
    states = fold(events)
    assert states["mailbox"].name == "to-do"
    assert states["two-step-on"].name == "done"
    assert fold([*events, Event(EVERY, "resume", NOW)])["mailbox"].name == "done"


def test_what_is_ticked_after_the_restart_outlives_its_taking_back() -> None:
    states = fold(
        [
            Event("mailbox", "done", NOW),
            Event(EVERY, "restart", NOW),
            Event("mailbox", "not-applicable", NOW),
            Event(EVERY, "resume", NOW),
        ]
    )
    assert states["mailbox"].name == "not-applicable"


def test_who_returns_to_an_incident_has_its_ticks_and_not_those_of_before() -> None:
    events = [
        Event("mailbox", "done", NOW),
        Event("phone", "done", NOW),
        Event(EVERY, "restart", NOW),
        Event("safety", "done", NOW),
        Event(EVERY, "resume", NOW),
        Event("phone", "done", NOW),
        Event(EVERY, "return", NOW),
    ]
    states = fold(events)
    assert {step: state.name for step, state in states.items()} == {
        "mailbox": "to-do",
        "phone": "done",
        "safety": "done",
    }
    assert ticks_set_aside(events) == {"mailbox"}
    back = [*events, Event(EVERY, "bring-back", NOW), Event(EVERY, "return", NOW)]
    assert fold(back)["mailbox"].name == "done"
    assert ticks_set_aside(back) == set()
