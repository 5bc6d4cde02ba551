"""`loginguard vault strength`: how hard a password is to guess, and whether a downloaded list of leaked ones has it."""

import argparse
from pathlib import Path

from loginguard.cli.terminal import language, say
from loginguard.cli.vault.asking import ask_secret, unlock
from loginguard.cli.vault.telling import print_json, said, words
from loginguard.guard.context import Context
from loginguard.words import render


def add(parser: argparse.ArgumentParser) -> None:
    """An entry's password, or one that is asked for."""
    parser.add_argument("entry", nargs="?", metavar="ENTRY", help="vaultCli:help-strength-entry")
    parser.add_argument("--breaches", type=Path, metavar="FILE", help="vaultCli:help-breaches")


def run(args: argparse.Namespace, context: Context) -> int:
    """Returns 1 for a weak or a leaked password."""
    from loginguard.guard.vault import contents
    from loginguard.vault.errors import VaultError
    from loginguard.vault.passwords.breaches import find_breach
    from loginguard.vault.passwords.strength import rate

    if args.entry:
        unlock(args, context)
        password = contents.reveal(context, contents.find(context, args.entry), "Password")
        if not password:
            raise VaultError("vault-no-field", {"field": "Password"})
    else:
        password = ask_secret(args, "ask-entry-password")
    strength = rate(password, (contents.SITE,))
    times = find_breach(password, args.breaches) if args.breaches else None
    level = contents.tell_strength(strength)
    if args.json:
        told = [said("strength", message) for message in strength.messages]
        print_json({**level, "level": said("strength", level["level"]), "advice": told, "leaked": times})
    else:
        say(render("strength", level["level"], language()))
        for message in strength.messages:
            say("  " + render("strength", message, language()))
        if times is not None:
            say(words("leaked", {"count": times}) if times else words("not-leaked"))
    return 1 if times or strength.score < 3 else 0
