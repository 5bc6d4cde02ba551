"""`loginguard vault remove ENTRY`: into the recycle bin; `--for-good` takes one that is there out of the vault."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Which entry."""
    parser.add_argument("entry", metavar="ENTRY", help="vaultCli:help-entry")
    parser.add_argument("--for-good", action="store_true", help="vaultCli:help-for-good")


def run(args: argparse.Namespace, context: Context) -> int:
    """Says where it went."""
    unlock(args, context)
    from loginguard.guard.vault import changing, contents

    entry_id = contents.find(context, args.entry)
    if args.for_good:
        changing.forget(context, entry_id)
    else:
        changing.remove(context, entry_id)
    if args.json:
        print_json({"id": entry_id})
    else:
        say(words("forgotten" if args.for_good else "removed"))
    return 0
