"""`loginguard vault code [ENTRY]`: the one-time code of this moment; without a name Upwork's."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault import clipboard
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import copied, print_json, warn
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Which entry, and whether to copy the code."""
    parser.add_argument("entry", nargs="?", metavar="ENTRY", help="vaultCli:help-entry")
    parser.add_argument("--copy", action="store_true", help="vaultCli:help-copy-code")


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints the code, and on stderr how long it is good for."""
    unlock(args, context)
    from loginguard.guard.vault import codes, contents

    # Showing a code by counter uses it up, so the clipboard is tried first.
    tool = clipboard.ready() if args.copy else None
    entry_id, account, code = codes.code(context, contents.find(context, args.entry) if args.entry else None)
    if not args.entry and not args.json:
        warn("code-of", {"title": contents.title(context, entry_id), "id": entry_id})
    if account.short_secret:
        warn("short-secret")
    told = {"id": entry_id, "seconds_left": code.seconds_left, "period": code.period, "kind": account.kind}
    if args.copy:
        again = f"loginguard vault code {entry_id}"
        copied(code.code, tool, kept=again, as_json=told if args.json else None)
    elif args.json:
        print_json({**told, "code": code.code})
    else:
        say(code.code)
    if code.seconds_left is not None and not args.json:
        warn("seconds-left", {"count": code.seconds_left})
    return 0
