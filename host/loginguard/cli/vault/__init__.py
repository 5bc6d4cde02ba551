"""`loginguard vault …`: the vault from a terminal. One file a subcommand, each with `add(parser)` and `run(args, context)`.

No secret is taken from the command line: each is asked on the terminal, or read from a file or, line by line, from
standard input. The exit codes are told by `--help` and in docs/vault.md.
"""

import argparse
import gc
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loginguard.cli.help import Help

if TYPE_CHECKING:
    from loginguard.vault.errors import VaultError

NOT_COMMANDS = {"__init__", "asking", "clipboard", "telling"}
NOTHING, WRONG_KEY, ASK = 1, 3, 5
NOT_FOUND = ("entry", "upwork", "code", "field", "version", "attachment")
EXITS = {"vault-wrong-key": WRONG_KEY, **{f"vault-no-{what}": NOTHING for what in NOT_FOUND}}
ANSWERS = ("slow", "older", "clean-device")
EXIT_CODES = "vaultCli:help-exit-codes"


class SubcommandParser(argparse.ArgumentParser):
    """Declares a subcommand's own options when it is the one that is asked for: the others are not even imported."""

    stem = ""

    def __init__(self, **options: Any) -> None:
        # Making all that argparse keeps of a parser, for each of the others, takes a quarter as long as starting Python.
        self._options: dict[str, Any] | None = options

    def __getattr__(self, name: str) -> Any:
        """Reached while nothing is made yet: makes it at the first look."""
        options, self.__dict__["_options"] = self.__dict__.get("_options"), None
        if options is None:
            raise AttributeError(name)
        super().__init__(**options)
        return getattr(self, name)

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        """As argparse has it, after the options were declared. What is left over is not repeated: it may be a secret."""
        if self.stem:
            add_common(self)
            import_module(f"{__name__}.{self.stem}").add(self)
            self.stem = ""
        known, left = super().parse_known_args(args, namespace)
        if left:
            from loginguard.cli.vault.telling import words

            self.error(words("not-in-argv"))
        return known, left


def subcommands() -> dict[str, str]:
    """Each subcommand with its file in this folder: `import` is import_.py and `add` add_.py,
    since Python keeps the one word to itself and the other is this package's own function."""
    stems = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_COMMANDS)
    return {stem.rstrip("_").replace("_", "-"): stem for stem in stems}


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its subcommands."""
    told: dict[str, Any] = {"epilog": EXIT_CODES, "formatter_class": Help}
    parser = subparsers.add_parser("vault", help="vaultCli:help", description="vaultCli:help", **told)
    inner = parser.add_subparsers(
        dest="subcommand", metavar="SUBCOMMAND", required=True, parser_class=SubcommandParser
    )
    for name, stem in subcommands().items():
        text = f"vaultCli:help-{name}"
        inner.add_parser(name, help=text, description=text, **told).stem = stem


def add_common(parser: argparse.ArgumentParser) -> None:
    """The options that every subcommand has."""
    parser.add_argument("--vault", metavar="FILE", help="vaultCli:help-vault")
    parser.add_argument("--password-file", metavar="FILE", type=Path, help="vaultCli:help-password-file")
    parser.add_argument("--password-stdin", action="store_true", help="vaultCli:help-password-stdin")
    parser.add_argument("--key-file", metavar="FILE", type=Path, help="vaultCli:help-key-file")
    parser.add_argument(
        "--confirm",
        metavar="ANSWER",
        action="append",
        default=[],
        choices=ANSWERS,
        help="vaultCli:help-confirm",
    )
    parser.add_argument("--json", action="store_true", help="vaultCli:help-json")


def refuse(error: "VaultError", code: int) -> int:
    """With --json a refusal is JSON on stderr: `{"error": {code, params, text}, "exit": N}`. Returns the exit code."""
    import json
    import sys

    from loginguard.cli.vault.telling import said
    from loginguard.model.message import Message

    told = {"error": said("error", Message(error.code, error.params)), "exit": code}
    print(json.dumps(told, ensure_ascii=True), file=sys.stderr)
    return code


def run(args: argparse.Namespace) -> int:
    """Runs the subcommand and closes what it opened. Returns the exit code."""
    # A short life with hundreds of thousands of living objects: collecting would take longer than it frees.
    gc.disable()
    from loginguard.cli.terminal import explain, language
    from loginguard.guard.context import open_context
    from loginguard.vault.errors import ConfirmationError, VaultError

    context = open_context(language=language())
    try:
        code: int = import_module(f"{__name__}.{subcommands()[args.subcommand]}").run(args, context)
    except ConfirmationError as error:
        from loginguard.cli.vault.telling import warn

        if args.json:
            return refuse(error, ASK)
        explain(error)
        warn(f"answer-{error.answer}")
        return ASK
    except VaultError as error:
        code = EXITS.get(error.code, 2)
        if args.json:
            return refuse(error, code)
        explain(error)
    finally:
        gc.enable()
        context.store.close()
    return code
