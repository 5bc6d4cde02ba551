"""Where the person stands: the five steps, their parts, and exactly one next thing to do with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from loginguard.checklist.catalogue import GROUPS, steps
from loginguard.checklist.payout_clock import PayoutClock, payout_clock
from loginguard.checklist.situations import ORDER
from loginguard.checklist.states import Event, fold
from loginguard.model.change import Change
from loginguard.model.message import Message
from loginguard.model.step import GroupName, Situation, State, Step
from loginguard.model.verdict import Verdict


@dataclass(slots=True)
class Part:
    """A step of the situation with where it stands."""

    step: Step
    state: State
    next: bool = False


@dataclass(slots=True)
class StepProgress:
    """One of the five, with its parts in the order of the situation."""

    id: GroupName
    state: State
    parts: list[Part] = field(default_factory=list)
    next: bool = False


@dataclass(slots=True)
class Next:
    """step: the one of the five. part: the step inside it. reason: a sentence of `area`, "next" or "step"."""

    step: GroupName
    part: Step
    reason: Message
    area: str


@dataclass(slots=True)
class Progress:
    """contained: nothing is open that lets an intruder go on. done: how many of the five are settled."""

    situation: Situation
    steps: list[StepProgress]
    done: int
    next: Next | None
    contained: bool
    clock: PayoutClock | None = None

    @property
    def total(self) -> int:
        """Always five."""
        return len(self.steps)


def progress(
    situation: Situation,
    events: Iterable[Event] | Mapping[str, State],
    *,
    changes: Sequence[Change] = (),
    unanswered: Sequence[Verdict] = (),
    review_due: bool = False,
    now: datetime,
) -> Progress:
    """Weighs all that is known into the steps and the next one.

    changes: findings that are still open. unanswered: verdicts of logins that the person hasn't said yes or
    no to; only foreign ones count. review_due: whether it is time to look again.
    """
    states = dict(events) if isinstance(events, Mapping) else fold(events)
    strange = [verdict for verdict in unanswered if verdict.name == "foreign"]
    parts = [
        Part(
            steps()[name],
            _state_of(steps()[name], states, changes, strange=bool(strange), review_due=review_due),
        )
        for name in ORDER[situation]
    ]
    groups = [_group(name, parts, states) for name in GROUPS]
    chosen = _choose(situation, parts, changes, strange, now)
    for group in groups:
        group.next = chosen is not None and chosen.step == group.id
        for part in group.parts:
            part.next = chosen is not None and chosen.part.id == part.step.id
    return Progress(
        situation=situation,
        steps=groups,
        done=sum(group.state.settled for group in groups),
        next=chosen,
        contained=all(part.state.settled for part in parts if part.step.contains),
        clock=_clock(changes, now),
    )


def _state_of(
    step: Step, states: Mapping[str, State], changes: Sequence[Change], *, strange: bool, review_due: bool
) -> State:
    own = states.get(step.id, State())
    whole = states.get(step.group, State())
    # A tick on one of the five stands for those of its parts that nothing is known of.
    state = own if own.name != "to-do" or not whole.settled else whole
    if step.id == "logins" and strange:
        return State("to-do", state.known_by, state.at)
    if step.id == "look-again" and review_due:
        return State("to-do", state.known_by, state.at)
    opened = [change for change in changes if change.kind in step.alarms and change.severity == "alert"]
    if opened:
        return State("undone" if state.name in {"done", "undone"} else "to-do", "seen", opened[-1].seen_at)
    return state


def _group(name: GroupName, parts: Sequence[Part], states: Mapping[str, State]) -> StepProgress:
    mine = [part for part in parts if part.step.group == name]
    if not mine:
        return StepProgress(name, State("not-applicable"))
    undone = next((part for part in mine if part.state.name == "undone"), None)
    if undone is not None:
        return StepProgress(name, State("undone", undone.state.known_by, undone.state.at), mine)
    if any(not part.state.settled for part in mine):
        return StepProgress(name, State(), mine)
    whole = states.get(name, State())
    if whole.settled:
        return StepProgress(name, whole, mine)
    done = [part.state for part in mine if part.state.name == "done"]
    if not done:
        return StepProgress(name, State("not-applicable", "told"), mine)
    told = any(state.known_by == "told" for state in done)
    latest = max((state.at for state in done if state.at is not None), default=None)
    return StepProgress(name, State("done", "told" if told else "seen", latest), mine)


def _choose(
    situation: Situation,
    parts: Sequence[Part],
    changes: Sequence[Change],
    strange: Sequence[Verdict],
    now: datetime,
) -> Next | None:
    open_parts = [part for part in parts if not part.state.settled]
    settled = {part.step.id for part in parts if part.state.settled}
    present = {part.step.id for part in parts}
    if strange:
        part = next((part for part in open_parts if part.step.id == "logins"), None)
        if part is not None:
            return _next(part, _strange_reason(strange))
    # In an incident the order itself is the advice: evidence and mailbox come before what was touched.
    if situation == "watch":
        for part in open_parts:
            if part.state.name == "undone":
                return _next(part, _undone_reason(part, changes))
        for part in open_parts:
            if any(change.kind in part.step.alarms for change in changes):
                return _next(part, _undone_reason(part, changes))
    for part in open_parts:
        if all(name in settled or name not in present for name in part.step.depends_on):
            return _next(part, _reason(part, changes, now))
    return None


def _next(part: Part, reason: Message | None) -> Next:
    if reason is None:
        return Next(part.step.group, part.step, Message(f"{part.step.id}-why"), "step")
    return Next(part.step.group, part.step, reason, "next")


def _strange_reason(strange: Sequence[Verdict]) -> Message:
    countries = list(dict.fromkeys(verdict.country for verdict in strange if verdict.country))
    if not countries:
        return Message("login-unanswered")
    return Message("login-from-unanswered", {"countries": countries})


def _undone_reason(part: Part, changes: Sequence[Change]) -> Message | None:
    change = next((change for change in changes if change.kind in part.step.alarms), None)
    if change is not None:
        return Message(f"after-{change.kind}", {"time": change.seen_at.isoformat(timespec="minutes")})
    if part.state.name == "undone" and part.state.at is not None:
        return Message("undone-again", {"time": part.state.at.isoformat(timespec="minutes")})
    return None


def _reason(part: Part, changes: Sequence[Change], now: datetime) -> Message | None:
    clock = _clock(changes, now)
    if part.step.id == "payouts" and clock is not None:
        if clock.running and clock.active_from is not None:
            return Message("payout-clock", {"time": clock.active_from.isoformat(timespec="minutes")})
        return Message("payout-may-be-active")
    return _undone_reason(part, changes)


def _clock(changes: Sequence[Change], now: datetime) -> PayoutClock | None:
    added = [change for change in changes if change.kind == "payout-method-added"]
    if not added:
        return None
    # The one that may work first decides.
    clocks = [payout_clock(change.since, now) for change in added]
    return min(clocks, key=lambda clock: (clock.active_from is not None, clock.active_from or now))
