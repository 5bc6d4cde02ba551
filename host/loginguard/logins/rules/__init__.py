"""One rule a file: `examine(seen, history, profile)` says what it makes of a login that fits the person's countries, or None.

Rules see only logins in a country of the person's (home or trip). What the country says by itself stands in
country_not_home.py; impossible_travel.py, which needs the neighbours in time, runs over the whole account. The judge adds
their bits up.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from loginguard.logins.finding import Finding
from loginguard.logins.history import History
from loginguard.logins.profile import Profile
from loginguard.logins.seen import Seen

Examine = Callable[[Seen, History, Profile], Finding | None]


def names() -> list[str]:
    """The names of all rules, as their reason codes begin: this folder's files."""
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__")


def examiners() -> tuple[Examine, ...]:
    """The rules that look at one login beside its account's history."""
    modules = (import_module(f"{__name__}.{name}") for name in names())
    return tuple(module.examine for module in modules if hasattr(module, "examine"))
