"""`loginguard vault add TITLE`: a new entry."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import ask_secret, unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """What is not secret may stand on the command line; what is secret is asked for by name."""
    parser.add_argument("title")
    add_fields(parser)


def add_fields(parser: argparse.ArgumentParser) -> None:
    """The options that `add` and `edit` share."""
    parser.add_argument("--user", metavar="NAME", help=words("help-user"))
    parser.add_argument("--url", metavar="ADDRESS", help=words("help-url"))
    parser.add_argument("--notes", metavar="TEXT", help=words("help-notes"))
    parser.add_argument("--tag", action="append", help=words("help-tag"))
    parser.add_argument("--password", action="store_true", help=words("help-ask-password"))
    parser.add_argument("--generate", action="store_true", help=words("help-generate-new"))
    parser.add_argument("--otp", action="store_true", help=words("help-ask-otp"))
    parser.add_argument(
        "--secret", action="append", default=[], metavar="NAME", help=words("help-ask-secret")
    )


def read_fields(args: argparse.Namespace) -> dict[str, str]:
    """The fields that the options name, secret ones asked for in the order password, code, others."""
    from loginguard.vault.passwords.generate import generate_characters

    plain = {"UserName": args.user, "URL": args.url, "Notes": args.notes}
    fields = {name: value for name, value in plain.items() if value is not None}
    if args.generate:
        fields["Password"] = generate_characters().password
    elif args.password:
        fields["Password"] = ask_secret(args, "ask-entry-password")
    if args.otp:
        fields["otp"] = ask_secret(args, "ask-otp")
    for name in args.secret:
        fields[name] = ask_secret(args, "ask-secret")
    return fields


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints the new entry's id."""
    from loginguard.guard.vault import changing

    unlock(args, context)
    entry = changing.add(
        context, {"Title": args.title, **read_fields(args)}, secret=args.secret, tags=args.tag or []
    )
    if args.json:
        print_json(entry)
    else:
        say(words("added", {"title": entry["title"], "id": entry["id"]}))
    return 0
