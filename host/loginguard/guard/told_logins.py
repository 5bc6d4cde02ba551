"""An account's logins in words: for the report and the message to Support."""

from dataclasses import dataclass
from datetime import datetime

from loginguard.guard.context import Context
from loginguard.guard.judged import Judged, judged
from loginguard.model.message import Message
from loginguard.words import has, render


@dataclass(slots=True)
class ToldLogin:
    """A login in words, as its page showed it where it did.

    time: as a sentence's param takes it (see `Interval.told`), in no language yet; at: its likeliest, to sort by.
    strange: not the person's, by their word or, without it, by its verdict.
    """

    time: str
    place: str
    country: str | None
    device: str
    address: str
    at: datetime | None
    strange: bool
    answer: str | None
    reasons: list[str]


def told_logins(context: Context, account: str, language: str) -> list[ToldLogin]:
    """The account's logins, newest first."""
    return [_told(context, one, language) for one in judged(context, account)]


def _told(context: Context, one: Judged, language: str) -> ToldLogin:
    login = one.kept.login
    at = login.time.likeliest.astimezone(context.zone) if login.time else None
    said = login.time_text or ""
    origin = one.kept.origin
    # One that wasn't on a page of Upwork's is told as strange only by the person's word, and always with where it is from.
    judged_strange = origin is None and one.answer is None and one.verdict.name == "foreign"
    place = login.place_text or (login.place.text if login.place else "")
    return ToldLogin(
        time=login.time.told(context.zone, said) if login.time else said,
        place=place if origin is None else f"{place} [{origin}]",
        country=one.verdict.country,
        device=login.device_text or "",
        address=login.address.ip if login.address else "",
        at=at,
        strange=one.answer == "not-me" or judged_strange,
        answer=one.answer,
        reasons=[reported(reason, language) for reason in one.verdict.reasons],
    )


def reported(reason: Message, language: str) -> str:
    """A verdict's reason for other people's eyes: where it would say "you" to the owner, it speaks of the owner."""
    return render("reported" if has("reported", reason.code) else "reason", reason, language)
