"""`loginguard vault export KIND FILE`: a copy of the vault, or after the password again a list or table in the clear."""

import argparse
from pathlib import Path

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import unlock, vault_password
from loginguard.cli.vault.telling import print_json, warn, words
from loginguard.guard.context import Context
from loginguard.model.message import Message
from loginguard.words import render


def add(parser: argparse.ArgumentParser) -> None:
    """kdbx: as it is, encrypted. otpauth, csv: readable by anyone who has the file."""
    parser.add_argument("kind", choices=["kdbx", "otpauth", "csv"], help="vaultCli:help-export-kind")
    parser.add_argument("file", type=Path, metavar="FILE", help="vaultCli:help-export-file")


def run(args: argparse.Namespace, context: Context) -> int:
    """The password is asked twice: to open, and again before anything leaves."""
    unlock(args, context)
    from loginguard.guard.vault import moving

    if args.kind != "kdbx":
        warn("export-warning")
    password = vault_password(args, "ask-password-again")
    written = moving.export(context, args.kind, args.file, password)
    if args.json:
        print_json({"path": str(written)})
        return 0
    say(words("exported", {"path": str(written)}))
    if args.kind != "kdbx":
        say(render("vault", Message(f"export-leaves-{args.kind}"), context.language))
    return 0
