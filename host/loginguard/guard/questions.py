"""How did they get in: the person's answers, kept in the journal, and the steps that a yes opens again."""

from collections.abc import Mapping
from typing import Any

from loginguard.checklist.causes import CAUSES, likely
from loginguard.checklist.states import Event
from loginguard.guard import journal
from loginguard.guard.containment import note_containment
from loginguard.guard.context import Context
from loginguard.guard.step_events import keep, states
from loginguard.model.errors import LoginGuardError
from loginguard.model.message import Message
from loginguard.words import render


def answer_questions(context: Context, answers: Mapping[str, str], account: str) -> dict[str, Any]:
    """Keeps the answers and returns the likely causes with what each means and asks for.

    Steps that were ticked before a yes made them doubtful are opened again. Raises LoginGuardError `bad-request` for a
    question or an answer that there isn't.
    """
    try:
        causes = likely(answers)
    except ValueError as error:
        raise LoginGuardError("bad-request", {"field": "answers"}) from error
    with context.store.writing():
        now = context.now()
        doubtful = [step for cause in causes if answers[cause] == "yes" for step in CAUSES[cause]]
        # What was answered before is in the journal; a step done after that is not doubted again by the same yes.
        earlier = _earlier(context, account)
        new = {step for cause in causes if earlier.get(cause) != "yes" for step in CAUSES[cause]}
        known = states(context, account)
        opened = [
            step
            for step in dict.fromkeys(doubtful)
            if step in new and step in known and (known[step].name, known[step].known_by) == ("done", "told")
        ]
        keep(context, account, [Event(step, "undo", now) for step in opened], because="questions")
        journal.write(context, "questions", {"answers": dict(answers), "causes": causes}, account)
        keep(context, account, [Event("cause", "done", now)])
        note_containment(context, account)
    return {"causes": [describe_cause(context, cause) for cause in causes], "opened": opened}


def describe_cause(context: Context, cause: str) -> dict[str, Any]:
    """A cause with its sentences."""

    def said(code: str) -> str:
        return render("cause", Message(code), context.language)

    return {
        "id": cause,
        "question": said(cause),
        "means": said(f"{cause}-means"),
        "do": said(f"{cause}-do"),
        "steps": list(CAUSES[cause]),
    }


def _earlier(context: Context, account: str) -> dict[str, str]:
    for entry in journal.read(context, account):
        if entry["kind"] == "questions" and entry["content"]:
            answers: dict[str, str] = entry["content"]["answers"]
            return answers
    return {}
