"""Attempts to sign in that failed: somebody tried, and nobody came in."""

import re
from collections.abc import Iterable

from loginguard.model.login import Login
from loginguard.pages import vocabulary

_LONGEST = 160
# "0 failed attempts", "failed: no", "success after 2 failed": a count or a denial, and somebody came in after all.
_NO_FAILURE = re.compile(r"\d|\b(?:no|not|never|none|without|false|after)\b|\bsucce(?:ss|ed)", re.IGNORECASE)


def mark_failed(rows: Iterable[Login]) -> None:
    """Marks those that say that they failed. A row that is signed in here is none, whatever its device is named."""
    for login in rows:
        login.failed = is_failed(login)


def is_failed(login: Login) -> bool:
    """Whether what the row says of its outcome is that nobody came in."""
    said = login.method
    if said is None or login.current or len(said) > _LONGEST or _NO_FAILURE.search(said):
        return False
    return vocabulary.FAILED.within(said.replace("_", " "))
