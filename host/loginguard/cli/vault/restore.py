"""`loginguard vault restore ENTRY`: back from the recycle bin, or with `--version` back to an earlier state."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Which entry, and which state (0 the oldest)."""
    parser.add_argument("entry", metavar="ENTRY", help="vaultCli:help-entry")
    parser.add_argument("--version", type=int, metavar="N", help="vaultCli:help-version")


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints the entry."""
    unlock(args, context)
    from loginguard.guard.vault import changing, contents

    entry = changing.restore(context, contents.find(context, args.entry), args.version)
    if args.json:
        print_json(entry)
    else:
        say(words("restored", {"title": entry["title"]}))
    return 0
