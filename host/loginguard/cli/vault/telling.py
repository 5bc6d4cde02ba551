"""What the vault's commands print: sentences of the catalogue, or JSON."""

import sys
from typing import TYPE_CHECKING, Any

from loginguard.cli.terminal import language, safe
from loginguard.model.message import Message, Params

if TYPE_CHECKING:
    from loginguard.cli.vault.clipboard import Tool

# The rest of the terminal's line.
ERASE = "\x1b[K"


def words(code: str, params: Params | None = None) -> str:
    """A sentence of area `vaultCli`."""
    from loginguard.words import render

    return render("vaultCli", Message(code, params or {}), language())


def warn(code: str, params: Params | None = None) -> None:
    """A sentence on stderr."""
    print(safe(words(code, params)), file=sys.stderr)


class Waiting:
    """How far a long wait is, in one line of the terminal that is written over; nothing where stderr is no terminal."""

    told = False

    def tell(self, done: float, seconds_left: float) -> None:
        """done: 0 to 1."""
        if sys.stderr.isatty():
            self.told = True
            text = words("waiting", {"percent": round(done * 100), "count": round(seconds_left)})
            print(f"\r{text}{ERASE}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Takes the line away."""
        if self.told:
            print(f"\r{ERASE}", end="", file=sys.stderr, flush=True)


def said(area: str, message: Message) -> dict[str, Any]:
    """A message with its rendering, as JSON has it."""
    from loginguard.words import render

    return {"code": message.code, "params": message.params, "text": render(area, message, language())}


def print_json(value: Any) -> None:
    """JSON on stdout; characters that could steer a terminal are escapes in it."""
    import json

    print(json.dumps(value, ensure_ascii=True, indent=2))


def copied(
    secret: str, tool: "Tool | None" = None, *, kept: str = "", as_json: dict[str, Any] | None = None
) -> None:
    """Copies and says so; as_json: what is said besides as JSON, never the secret.

    kept: the command that shows it where the clipboard doesn't take it. Raises VaultError.
    """
    from loginguard.cli.terminal import say
    from loginguard.cli.vault import clipboard
    from loginguard.vault.errors import VaultError

    if not clipboard.copy(secret, tool=tool):
        raise VaultError("vault-not-copied", {"command": kept}) if kept else VaultError("vault-no-clipboard")
    if as_json is None:
        say(words("copied", {"seconds": clipboard.SECONDS}))
    else:
        print_json({**as_json, "copied": True, "seconds_to_clear": clipboard.SECONDS})


def tell_left(messages: list[Message]) -> list[str]:
    """What an import could not take, one line each."""
    from loginguard.guard.vault.lines import line

    return [line(message, language())["text"] for message in messages]
