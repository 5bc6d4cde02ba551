"""The person's profile: home, trips, what is known as theirs; kept, proposed, described."""

from collections.abc import Iterable, Sequence
from typing import Any

from loginguard.guard import journal, kept_logins
from loginguard.guard.context import Context
from loginguard.guard.country import country_code
from loginguard.guard.trips import trips
from loginguard.logins.profile import AnswerName, Profile, Sighting
from loginguard.logins.proposal import Proposal, propose_home
from loginguard.model.errors import LoginGuardError
from loginguard.model.login import Login
from loginguard.recognise.device_signature import name_of
from loginguard.recognise.devices import read_device
from loginguard.recognise.place_index import countries_of_zone

MOST_COUNTRIES = 20


def profile_for(context: Context, account: str, logins: Sequence[Login]) -> Profile:
    """The kept profile with what the person said of this account's logins; without a home, the one that is proposed."""
    profile = kept_profile(context, account)
    if profile.home:
        return profile
    taken = propose(context, logins).taken
    return profile.with_home(taken, "current")


def kept_profile(context: Context, account: str | None) -> Profile:
    """What is kept, nothing proposed. `account` None: without the words on single logins."""
    database = context.store.database
    home = tuple(row["country"] for row in database.execute("SELECT country FROM home ORDER BY position"))
    known: dict[str, set[str]] = {"device": set(), "block": set(), "place": set()}
    for row in database.execute("SELECT kind, value FROM known"):
        known[row["kind"]].add(row["value"])
    refused: dict[str, set[str]] = {"device": set(), "block": set()}
    answers: dict[str, list[tuple[Sighting, AnswerName]]] = {}
    latest: dict[int, Any] = {}
    for row in database.execute("SELECT * FROM answers WHERE account = ? ORDER BY id", (account,)):
        latest[row["login"]] = row
    for row in sorted(latest.values(), key=lambda row: row["id"]):
        sight = Sighting(row["shown"], row["starts"], row["ends"])
        answers.setdefault(row["shown"], []).append((sight, row["answer"]))
        target = known if row["answer"] == "me" else refused if row["answer"] == "not-me" else {}
        for kind in ("device", "block", "place"):
            if row[kind] is not None and kind in target:
                target[kind].add(row[kind])
    return Profile(
        home=home,
        home_from="profile" if home else "none",
        trips=tuple(trip for _, trip in trips(context)),
        devices=frozenset(known["device"]),
        blocks=frozenset(known["block"]),
        places=frozenset(place for text in known["place"] if (place := _place(text))),
        refused_blocks=frozenset(refused["block"] - known["block"]),
        refused_devices=frozenset(refused["device"] - known["device"]),
        answers=answers,
    )


def _place(text: str) -> tuple[str, str, str] | None:
    parts = text.split("|")
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None


def propose(context: Context, logins: Sequence[Login]) -> Proposal:
    """What the session in use, the zone and the language propose."""
    zone = getattr(context.zone, "key", "")
    return propose_home(
        logins,
        zone_countries=countries_of_zone(zone) if zone else (),
        languages=[context.own or context.language],
    )


def set_home(context: Context, countries: Iterable[str]) -> None:
    """The person says where they are at home, the country of most of their time first; none takes it back.

    Raises LoginGuardError `unknown-country` for what is no country, and then changes nothing.
    """
    codes = list(dict.fromkeys(country_code(country) for country in countries))
    if len(codes) > MOST_COUNTRIES:
        raise LoginGuardError("wrong-use", {"detail": f"home: {MOST_COUNTRIES} countries at most"})
    with context.store.writing() as database:
        before = [row["country"] for row in database.execute("SELECT country FROM home ORDER BY position")]
        if before == codes:
            return
        database.execute("DELETE FROM home")
        database.executemany(
            "INSERT INTO home (country, position) VALUES (?, ?)", [(c, i) for i, c in enumerate(codes)]
        )
        journal.write(context, "home", {"countries": codes, "before": before})


def read_home(text: str) -> tuple[str, ...]:
    """ "PT,ES" or "Portugal, Spain" as codes. Raises LoginGuardError `unknown-country`."""
    return tuple(dict.fromkeys(country_code(part.strip()) for part in text.split(",") if part.strip()))


def device_signature(text: str) -> str | None:
    """What "Chrome on Windows" is told by; None where the text names no device."""
    device = read_device(text)
    return device.signature or None if device else None


def add_device(context: Context, signature: str) -> None:
    """The person calls a device theirs."""
    with context.store.writing() as database:
        database.execute(
            "INSERT OR REPLACE INTO known (kind, value, at) VALUES ('device', ?, ?)",
            (signature, context.now().isoformat()),
        )
        journal.write(context, "device", {"device": name_of(signature)})


def forget(context: Context, what: str) -> None:
    """Forgets "home", "trips", "devices" or "all" of these, and with "all" every word on single logins."""
    with context.store.writing() as database:
        if what in {"home", "all"}:
            database.execute("DELETE FROM home")
        if what in {"trips", "all"}:
            database.execute("DELETE FROM trips")
        if what in {"devices", "all"}:
            database.execute("DELETE FROM known")
        if what == "all":
            database.execute("DELETE FROM answers")
        journal.write(context, "profile-forgotten", {"what": what})


def describe_home(context: Context, profile: Profile, logins: Sequence[Login]) -> dict[str, Any]:
    """`status.home`: the countries, who said so, and what is proposed while the person hasn't.

    `ticked`: of the proposed places those that all agree on, so that a tick in advance is no guess.
    """
    found = Proposal((), ()) if profile.is_settled else propose(context, logins)
    return {
        "countries": list(profile.home),
        "from": profile.home_from,
        "proposed": list(found.offered),
        "places": [{"country": one, "because": list(found.because[one])} for one in found.offered],
        "ticked": list(found.taken),
    }


def describe_profile(context: Context, account: str) -> dict[str, Any]:
    """`profile` as docs/protocol.md has it."""
    logins = [one.login for one in kept_logins.read(context, account)]
    profile = profile_for(context, account, logins)
    return {
        "home": describe_home(context, profile, logins),
        "trips": [
            {
                "id": number,
                "country": one.country,
                "from": one.start.date().isoformat(),
                "to": one.end.date().isoformat(),
            }
            for number, one in trips(context)
        ],
        "devices": sorted(profile.devices),
        "networks": sorted(profile.blocks),
        "places": [", ".join(part for part in reversed(place) if part) for place in sorted(profile.places)],
        "answers": sum(len(said) for said in profile.answers.values()),
    }
