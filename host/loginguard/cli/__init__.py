"""`loginguard`: finds the command, imports its one file, and tells mistakes in a sentence, never as a traceback.

A command is a file in this folder with `add(subparsers)`, which declares it, and `run(args) -> int`, its exit code.
"""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

from loginguard.version import VERSION


def commands() -> list[str]:
    """The names of the commands: this folder's files (`loginguard profile` is profile.py) and folders."""
    here = Path(__file__).parent
    files = {path.stem for path in here.glob("*.py")}
    folders = {path.parent.name for path in here.glob("*/__init__.py")}
    return sorted(
        name.replace("_", "-")
        for name in (files | folders) - {"help", "terminal"}
        if not name.startswith("_")
    )


def main(words: list[str] | None = None) -> int:
    """Runs one command and returns the exit code; 2 is wrong use or something we refuse, told on stderr."""
    from loginguard.cli.terminal import explain, prepare

    prepare()
    words = sys.argv[1:] if words is None else words
    try:
        return _run(words)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read us (`| head`) has enough; nothing more may be written, not even at exit.
        sys.stdout = None
        return 0
    except Exception as error:  # noqa: BLE001 — people are told in a sentence
        return explain(error, words[0] if words and words[0] in commands() else "")


def leave() -> None:
    """Runs the words of the command line and ends the process: tidying up memory that goes with it anyway takes 10 ms."""
    # Nothing of what is loaded is garbage; the command itself runs with the collector on.
    gc.disable()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            # Whoever read us has gone.
            pass
    os._exit(code)


def _run(words: list[str]) -> int:
    import argparse

    from loginguard.cli.help import Help

    name = words[0] if words and not words[0].startswith("-") else None
    parser = argparse.ArgumentParser(prog="loginguard", description="cli:description", formatter_class=Help)
    parser.add_argument("--version", action="version", version=f"loginguard {VERSION}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    known = commands()
    # Only the command that is asked for is imported; all of them when help or an unknown name needs the list.
    for command in [name] if name in known else known:
        import_module(f"loginguard.cli.{command.replace('-', '_')}").add(subparsers)
    args = parser.parse_args(words)
    gc.freeze()
    gc.enable()
    code: int = import_module(f"loginguard.cli.{args.command.replace('-', '_')}").run(args)
    return code
