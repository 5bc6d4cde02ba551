#!/usr/bin/env python3
"""Measures what the product costs, in one run: the host's start and looks, the extension's share of a page.

    scripts/benchmark.py           all
    scripts/benchmark.py digest    one of tests/benchmarks/

Figures depend on the machine: each benchmark says what they are to be compared with, docs/benchmarks.md what was measured.
"""

import subprocess
import sys

from gates import environment, system
from gates.paths import PYTHON, ROOT

FOLDER = ROOT / "tests" / "benchmarks"


def main(words: list[str]) -> int:
    """Returns the exit code: 0 all within their limits, 1 one over it or something is missing, 2 wrong use."""
    if "--help" in words:
        print(__doc__)
        return 0
    names = [file.stem for file in sorted(FOLDER.glob("*.py")) if "def main(" in file.read_text("utf-8")]
    if unknown := set(words) - set(names):
        print(
            f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(names)}", file=sys.stderr
        )
        return 2
    try:
        environment.prepare_browsers()
    except system.MissingError as error:
        print(error, file=sys.stderr)
        return 1
    codes = []
    for name in words or names:
        print(f"— {name}", flush=True)
        codes.append(
            subprocess.run([PYTHON, "-m", f"tests.benchmarks.{name}"], cwd=ROOT, check=False).returncode
        )
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
