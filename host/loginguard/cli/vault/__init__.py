"""`loginguard vault …`: the vault from a terminal. One file a subcommand, each with `add(subparsers)` and `run(args, context)`.

Exit codes: 0 done; 1 nothing found (no such entry, an empty list) or, for `strength`, a leaked or weak password; 2 wrong use or
refused; 3 wrong password or key file; 5 a question that has to be answered first (`--confirm`). No secret is taken from the
command line: each is asked on the terminal, or read from `--password-file` or, line by line, from standard input.
"""

import argparse
import gc
from importlib import import_module
from pathlib import Path

NOT_COMMANDS = {"__init__", "asking", "clipboard", "telling"}
NOTHING, WRONG_KEY, ASK = 1, 3, 5
EXITS = {"vault-no-entry": NOTHING, "vault-no-upwork": NOTHING, "vault-wrong-key": WRONG_KEY}


class SubcommandParser(argparse.ArgumentParser):
    """Declares a subcommand's own options when it is the one that is asked for: the others are not even imported."""

    stem = ""

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        """As argparse has it, after the options were declared."""
        if self.stem:
            add_common(self)
            import_module(f"{__name__}.{self.stem}").add(self)
            self.stem = ""
        return super().parse_known_args(args, namespace)


def subcommands() -> dict[str, str]:
    """Each subcommand with its file in this folder: `import` is import_.py and `add` add_.py,
    since Python keeps the one word to itself and the other is this package's own function."""
    stems = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_COMMANDS)
    return {stem.rstrip("_"): stem for stem in stems}


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command and its subcommands."""
    from loginguard.cli.vault.telling import words

    parser = subparsers.add_parser("vault", help=words("help"), description=words("help"))
    inner = parser.add_subparsers(
        dest="subcommand", metavar="SUBCOMMAND", required=True, parser_class=SubcommandParser
    )
    for name, stem in subcommands().items():
        inner.add_parser(name, help=words(f"help-{name}")).stem = stem


def add_common(parser: argparse.ArgumentParser) -> None:
    """The options that every subcommand has."""
    from loginguard.cli.vault.telling import words

    parser.add_argument("--vault", metavar="FILE", help=words("help-vault"))
    parser.add_argument("--password-file", metavar="FILE", type=Path, help=words("help-password-file"))
    parser.add_argument("--password-stdin", action="store_true", help=words("help-password-stdin"))
    parser.add_argument("--key-file", metavar="FILE", type=Path, help=words("help-key-file"))
    parser.add_argument(
        "--confirm", metavar="ANSWER", action="append", default=[], help=words("help-confirm")
    )
    parser.add_argument("--json", action="store_true", help=words("help-json"))


def run(args: argparse.Namespace) -> int:
    """Runs the subcommand and closes what it opened. Returns the exit code."""
    from loginguard.cli.terminal import explain, language
    from loginguard.guard.context import open_context
    from loginguard.vault.errors import ConfirmationError, VaultError

    # A short life with hundreds of thousands of living objects: collecting would take longer than it frees.
    gc.disable()
    context = open_context(language=language())
    try:
        code: int = import_module(f"{__name__}.{subcommands()[args.subcommand]}").run(args, context)
    except VaultError as error:
        explain(error)
        return ASK if isinstance(error, ConfirmationError) else EXITS.get(error.code, 2)
    finally:
        gc.enable()
        context.store.close()
    return code
