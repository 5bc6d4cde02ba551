"""`check`: lists of logins from files, pages and pastes, judged account by account, for command line and dashboard."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

from loginguard.guard.address_databases import AddressDatabases
from loginguard.guard.login_lines import LoginLines
from loginguard.guard.sentences import told_in
from loginguard.logins.judge import judge, usual_home
from loginguard.logins.profile import HomeFrom, Profile
from loginguard.logins.proposal import propose_home
from loginguard.model.errors import LoginGuardError
from loginguard.model.listing import Listing
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.model.verdict import Verdict
from loginguard.pages import vocabulary
from loginguard.pages.errors import UnreadableError
from loginguard.version import VERSION

if TYPE_CHECKING:
    from loginguard.pages.trace import Trace

FAMILIAR, ALARMING, UNREADABLE, NO_LIST, UNSURE = 0, 1, 2, 3, 4
# For several inputs what is worst is told: an alarm before an unread file, that before doubt, that before nothing found.
_WORST_FIRST = (ALARMING, UNREADABLE, UNSURE, NO_LIST, FAMILIAR)
_UNREAD = frozenset({"lines-bad", "lines-skipped"})
# Attempts that failed and nothing else: a list was found, and says nothing about who is signed in.
_FAILED = "attempts-left-out"
_FAST, _FAST_UNZONED = timedelta(minutes=10), timedelta(hours=26)
_NAMES = ("familiar", "unfamiliar", "foreign", "unknown")


@dataclass(slots=True)
class Terms:
    """What inputs are read and judged by. `zone` and `lang` are those of the input; profile: of the person, as far as known.

    mine: the accounts that `profile` is of where an input has several; None where it is of all (`--home`). others: what
    holds for accounts that aren't theirs. An input of one account, or of none, is the person's own. databases: the person's own
    of addresses. notes: what to say of these terms themselves.
    """

    now: datetime
    zone: tzinfo
    lang: str | None = None
    url: str | None = None
    profile: Profile = field(default_factory=Profile)
    language: str = "en"
    mine: frozenset[str] | None = None
    others: Profile = field(default_factory=Profile)
    databases: AddressDatabases | None = None
    notes: tuple[Message, ...] = ()

    def warnings(self) -> list[Message]:
        """What to know of the terms themselves: a language that there are no words for is read as any other."""
        if self.lang is None or vocabulary.speaks(self.lang):
            return [*self.notes]
        return [*self.notes, Message("language-unknown", {"language": self.lang})]

    def of_accounts(self, accounts: int) -> "Terms":
        """The same for an input that names so many accounts."""
        return self if accounts > 1 or self.mine is None else replace(self, mine=None)


@dataclass(slots=True)
class Checked:
    """One input: its lists with a verdict for each row, or why it could not be read. home: what its rows were judged by."""

    name: str
    listings: list[tuple[Listing, list[Verdict]]] = field(default_factory=list)
    home: tuple[str, ...] = ()
    home_from: HomeFrom = "none"
    error: UnreadableError | None = None

    @property
    def is_home_said(self) -> bool:
        """Whether the person themselves named home."""
        return self.home_from in {"option", "profile"}

    @property
    def code(self) -> int:
        """The exit code of this input alone."""
        if self.error is not None:
            return UNREADABLE
        names: set[str] = {verdict.name for _, verdicts in self.listings for verdict in verdicts}
        if not names and any(w.code == _FAILED for listing, _ in self.listings for w in listing.warnings):
            return UNSURE
        is_whole = not any(w.code in _UNREAD for listing, _ in self.listings for w in listing.warnings)
        return code_of(names, is_whole=is_whole)


def code_of(names: set[str], *, is_whole: bool = True) -> int:
    """The exit code for these verdicts; none at all is "no list found". is_whole: False where some lines were not read."""
    if names & {"foreign", "unfamiliar"}:
        return ALARMING
    if "unknown" in names or (names and not is_whole):
        return UNSURE
    return FAMILIAR if names else NO_LIST


def worst(codes: Sequence[int]) -> int:
    """The exit code of several inputs together."""
    return next((code for code in _WORST_FIRST if code in codes), NO_LIST)


def check(name: str, content: bytes, terms: Terms, trace: "Trace | None" = None) -> Checked:
    """Reads and judges one input. What can't be read comes back with its error, never as nothing found.

    trace: filled with what reading looked at. Raises LoginGuardError `address-database-unreadable`: that is so for every input.
    """
    try:
        return _check(name, content, terms, trace)
    except UnreadableError as error:
        why = error
    except LoginGuardError:
        raise
    except Exception as error:  # noqa: BLE001 — one input that we fail on must not hide what the others show
        why = UnreadableError("failed", {"detail": type(error).__name__})
        why.__cause__ = error
    return Checked(name, home=terms.profile.home, home_from=terms.profile.home_from, error=why)


def _check(name: str, content: bytes, terms: Terms, trace: "Trace | None") -> Checked:
    # All readers, 60 ms: a stream needs none of them but its own.
    from loginguard.pages.contradicting import contradicting
    from loginguard.pages.sources import read_source

    checked = Checked(name)
    listings = read_source(
        name, content, now=terms.now, zone=terms.zone, lang=terms.lang, url=terms.url, trace=trace
    )
    for listing in listings:
        if terms.databases is not None:
            listing.rows = terms.databases.placed(listing.rows)
        if against := contradicting(listing.rows):
            place = against[0].place_text or ""
            listing.warnings.append(
                Message("places-contradict", {"count": len(against), "place": place[:80]})
            )
        if to_come := sum(_is_to_come(login, terms.now) for login in listing.rows):
            listing.warnings.append(
                Message("logins-to-come", {"count": to_come, "time": terms.now.isoformat(timespec="minutes")})
            )
    # Rows of one account are judged together, in whichever of the input's lists they stand.
    groups: dict[str | None, list[tuple[int, int, Login]]] = {}
    for at, listing in enumerate(listings):
        for row, login in enumerate(listing.rows):
            groups.setdefault(login.account or listing.account, []).append((at, row, login))
    verdicts: list[list[Verdict | None]] = [[None] * len(listing.rows) for listing in listings]
    terms = terms.of_accounts(sum(account is not None for account in groups))
    if not groups or terms.mine is None:
        checked.home, checked.home_from = terms.profile.home, terms.profile.home_from
    for account, group in groups.items():
        logins = [login for _, _, login in group]
        profile = profile_of(logins, terms, account)
        if not profile.home:
            # What a long history says is told as what it was judged by, and as nobody's word.
            profile = profile.with_home(usual_home(logins, terms.now), "none")
        # What the person said themselves is told before what was only proposed for others' accounts.
        if profile.home and (not checked.home or (profile.is_settled and not checked.is_home_said)):
            checked.home, checked.home_from = profile.home, profile.home_from
        for (at, row, _), verdict in zip(group, judge(logins, profile, now=terms.now), strict=True):
            verdicts[at][row] = verdict
    checked.listings = [
        (listing, [v for v in found if v is not None])
        for listing, found in zip(listings, verdicts, strict=True)
    ]
    return checked


def _is_to_come(login: Login, now: datetime) -> bool:
    # A clock may be a little fast; a zone that nobody stated, a day.
    time = login.time
    return time is not None and time.start > now + (_FAST if time.zone_stated else _FAST_UNZONED)


def profile_of(logins: Sequence[Login], terms: Terms, account: str | None) -> Profile:
    """The given profile, if it is this account's; without a home, what the account's one session in use proposes."""
    is_mine = terms.mine is None or account is None or account in terms.mine
    profile = terms.profile if is_mine else terms.others
    if profile.home:
        return profile
    taken = propose_home(logins).taken
    return replace(profile, home=taken, home_from="current" if taken else "none")


def describe(checked: Sequence[Checked], terms: Terms) -> dict[str, Any]:
    """`check --format json`, as DESIGN has it."""
    lines = LoginLines(terms.language)
    logins = [lines.shape(login, verdict) for login, verdict in judged_rows(checked)]
    return {**describe_reading(checked, terms), "logins": logins, "summary": summary(checked)}


def judged_rows(checked: Sequence[Checked]) -> Iterator[tuple[Login, Verdict]]:
    """All rows of all inputs with their verdicts, in order."""
    for one in checked:
        for listing, verdicts in one.listings:
            yield from zip(listing.rows, verdicts, strict=True)


def summary(checked: Sequence[Checked]) -> dict[str, int]:
    """How many rows have each verdict."""
    counts: Counter[str] = Counter(verdict.name for _, verdict in judged_rows(checked))
    return {name: counts[name] for name in _NAMES}


def describe_reading(checked: Sequence[Checked], terms: Terms) -> dict[str, Any]:
    """The same without the logins: what was read and what they were judged by."""
    home = next((one for one in checked if one.home), None)
    return {
        "loginguard": VERSION,
        "data": _data_version(),
        "home": {
            "countries": list(home.home) if home else [],
            "from": home.home_from if home else "none",
        },
        "sources": [source for one in checked for source in _sources(one, terms)],
    }


def _data_version() -> str | None:
    from loginguard.data.files import MissingDataError
    from loginguard.data.version import version

    try:
        return version()
    except MissingDataError:
        return None


def _sources(one: Checked, terms: Terms) -> list[dict[str, Any]]:
    language = terms.language
    known = [told_in(language, "warning", message) for message in terms.warnings()]
    if one.error is not None:
        message = one.error.message
        return [_source(one.name, "unreadable", 0, False, None, [told_in(language, "unreadable", message)])]
    if not one.listings:
        none = told_in(language, "warning", Message("no-list"))
        return [_source(one.name, "none", 0, True, None, [none, *known])]
    return [
        _source(
            listing.name,
            listing.kind,
            len(listing.rows),
            listing.complete,
            listing.account,
            [*(told_in(language, "warning", message) for message in listing.warnings), *known],
        )
        for listing, _ in one.listings
    ]


def _source(
    name: str, kind: str, rows: int, complete: bool, account: str | None, warnings: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "name": name,
        "kind": kind,
        "rows": rows,
        "complete": complete,
        "account": account,
        "warnings": warnings,
    }
