"""`loginguard vault generate`: a password of characters or of words; no vault is needed."""

import argparse

from loginguard.cli.terminal import say
from loginguard.cli.vault.telling import copied, print_json, warn
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """How long, and of what."""
    parser.add_argument("--length", type=int, default=24, metavar="N", help="vaultCli:help-length")
    parser.add_argument("--words", type=int, metavar="N", help="vaultCli:help-words")
    parser.add_argument("--no-symbols", action="store_true", help="vaultCli:help-no-symbols")
    parser.add_argument("--copy", action="store_true", help="vaultCli:help-copy-generated")


def run(args: argparse.Namespace, _context: Context) -> int:
    """Prints the password, and on stderr its entropy."""
    from loginguard.vault.passwords.generate import generate_characters, generate_words

    made = (
        generate_words(args.words)
        if args.words
        else generate_characters(args.length, symbols=not args.no_symbols)
    )
    if args.copy:
        copied(made.password, as_json={"bits": round(made.bits, 1)} if args.json else None)
    elif args.json:
        print_json({"password": made.password, "bits": round(made.bits, 1)})
    else:
        say(made.password)
    if not args.json:
        warn("entropy", {"bits": round(made.bits)})
    return 0
