"""Compares the facts of one look with the last ones kept, and names what changed."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from loginguard.model.change import Change
from loginguard.model.fact import Fact
from loginguard.monitor.kinds import COUNTED, LISTED, SWITCHED, Switched

# A fact whose value is one of these says that the list it belongs to was read and is empty.
EMPTY = "none"

# More digits than this are no count of proposals or Connects.
LONGEST_NUMBER = 9

Identity = tuple[str, str]


def compare(
    before: Sequence[Fact],
    after: Sequence[Fact],
    *,
    since: datetime | Mapping[str, datetime] | None,
    seen_at: datetime,
    known: Collection[Identity] = (),
) -> list[Change]:
    """What is different in `after`, weightiest first.

    Only kinds that both looks show are compared: a page that doesn't speak of payout methods says nothing
    of them, and the first look at them is the base line. since: when the earlier look was, for all kinds or
    for each. known: identities that were there once before (see `identity`); such a one coming back is a
    notice, since a page may have been read while it was half drawn. Raises nothing; facts of kinds unknown
    here are passed over.
    """
    changes: list[Change] = []
    for kind in dict.fromkeys(fact.kind for fact in after):
        old = [fact for fact in before if fact.kind == kind]
        new = [fact for fact in after if fact.kind == kind]
        if not old:
            changes += _waiting(kind, new, seen_at)
            continue
        base = since.get(kind) if isinstance(since, Mapping) else since
        if kind in LISTED:
            changes += _listed(kind, old, new, base, seen_at, known)
        elif kind in SWITCHED:
            changes += _switched(SWITCHED[kind], old, new, base, seen_at)
        elif kind in COUNTED:
            changes += _counted(kind, old, new, base, seen_at)
    return sorted(_last_method_off(changes, after), key=lambda change: change.severity != "alert")


def identity(fact: Fact) -> Identity:
    """What makes two facts the same thing: kind and subject, or the digits that a masked number ends in.

    A label is worded anew with each language and redesign ("Bank ending in 1234", "••••1234"); its digits
    stay.
    """
    if fact.mark:
        return fact.kind, fact.mark
    name = fact.subject or fact.text
    digits = re.findall(r"\d{3,}", name)
    if fact.kind in {"payout-method", "billing-method", "phone"} and digits:
        return fact.kind, digits[-1][-4:]
    return fact.kind, " ".join(name.casefold().split())


def _same(one: Fact, other: Fact) -> bool:
    """Whether both are the same thing, as far as both looks tell: a page that masks an address may show it whole next time."""
    if one.mark and other.mark and one.mark.partition(":")[0] == other.mark.partition(":")[0]:
        return one.mark == other.mark
    if not (one.mark or other.mark):
        return identity(one) == identity(other)
    return _told(one) == _told(other)


def _told(fact: Fact) -> str:
    """What every mask leaves: an address's first letter and host, a number's last two digits."""
    name, at, host = fact.subject.casefold().partition("@")
    return f"{name[:1]}@{host}" if at else "".join(re.findall(r"\d", name))[-2:]


def _waiting(kind: str, new: Sequence[Fact], seen_at: datetime) -> list[Change]:
    turn = LISTED[kind].pending if kind in LISTED else None
    if turn is None:
        return []
    return [
        Change(turn.kind, fact.subject, None, _shown(fact), None, seen_at, turn.severity)
        for fact in new
        if fact.value == "pending"
    ]


def _present(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.value != EMPTY]


def _listed(
    kind: str,
    old: Sequence[Fact],
    new: Sequence[Fact],
    since: datetime | None,
    seen_at: datetime,
    known: Collection[Identity],
) -> list[Change]:
    rule = LISTED[kind]
    gone = _present(old)
    come = []
    # One by one: two methods may end in the same digits, and the second of them is new.
    for fact in _present(new):
        twin = next((other for other in gone if _same(other, fact)), None)
        if twin is None:
            come.append(fact)
        else:
            gone.remove(twin)
    changes = []
    for fact in come:
        severity = "notice" if identity(fact) in known else rule.added.severity
        before = gone[0].subject if kind in {"email", "phone"} and gone else None
        changes.append(Change(rule.added.kind, fact.subject, before, _shown(fact), since, seen_at, severity))
    # An address that was replaced is one change, not two.
    if rule.removed is None or (kind in {"email", "phone"} and come):
        return changes
    changes += [
        Change(rule.removed.kind, fact.subject, _shown(fact), None, since, seen_at, rule.removed.severity)
        for fact in gone
    ]
    return changes


def _shown(fact: Fact) -> str:
    return fact.value if not fact.text else fact.text


def _switched(
    rule: Switched, old: Sequence[Fact], new: Sequence[Fact], since: datetime | None, seen_at: datetime
) -> list[Change]:
    values = {identity(fact): fact for fact in old}
    changes = []
    for fact in new:
        earlier = values.get(identity(fact))
        if earlier is None:
            continue
        turn = rule.into.get(fact.value) if fact.value != earlier.value else None
        if fact.value == earlier.value and rule.replaced and _addresses(earlier) != _addresses(fact):
            turn = rule.replaced
        if turn is not None:
            before, after = (
                (earlier.value, fact.value) if turn is not rule.replaced else (earlier.text, fact.text)
            )
            changes.append(Change(turn.kind, fact.subject, before, after, since, seen_at, turn.severity))
    return changes


def _addresses(fact: Fact) -> set[str]:
    return set(re.findall(r"[^\s<>()]+@[^\s<>()]+", fact.text.casefold()))


def _counted(
    kind: str, old: Sequence[Fact], new: Sequence[Fact], since: datetime | None, seen_at: datetime
) -> list[Change]:
    rule = COUNTED[kind]
    values = {identity(fact): _number(fact.value) for fact in old}
    changes = []
    for fact in new:
        earlier, now = values.get(identity(fact)), _number(fact.value)
        if earlier is None or now is None or now == earlier or (now > earlier) != rule.rising:
            continue
        changes.append(
            Change(rule.turn.kind, fact.subject, str(earlier), str(now), since, seen_at, rule.turn.severity)
        )
    return changes


def _number(value: str) -> int | None:
    digits = re.sub(r"[\s.,'\u00a0\u202f]", "", value)
    return int(digits) if digits.isdecimal() and len(digits) <= LONGEST_NUMBER else None


def _last_method_off(changes: list[Change], after: Sequence[Fact]) -> list[Change]:
    """One two-step method gone is one thing; the last one gone is another, and is said once."""
    methods = [fact for fact in after if fact.kind == "two-step-method"]
    off = [change for change in changes if change.kind == "two-step-method-off"]
    if not off or any(fact.value == "on" for fact in methods):
        return changes
    rest = [change for change in changes if change.kind != "two-step-method-off"]
    return [replace(off[0], kind="two-step-off"), *rest]
