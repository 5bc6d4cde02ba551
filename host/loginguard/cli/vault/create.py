"""`loginguard vault create`: a new vault."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import key_file, vault_password, with_questions
from loginguard.cli.vault.telling import print_json, warn, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def run(args: argparse.Namespace, context: Context) -> int:
    """Asks for the password twice."""
    from loginguard.guard.vault import opening
    from loginguard.guard.vault.device import check_device
    from loginguard.guard.vault.location import vault_path
    from loginguard.vault.errors import VaultError
    from loginguard.vault.passwords.strength import rate

    path = vault_path(context, args.vault)
    if path.exists():
        raise VaultError("vault-exists", {"path": str(path)})
    with_questions(args, lambda confirm: check_device(context, confirm))
    password = vault_password(args, "ask-new-password", twice=True) or ""
    key = key_file(args)
    if rate(password).score < 3:
        warn("weak-password")
    vault = opening.create(context, password, key_file=key, chosen=args.vault, confirm=args.confirm)
    if args.json:
        print_json({"path": str(vault.path)})
    else:
        say(words("created", {"path": str(vault.path)}))
    return 0
