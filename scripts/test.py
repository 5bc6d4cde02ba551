#!/usr/bin/env python3
"""Runs every check of this project, after setting up all that they need.

    scripts/test.py                     everything
    scripts/test.py --only ruff --only unit
    scripts/test.py --fix               first mend what a machine can: format, order of imports
    scripts/test.py --list              what there is

The environment is made in .venv and node_modules from the locked requirements. Chromium, Firefox, Node, KeePassXC, Xvfb and
xdotool come from the system's packages: installed where this may be done (root, or sudo without a password), else named.
Exit 0 where all passed, 1 where anything failed or nothing ran, 2 for wrong use.
"""

import argparse
import sys
import time

from gates import system
from gates.catalogue import GATES
from gates.gate import Gate, Result, run_gate


def parse(words: list[str]) -> argparse.Namespace:
    """Reads the command line; exits with 2 where it is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [gate.name for gate in GATES]
    parser.add_argument(
        "--only", action="append", choices=names, metavar="NAME", help="run this check, may be repeated"
    )
    parser.add_argument("--fix", action="store_true", help="mend first what can be mended by machine")
    parser.add_argument("--list", action="store_true", help="name the checks and stop")
    return parser.parse_args(words)


def prepared(gate: Gate) -> Result | None:
    """Sets up what the gate needs; a failure is the gate's."""
    try:
        system.need_python()
        gate.prepare()
    except system.MissingError as error:
        return Result(gate.name, failed=1, output=f"{error}\n")
    return None


def tell(result: Result) -> None:
    """One line for a gate that is good; all it said for one that is not."""
    state = "ok  " if result.is_good else "FAIL"
    numbers = f"{result.passed} passed, {result.failed} failed" + (
        f", {result.skipped} skipped" if result.skipped else ""
    )
    print(f"{state} {result.name:9} {result.seconds:6.1f} s  {numbers}", flush=True)
    for skip in result.skips:
        print(f"       skipped: {skip}", flush=True)
    if not result.is_good:
        print("\n".join(f"     | {line}" for line in result.output.rstrip().splitlines()[-300:]), flush=True)


def main(words: list[str]) -> int:
    """Returns the exit code."""
    asked = parse(words)
    if asked.list:
        for gate in GATES:
            print(f"{gate.name:9} {gate.about}")
        return 0
    start = time.monotonic()
    results = []
    for gate in GATES:
        if not asked.only or gate.name in asked.only:
            result = prepared(gate) or run_gate(gate, is_fixing=asked.fix)
            tell(result)
            results.append(result)
    bad = [result.name for result in results if not result.is_good]
    print(f"\n{time.monotonic() - start:.0f} s; " + (f"not good: {', '.join(bad)}" if bad else "all good"))
    passed, failed, skipped = (
        sum(getattr(result, what) for result in results) for what in ("passed", "failed", "skipped")
    )
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    return 1 if bad or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
