"""Weighs what the rules find to one verdict a login: whether it is this person's, how sure, and why."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import pairwise

from loginguard.logins.finding import Finding
from loginguard.logins.history import History, own_devices, usual_countries
from loginguard.logins.profile import AnswerName, Profile
from loginguard.logins.rules import Examine, examiners
from loginguard.logins.rules.concurrent_sessions import in_use_now
from loginguard.logins.rules.country_not_home import judge_country
from loginguard.logins.rules.impossible_travel import Conflict, conflicts
from loginguard.logins.rules.short_absence import Absence, absences, visits
from loginguard.logins.rules.squeezed import squeezed
from loginguard.logins.seen import Seen, see, shown_by, sighting
from loginguard.model.confidence import ORDER, Confidence
from loginguard.model.login import Login
from loginguard.model.message import Message, Params
from loginguard.model.verdict import Verdict


@dataclass(slots=True)
class Around:
    """What the neighbours in time say of a login. is_visit: from a country that is neither home nor usual beside it."""

    conflict: Conflict | None = None
    absence: Absence | None = None
    is_visit: bool = False


_ALONE = Around()
_TRAVEL = frozenset({"impossible-travel", "impossible-journey", "concurrent-sessions"})
# Several small oddities together weigh as much as one that is rare by itself.
_RARE_BITS = 9.0


def judge(logins: Sequence[Login], profile: Profile, *, now: datetime) -> list[Verdict]:
    """A verdict for each login of one account, in the same order; the order of the input plays no part in them.

    Each login is held against those before it in time; only whose a device is, later logins may show too.
    What lies after `now` is judged like the rest: clocks differ.
    """
    seen = in_use_now([see(login) for login in logins], now)
    if not profile.home and (usual := usual_countries(seen)):
        # Nobody said where home is; a long history does, but nobody confirmed it.
        profile = profile.with_home(usual, "none")
    keys = [(one.at or 0.0, one.start or 0.0, one.end or 0.0) for one in seen]
    timed = _in_time(seen, keys)
    answers = [answer_to(profile, login) for login in logins] if profile.answers else [None] * len(logins)
    travel: dict[int, Conflict] = {}
    if len(timed) > 1:
        may_travel, support = _may_travel(profile), _support(seen, answers, profile)
        travel = conflicts(seen, timed, may_travel, support)
        squeezed(seen, timed, may_travel, support, travel)
    visited = visits(seen, timed, profile.home)
    away = absences(seen, timed, visited, profile.home, _may_travel(profile))
    is_visited = frozenset(visited)
    history = History(own_devices(seen, profile.home))
    verdicts: list[Verdict | None] = [None] * len(logins)
    examine = _rules()
    at = 0
    while at < len(timed):
        # What happened in the same moment is judged together, so that no order among it matters.
        key, end = keys[timed[at]], at + 1
        while end < len(timed) and keys[timed[end]] == key:
            end += 1
        group = timed[at:end]
        for i in group:
            is_around = i in travel or i in is_visited
            around = Around(travel.get(i), away.get(i), i in is_visited) if is_around else _ALONE
            verdicts[i] = _weigh(seen, i, history, profile, answers[i], around, examine)
        for i in group:
            verdict = verdicts[i]
            if (
                verdict is not None
                and verdict.name in ("familiar", "unfamiliar")
                and answers[i] != "not-me"
                and not seen[i].login.failed
            ):
                history.learn(seen[i])
        at = end
    for i, one in enumerate(seen):
        if one.at is None:
            verdicts[i] = _weigh(seen, i, history, profile, answers[i], _ALONE, ())
    return [verdict for verdict in verdicts if verdict is not None]


def usual_home(logins: Sequence[Login], now: datetime) -> tuple[str, ...]:
    """The country that stands in where nobody said where home is: that of most of a long history, else none."""
    return usual_countries(in_use_now([see(login) for login in logins], now))


def answer_to(profile: Profile, login: Login) -> AnswerName | None:
    """What the person last said of this very login, None where they didn't."""
    if not profile.answers:
        return None
    mine = sighting(login)
    said = [answer for other, answer in profile.answers.get(mine.shown, ()) if mine.is_same(other)]
    return said[-1] if said else None


@cache
def _rules() -> tuple[Examine, ...]:
    return examiners()


def _in_time(seen: Sequence[Seen], keys: Sequence[tuple[float, float, float]]) -> list[int]:
    """Positions of the logins with a time, by it; in one moment by what they show, never by where they stood."""
    timed = sorted((i for i, one in enumerate(seen) if one.at is not None), key=keys.__getitem__)
    if any(keys[a] == keys[b] for a, b in pairwise(timed)):
        timed.sort(key=lambda i: (keys[i], shown_by(seen[i].login), seen[i].login.text))
    return timed


def _may_travel(profile: Profile) -> Callable[[Seen], bool]:
    def may(one: Seen) -> bool:
        """Whether where this login was says where the person was."""
        return (
            not one.login.failed
            and not one.is_anonymising
            and (one.block is None or one.block not in profile.blocks)
        )

    return may


def _support(
    seen: Sequence[Seen], answers: Sequence[AnswerName | None], profile: Profile
) -> Callable[[int], tuple[float, ...]]:
    counts: tuple[Counter[str | None], Counter[tuple[str, str] | None]] | None = None

    def support(i: int) -> tuple[float, ...]:
        """How much speaks for the person having made login `i`: of an impossible pair the one with less is convicted."""
        nonlocal counts
        if counts is None:
            counts = Counter(one.device for one in seen), Counter(one.region for one in seen)
        one = seen[i]
        said = {"me": 2.0, None: 1.0, "unsure": 1.0, "not-me": 0.0}[answers[i]]
        # Homes in the order in which they were named: one more never makes a login at an earlier one the stranger.
        where = (
            3.0 - profile.home.index(one.country) / (1 + len(profile.home))
            if one.country in profile.home
            else 1.0
            if any(t.country == one.country for t in profile.trips)
            else 0.0
        )
        return (
            said,
            where,
            float(one.login.current),
            float(one.device in profile.devices),
            float(counts[1][one.region]),
            float(counts[0][one.device]) if one.device else 0.0,
        )

    return support


def _weigh(
    seen: Sequence[Seen],
    i: int,
    history: History,
    profile: Profile,
    answer: AnswerName | None,
    around: Around,
    rules: Sequence[Examine],
) -> Verdict:
    one = seen[i]
    verdict = judge_country(one, history, profile)
    if answer == "me":
        return _said(verdict, "familiar", "said-me")
    if answer == "not-me":
        return _said(verdict, "foreign", "said-not-me")
    if verdict.name == "foreign" and _is_confirmed_place(one, profile):
        verdict.name, verdict.confidence = "familiar", "medium"
        verdict.reasons.insert(0, Message("confirmed-place", {"country": one.country}))
    if around.conflict is not None:
        standing = 3 if one.device in profile.devices else history.device_standing(one.device, one.at)
        # A device used for weeks in two places at once is more often a VPN or a wrong lookup than a thief with the same;
        # not so in a country that is new.
        is_lookup = standing > 2 and not around.is_visit
        _apply_travel(verdict, seen, around.conflict, profile, is_lookup=is_lookup)
    if around.absence is not None and verdict.name == "foreign":
        _apply_absence(verdict, around.absence, profile)
    if one.login.failed:
        # Somebody tried and nobody came in: worth knowing, no reason for alarm.
        verdict.reasons.insert(0, Message("attempt-failed"))
        verdict.confidence = "low"
        return verdict
    if verdict.name == "unknown":
        return verdict
    # The person is at the session in use as they read this: what is new in it is theirs.
    findings = (
        [] if one.login.current else [f for rule in rules if (f := rule(one, history, profile)) is not None]
    )
    for finding in findings:
        verdict.reasons.append(finding.reason)
    if verdict.name != "foreign" and findings:
        _apply_findings(verdict, findings, is_settled=history.devices.total >= 20)
    return verdict


def _said(verdict: Verdict, name: str, code: str) -> Verdict:
    return Verdict(
        "familiar" if name == "familiar" else "foreign",
        "high",
        [Message(code), *verdict.reasons],
        verdict.country,
        verdict.country_from,
    )


def _is_confirmed_place(one: Seen, profile: Profile) -> bool:
    place = one.login.place
    if not profile.places or place is None or place.country is None:
        return False
    return (place.country, place.region or "", place.city or "") in profile.places


def _apply_travel(
    verdict: Verdict, seen: Sequence[Seen], conflict: Conflict, profile: Profile, *, is_lookup: bool
) -> None:
    other = seen[conflict.other]
    code = "impossible-journey" if conflict.is_chain else "impossible-travel"
    if conflict.is_concurrent:
        code = "concurrent-sessions"
    params: Params = {
        "km": f"{round(conflict.km, -1):.0f}",
        "hours": _hours(conflict.hours),
        "country": other.country,
    }
    verdict.reasons.insert(0, Message(code, params))
    was_foreign = verdict.name == "foreign"
    if any(reason.code == "on-trip" for reason in verdict.reasons):
        # They said they are there: it may be the other one that is not theirs, or a device left at home.
        verdict.name, verdict.confidence = "unfamiliar", "low"
        return
    if conflict.is_weak:
        # A city that was looked up for an address convicts nobody; that two of them don't fit is still worth a look.
        if not was_foreign:
            verdict.name, verdict.confidence = "unfamiliar", "low"
        return
    verdict.name = "foreign"
    if not profile.is_settled or verdict.country_from == "address" or is_lookup:
        verdict.confidence = "low"
    elif was_foreign:
        verdict.confidence = "high" if verdict.confidence != "low" else "medium"
    else:
        verdict.confidence = "medium"


def _apply_absence(verdict: Verdict, absence: Absence, profile: Profile) -> None:
    """Speaks against the trip that a known device had spoken for."""
    if any(reason.code == "on-trip" for reason in verdict.reasons):
        return
    if not any(reason.code in _TRAVEL for reason in verdict.reasons):
        params: Params = {"km": f"{round(absence.km, -1):.0f}", "hours": _hours(absence.hours)}
        verdict.reasons.insert(1, Message("short-absence", params))
    if profile.is_settled and verdict.confidence == "low":
        verdict.confidence = "medium"


def _hours(hours: float) -> str:
    return f"{hours:.0f}" if hours >= 10 else f"{hours:.1f}".removesuffix(".0")


def _apply_findings(verdict: Verdict, findings: Sequence[Finding], *, is_settled: bool) -> None:
    odd = [finding for finding in findings if finding.effect == "unfamiliar"]
    if not odd:
        return
    odd.sort(key=lambda finding: -finding.bits)
    total = sum(finding.bits for finding in odd)
    sure: Confidence = max((finding.confidence for finding in odd), key=ORDER.index)
    if sure != "high" and total >= _RARE_BITS and len(odd) > 1 and is_settled:
        sure = "high"
    if verdict.name == "unfamiliar" and ORDER.index(verdict.confidence) > ORDER.index(sure):
        sure = verdict.confidence
    # What is odd comes first: it is what the person has to think about.
    reasons = [finding.reason for finding in odd]
    verdict.reasons = reasons + [reason for reason in verdict.reasons if reason not in reasons]
    verdict.name, verdict.confidence = "unfamiliar", sure
