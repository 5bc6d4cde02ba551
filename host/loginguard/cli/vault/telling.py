"""What the vault's commands print: sentences of the catalogue, or JSON."""

import json
import sys
from typing import Any

from loginguard.cli.terminal import language, safe
from loginguard.model.message import Message, Params
from loginguard.words import render


def words(code: str, params: Params | None = None) -> str:
    """A sentence of area `vaultCli`."""
    return render("vaultCli", Message(code, params or {}), language())


def warn(code: str, params: Params | None = None) -> None:
    """A sentence on stderr."""
    print(safe(words(code, params)), file=sys.stderr)


def said(area: str, message: Message) -> dict[str, Any]:
    """A message with its rendering, as JSON has it."""
    return {"code": message.code, "params": message.params, "text": render(area, message, language())}


def print_json(value: Any) -> None:
    """JSON on stdout; characters that could steer a terminal are escapes in it."""
    print(json.dumps(value, ensure_ascii=True, indent=2))


def tell_left(messages: list[Message]) -> list[str]:
    """What an import could not take, one line each."""
    from loginguard.guard.vault.lines import line

    return [line(message, language())["text"] for message in messages]
