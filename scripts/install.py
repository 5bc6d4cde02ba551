#!/usr/bin/env python3
"""Sets Login Guard's helper up for the person who runs this, tries it, and says how to add the extension.

    python3 scripts/install.py                      for every browser found
    python3 scripts/install.py --browser firefox    for these (may be repeated)
    python3 scripts/install.py --with city          with an extra: `city` (city databases) or `qr` (codes in pictures)
    python3 scripts/install.py --prefix DIR         everything below DIR, nothing real is touched (for tests)

Makes a Python environment of its own under the user's data folder, with the packages of requirements.lock and nothing
that doesn't match its hash. A step that breaks says which it was and what to do, and leaves everything as it was.
Running it again updates, and keeps the extras that were chosen before.
Needs Python 3.11 or newer and nothing else. To take it away again: loginguard uninstall
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(words: list[str]) -> int:
    """Returns the exit code: 0 installed, 2 a step failed or wrong use."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this with an older Python gets a sentence
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Login Guard needs Python 3.11 or newer; this is Python {found}.", file=sys.stderr)
        return 2
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(ROOT / "host"))
    from loginguard.cli.terminal import explain, prepare
    from loginguard.setup import browsers, environment
    from loginguard.setup.places import Places, is_supported

    args = parse(words)
    prepare()
    if not is_supported():
        print("So far this sets up on Linux only.", file=sys.stderr)
        return 2
    places = Places(args.prefix)
    try:
        browsers.named(args.browser)
        extras = environment.chosen(ROOT, args.extras) | environment.kept(ROOT, places)
        folder = environment.make(ROOT, places, lambda line: print(line, file=sys.stderr, flush=True), extras)
    except Exception as error:  # noqa: BLE001 - told as a sentence, never as a traceback
        return explain(error)
    options = [*(["--prefix", str(args.prefix)] if args.prefix else []), *(["--json"] if args.json else [])]
    options += [word for name in args.browser for word in ("--browser", name)]
    command = [str(folder / "bin" / "python"), "-I", "-m", "loginguard", "install", *options]
    code = subprocess.run([*command, "--extension", str(ROOT / "extension")], check=False).returncode
    # What is used now stays; what isn't any more, or never came to be used, goes.
    environment.prune(places, folder if code == 0 else environment.used(places))
    return code


def parse(words: list[str]) -> argparse.Namespace:
    """Reads the command line; exits with 2 where it is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--browser", action="extend", nargs="+", default=[], metavar="NAME", help="for these browsers only"
    )
    parser.add_argument(
        "--with",
        action="extend",
        nargs="+",
        default=[],
        dest="extras",
        metavar="EXTRA",
        help="city, qr: what not all need",
    )
    parser.add_argument(
        "--prefix", type=lambda text: Path(text).absolute(), metavar="DIR", help="roots every path"
    )
    parser.add_argument("--json", action="store_true", help="tell the outcome as JSON on stdout")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
