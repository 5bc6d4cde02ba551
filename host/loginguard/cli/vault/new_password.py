"""`loginguard vault new-password [ENTRY]`: a password for an entry, Upwork's without a name, kept before it is shown."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault import clipboard
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import copied, print_json, warn
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Which entry, and whether to copy instead of to show."""
    parser.add_argument("entry", nargs="?", metavar="ENTRY", help="vaultCli:help-new-password-entry")
    parser.add_argument("--copy", action="store_true", help="vaultCli:help-copy-generated")


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints the password, and on stderr that the old one is kept."""
    unlock(args, context)
    from loginguard.guard.vault import changing, contents

    entry_id = contents.find(context, args.entry) if args.entry else None
    # A password that nobody can be shown is not stored.
    tool = clipboard.ready() if args.copy else None
    entry, made = changing.new_password(context, entry_id)
    if args.copy:
        copied(
            made.password,
            tool,
            kept=f"loginguard vault show {entry['id']} --reveal Password",
            as_json={"id": entry["id"], "bits": round(made.bits, 1)} if args.json else None,
        )
    elif args.json:
        print_json({"id": entry["id"], "password": made.password, "bits": round(made.bits, 1)})
    else:
        say(made.password)
    warn("stored-first" if entry["versions"] else "stored-new", {"title": entry["title"]})
    return 0
