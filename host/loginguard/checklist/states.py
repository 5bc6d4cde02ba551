"""Folds what was told and seen of the steps into where each stands.

The order of events is the order in which they were kept, never their times: a clock may be set back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from loginguard.model.step import KnownBy, State

# done, not-applicable, undo: the person's word. seen, unseen: a page shows it done, or not done.
# restart: a new incident, in which what was told before counts no more; resume: it was none after all, or so they say;
# return: it is the same incident again; bring-back: what was set aside counts, by the person's own word.
Act = Literal["done", "not-applicable", "undo", "seen", "unseen", "restart", "resume", "return", "bring-back"]
EVERY = "*"


class Event(NamedTuple):
    """One act on one step (or on one of the five, or on EVERY for those from restart on)."""

    step: str
    act: Act
    at: datetime


@dataclass(slots=True)
class _Layers:
    """What is told and shown of one step. (Without a sentence here, `dataclass` would write a signature, at a cost.)"""

    told: State | None = None
    shown: State | None = None
    latest: KnownBy | None = None
    set_aside: State | None = None
    # Whether `told` is what "resume" gave back, and nothing that was told since.
    is_given_back: bool = False
    # What the last "not done" on a page took away, so that taking back the tick takes back the alarm too.
    lost: KnownBy | None = None

    def state(self) -> State:
        if self.latest == "told" and self.told is not None:
            # A word against what the last look showed is kept, and proves nothing until a look shows it.
            if self.told.name == "done" and self.shown is not None and self.shown.name == "to-do":
                return State("to-do", "told", self.told.at, self.shown.at)
            return self.told
        if self.shown is None:
            return self.told or State()
        if self.shown.name == "to-do" and self.lost is not None:
            return State("undone", "seen", self.shown.at)
        return self.shown


def fold(events: Iterable[Event]) -> dict[str, State]:
    """Where each step that any event names stands now. Steps without an event are to do."""
    return {step: one.state() for step, one in _layers(events).items()}


def ticks_set_aside(events: Iterable[Event]) -> set[str]:
    """Steps whose tick of before counts no more and wasn't given anew."""
    return {step for step, one in _layers(events).items() if one.set_aside is not None and one.told is None}


def _layers(events: Iterable[Event]) -> dict[str, _Layers]:
    layers: dict[str, _Layers] = {}
    for event in events:
        if event.step == EVERY:
            for one in layers.values():
                _turn(one, event)
        else:
            _apply(layers.setdefault(event.step, _Layers()), event)
    return layers


def _turn(one: _Layers, event: Event) -> None:
    if event.act == "restart" or (event.act == "return" and one.is_given_back):
        one.set_aside, one.told = one.told or one.set_aside, None
        one.latest = "seen" if one.shown else None
        if one.lost == "told":
            one.lost = None
        one.is_given_back = False
    elif event.act in {"resume", "bring-back"} and one.told is None and one.set_aside is not None:
        one.told, one.set_aside, one.latest = one.set_aside, None, "told"
        one.is_given_back = event.act == "resume"


def _apply(one: _Layers, event: Event) -> None:
    if event.act in {"done", "not-applicable"}:
        one.told = State("done" if event.act == "done" else "not-applicable", "told", event.at)
        one.latest = "told"
        one.lost, one.is_given_back = None, False
    elif event.act == "undo":
        _undo(one)
    elif event.act == "seen":
        one.shown, one.latest, one.lost = State("done", "seen", event.at), "seen", None
    elif event.act == "unseen":
        if one.state().name == "done":
            one.lost = one.state().known_by
        one.shown, one.latest = State("to-do", "seen", event.at), "seen"


def _undo(one: _Layers) -> None:
    if one.told is not None:
        one.told = None
        one.latest = "seen" if one.shown else None
        if one.lost == "told":
            one.lost = None
    else:
        one.shown, one.latest, one.lost = None, None, None
