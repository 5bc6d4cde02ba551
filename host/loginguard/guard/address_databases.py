"""The person's own databases of addresses (mmdb files): city and network of an address, looked up on this machine alone.

An address's city is where its provider stands as often as where someone is, so what comes from here has the country
`from: "address"`, which never convicts, and a radius of hundreds of kilometres.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loginguard.guard.address_record import network_of, place_of
from loginguard.guard.context import Context
from loginguard.model.address import Address
from loginguard.model.errors import LoginGuardError
from loginguard.model.login import Login
from loginguard.model.message import Message

if TYPE_CHECKING:
    import maxminddb

MOST_FILES = 4
_WITH_NETWORK = frozenset({"public", "relay", "satellite"})
_SETTING = "address_databases"
_SESSION = "address-databases"


class AddressDatabases:
    """Some such files, opened. Raises LoginGuardError `city-not-installed` or `address-database-unreadable`."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = tuple(paths)
        self._readers = [(path, _opened(path)) for path in self.paths]

    def __reduce__(self) -> tuple[type["AddressDatabases"], tuple[tuple[str, ...]]]:
        # A process that judges a part of a stream opens them for itself.
        return type(self), (self.paths,)

    def describe(self) -> list[dict[str, str]]:
        """`path`, `kind` as the file names it, and `date` of its making (ISO)."""
        return [
            {
                "path": path,
                "kind": reader.metadata().database_type,
                "date": datetime.fromtimestamp(reader.metadata().build_epoch, UTC).date().isoformat(),
            }
            for path, reader in self._readers
        ]

    def placed(self, logins: Iterable[Login]) -> list[Login]:
        """The same logins; where one has a public address, a copy with its network, and with its place if the row named none.

        Raises LoginGuardError `address-database-unreadable` for a file that turns out to be damaged.
        """
        return [self._placed(login) for login in logins]

    def _placed(self, login: Login) -> Login:
        address = login.address
        if address is None or address.kind not in _WITH_NETWORK:
            return login
        record = self._record(address)
        place = login.place
        if place is None and address.kind == "public":
            place = place_of(record, address.ip)
        return replace(login, place=place, address=replace(address, network=network_of(record)))

    def _record(self, address: Address) -> dict[str, Any]:
        """What all files say together; of two that say the same thing the first counts."""
        together: dict[str, Any] = {}
        for path, reader in self._readers:
            try:
                found = reader.get(address.ip.partition("/")[0])
            except Exception as error:
                raise _unreadable(path, error) from error
            if isinstance(found, dict):
                together = {**found, **together}
        return together


def kept_paths(context: Context) -> tuple[str, ...]:
    """Which files the person chose."""
    row = context.store.database.execute("SELECT value FROM settings WHERE name = ?", (_SETTING,)).fetchone()
    return tuple(json.loads(row["value"])) if row else ()


def choose(context: Context, paths: Sequence[str]) -> None:
    """Uses these files from now on, none where empty. Raises LoginGuardError where one can't be read; nothing changes then."""
    if len(paths) > MOST_FILES:
        raise LoginGuardError("wrong-use", {"detail": f"{len(paths)} > {MOST_FILES}"})
    whole = [str(Path(path).absolute()) for path in paths]
    AddressDatabases(whole)
    with context.store.writing() as database:
        database.execute("DELETE FROM settings WHERE name = ?", (_SETTING,))
        if whole:
            database.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?)", (_SETTING, json.dumps(whole))
            )


def chosen(context: Context) -> tuple[AddressDatabases | None, list[Message]]:
    """The chosen files, opened once a process, and a warning where they can't be: a look goes on without them."""
    paths = kept_paths(context)
    if not paths:
        return None, []
    before = context.session.get(_SESSION)
    if before is not None and before.paths == paths:
        return before, []
    try:
        opened = context.session[_SESSION] = AddressDatabases(paths)
    except LoginGuardError as error:
        return None, [Message(error.code, error.params)]
    return opened, []


def placed(context: Context, logins: Sequence[Login]) -> tuple[list[Login], list[Message]]:
    """The logins by the chosen files, with a warning where these couldn't be used."""
    databases, warnings = chosen(context)
    if databases is None:
        return list(logins), warnings
    try:
        return databases.placed(logins), warnings
    except LoginGuardError as error:
        return list(logins), [Message(error.code, error.params)]


def _opened(path: str) -> "maxminddb.Reader":
    try:
        import maxminddb
    except ImportError:
        raise LoginGuardError("city-not-installed") from None
    try:
        reader = maxminddb.open_database(path)
        reader.metadata()
    except Exception as error:
        raise _unreadable(path, error) from error
    return reader


def _unreadable(path: str, error: Exception) -> LoginGuardError:
    detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return LoginGuardError("address-database-unreadable", {"path": path, "detail": detail[:200]})
