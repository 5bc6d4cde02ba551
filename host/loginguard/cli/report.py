"""`loginguard report FILE.zip|FILE.html`: all that was seen and done, for Support, the bank or the police."""

import argparse
from pathlib import Path

from loginguard.cli.help import Help
from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser(
        "report", help="cli:report", description="cli:report", formatter_class=Help
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="cli:report-file")
    parser.add_argument("--name", default="", help="cli:report-name")
    parser.add_argument("--mask", action="store_true", help="cli:report-mask")
    parser.add_argument("--no-pictures", action="store_true", help="cli:report-no-pictures")
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=("logins", "changes", "steps"),
        help="cli:report-without",
    )
    parser.add_argument("--force", action="store_true", help="cli:force")
    parser.add_argument("--account", help="cli:account")


def run(args: argparse.Namespace) -> int:
    """0 written, 1 written with a journal whose chain is broken, 2 wrong use or not to be written."""
    from loginguard.guard import journal
    from loginguard.guard.accounts import chosen_account
    from loginguard.guard.context import open_context
    from loginguard.guard.report import write_report
    from loginguard.guard.report_choice import Choice
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
    path = write_report(context, chosen_account(context, args.account), choice, args.file, over=args.force)
    say(_said("report-written", path=str(path)))
    checked = journal.check(context)
    if not checked.ok:
        say(_said("journal-broken", number=checked.broken_at or 0))
        return 1
    return 0


def _said(code: str, **params: str | int) -> str:
    return render("cli", Message(code, dict(params)), language())
