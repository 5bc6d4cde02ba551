"""What a browser starts, and the person's command: a few lines that the real interpreter runs at once, without site and shims.

Through a shim the host would be up five times later, through `site` a third later.
"""

import os
import sys
from pathlib import Path

# Linux reads the first 256 bytes of the line, and splits it at the first blank.
LONGEST_SHEBANG = 250
# glibc's allocator then asks for huge pages, which takes a fifth off a vault's key derivation; elsewhere it means nothing.
HUGE_PAGES = 'GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}" '


def interpreter() -> Path:
    """The real interpreter, past links and environments: what stays when the environment's own link is gone."""
    return Path(os.path.realpath(sys.executable))


def packages() -> list[Path]:
    """Where the packages of the running environment are, and this one where it runs from its source."""
    import pydantic

    ours = Path(__file__).resolve().parent.parent.parent
    # Not what the interpreter says of its environment: started without site, it knows of none.
    return list(dict.fromkeys([ours, Path(pydantic.__file__).resolve().parent.parent]))


def text(python: Path, folders: list[Path], state: Path | None) -> str:
    """The text of what browsers start. state: kept there instead of the usual place."""
    lines = [*_start(folders, state), "from loginguard.wire.main import main", "sys.exit(main())"]
    shebang = f"#!{python} -IS"
    if len(shebang.encode()) <= LONGEST_SHEBANG and " " not in str(python):
        return "\n".join([shebang, *lines, ""])
    return _through_sh(python, lines)


def command_text(python: Path, folders: list[Path], state: Path | None) -> str:
    """`loginguard` for the person's PATH."""
    lines = [
        *_start(folders, state),
        "from loginguard.cli import leave",
        "if __name__ == '__main__':",
        "    leave()",
    ]
    return _through_sh(python, lines, HUGE_PAGES)


def is_command(path: Path) -> bool:
    """Whether the file is a command of ours, this version's or an earlier one's."""
    written = path.read_text("utf-8", "replace")
    return "from loginguard.cli import leave" in written or "-m loginguard" in written


def _start(folders: list[Path], state: Path | None) -> list[str]:
    return [
        "import sys",
        # Behind Python's own: most of what is loaded is found there, at the first look.
        f"sys.path += {[str(folder) for folder in folders]!r}",
        *([f"import os; os.environ.setdefault('LOGINGUARD_HOME', {str(state)!r})"] if state else []),
    ]


def _through_sh(python: Path, lines: list[str], variables: str = "") -> str:
    # sh runs the second line; Python reads it as a string.
    quoted = str(python).replace("'", "'\\''")
    return "\n".join(["#!/bin/sh", f"''':'\n{variables}exec '{quoted}' -I -S \"$0\" \"$@\"\n'''", *lines, ""])
