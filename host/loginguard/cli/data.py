"""`loginguard data`: where the state is and how big, all of it in one file, or all of it deleted."""

import argparse
from pathlib import Path

from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser("data", help=_said("data"), description=_said("data"))
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    acts.add_parser("show", help=_said("data-show"))
    export = acts.add_parser("export", help=_said("data-export"))
    export.add_argument("file", type=Path, metavar="FILE.zip")
    delete = acts.add_parser("delete", help=_said("data-delete"))
    delete.add_argument("--yes", action="store_true", help=_said("data-yes"))


def run(args: argparse.Namespace) -> int:
    """0 done, 1 not deleted because the person said no, 2 wrong use."""
    from loginguard.guard.context import open_context
    from loginguard.guard.data import delete_all, export_all, kept

    context = open_context(language=language())
    if args.act == "export":
        say(_said("data-written", path=str(export_all(context, args.file))))
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
    for name, count in found.rows.items():
        say(f"{count:>8}  {name}")
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
