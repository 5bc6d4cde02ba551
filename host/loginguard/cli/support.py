"""`loginguard support`: the message to Upwork Support, in English and in your language, and what they answered."""

import argparse
from typing import Any

from loginguard.cli.help import Help
from loginguard.cli.terminal import language, own_language, say
from loginguard.model.message import Message
from loginguard.words import render


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser(
        "support", help="cli:support", description="cli:support", formatter_class=Help
    )
    parser.add_argument("--name", default="", help="cli:support-name")
    parser.add_argument("--user-id", default="", help="cli:support-user-id")
    parser.add_argument("--money-lost", action="store_true", help="cli:support-money-lost")
    parser.add_argument("--account", help="cli:account")
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    for act in ("sent", "not-sent"):
        acts.add_parser(
            act, help=f"cli:support-{act}", description=f"cli:support-{act}", formatter_class=Help
        )
    number = acts.add_parser(
        "number", help="cli:support-number", description="cli:support-number", formatter_class=Help
    )
    number.add_argument("number", metavar="NUMBER", help="cli:support-number-text")


def run(args: argparse.Namespace) -> int:
    """0 shown or kept, 2 wrong use."""
    from loginguard.guard.accounts import chosen_account
    from loginguard.guard.context import open_context
    from loginguard.guard.situation import case_of
    from loginguard.guard.support import compose, take_back_told, tell_support
    from loginguard.words import short_time

    context = open_context(language=own_language())
    account = chosen_account(context, args.account)
    if args.act == "not-sent":
        take_back_told(context, account)
        say(_said("support-taken-back"))
        return 0
    if args.act is not None:
        case = tell_support(context, account, number=args.number if args.act == "number" else None)
        if case.ask_again:
            say(_said("support-kept", until=short_time(context.local(case.ask_again), language())))
        return 0
    told = compose(
        context, account, name=args.name[:80], user_id=args.user_id[:80], money_lost=args.money_lost
    )
    _show(told, is_out=case_of(context, account).situation == "locked-out")
    return 0


def _show(told: dict[str, Any], *, is_out: bool) -> None:
    if told["wait"]:
        say(told["wait"]["text"])
        say()
    english, *own = told["messages"]
    for heading, message in (("support-english", english), *(("support-own", one) for one in own)):
        say(f"--- {_said(heading)}")
        say(message["subject"])
        say()
        say(message["body"])
        say()
    say("---")
    for one in told["missing"]:
        say(one["text"])
    say(_said("support-where", address=told["where"]["locked_out" if is_out else "signed_in"]))
    if told["may_send"]:
        say(_said("support-then", sent="loginguard support sent", number="loginguard support number"))


def _said(code: str, **params: str | int) -> str:
    return render("cli", Message(code, dict(params)), language())
