"""`loginguard vault add TITLE`: a new entry."""

import argparse
from pathlib import Path

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import ask_secret, ask_text, read_file, unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """What is not secret may stand on the command line; what is secret is asked for by name."""
    parser.add_argument("title", metavar="TITLE", help="vaultCli:help-title")
    add_fields(parser)


def add_fields(parser: argparse.ArgumentParser) -> None:
    """The options that `add` and `edit` share."""
    parser.add_argument("--user", metavar="NAME", help="vaultCli:help-user")
    parser.add_argument("--url", metavar="ADDRESS", help="vaultCli:help-url")
    parser.add_argument("--notes", action="store_true", help="vaultCli:help-notes")
    parser.add_argument("--notes-file", metavar="FILE", type=Path, help="vaultCli:help-notes-file")
    parser.add_argument("--tag", action="append", help="vaultCli:help-tag")
    parser.add_argument("--password", action="store_true", help="vaultCli:help-ask-password")
    parser.add_argument("--generate", action="store_true", help="vaultCli:help-generate-new")
    parser.add_argument("--otp", action="store_true", help="vaultCli:help-ask-otp")
    parser.add_argument(
        "--secret", action="append", default=[], metavar="NAME", help="vaultCli:help-ask-secret"
    )


def read_fields(args: argparse.Namespace) -> dict[str, str]:
    """The fields that the options name, secret ones asked for in the order password, code, notes, others."""
    from loginguard.vault.passwords.generate import generate_characters

    plain = {"UserName": args.user, "URL": args.url}
    fields = {name: value for name, value in plain.items() if value is not None}
    if args.generate:
        fields["Password"] = generate_characters().password
    elif args.password:
        fields["Password"] = ask_secret(args, "ask-entry-password")
    if args.otp:
        fields["otp"] = ask_secret(args, "ask-otp")
    if args.notes_file:
        fields["Notes"] = read_file(args.notes_file).decode("utf-8", "surrogateescape")
    elif args.notes:
        fields["Notes"] = ask_text(args, "ask-notes")
    for name in args.secret:
        fields[name] = ask_secret(args, "ask-secret")
    return fields


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints the new entry's id."""
    from loginguard.vault.errors import VaultError

    if not args.title.strip():
        raise VaultError("vault-nothing-to-change")
    unlock(args, context)
    from loginguard.guard.vault import changing, opening

    opening.check_ours(context)
    entry = changing.add(
        context, {"Title": args.title, **read_fields(args)}, secret=args.secret, tags=args.tag or []
    )
    if args.json:
        print_json(entry)
    else:
        say(words("added", {"title": entry["title"], "id": entry["id"]}))
    return 0
