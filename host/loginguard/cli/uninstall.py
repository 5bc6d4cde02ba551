"""`loginguard uninstall`: takes the host out of the browsers; what it keeps of the person stays, and is named."""

import argparse
import json
from typing import Any

from loginguard.cli.install import options, told
from loginguard.cli.terminal import say
from loginguard.guard.places import state_folder
from loginguard.setup.install import remove
from loginguard.setup.places import Places


def add(subparsers: Any) -> None:
    """Declares the command."""
    parser = subparsers.add_parser(
        "uninstall", help=told("uninstall-help"), description=told("uninstall-help")
    )
    options(parser)


def run(args: argparse.Namespace) -> int:
    """0, also where nothing was there."""
    places = Places(args.prefix)
    state = places.state or state_folder()
    # The sentences lie in what is about to go: read them first.
    removed, kept, nothing = (
        told("uninstall-removed"),
        told("uninstall-kept", path=str(state)),
        told("uninstall-nothing"),
    )
    gone = remove(places, args.browser)
    if args.json:
        say(json.dumps({"removed": [str(path) for path in gone], "kept": str(state)}, indent=2))
        return 0
    say(removed if gone else nothing)
    for path in gone:
        say(f"  {path}")
    if state.is_dir():
        say(kept)
    return 0
