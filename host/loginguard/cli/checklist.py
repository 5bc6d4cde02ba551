"""`loginguard checklist`: where you stand, the next step, and its ticks; works without any browser."""

import argparse
import json
from typing import Any

from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render

SIGNS = {"done": "[x]", "to-do": "[ ]", "not-applicable": "[-]", "undone": "[!]"}
ACTS = ("done", "undo", "not-applicable")
SITUATIONS = ("incident", "locked-out", "watch")


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser("checklist", help=_said("checklist"), description=_said("checklist"))
    parser.add_argument(
        "act", nargs="?", default="show", choices=("show", "situation", *ACTS), help=_said("checklist-act")
    )
    parser.add_argument("step", nargs="?", metavar="STEP", help=_said("checklist-step"))
    parser.add_argument("--account", help=_said("account"))
    parser.add_argument("--json", action="store_true", help=_said("json"))


def run(args: argparse.Namespace) -> int:
    """0 all done or shown, 2 wrong use."""
    from loginguard.guard.accounts import chosen_account
    from loginguard.guard.context import open_context
    from loginguard.guard.progress import describe, progress_of
    from loginguard.guard.situation import set_situation
    from loginguard.guard.steps import mark
    from loginguard.model.errors import LoginGuardError

    context = open_context(language=language())
    account = chosen_account(context, args.account)
    if args.act != "show" and args.step is None:
        raise LoginGuardError("wrong-use", {"detail": f"checklist {args.act} …"})
    if args.act == "situation":
        if args.step not in SITUATIONS:
            raise LoginGuardError("wrong-use", {"detail": f"checklist situation {' | '.join(SITUATIONS)}"})
        set_situation(context, args.step, account)
    elif args.act != "show":
        mark(context, args.step, args.act, account)
    found = describe(context, account, progress_of(context, account))
    if args.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _show(found)
    return 0


def _show(found: dict[str, Any]) -> None:
    say(_said(f"situation-{found['situation']}"))
    say(_said("steps-done", done=found["done"], total=found["total"]))
    for step in found["steps"]:
        say()
        say(f"{SIGNS[step['state']]} {step['title']['text']}")
        for part in step["parts"]:
            arrow = "  <--" if part["next"] else ""
            say(f"    {SIGNS[part['state']]} {part['title']['text']}  ({part['id']}){arrow}")
    for finding in found["findings"]:
        if not finding["settled"]:
            say()
            say(f"! {finding['title']['text']}")
            for line in finding["lines"]:
                say(f"  {line['text']}")
    say()
    if found["next"] is None:
        say(_said("nothing-next"))
        return
    say(_said("next", title=found["next"]["title"]["text"]))
    say(found["next"]["reason"]["text"])
    say(found["next"]["how"]["text"])
    if found["next"]["where"]:
        say(found["next"]["where"])
    say(_said("next-tick", command=f"loginguard checklist done {found['next']['part']}"))


def _said(code: str, **params: str | int) -> str:
    return render("cli", Message(code, dict(params)), language())
