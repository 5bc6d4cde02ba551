"""`loginguard report FILE.zip|FILE.html`: all that was seen and done, for Support, the bank or the police."""

import argparse
from pathlib import Path

from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser("report", help=_said("report"), description=_said("report"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_said("report-file"))
    parser.add_argument("--name", default="", help=_said("report-name"))
    parser.add_argument("--mask", action="store_true", help=_said("report-mask"))
    parser.add_argument("--no-pictures", action="store_true", help=_said("report-no-pictures"))
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=("logins", "changes", "steps"),
        help=_said("report-without"),
    )
    parser.add_argument("--account", help=_said("account"))


def run(args: argparse.Namespace) -> int:
    """0 written, 2 wrong use or not to be written."""
    from loginguard.guard.accounts import chosen_account
    from loginguard.guard.context import open_context
    from loginguard.guard.report import Choice, write_report
    from loginguard.model.errors import LoginGuardError

    suffix = args.file.suffix.lower()
    if suffix not in {".zip", ".html"}:
        raise LoginGuardError("wrong-use", {"detail": "report FILE.zip | FILE.html"})
    context = open_context(language=language())
    choice = Choice(
        form="html" if suffix == ".html" else "zip",
        logins="logins" not in args.without,
        changes="changes" not in args.without,
        steps="steps" not in args.without,
        pictures=[] if args.no_pictures else None,
        masked=args.mask,
        name=args.name[:80],
    )
    path = write_report(context, chosen_account(context, args.account), choice, args.file)
    say(_said("report-written", path=str(path)))
    return 0


def _said(code: str, **params: str | int) -> str:
    return render("cli", Message(code, dict(params)), language())
