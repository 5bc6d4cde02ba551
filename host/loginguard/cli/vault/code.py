"""`loginguard vault code [ENTRY]`: the one-time code of this moment; without a name Upwork's."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault import clipboard
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import print_json, warn, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Which entry, and whether to copy the code."""
    parser.add_argument("entry", nargs="?", metavar="ENTRY", help="vaultCli:help-entry")
    parser.add_argument("--copy", action="store_true", help="vaultCli:help-copy-code")


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints the code, and on stderr how long it is good for."""
    unlock(args, context)
    from loginguard.guard.vault import codes, contents

    entry_id, account, code = codes.code(context, contents.find(context, args.entry) if args.entry else None)
    if account.short_secret:
        warn("short-secret")
    if args.copy:
        clipboard.copy(code.code)
        say(words("copied", {"seconds": clipboard.SECONDS}))
    elif args.json:
        print_json(
            {
                "id": entry_id,
                "code": code.code,
                "seconds_left": code.seconds_left,
                "period": code.period,
                "kind": account.kind,
            }
        )
    else:
        say(code.code)
    if code.seconds_left is not None and not args.json:
        warn("seconds-left", {"count": code.seconds_left})
    return 0
