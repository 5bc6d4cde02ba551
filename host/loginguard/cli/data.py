"""`loginguard data`: where the state is and how big, all of it in one file, or all of it deleted."""

import argparse
from pathlib import Path

from loginguard.cli.help import Help
from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render

# What people have a word for, in this order; the rest of the tables is the state's own working.
ROWS = ("journal", "logins", "answers", "findings", "step_events", "attachments", "looks", "lessons")


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser("data", help="cli:data", description="cli:data", formatter_class=Help)
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    acts.add_parser("show", help="cli:data-show", formatter_class=Help)
    export = acts.add_parser(
        "export", help="cli:data-export", description="cli:data-export", formatter_class=Help
    )
    export.add_argument("file", type=Path, metavar="FILE.zip", help="cli:data-file")
    export.add_argument("--force", action="store_true", help="cli:force")
    delete = acts.add_parser(
        "delete", help="cli:data-delete", description="cli:data-delete", formatter_class=Help
    )
    delete.add_argument("--yes", action="store_true", help="cli:data-yes")


def run(args: argparse.Namespace) -> int:
    """0 done, 1 not deleted because the person said no, 2 wrong use."""
    from loginguard.guard.context import open_context
    from loginguard.guard.data import delete_all, export_all, kept

    context = open_context(language=language())
    if args.act == "export":
        say(_said("data-written", path=str(export_all(context, args.file, over=args.force))))
        return 0
    found = kept(context)
    if args.act == "delete":
        say(_said("data-will-delete", path=str(found.folder)))
        if not args.yes and not _is_meant():
            say(_said("data-not-deleted"))
            return 1
        delete_all(context)
        say(_said("data-deleted"))
        return 0
    say(str(found.folder))
    say(_said("data-size", size=-(-found.size // 1024), files=found.files))
    for name in ROWS:
        say(f"{found.rows.get(name, 0):>8}  {_said(f'rows-{name}')}")
    return 0


def _is_meant() -> bool:
    try:
        said = input(_said("data-type-yes") + " ")
    except EOFError:
        # Nobody is there to ask: that is no yes.
        return False
    return said.strip().lower() in {"yes", _said("data-word-yes")}


def _said(code: str, **params: str | int) -> str:
    return render("cli", Message(code, dict(params)), language())
