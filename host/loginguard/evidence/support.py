"""The message to Upwork Support: what they ask for, in the order that helps, short enough for their form.

They ask for name, user ID and what happened (support.upwork.com article 230161527, seen 2026-11-24).
"Hijacked" stands first: a login from abroad alone can be read as account sharing, which Upwork forbids.
What the person did and what was only seen are said apart: Support acts on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from loginguard.evidence.change_title import change_title
from loginguard.evidence.fact_words import NAME_CAP
from loginguard.evidence.shown import visible
from loginguard.model.message import Message
from loginguard.words import country, has, render, short_time

LOCKED_OUT_FORM = "https://support.upwork.com/hc/en-us/requests/new?ticket_form_id=360000464433"
SIGNED_IN_HELP = "https://support.upwork.com/hc/en-us"
# Forms differ; this fits a chat box too.
BODY_LIMIT = 3000
SUBJECT_LIMIT = 120
LOGINS_SHOWN = 5
CHANGES_SHOWN = 8
STEPS_SHOWN = 12
# Ours to choose: no source says how long Support takes, and asking twice at once gives nobody an answer sooner.
ASK_AGAIN_AFTER = timedelta(days=3)


class StrangeLogin(NamedTuple):
    """A login that the person says isn't theirs. time: as `Interval.told` has it; place, device: as the page showed them.

    country: alpha-2, where it is known; it is named where the place's own words don't.
    """

    time: str
    place: str
    device: str
    country: str | None = None


@dataclass(slots=True)
class SupportCase:
    """What is known that Support needs. `head` is the journal's; `zone` that of all times.

    done: ids of steps that the person did; checked: of those that pages only showed.
    """

    name: str = ""
    user_id: str = ""
    since: datetime | None = None
    zone: str = "UTC"
    locked_out: bool = False
    money_lost: bool = False
    logins: list[StrangeLogin] = field(default_factory=list)
    changes: list[Message] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    case_number: str | None = None
    head: str = ""


class SupportMessage(NamedTuple):
    """Ready to copy. `missing`: what the person should still fill in, as sentences of area "support"."""

    language: str
    subject: str
    body: str
    missing: list[Message]


def support_message(case: SupportCase, language: str) -> SupportMessage:
    """The message in `language`. Support reads English; the other one tells the person what they send."""

    def say(code: str, **params: str | int | None) -> str:
        return render("support", Message(code, dict(params)), language)

    def listed(heading: str, lines: Sequence[str], most: int) -> list[str]:
        if not lines:
            return []
        over = len(lines) - most
        more = [f"- {say('more', count=over)}"] if over > 0 else []
        return [say(heading), *(f"- {line}" for line in lines[:most]), *more]

    blocks = [
        [say("about-case", number=visible(case.case_number, NAME_CAP))] if case.case_number else [],
        [say("hijacked"), *([say("locked-out")] if case.locked_out else [])],
        [
            say("name", name=visible(case.name, NAME_CAP) or "…"),
            say("user-id", id=visible(case.user_id, NAME_CAP) or "…"),
        ],
        [say("since", time=case.since.isoformat(timespec="minutes"), zone=case.zone)] if case.since else [],
        listed("logins", [_login(one, language) for one in case.logins], LOGINS_SHOWN),
        listed("changes", [_change(one, language) for one in case.changes], CHANGES_SHOWN),
        listed("done", [say(code) for code in _deeds(case)], STEPS_SHOWN),
        [
            say("ask-locked-out" if case.locked_out else "ask"),
            *([say("ask-money")] if case.money_lost else []),
        ],
        [say("head", head=case.head)] if case.head else [],
    ]
    needed = {"name-missing": case.name, "user-id-missing": case.user_id}
    return SupportMessage(
        language=language,
        subject=say("subject")[:SUBJECT_LIMIT],
        body=_within("\n\n".join("\n".join(block) for block in blocks if block)),
        missing=[Message(code) for code, value in needed.items() if not value.strip()],
    )


def is_time_to_ask(told_at: datetime | None, ask_again: datetime | None, now: datetime) -> bool:
    """Whether another message helps: none was sent, or the date set for asking again has come."""
    if told_at is None:
        return True
    return now >= (ask_again or told_at + ASK_AGAIN_AFTER)


def _deeds(case: SupportCase) -> list[str]:
    codes = [*(f"done-{step}" for step in case.done), *(f"checked-{step}" for step in case.checked)]
    # Steps that are no business of Support's have no sentence.
    return [code for code in codes if has("support", code)]


def _login(one: StrangeLogin, language: str) -> str:
    place = one.place
    name = country(one.country, language) if one.country else ""
    if name and name.casefold() not in place.casefold():
        place = f"{place} ({name})" if place else name
    time = short_time(one.time, language)
    return " · ".join(visible(part, NAME_CAP) for part in (time, place, one.device) if part)


def _change(one: Message, language: str) -> str:
    subject, before, after = (one.params.get(name) for name in ("subject", "before", "after"))
    return change_title(one.code, subject, before, after, language)


def _within(body: str) -> str:
    return body if len(body) <= BODY_LIMIT else body[: BODY_LIMIT - 1].rsplit("\n", 1)[0] + "\n…"
