"""What `loginguard check` shows: a table for people with each login's reasons, lines for programs, and why lists were taken."""

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from loginguard.cli.terminal import language, safe, say
from loginguard.data.country_names import country_name
from loginguard.model.listing import Listing
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.model.verdict import Verdict
from loginguard.words import render, short_time

if TYPE_CHECKING:
    from loginguard.guard.check import Checked, Terms
    from loginguard.pages.trace import Trace

_SIGNS = {"familiar": "ok", "unfamiliar": "?", "foreign": "!!", "unknown": "--"}
_WIDEST = 60
_WIDTH = 32


def print_lines(one: "Checked", terms: "Terms") -> None:
    """One line of NDJSON a login."""
    from loginguard.guard.login_lines import LoginLines

    lines = LoginLines(terms.language)
    for listing, verdicts in one.listings:
        for login, verdict in zip(listing.rows, verdicts, strict=True):
            print(lines.line(login, verdict))


def print_json(checked: "Sequence[Checked]", terms: "Terms") -> None:
    """All inputs as one object, a login a line: a long export is not held a second time as text."""
    from loginguard.guard.check import describe_reading, judged_rows, summary
    from loginguard.guard.login_lines import LoginLines

    lines = LoginLines(terms.language)
    write = sys.stdout.write
    write(json.dumps(describe_reading(checked, terms), ensure_ascii=False, indent=1).removesuffix("\n}"))
    write(',\n "logins": [')
    for at, (login, verdict) in enumerate(judged_rows(checked)):
        write((",\n  " if at else "\n  ") + lines.line(login, verdict))
    write(f'\n ],\n "summary": {json.dumps(summary(checked))}\n}}\n')


def print_table(checked: "Sequence[Checked]", terms: "Terms") -> None:
    """For each input its logins with their reasons, what to know of the reading, and what they were judged by."""
    for one in checked:
        for listing, verdicts in one.listings:
            say(_counted("checkFound", len(verdicts), name=one.name))
            _print_rows(listing, verdicts, terms)
            for warning in listing.warnings:
                say(f"  {render('warning', warning, language())}")
            if not listing.complete:
                say("  " + said("checkIncomplete"))
        if one.error is None and not one.listings:
            say(f"{one.name}: {render('warning', Message('no-list'), language())}")
        if one.listings:
            _print_home(one)
    for warning in terms.warnings():
        say(render("warning", warning, language()))


def _print_rows(listing: Listing, verdicts: Sequence[Verdict], terms: "Terms") -> None:
    whens = [_when(login, terms) for login in listing.rows]
    width = min(_WIDEST, max(map(len, whens), default=1))
    for login, verdict, when in zip(listing.rows, verdicts, whens, strict=True):
        where = login.place_text or (login.address.ip if login.address else "-")
        what = login.device_text or "-"
        say(f"  {_SIGNS[verdict.name]:2}  {when:{width}}  {where[:_WIDTH]:{_WIDTH}}  {what[:_WIDTH]}")
        if looked_up := _looked_up(login):
            say("        " + _message("checkLookedUp", found=looked_up))
        for reason in verdict.reasons:
            say(f"        {render('reason', reason, language())}")


def _looked_up(login: Login) -> str:
    """What the person's own database says of the address: its network, and its town where the row named none."""
    place = login.place if login.place and login.place.known_by == "address" else None
    country = country_name(place.country, language()) if place and place.country else None
    network = login.address.network if login.address else None
    return ", ".join(part for part in (place and place.city, country, network) if part)


def _when(login: Login, terms: "Terms") -> str:
    """As exactly as it is known and no more: "3 hours ago" is about an hour, "yesterday" a day."""
    if login.time is None:
        return login.time_text or "-"
    return short_time(login.time.told(terms.zone, login.time_text or ""), language())


def _print_home(one: "Checked") -> None:
    if one.home and not one.is_home_said:
        code = "checkHomeCurrent" if one.home_from == "current" else "checkHomeUsual"
        say("  " + render("cli", Message(code, {"countries": list(one.home)}), language()))
    elif not one.home:
        say("  " + said("checkHomeNone"))


def print_trace(name: str, trace: "Trace") -> None:
    """On stderr: what the input was read as, each list that was weighed, the best first, and what else decided."""
    told = [_message("checkReadAs", name=name, kind=trace.kind)] if trace.kind else []
    for at, one in enumerate(trace.lists, start=1):
        told.append(f"{at}. " + _counted("checkList", len(one.rows), score=one.score))
        told += [f"     {render('explain', reason, language())}" for reason in one.reasons]
    told += [f"- {render('explain', note, language())}" for note in trace.notes]
    for line in told:
        print(safe(line), file=sys.stderr)


def said(code: str) -> str:
    """A sentence of the command line."""
    return render("cli", Message(code), language())


def _message(code: str, **params: str) -> str:
    return render("cli", Message(code, dict(params)), language())


def _counted(code: str, count: int, **params: str | float) -> str:
    return render("cli", Message(code, {"count": count, **params}), language())
