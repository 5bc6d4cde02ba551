"""`loginguard journal`: its entries, whether its chain is whole, notes, and the erasing of content."""

import argparse
import json
from pathlib import Path

from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render, short_time


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser("journal", help=_said("journal"), description=_said("journal"))
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    show = acts.add_parser("show", help=_said("journal-show"))
    show.add_argument("--limit", type=int, default=100, help=_said("journal-limit"))
    show.add_argument("--json", action="store_true", help=_said("json"))
    verify = acts.add_parser("verify", help=_said("journal-verify"))
    verify.add_argument("--head", help=_said("journal-head"))
    verify.add_argument("--file", type=Path, help=_said("journal-file"))
    note = acts.add_parser("add", help=_said("journal-add"))
    note.add_argument("text", help=_said("journal-text"))
    erase = acts.add_parser("erase", help=_said("journal-erase"))
    erase.add_argument("entries", nargs="+", type=int, metavar="NUMBER", help=_said("journal-entries"))


def run(args: argparse.Namespace) -> int:
    """0 done and whole, 1 the chain is broken or the head isn't in it, 2 wrong use."""
    from loginguard.guard import journal
    from loginguard.guard.attachments import erase_entries
    from loginguard.guard.context import open_context

    if args.act == "verify":
        return _verify(args)
    context = open_context(language=language())
    if args.act == "show":
        return _show(args)
    if args.act == "add":
        entry = journal.write(context, "note", {"text": args.text[:2000]})
        say(_said("journal-kept", number=entry.seq, head=journal.head(context).text))
        return 0
    erased = erase_entries(context, args.entries)
    say(_said("journal-erased", count=erased))
    return 0


def _show(args: argparse.Namespace) -> int:
    from loginguard.guard import journal
    from loginguard.guard.context import open_context
    from loginguard.guard.moments import sentence

    context = open_context(language=language())
    entries = journal.read(context, limit=args.limit)
    if args.json:
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
        say(f"{entry['seq']:>5}  {short_time(entry['at'], language())}  {text}")
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
