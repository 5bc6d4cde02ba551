"""`loginguard vault attach ENTRY FILE`: keeps a file inside the vault; `--remove NAME` takes one off."""

import argparse
from pathlib import Path

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Which entry, which file."""
    parser.add_argument("entry", metavar="ENTRY", help="vaultCli:help-entry")
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="vaultCli:help-attach-file")
    parser.add_argument("--remove", metavar="NAME", help="vaultCli:help-detach")


def run(args: argparse.Namespace, context: Context) -> int:
    """Returns 2 where neither a file nor a name is given."""
    from loginguard.guard.vault import changing, contents
    from loginguard.vault.errors import VaultError

    if bool(args.file) == bool(args.remove):
        raise VaultError("wrong-use", {"detail": "FILE | --remove NAME"})
    content = args.file.read_bytes() if args.file else b""
    unlock(args, context)
    entry_id = contents.find(context, args.entry)
    told = {"name": args.remove or args.file.name, "title": contents.title(context, entry_id)}
    if args.remove:
        changing.detach(context, entry_id, args.remove)
    else:
        changing.attach(context, entry_id, args.file.name, content)
    if args.json:
        print_json(contents.show(context, entry_id)["attachments"])
    else:
        say(words("detached" if args.remove else "attached", told))
    return 0
