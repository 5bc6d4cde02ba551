"""`loginguard vault import FILE`: shows what a file holds; `--yes` takes in what is new, all of it or nothing."""

import argparse
import sys
from pathlib import Path

from loginguard.cli.terminal import say
from loginguard.cli.vault.asking import ask_secret, read_file, unlock
from loginguard.cli.vault.telling import print_json, tell_left, words
from loginguard.guard.context import Context


def add(parser: argparse.ArgumentParser) -> None:
    """The file; a picture of a QR code is read with `--picture`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="vaultCli:help-import-file")
    parser.add_argument("--picture", action="store_true", help="vaultCli:help-picture")
    parser.add_argument("--file-password", action="store_true", help="vaultCli:help-file-password")
    parser.add_argument("--file-key-file", metavar="FILE", type=Path, help="vaultCli:help-file-key-file")
    parser.add_argument("--yes", action="store_true", help="vaultCli:help-yes")


def run(args: argparse.Namespace, context: Context) -> int:
    """Returns 1 where nothing new is in the file."""
    from loginguard.guard.vault import moving
    from loginguard.guard.vault.lines import line
    from loginguard.vault.importers import kdbx4
    from loginguard.vault.otp.qr import read_qr

    content = read_file(args.file)
    if args.picture:
        content = "\n".join(read_qr(content)).encode()
    unlock(args, context)
    key = read_file(args.file_key_file) if args.file_key_file else None
    # Whoever sits at a terminal is asked; in a script the option says that a line of standard input is the password.
    asks = args.file_password or (
        kdbx4.recognises(content) and not args.password_stdin and sys.stdin.isatty()
    )
    password = ask_secret(args, "ask-file-password") if asks else None
    if key and not password:
        password = None
    work = moving.take_import if args.yes else moving.preview_import
    result = work(context, content, password, key)
    if args.json:
        print_json(
            {
                **result,
                "left": [line(message, context.language) for message in result["left"]],
                "taken": args.yes,
            }
        )
    else:
        for item in result["new"]:
            say(f"+ {item['title']}")
        say(words("import-known", {"count": len(result["known"])}))
        for text in tell_left(result["left"]):
            say("! " + text)
        say(words("import-done" if args.yes else "import-preview", {"count": len(result["new"])}))
    return 0 if result["new"] else 1
