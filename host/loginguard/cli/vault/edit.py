"""`loginguard vault edit ENTRY`: changes fields; the state from before stays in the entry's history."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.add_ import add_fields, read_fields
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """As `add`, and which fields to remove."""
    parser.add_argument("entry", metavar="ENTRY", help="vaultCli:help-entry")
    parser.add_argument("--title", metavar="TITLE", help="vaultCli:help-new-title")
    parser.add_argument("--drop", action="append", default=[], metavar="NAME", help="vaultCli:help-drop")
    add_fields(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints what was changed."""
    unlock(args, context)
    from loginguard.guard.vault import changing, contents, opening
    from loginguard.vault.errors import VaultError

    opening.check_ours(context)
    fields: dict[str, str | None] = {**read_fields(args), **dict.fromkeys(args.drop)}
    if args.title is not None:
        fields["Title"] = args.title
    if (not fields and args.tag is None) or not (fields.get("Title", "-") or "").strip():
        raise VaultError("vault-nothing-to-change")
    entry = changing.edit(
        context, contents.find(context, args.entry), fields, secret=args.secret, tags=args.tag
    )
    if args.json:
        print_json(entry)
    else:
        say(words("changed", {"title": entry["title"]}))
    return 0
