"""Which data this package carries and how old it is: one small file, read for `check --format json`, `hello` and `doctor`."""

from datetime import date
from functools import cache

from loginguard.data.files import FOLDER, MissingDataError

# After this many days `loginguard doctor` names the update command: countries are renamed, cities and zones change.
OLD_AFTER_DAYS = 180


@cache
def version() -> str:
    """The month in which the data's sources were the newest there were: "2026-11".

    Raises MissingDataError where the package was put together without its data.
    """
    try:
        return (FOLDER / "version.txt").read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise MissingDataError("version.txt") from error


def age_days(today: date) -> int:
    """Days since the first of that month, never negative. Raises as `version` does."""
    return max(0, (today - date.fromisoformat(f"{version()}-01")).days)


def is_old(today: date) -> bool:
    """Whether the data should be updated. Raises as `version` does."""
    return age_days(today) > OLD_AFTER_DAYS
