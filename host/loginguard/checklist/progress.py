"""Where the person stands: the five steps, their parts, and exactly one next thing to do with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from loginguard.checklist.catalogue import GROUPS, steps
from loginguard.checklist.payout_clock import PayoutClock, payout_clock, payout_clock_said
from loginguard.checklist.situations import ORDER
from loginguard.checklist.states import Event, fold
from loginguard.model.change import Change
from loginguard.model.message import Message
from loginguard.model.step import GroupName, KnownBy, Situation, State, Step
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


class Progress(NamedTuple):
    """contained: nothing is open that lets an intruder go on. done: how many of the five are done.

    Those with nothing to do in this situation, or set aside as a whole, count neither as done nor in `total`.
    asks: what only the person can say and has not: whose a strange login is. A sentence of area "next".
    closed_seen, closed_told: how many ways in a page showed closed, and how many only the person says are.
    """

    situation: Situation
    steps: list[StepProgress]
    done: int
    next: Next | None
    contained: bool
    clock: PayoutClock | None = None
    asks: Message | None = None
    closed_seen: int = 0
    closed_told: int = 0

    @property
    def total(self) -> int:
        """How many of the five there is something to do in."""
        return sum(group.state.name != "not-applicable" for group in self.steps)


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
    no to; only foreign ones count. review_due: whether it is time to look again. now: aware; sentences
    name times in its zone.
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
        done=sum(group.state.name == "done" for group in groups),
        next=chosen,
        contained=all(part.state.settled for part in parts if part.step.contains),
        clock=_clock(changes, now),
        asks=_strange_reason(strange) if strange else None,
        closed_seen=_closed(parts, "seen"),
        closed_told=_closed(parts, "told"),
    )


def _state_of(
    step: Step, states: Mapping[str, State], changes: Sequence[Change], *, strange: bool, review_due: bool
) -> State:
    own = states.get(step.id, State())
    whole = State() if step.asks else states.get(step.group, State())
    # A tick on one of the five stands for those of its parts that nothing is known of.
    state = whole if own == State() and whole.settled else own
    if own.name == "to-do" and own.known_by == "seen" and whole.name == "done":
        state = State("to-do", "told", whole.at, own.at)
    if step.id == "logins" and strange:
        return State("to-do", state.known_by, state.at)
    if step.id == "look-again" and review_due:
        return State("to-do", state.known_by, state.at)
    opened = [change for change in changes if change.kind in step.alarms and change.severity == "alert"]
    if opened and _is_told_since(state, opened[0].seen_at):
        return State("to-do", "told", state.at, opened[0].seen_at)
    if opened and state.unseen_at is None:
        return State("undone" if state.name in {"done", "undone"} else "to-do", "seen", opened[-1].seen_at)
    return state


def _is_told_since(state: State, seen_at: datetime) -> bool:
    """Whether the person says that it is done after it was seen not to be; then the next look tells."""
    return state.name == "done" and state.known_by == "told" and state.at is not None and state.at > seen_at


def _closed(parts: Sequence[Part], known_by: KnownBy) -> int:
    return sum(
        part.step.contains and part.state.name == "done" and part.state.known_by == known_by for part in parts
    )


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
    open_parts = _doubted_last([part for part in parts if not part.state.settled])
    # What is said to be done holds nothing up; it waits to be seen.
    settled = {part.step.id for part in parts if part.state.settled or part.state.unseen_at}
    present = {part.step.id for part in parts}
    if strange:
        part = next((part for part in open_parts if part.step.id == "logins"), None)
        if part is not None:
            return _next(part, _strange_reason(strange))
    # In an incident the order itself is the advice: evidence and mailbox come before what was touched.
    if situation == "watch":
        for part in open_parts:
            if part.state.name == "undone":
                return _next(part, _undone_reason(part, changes, now))
        for part in open_parts:
            if any(change.kind in part.step.alarms for change in changes):
                return _next(part, _undone_reason(part, changes, now))
    for part in open_parts:
        if all(name in settled or name not in present for name in part.step.depends_on):
            return _next(part, _reason(part, changes, now))
    return None


def _doubted_last(open_parts: list[Part]) -> list[Part]:
    """What is said to be done and was not seen comes after what still lets an intruder go on, and before the rest."""
    doubted = [part for part in open_parts if part.state.unseen_at is not None]
    rest = [part for part in open_parts if part.state.unseen_at is None]
    last = max((at for at, part in enumerate(rest) if part.step.contains), default=-1)
    return [*rest[: last + 1], *doubted, *rest[last + 1 :]]


def _next(part: Part, reason: Message | None) -> Next:
    if reason is None:
        return Next(part.step.group, part.step, Message(f"{part.step.id}-why"), "step")
    return Next(part.step.group, part.step, reason, "next")


def _strange_reason(strange: Sequence[Verdict]) -> Message:
    countries = list(dict.fromkeys(verdict.country for verdict in strange if verdict.country))
    if not countries:
        return Message("login-unanswered")
    return Message("login-from-unanswered", {"countries": countries})


def _undone_reason(part: Part, changes: Sequence[Change], now: datetime) -> Message | None:
    if part.state.unseen_at is not None:
        return Message("said-not-seen", {"time": _local(part.state.unseen_at, now)})
    change = next((change for change in changes if change.kind in part.step.alarms), None)
    if change is not None:
        return Message(f"after-{change.kind}", {"time": _local(change.seen_at, now)})
    if part.state.name == "undone" and part.state.at is not None:
        return Message("undone-again", {"time": _local(part.state.at, now)})
    return None


def _local(moment: datetime, now: datetime) -> str:
    return moment.astimezone(now.tzinfo).isoformat(timespec="minutes")


def _reason(part: Part, changes: Sequence[Change], now: datetime) -> Message | None:
    clock = _clock(changes, now)
    if part.step.id == "payouts" and clock is not None:
        if clock.running and clock.active_from is not None:
            return Message("payout-clock", {"time": _local(clock.active_from, now)})
        return Message("payout-may-be-active")
    return _undone_reason(part, changes, now)


def _clock(changes: Sequence[Change], now: datetime) -> PayoutClock | None:
    clocks = []
    for change in changes:
        if change.kind not in {"payout-method-added", "payout-method-pending"}:
            continue
        # Without its name, which whoever added it chose.
        said = payout_clock_said((change.after or "").removeprefix(change.subject), change.seen_at, now)
        if change.kind == "payout-method-added" and said.active_from is None:
            said = payout_clock(change.since, now)
        clocks.append(said)
    if not clocks:
        return None
    # The one that may work first decides.
    return min(clocks, key=lambda clock: (clock.active_from is not None, clock.active_from or now))
