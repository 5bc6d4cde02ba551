"""The logins that are kept of an account, each once however often it is seen: those of Upwork's pages, and brought ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection, Row

from loginguard.guard.context import Context
from loginguard.guard.login_record import read_login, write_login
from loginguard.logins.seen import sighting
from loginguard.model.login import Login

# More than any page shows; what is older plays no part in a verdict.
MOST = 5000


@dataclass(slots=True)
class KeptLogin:
    """`id` is the state's. seen_at: when a look showed it last; recipe: of that look's page.

    origin: where a brought one is from (a site's host, a file's name); None for a page of Upwork's.
    """

    id: int
    login: Login
    first_seen: datetime
    seen_at: datetime
    recipe: str | None
    origin: str | None = None


def keep(
    context: Context, account: str, logins: Sequence[Login], *, recipe: str | None, origin: str | None = None
) -> list[int]:
    """Keeps the rows of one look, in its transaction. Returns their ids, in the same order.

    A row is known already where it shows the same at an overlapping time, and the session in use, whose "active now" moves on,
    where it was the session in use before. Rows of different origins are different logins: being signed in at Google with the
    same device is no session at Upwork.
    """
    now = context.now().isoformat()
    with context.store.writing() as database:
        rows = database.execute(
            "SELECT * FROM logins WHERE account = ? AND origin IS ?", (account, origin)
        ).fetchall()
        known: dict[str, list[Row]] = {}
        for row in rows:
            known.setdefault(row["shown"], []).append(row)
        if any(login.current for login in logins):
            database.execute("UPDATE logins SET current = 0 WHERE account = ? AND current = 1", (account,))
        return [_keep_one(database, account, login, known, recipe, now, origin) for login in logins]


def read(context: Context, account: str, *, ids: Sequence[int] | None = None) -> list[KeptLogin]:
    """The account's logins, newest first, those without a time last; only those of `ids` where given."""
    rows = context.store.database.execute(
        "SELECT * FROM logins WHERE account = ? ORDER BY likeliest IS NULL, likeliest DESC, id LIMIT ?",
        (account, MOST),
    )
    wanted = None if ids is None else set(ids)
    return [_kept(row) for row in rows if wanted is None or row["id"] in wanted]


def _keep_one(
    database: Connection,
    account: str,
    login: Login,
    known: dict[str, list[Row]],
    recipe: str | None,
    now: str,
    origin: str | None,
) -> int:
    sight = sighting(login)
    alike = known.get(sight.shown, [])
    same = next((row for row in alike if _is_same(row, sight.start, sight.end, login.current)), None)
    likeliest = login.time.likeliest.timestamp() if login.time else None
    if same is None:
        added = database.execute(
            "INSERT INTO logins (account, shown, starts, ends, likeliest, login, recipe, first_seen, last_seen, current,"
            " origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                account,
                sight.shown,
                sight.start,
                sight.end,
                likeliest,
                write_login(login),
                recipe,
                now,
                now,
                login.current,
                origin,
            ),
        )
        return int(added.lastrowid or 0)
    alike.remove(same)
    # The narrower time says more; the session in use is taken as it is now.
    if login.current or _is_narrower(sight.start, sight.end, same):
        database.execute(
            "UPDATE logins SET starts = ?, ends = ?, likeliest = ?, login = ? WHERE id = ?",
            (sight.start, sight.end, likeliest, write_login(login), same["id"]),
        )
    database.execute(
        "UPDATE logins SET last_seen = ?, current = ?, recipe = ? WHERE id = ?",
        (now, login.current, recipe, same["id"]),
    )
    return int(same["id"])


def _is_same(row: Row, start: float | None, end: float | None, current: bool) -> bool:
    if current and row["current"]:
        return True
    if start is None or end is None or row["starts"] is None:
        return start is None and row["starts"] is None
    return bool(row["starts"] <= end and start <= row["ends"])


def _is_narrower(start: float | None, end: float | None, row: Row) -> bool:
    return start is not None and end is not None and end - start < row["ends"] - row["starts"]


def _kept(row: Row) -> KeptLogin:
    login = read_login(row["login"])
    login.current = bool(row["current"])
    return KeptLogin(
        row["id"],
        login,
        datetime.fromisoformat(row["first_seen"]),
        datetime.fromisoformat(row["last_seen"]),
        row["recipe"],
        row["origin"],
    )
