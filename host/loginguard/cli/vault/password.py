"""`loginguard vault password`: a new password for the vault."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import ask_secret, unlock
from loginguard.cli.vault.telling import print_json, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """Whether to delete earlier versions, which the old password still opens."""
    parser.add_argument("--forget-previous", action="store_true", help="vaultCli:help-forget-previous")


def run(args: argparse.Namespace, context: Context) -> int:
    """Says how many earlier versions still open with the old password."""
    _, old = unlock(args, context)
    from loginguard.guard.vault import opening

    opening.check_ours(context)
    new = ask_secret(args, "ask-new-password", twice=True)
    left = opening.change_password(context, old, new, forget_previous=args.forget_previous)
    if args.json:
        print_json({"previous": left})
    else:
        say(words("password-changed"))
        if left:
            say(words("previous-open", {"count": left}))
    return 0
