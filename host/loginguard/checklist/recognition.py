"""What a look tells about steps: which are newly shown as done, which as no longer done."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from loginguard.checklist.catalogue import recognisers
from loginguard.checklist.states import Event
from loginguard.model.fact import Fact
from loginguard.model.step import State


def recognise(states: Mapping[str, State], facts: Sequence[Fact], now: datetime) -> list[Event]:
    """Events for steps whose state these facts change. `facts` are of one look at one page of Upwork.

    A page that doesn't speak of a step changes nothing; a page that shows what is known already adds nothing.
    """
    events = []
    for step, recogniser in recognisers().items():
        shown = recogniser(facts)
        state = states.get(step, State())
        if shown is True and (state.name != "done" or state.known_by != "seen"):
            events.append(Event(step, "seen", now))
        elif shown is False and not (state.known_by == "seen" and state.name in {"to-do", "undone"}):
            events.append(Event(step, "unseen", now))
    return events
