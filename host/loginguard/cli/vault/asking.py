"""Where the vault's commands get secrets from: the terminal, a file, or standard input line by line; never the command line."""

import argparse
import sys
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from loginguard.cli.vault.telling import Waiting, warn, words
from loginguard.guard.context import Context
from loginguard.vault.errors import ConfirmationError, VaultError

if TYPE_CHECKING:
    from loginguard.vault.open_vault import OpenVault

T = TypeVar("T")
SECRET_FILE_CAP = 64 * 1024


def ask_secret(args: argparse.Namespace, question: str, *, twice: bool = False) -> str:
    """A secret: the next line of standard input with `--password-stdin`, else typed without being shown."""
    if args.password_stdin:
        return read_line()
    if not sys.stdin.isatty():
        raise VaultError("vault-no-terminal")
    import getpass

    typed = getpass.getpass(f"{words(question)}: ")
    if twice and getpass.getpass(f"{words('ask-again')}: ") != typed:
        raise VaultError("vault-not-the-same")
    return typed


def ask_text(args: argparse.Namespace, question: str) -> str:
    """Lines that may be seen while they are typed, up to an empty one; with `--password-stdin` one line."""
    if args.password_stdin:
        return read_line()
    if not sys.stdin.isatty():
        raise VaultError("vault-no-terminal")
    print(words(question), file=sys.stderr)
    return "\n".join(takewhile(str.strip, (line.rstrip("\r\n") for line in sys.stdin)))


def read_line() -> str:
    """The next line of standard input without its end. Raises VaultError("vault-no-terminal") where there is none."""
    line = sys.stdin.buffer.readline(SECRET_FILE_CAP)
    if not line:
        raise VaultError("vault-no-terminal")
    return line.decode("utf-8", "surrogateescape").rstrip("\r\n")


def vault_password(
    args: argparse.Namespace, question: str = "ask-password", *, twice: bool = False
) -> str | None:
    """The vault's password; None where a key file is given and the password is left empty."""
    if args.password_file:
        text = read_file(args.password_file).decode("utf-8", "surrogateescape")
        return text.splitlines()[0] if text else ""
    typed = ask_secret(args, question, twice=twice)
    return None if args.key_file and not typed else typed


def key_file(args: argparse.Namespace) -> bytes | None:
    """The key file's bytes."""
    return read_file(args.key_file) if args.key_file else None


def read_file(path: Path) -> bytes:
    """A file that the person named. Raises OSError, which is told as a sentence."""
    return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()


def with_questions(args: argparse.Namespace, work: Callable[[list[str]], T]) -> T:
    """Does the work; where it asks something, asks the person on the terminal and does it again."""
    while True:
        try:
            return work(args.confirm)
        except ConfirmationError as error:
            if error.answer in args.confirm or args.password_stdin or not sys.stdin.isatty():
                raise
            print(words(f"ask-{error.answer}", error.params), file=sys.stderr)
            if input(f"{words('ask-yes')} ").strip().lower() not in {words("yes"), words("yes")[:1]}:
                raise
            args.confirm = [*args.confirm, error.answer]


def unlock(args: argparse.Namespace, context: Context) -> "tuple[OpenVault, str | None]":
    """Opens the vault that the options name; also returns the password that was typed. Raises VaultError."""
    from loginguard.guard.vault.device import check_device
    from loginguard.guard.vault.location import vault_path

    path = vault_path(context, args.vault)
    if not path.exists():
        raise VaultError("vault-missing", {"path": str(path)})
    with_questions(args, lambda confirm: check_device(context, confirm))
    password, key = vault_password(args), key_file(args)
    from loginguard.guard.vault.ahead import Ahead

    ahead = Ahead(path, password, key)
    # Most of what opening takes besides is loading its own code, which the derivation need not wait for.
    from loginguard.guard.vault import contents, opening  # noqa: F401
    from loginguard.guard.vault.catching_up import BROUGHT_BACK

    waiting = Waiting()
    context.progress = waiting.tell

    try:
        vault = with_questions(
            args,
            lambda confirm: opening.unlock(
                context, password, key_file=key, chosen=args.vault, confirm=confirm, derived=ahead.found
            ),
        )
    finally:
        waiting.end()
    if found := context.session.get(BROUGHT_BACK):
        warn("brought-back", {"count": found})
    return vault, password
