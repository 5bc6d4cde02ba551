"""`loginguard checklist`: where you stand, the next step, and its ticks; works without any browser."""

import argparse
import json
from typing import Any

from loginguard.cli.help import Help
from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render, short_time

SIGNS = {"done": "[x]", "to-do": "[ ]", "not-applicable": "[-]", "undone": "[!]"}
ACTS = ("done", "undo", "not-applicable")
SITUATIONS = ("incident", "locked-out", "watch")


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser(
        "checklist", help="cli:checklist", description="cli:checklist", formatter_class=Help
    )
    parser.add_argument(
        "act", nargs="?", default="show", choices=("show", "situation", *ACTS), help="cli:checklist-act"
    )
    parser.add_argument("step", nargs="?", metavar="STEP", help="cli:checklist-step")
    parser.add_argument("--account", help="cli:account")
    parser.add_argument("--json", action="store_true", help="cli:json")


def run(args: argparse.Namespace) -> int:
    """0 all done or shown, 2 wrong use."""
    from loginguard.guard.accounts import chosen_account
    from loginguard.guard.context import open_context
    from loginguard.guard.situation import set_situation
    from loginguard.guard.status import status
    from loginguard.guard.steps import mark
    from loginguard.model.errors import LoginGuardError

    context = open_context(language=language())
    account = chosen_account(context, args.account)
    if args.act != "show" and args.step is None:
        allowed = " | ".join(SITUATIONS) if args.act == "situation" else _said("checklist-no-step")
        raise LoginGuardError("wrong-use", {"detail": f"checklist {args.act} {allowed}"})
    if args.act == "situation":
        if args.step not in SITUATIONS:
            raise LoginGuardError("wrong-use", {"detail": f"checklist situation {' | '.join(SITUATIONS)}"})
        set_situation(context, args.step, account)
    elif args.act != "show":
        mark(context, args.step, args.act, account)
    found = status(context, account)
    if args.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _show(found, context.local)
    return 0


def _show(found: dict[str, Any], local: Any) -> None:
    if len(found["accounts"]) > 1:
        say(_said("checklist-account", account=found["account"]["label"] if found["account"] else "?"))
    if found["asks"] is None:
        say(_said(f"situation-{found['situation']}"))
    else:
        say(found["asks"]["text"])
        if found["asks"]["code"] == "say-situation":
            say(_said("checklist-say-situation", command="loginguard checklist situation"))
    say(_said("steps-done", done=found["done"], total=found["total"]))
    if found["set_aside"]:
        say(found["set_aside"]["text"])
        say(_said("bring-ticks-back", command="loginguard checklist undo fresh-start"))
    for step in found["steps"]:
        say()
        say(f"{SIGNS[step['state']]} {step['title']['text']}")
        for part in step["parts"]:
            _show_part(part, local)
    for finding in found["findings"]:
        if not finding["settled"]:
            say()
            say(f"! {finding['title']['text']}")
            for line in finding["lines"]:
                say(f"  {line['text']}")
    say()
    _show_next(found)


def _show_part(part: dict[str, Any], local: Any) -> None:
    known = ""
    if part["state"] == "done":
        from datetime import datetime

        time = short_time(local(datetime.fromisoformat(part["at"])), language())
        known = f" – {_said('known-' + part['known_by'], time=time)}"
    arrow = "  <--" if part["next"] else ""
    say(f"    {SIGNS[part['state']]} {part['title']['text']}  ({part['id']}){known}{arrow}")
    if part["note"]:
        say(f"        {part['note']['text']}")


def _show_next(found: dict[str, Any]) -> None:
    if found["next"] is None:
        say(_said("nothing-next"))
        return
    say(_said("next", title=found["next"]["title"]["text"]))
    say(found["next"]["reason"]["text"])
    say(found["next"]["how"]["text"])
    if found["next"]["where"]:
        say(found["next"]["where"])
    if found["next"]["offers_password"]:
        say(_said("next-password", command="loginguard vault new-password"))
    command = f"loginguard checklist done {found['next']['part']}"
    if found["next"]["part"] in {"support-message", "case-number"}:
        say(_said("next-support", command="loginguard support"))
    say(_said("next-tick", command=command, other=command.replace(" done ", " not-applicable ")))


def _said(code: str, **params: str | int) -> str:
    return render("cli", Message(code, dict(params)), language())
