"""`loginguard install`: makes this host the one that browsers start, tries it, and says how to add the extension."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from loginguard.cli.terminal import language, say
from loginguard.model.message import Message, Params
from loginguard.setup.browsers import Kind, named
from loginguard.setup.install import Installed, install
from loginguard.setup.places import Places
from loginguard.words import render


def add(subparsers: Any) -> None:
    """Declares the command."""
    parser = subparsers.add_parser("install", help=told("install-help"), description=told("install-help"))
    options(parser)
    parser.add_argument("--extension", type=Path, metavar="DIR", help=told("install-extension"))


def options(parser: argparse.ArgumentParser) -> None:
    """What install, uninstall and doctor have in common."""
    parser.add_argument("--json", action="store_true", help=told("json-help"))
    parser.add_argument(
        "--browser", action="extend", nargs="+", default=[], metavar="NAME", help=told("browser-help")
    )
    parser.add_argument(
        "--prefix", type=lambda text: Path(text).absolute(), metavar="DIR", help=told("prefix-help")
    )


def run(args: argparse.Namespace) -> int:
    """0 installed."""
    named(args.browser)
    quiet = args.json
    done = install(Places(args.prefix), args.browser, (lambda _: None) if quiet else say)
    if args.json:
        say(json.dumps(_plain(done), ensure_ascii=False, indent=2))
    else:
        for line in report(done, args.extension, args.prefix):
            say(line)
    return 0


def report(done: Installed, extension: Path | None, prefix: Path | None = None) -> list[str]:
    """What was done, what the self-test found, and what is left to do by hand."""
    milliseconds = round(done.outcome.milliseconds)
    lines = [
        "",
        told("install-works", milliseconds=milliseconds),
        *(f"  {line}" for line in verdicts(done)),
        "",
    ]
    if done.served:
        lines.append(told("install-served", names=[browser.title for browser in done.served]))
    else:
        lines.append(told("install-none"))
    lines += [told("install-shut", name=one.browser.title) for one in done.unreachable]
    kinds: list[Kind] = ["chromium", "firefox"]
    for kind in kinds:
        titles = [browser.title for browser in done.served if browser.kind == kind]
        if titles:
            lines += ["", *steps(kind, titles, extension)]
    lines.append("")
    if done.command is None:
        lines.append(told("install-no-command"))
    elif prefix is not None:
        lines.append(told("install-prefix", path=str(done.command), prefix=str(prefix)))
    elif str(done.command.parent) not in os.environ.get("PATH", "").split(os.pathsep):
        lines.append(told("install-path", path=str(done.command)))
    else:
        lines.append(told("install-command"))
    return lines


def steps(kind: Kind, titles: list[str], extension: Path | None) -> list[str]:
    """How the extension gets into a browser today, by hand."""
    folder = str(extension or "extension")
    where = folder if kind == "chromium" else f"{folder}/manifest.json"
    return [told(f"install-add-{kind}", names=titles, path=where)]


def verdicts(done: Installed) -> list[str]:
    """The example page's rows as the host judged them."""
    found = []
    for row in done.outcome.rows:
        reasons = "; ".join(reason["text"] for reason in row["reasons"])
        verdict = render("cli", Message(f"verdict-{row['verdict']}"), language())
        found.append(f"{verdict:12} {row['text'][:60]}" + (f"  ({reasons})" if reasons else ""))
    return found


def told(code: str, **params: Any) -> str:
    """A sentence of the command line."""
    filled: Params = params
    return render("cli", Message(code, filled), language())


def _plain(done: Installed) -> dict[str, Any]:
    return {
        "launcher": str(done.launcher),
        "command": str(done.command) if done.command else None,
        "browsers": [browser.name for browser in done.served],
        "unreachable": [one.browser.name for one in done.unreachable],
        "manifests": [str(path) for path in done.manifests],
        "milliseconds": round(done.outcome.milliseconds, 1),
        "logins": done.outcome.rows,
    }
