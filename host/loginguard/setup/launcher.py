"""What a browser starts: a few lines that the real interpreter runs at once, without site, shims or the environment's say.

Through a shim the host would be up five times later, through `site` a third later.
"""

import os
import sys
import sysconfig
from pathlib import Path

# Linux reads the first 256 bytes of the line, and splits it at the first blank.
LONGEST_SHEBANG = 250


def interpreter() -> Path:
    """The real interpreter, past links and environments: what stays when the environment's own link is gone."""
    return Path(os.path.realpath(sys.executable))


def packages() -> list[Path]:
    """Where the packages of the running environment are, and this one where it runs from its source."""
    ours = Path(__file__).resolve().parent.parent.parent
    return list(dict.fromkeys([ours, Path(sysconfig.get_paths()["purelib"])]))


def text(python: Path, folders: list[Path], state: Path | None) -> str:
    """The launcher's text. state: kept there instead of the usual place."""
    lines = [
        "import sys",
        f"sys.path[:0] = {[str(folder) for folder in folders]!r}",
        *([f"import os; os.environ.setdefault('LOGINGUARD_HOME', {str(state)!r})"] if state else []),
        "from loginguard.wire.main import main",
        "sys.exit(main())",
    ]
    shebang = f"#!{python} -IS"
    if len(shebang.encode()) <= LONGEST_SHEBANG and " " not in str(python):
        return "\n".join([shebang, *lines, ""])
    # sh runs the second line; Python reads it as a string.
    quoted = str(python).replace("'", "'\\''")
    return "\n".join(["#!/bin/sh", f"''':'\nexec '{quoted}' -I -S \"$0\" \"$@\"\n'''", *lines, ""])


def command_text(python: Path, state: Path | None) -> str:
    """`loginguard` for the person's PATH: the environment's interpreter, which finds its own packages."""
    home = [f'LOGINGUARD_HOME="${{LOGINGUARD_HOME:-{state}}}"; export LOGINGUARD_HOME'] if state else []
    quoted = str(python).replace("'", "'\\''")
    return "\n".join(["#!/bin/sh", *home, f"exec '{quoted}' -I -m loginguard \"$@\"", ""])
