"""What a report says: the chosen sections, gathered from the state and put into words."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from loginguard.evidence.chain import Entry
from loginguard.evidence.change_title import change_title
from loginguard.evidence.fact_words import value_word
from loginguard.evidence.mail import is_mail
from loginguard.evidence.masking import mask
from loginguard.evidence.own_addresses import OwnAddresses, mask_own
from loginguard.evidence.report import (
    Moment,
    Picture,
    Report,
    ReportedChange,
    ReportedLogin,
    ReportedStep,
)
from loginguard.guard import findings, journal
from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.attachments import attachments, load
from loginguard.guard.context import Context
from loginguard.guard.fact_sets import fact_sets
from loginguard.guard.moments import ANSWERS, SITUATIONS, sentence
from loginguard.guard.progress import progress_of
from loginguard.guard.report_choice import Choice
from loginguard.guard.situation import case_of
from loginguard.guard.told_logins import ToldLogin, told_logins
from loginguard.model.message import Message
from loginguard.model.step import State
from loginguard.words import render, short_time

STATES = {
    "to-do": "state-to-do",
    "done": "state-done",
    "not-applicable": "state-not-applicable",
    "undone": "state-undone",
}


def gather(context: Context, account: str, choice: Choice, entries: Sequence[Entry]) -> Report:
    """The report's contents. entries: those of the journal that are this account's."""
    language = context.language
    case = case_of(context, account)
    head = journal.head(context)
    checked = journal.check(context)

    def own(text: str) -> str:
        return mask(text) if choice.masked else text

    def say(code: str) -> str:
        return render("report", Message(code), language)

    logins = told_logins(context, account, language) if choice.logins else []
    return Report(
        language=language,
        made_at=context.now().astimezone(context.zone),
        zone=str(context.zone),
        account="" if account == UNIDENTIFIED else own(account),
        name=choice.name,
        situation=say(SITUATIONS[case.situation]),
        case_number=case.case_number or "",
        words=head.words,
        head=head.link,
        entries=checked.entries,
        intact=checked.ok,
        moments=_moments(context, choice, entries, logins, language),
        logins=[_login(one, choice, language) for one in logins],
        changes=_changes(context, account, choice, language) if choice.changes else [],
        steps=_steps(context, account, language) if choice.steps else [],
        pictures=_pictures(context, account, choice, entries),
    )


def _moments(
    context: Context, choice: Choice, entries: Sequence[Entry], logins: Sequence[ToldLogin], language: str
) -> list[Moment]:
    found = []
    for one in entries:
        if one.kind in choice.left_out:
            continue
        told = sentence(one.kind, json.loads(one.content) if one.content else None, language)
        if told is not None:
            kind, text = told
            at = datetime.fromisoformat(one.at).astimezone(context.zone)
            found.append(Moment(at, kind, mask(text) if choice.masked else text))
    for login in logins:
        if login.at is not None and login.strange:
            text = " · ".join(part for part in (login.place, login.device) if part)
            found.append(Moment(login.at, "login", text, login.time))
    return found


def _login(one: ToldLogin, choice: Choice, language: str) -> ReportedLogin:
    # The intruder's address is evidence; the person's own is theirs to keep.
    address = mask(one.address) if choice.masked and not one.strange else one.address
    return ReportedLogin(
        time=short_time(one.time, language),
        place=one.place,
        device=one.device,
        address=address,
        strange=one.strange,
        answer=render("report", Message(ANSWERS.get(one.answer or "", "answer-none")), language),
        reasons=one.reasons,
    )


def _changes(context: Context, account: str, choice: Choice, language: str) -> list[ReportedChange]:
    def own(text: str | None) -> str:
        return mask(text or "") if choice.masked else text or ""

    def word(text: str | None) -> str:
        return own(value_word(text, language))

    def time(moment: datetime | None) -> str:
        return short_time(context.local(moment), language) if moment else ""

    found = []
    for one in findings.read(context, account):
        change = one.change
        found.append(
            ReportedChange(
                title=own(change_title(change.kind, change.subject, change.before, change.after, language)),
                before=word(change.before),
                after=word(change.after),
                since=time(change.since),
                seen=time(change.seen_at),
                answer=render("report", Message(ANSWERS.get(one.answer or "", "answer-none")), language),
            )
        )
    return found


def _steps(context: Context, account: str, language: str) -> list[ReportedStep]:
    def state(one: State) -> str:
        if one.unseen_at is not None:
            params = {"time": context.local(one.unseen_at)}
            return render("report", Message("state-said-not-seen", {**params}), language)
        code = "state-done-seen" if (one.name, one.known_by) == ("done", "seen") else STATES[one.name]
        return render("report", Message(code), language)

    found = []
    for group in progress_of(context, account).steps:
        for part in group.parts:
            at = context.local(part.state.at) if part.state.at else ""
            title = render("step", Message(part.step.id), language)
            found.append(ReportedStep(title, state(part.state), short_time(at, language) if at else ""))
    return found


def _pictures(context: Context, account: str, choice: Choice, entries: Sequence[Entry]) -> list[Picture]:
    kept: dict[str, tuple[Entry, Mapping[str, Any]]] = {}
    for one in entries:
        if one.kind == "kept" and one.content is not None:
            content = json.loads(one.content)
            kept.setdefault(content["hash"], (one, content))
    known = {one.hash: one for one in attachments(context)}
    own = _own_addresses(context, account) if choice.masked else None
    found = []
    for digest, (entry, content) in kept.items():
        if choice.pictures is not None and digest not in choice.pictures:
            continue

        at = context.local(datetime.fromisoformat(entry.at))
        kind = known[digest].type if digest in known else "application/octet-stream"
        whole = load(context, digest)
        shown = whole
        if whole is not None and not kind.startswith("image/"):
            kind = "message/rfc822" if is_mail(whole) else "text/plain"
            shown = mask_own(whole.decode("utf-8", "replace"), own).encode() if own else whole
        name = " · ".join(filter(None, (content["name"], content.get("note"), content.get("address"))))
        found.append(
            Picture(
                digest,
                mask(name) if choice.masked else name,
                kind,
                short_time(at, context.language),
                shown,
                is_masked=shown != whole,
            )
        )
    return found


def _own_addresses(context: Context, account: str) -> OwnAddresses:
    """What is known to be the person's own: the account's e-mail and phone, the addresses of logins that aren't strange."""
    shown = {one.kind: [fact.subject for fact in one.facts] for one in fact_sets(context, account)}
    logins = told_logins(context, account, context.language)
    return OwnAddresses(
        mails=[one for one in shown.get("email", []) if "@" in one],
        phones=shown.get("phone", []),
        ips={one.address.casefold() for one in logins if one.address and not one.strange},
    )
