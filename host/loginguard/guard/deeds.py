"""What the person did of the steps, and what pages only showed: two things that nobody may be told as one."""

from dataclasses import dataclass, field

from loginguard.checklist.progress import Part
from loginguard.checklist.states import EVERY, Event
from loginguard.guard.context import Context
from loginguard.guard.progress import progress_of
from loginguard.guard.situation import case_of
from loginguard.guard.step_events import events

# A tick on one of the five says this much of its parts by its own title, and no more.
NAMED_BY_GROUP = {"new-password", "two-step-on"}


@dataclass(slots=True)
class Deeds:
    """Ids of steps in their order. done: told, or shown changed by a page; checked: a page showed it so all along."""

    done: list[str] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)


def deeds(context: Context, account: str) -> Deeds:
    """Of the steps that are done now; what is set aside, open, or only said and not seen is in neither."""
    kept = events(context, account)
    since = case_of(context, account).since
    found = Deeds()
    for group in progress_of(context, account).steps:
        for part in group.parts:
            if part.state.name != "done":
                continue
            own = [event for event in kept if event.step in {part.step.id, EVERY}]
            if _was_told(part, own) or _was_changed([e for e in own if e.at >= since]):
                found.done.append(part.step.id)
            elif part.state.known_by == "seen":
                found.checked.append(part.step.id)
    return found


def _was_told(part: Part, own: list[Event]) -> bool:
    told = False
    for event in own:
        if event.act in {"done", "resume"}:
            told = told or event.act == "done"
        elif event.act in {"undo", "not-applicable", "restart"}:
            told = False
    return told or (part.state.known_by == "told" and part.step.id in NAMED_BY_GROUP)


def _was_changed(own: list[Event]) -> bool:
    """Whether a page showed it not done and a later one done."""
    acts = [event.act for event in own if event.act in {"seen", "unseen"}]
    return "unseen" in acts and acts[-1] == "seen"
