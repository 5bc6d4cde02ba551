"""What `loginguard check` was asked for, as the terms that inputs are read and judged by."""

import argparse
import re
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, NoReturn

from loginguard.cli.terminal import language
from loginguard.model.message import Message
from loginguard.words import render

if TYPE_CHECKING:
    from loginguard.guard.check import Terms

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}")


def terms_of(args: argparse.Namespace) -> "Terms":
    """The terms. Raises LoginGuardError `wrong-use` for an option that means nothing, saying what is allowed."""
    from loginguard.guard.accounts import accounts
    from loginguard.guard.address_databases import AddressDatabases, chosen
    from loginguard.guard.check import Terms
    from loginguard.guard.context import open_context
    from loginguard.guard.profile import kept_profile, read_home
    from loginguard.guard.trips import read_trip, trip
    from loginguard.logins.profile import Profile

    zone, now, lang = _zone(args.tz), _now(args.now), args.lang
    if args.jobs < 1:
        _refuse(f"--jobs {args.jobs}", "allowedJobs")
    if lang is not None and not _TAG.fullmatch(lang):
        _refuse(f"--lang {lang}", "allowedLang")
    now = now if now.tzinfo else now.replace(tzinfo=zone)
    mine: frozenset[str] | None = None
    notes: list[Message] = []
    databases = AddressDatabases(args.mmdb) if args.mmdb else None
    if args.home:
        # With a home named, nothing of this person's state is needed, nor made.
        profile = Profile().with_home(read_home(args.home), "option")
    else:
        context = open_context()
        profile = kept_profile(context, None)
        mine = frozenset(account.id for account in accounts(context))
        if databases is None:
            databases, notes = chosen(context)
    spoken = [one for text in args.away for one in text.split(",") if one.strip()]
    away = [trip(country, first, last, zone) for country, first, last in map(read_trip, spoken)]
    profile.trips = (*profile.trips, *away)
    return Terms(
        now=now,
        zone=zone,
        lang=lang,
        url=args.url,
        profile=profile,
        language="en" if args.format != "table" else language(),
        mine=mine,
        others=Profile(trips=tuple(away)),
        databases=databases,
        notes=tuple(notes),
    )


def _zone(name: str | None) -> tzinfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    from loginguard.guard.context import read_zone

    if name is None:
        return read_zone(None)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        _refuse(f"--tz {name}", "allowedZone")


def _now(text: str | None) -> datetime:
    try:
        return datetime.fromisoformat(text) if text else datetime.now(UTC)
    except ValueError:
        _refuse(f"--now {text}", "allowedNow")


def _refuse(option: str, allowed: str) -> NoReturn:
    from loginguard.model.errors import LoginGuardError

    said = render("cli", Message(allowed), language())
    raise LoginGuardError("wrong-use", {"detail": f"{option[:80]}. {said}"}) from None
