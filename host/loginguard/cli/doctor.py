"""`loginguard doctor`: whether browsers can start the host, and what to do where they can't."""

import argparse
import json
from datetime import UTC, datetime
from typing import Any

from loginguard.cli.install import options, told
from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.setup.doctor import Check, diagnose
from loginguard.setup.places import Places
from loginguard.words import render

SIGNS = {"ok": "ok     ", "notice": "note   ", "problem": "PROBLEM"}


def add(subparsers: Any) -> None:
    """Declares the command."""
    parser = subparsers.add_parser("doctor", help=told("doctor-help"), description=told("doctor-help"))
    options(parser)


def run(args: argparse.Namespace) -> int:
    """0 where all is well, 1 where something keeps a browser from its host."""
    found = diagnose(Places(args.prefix), args.browser, datetime.now(UTC).date())
    if args.json:
        say(json.dumps({"ok": found.is_well, "checks": [_plain(check) for check in found.checks]}, indent=2))
    else:
        for check in found.checks:
            say(f"{SIGNS[check.state]}  {_text(check)}")
            if check.state != "ok":
                say(f"         {_hint(check)}")
        say("")
        say(told("doctor-well" if found.is_well else "doctor-not-well"))
    return 0 if found.is_well else 1


def _text(check: Check) -> str:
    if check.said.code.startswith("of-"):
        return render("error", Message(check.said.code[3:], check.said.params), language())
    return render("doctor", check.said, language())


def _hint(check: Check) -> str:
    if check.said.code.startswith("of-"):
        return render("hint", Message(check.said.code[3:], check.said.params), language())
    return render("doctor", Message(f"{check.said.code}-hint", check.said.params), language())


def _plain(check: Check) -> dict[str, Any]:
    return {
        "name": check.name,
        "browser": check.browser,
        "state": check.state,
        "code": check.said.code,
        "params": check.said.params,
        "text": _text(check),
        "hint": None if check.state == "ok" else _hint(check),
    }
