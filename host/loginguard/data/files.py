"""Opens the files that scripts/build_data.py makes when the package is built: mapped into memory, read only where asked."""

import mmap
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


class MissingDataError(RuntimeError):
    """The package was put together without its data: installing it again brings it."""


@cache
def mapped(name: str) -> mmap.mmap:
    """The whole file `name` of this folder. Raises MissingDataError where the build left it out."""
    try:
        with (FOLDER / name).open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise MissingDataError(name) from error
