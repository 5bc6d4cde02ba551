"""`loginguard vault show ENTRY`: one entry; a secret only where `--reveal` or `--copy` names it."""

import argparse
import sys
from pathlib import Path
from typing import Any

from loginguard.cli.terminal import language, say
from loginguard.cli.vault.asking import unlock
from loginguard.cli.vault.telling import copied, print_json, said, words
from loginguard.guard.context import Context
from loginguard.words import render


def add(parser: argparse.ArgumentParser) -> None:
    """What to show besides what is not secret."""
    parser.add_argument("entry", metavar="ENTRY", help="vaultCli:help-entry")
    parser.add_argument("--reveal", metavar="FIELD", help="vaultCli:help-reveal")
    parser.add_argument("--copy", metavar="FIELD", help="vaultCli:help-copy")
    parser.add_argument("--version", type=int, metavar="N", help="vaultCli:help-version")
    parser.add_argument("--attachment", metavar="NAME", help="vaultCli:help-attachment")
    parser.add_argument("--to", type=Path, metavar="FILE", help="vaultCli:help-to")


def run(args: argparse.Namespace, context: Context) -> int:
    """Prints fields, strength, attachments and earlier versions, or the one thing asked for."""
    unlock(args, context)
    from loginguard.guard.vault import contents
    from loginguard.vault.errors import VaultError
    from loginguard.vault.safe_write import write_new

    entry_id = contents.find(context, args.entry)
    if args.attachment:
        content = contents.attachment(context, entry_id, args.attachment)
        if args.to:
            try:
                write_new(args.to, content, 0o600)
            except FileExistsError:
                raise VaultError("vault-exists", {"path": str(args.to)}) from None
            except OSError as error:
                raise VaultError(
                    "file-not-written", {"path": str(args.to), "detail": error.strerror or ""}
                ) from error
            say(words("exported", {"path": str(args.to)}))
        else:
            sys.stdout.buffer.write(content)
        return 0
    field = args.reveal or args.copy
    if field:
        secret = contents.reveal(context, entry_id, field, version=args.version)
        if args.copy:
            copied(secret, as_json={"id": entry_id, "field": field} if args.json else None)
        elif args.json:
            print_json({"id": entry_id, "field": field, "value": secret})
        else:
            say(secret)
        return 0
    tell(contents.show(context, entry_id, args.version), as_json=args.json)
    return 0


def tell(entry: dict[str, Any], *, as_json: bool) -> None:
    """The entry without its secrets."""
    strength = entry["strength"]
    if as_json:
        if strength:
            told = [said("strength", message) for message in strength["advice"]]
            entry["strength"] = {**strength, "level": said("strength", strength["level"]), "advice": told}
        print_json(entry)
        return
    for name, value in entry["plain"].items():
        say(f"{name}: {value}")
    for field_name in (one["name"] for one in entry["fields"] if one["secret"]):
        say(f"{field_name}: ••••")
    if strength:
        say(render("strength", strength["level"], language()))
    for name in entry["attachments"]:
        say(words("attachment", {"name": name}))
    if entry["versions"]:
        say(words("versions", {"count": entry["versions"]}))
        for old in entry["history"]:
            say(f"  {old['number']}  {old['modified'] or ''}".rstrip())
