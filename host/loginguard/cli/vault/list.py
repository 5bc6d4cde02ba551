"""`loginguard vault list [WORDS]`: the entries, without anything secret."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Words to look for; `--removed` looks into the recycle bin."""
    parser.add_argument("words", nargs="*", metavar="WORD", help="vaultCli:help-search")
    parser.add_argument("--removed", action="store_true", help="vaultCli:help-removed")


def run(args: argparse.Namespace, context: Context) -> int:
    """One entry a line: id, title, user name, address, "code" where it has one."""
    unlock(args, context)
    from loginguard.guard.vault import contents

    found = contents.list_entries(context, " ".join(args.words), removed=args.removed)
    if args.json:
        print_json(found)
    elif not found:
        say(words("no-entries"))
    else:
        for entry in found:
            cells = [
                entry["id"],
                entry["title"],
                entry["user"],
                entry["url"],
                words("has-code") if entry["code"] else "",
            ]
            say("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells).rstrip())
    return 0 if found else 1
