"""`loginguard journal`: its entries, whether its chain is whole, notes, and the erasing of content."""

import argparse
import json
from datetime import datetime
from pathlib import Path

from loginguard.cli.help import Help
from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render, short_time

# Entries shown where no number is given.
SHOWN = 100


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser(
        "journal", help="cli:journal", description="cli:journal", formatter_class=Help
    )
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    show = acts.add_parser(
        "show", help="cli:journal-show", description="cli:journal-show", formatter_class=Help
    )
    show.add_argument("--limit", type=int, default=SHOWN, help="cli:journal-limit")
    show.add_argument("--json", action="store_true", help="cli:json")
    verify = acts.add_parser(
        "verify", help="cli:journal-verify", description="cli:journal-verify", formatter_class=Help
    )
    verify.add_argument("--head", help="cli:journal-head")
    verify.add_argument("--file", type=Path, help="cli:journal-file")
    note = acts.add_parser("add", help="cli:journal-add", description="cli:journal-add", formatter_class=Help)
    note.add_argument("text", help="cli:journal-text")
    erase = acts.add_parser(
        "erase", help="cli:journal-erase", description="cli:journal-erase", formatter_class=Help
    )
    erase.add_argument("entries", nargs="+", type=int, metavar="NUMBER", help="cli:journal-entries")


def run(args: argparse.Namespace) -> int:
    """0 done and whole, 1 the chain is broken or the head isn't in it, 2 wrong use."""
    from loginguard.guard import journal
    from loginguard.guard.attachments import erase_entries
    from loginguard.guard.context import open_context

    if args.act == "verify":
        return _verify(args)
    if args.act in {"show", None}:
        return _show(limit=getattr(args, "limit", SHOWN), as_json=getattr(args, "json", False))
    context = open_context(language=language())
    if args.act == "add":
        entry = journal.note(context, args.text)
        say(_said("journal-kept", number=entry.seq, head=journal.head(context).text))
        return 0
    erased = erase_entries(context, args.entries)
    say(_said("journal-erased", count=erased))
    return 0


def _show(*, limit: int, as_json: bool) -> int:
    from loginguard.guard import journal
    from loginguard.guard.context import open_context
    from loginguard.guard.moments import sentence

    context = open_context(language=language())
    entries = journal.read(context, limit=limit)
    if as_json:
        print(
            json.dumps({"head": journal.head(context).text, "entries": entries}, ensure_ascii=False, indent=2)
        )
        return 0
    for entry in reversed(entries):
        said = sentence(entry["kind"], entry["content"], language())
        text = (
            _said("journal-content-erased")
            if entry["content"] is None
            else (said[1] if said else entry["kind"])
        )
        at = short_time(context.local(datetime.fromisoformat(entry["at"])), language())
        say(f"{entry['seq']:>5}  {at}  {text}")
    say(_said("journal-head-now", head=journal.head(context).text))
    return 0


def _verify(args: argparse.Namespace) -> int:
    from loginguard.guard import journal
    from loginguard.guard.context import open_context

    if args.file is not None:
        found = journal.check_file(args.file, args.head)
    else:
        found = journal.check(open_context(language=language()), args.head)
    if not found.ok:
        say(_said("journal-broken", number=found.broken_at or 0))
        return 1
    say(_said("journal-whole", count=found.entries))
    for seq in found.backwards:
        say(_said("journal-backwards", number=seq))
    if args.head is not None and found.head_at is None:
        say(_said("journal-head-unknown"))
        return 1
    if args.head is not None:
        say(_said("journal-head-at", number=found.head_at or 0))
    return 0


def _said(code: str, **params: str | int) -> str:
    return render("cli", Message(code, dict(params)), language())
