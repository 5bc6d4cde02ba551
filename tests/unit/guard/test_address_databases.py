"""The person's own databases of addresses: what they add, that they convict nobody, and what happens where one is bad."""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from loginguard.guard import answers, kept_logins
from loginguard.guard.accounts import UNIDENTIFIED
from loginguard.guard.address_databases import AddressDatabases, choose, chosen, kept_paths
from loginguard.guard.context import Context
from loginguard.guard.judged import judged
from loginguard.guard.look import Seen, look
from loginguard.guard.profile import set_home
from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.model.errors import LoginGuardError
from loginguard.model.login import Login
from loginguard.recognise.addresses import read_address
from loginguard.recognise.places import read_place
from loginguard.store.database import open_store
from tests.unit.guard.mmdb import write

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOME, ABROAD = "81.193.20.1", "41.58.1.1"
PAGE = (
    '<html lang="en"><body n="1"><h1 n="2">Where you are logged in</h1><table n="3"><tr n="4"><th n="5">Device</th>'
    '<th n="6">IP address</th><th n="7">Last active</th></tr>'
    f'<tr n="8"><td n="9">Firefox on Linux</td><td n="10">{ABROAD}</td><td n="11">3 hours ago</td></tr></table></body></html>'
)


def city(country: str, name: str, latitude: float, longitude: float, radius: int = 20) -> dict[str, Any]:
    return {
        "country": {"iso_code": country},
        "city": {"names": {"de": "anders", "en": name}},
        "subdivisions": [{"iso_code": "11", "names": {"en": "Some Province"}}],
        "location": {"latitude": latitude, "longitude": longitude, "accuracy_radius": radius},
    }


@pytest.fixture
def cities(tmp_path: Path) -> Path:
    records = {
        "81.193.0.0/16": city("PT", "Lisbon", 38.7, -9.1),
        "41.58.0.0/16": city("NG", "Lagos", 6.5, 3.4, 900),
    }
    return write(tmp_path / "cities.mmdb", {**records, "2c0f::/16": city("NG", "Abuja", 9.1, 7.5)})


@pytest.fixture
def networks(tmp_path: Path) -> Path:
    made = {
        "41.0.0.0/8": {"autonomous_system_number": 64500, "autonomous_system_organization": "Example Telecom"}
    }
    return write(
        tmp_path / "networks.mmdb", {**made, "81.193.0.0/17": {"autonomous_system_number": 64501}}, "Test-ASN"
    )


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    made = Context(open_store(tmp_path / "state"), now=lambda: NOW)
    yield made
    made.store.close()


def login(ip: str, **more: Any) -> Login:
    return Login(text=ip, address=read_address(ip), **more)


def test_city_and_network_come_from_both_files(cities: Path, networks: Path) -> None:
    databases = AddressDatabases([str(cities), str(networks)])
    near, far, six = databases.placed([login(HOME), login(ABROAD), login("2c0f:f000::1")])
    assert near.place is not None
    assert far.place is not None
    assert six.place is not None
    assert (near.place.country, near.place.region, near.place.city) == ("PT", "PT-11", "Lisbon")
    assert (near.place.known_by, near.place.radius_km, far.place.radius_km) == ("address", 250, 900)
    assert [one.address and one.address.network for one in (near, far, six)] == [
        "AS64501",
        "Example Telecom",
        None,
    ]
    assert six.place.city == "Abuja"
    assert [one["kind"] for one in databases.describe()] == ["Test-City", "Test-ASN"]


def test_what_the_row_names_stays_and_private_addresses_are_not_looked_up(
    cities: Path, networks: Path
) -> None:
    databases = AddressDatabases([str(networks), str(cities)])
    named, private, none = databases.placed(
        [login(ABROAD, place=read_place("Porto, Portugal")), login("192.168.1.2"), Login(text="nothing")]
    )
    assert named.place is not None
    assert (named.place.city, named.address and named.address.network) == ("Porto", "Example Telecom")
    assert private.place is None
    assert none == Login(text="nothing")


def test_a_city_from_an_address_convicts_nobody(cities: Path) -> None:
    rows = AddressDatabases([str(cities)]).placed([login(HOME), login(ABROAD)])
    profile = Profile().with_home(("PT",), "profile")
    home, abroad = judge(rows, profile, now=NOW)
    assert (home.name, home.country_from, home.reasons[0].code) == ("familiar", "address", "placed-home")
    assert (abroad.name, abroad.confidence, abroad.country_from) == ("foreign", "low", "address")
    assert [reason.code for reason in abroad.reasons] == ["placed-abroad"]


def test_flat_records_of_other_makers_are_read(tmp_path: Path) -> None:
    flat = {
        "country_code": "NG",
        "region": "Lagos State",
        "city": "Ikeja",
        "lat": "6.6",
        "lng": "3.3",
        "as_name": "Example",
    }
    path = write(tmp_path / "flat.mmdb", {"41.58.0.0/16": flat})
    row = AddressDatabases([str(path)]).placed([login(ABROAD)])[0]
    assert row.place is not None
    assert (row.place.country, row.place.region, row.place.city, row.place.latitude) == (
        "NG",
        "Lagos State",
        "Ikeja",
        6.6,
    )
    assert row.address is not None
    assert row.address.network == "Example"


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"country": "Nigeria"},
        {"country": {"iso_code": 7}},
        {"city": {"names": []}},
        {"location": {"latitude": "x"}},
    ],
)
def test_a_record_without_sense_says_nothing(tmp_path: Path, record: dict[str, Any]) -> None:
    path = write(tmp_path / "odd.mmdb", {"41.58.0.0/16": record})
    assert AddressDatabases([str(path)]).placed([login(ABROAD)]) == [login(ABROAD)]


def test_a_damaged_file_is_refused_or_says_so_at_the_first_look_up(tmp_path: Path, cities: Path) -> None:
    whole = cities.read_bytes()
    damaged = tmp_path / "damaged.mmdb"
    refused = 0
    contents = [
        b"",
        b"not a database",
        *(whole[:at] for at in range(0, len(whole), 97)),
        whole[: len(whole) // 2] * 2,
    ]
    contents += [whole[:at] + b"\xff\xff\xff\xff" + whole[at + 4 :] for at in range(0, len(whole), 61)]
    for content in contents:
        damaged.write_bytes(content)
        # Many kinds of damage do no harm; those that do are told as one error.
        with suppress(LoginGuardError):
            AddressDatabases([str(damaged)]).placed([login(HOME), login(ABROAD)])
            continue
        refused += 1
    assert refused > len(contents) / 3


def test_without_the_extra_it_says_how_to_get_it(cities: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "maxminddb", None)
    with pytest.raises(LoginGuardError) as raised:
        AddressDatabases([str(cities)])
    assert raised.value.code == "city-not-installed"


def test_a_choice_is_kept_only_where_the_files_can_be_read(
    context: Context, cities: Path, tmp_path: Path
) -> None:
    choose(context, [str(cities)])
    with pytest.raises(LoginGuardError):
        choose(context, [str(tmp_path / "none.mmdb")])
    assert kept_paths(context) == (str(cities),)
    first, _ = chosen(context)
    assert first is chosen(context)[0], "opened once"
    choose(context, [])
    assert chosen(context) == (None, [])


def test_looks_use_the_choice_and_keep_what_the_page_said(
    context: Context, cities: Path, networks: Path
) -> None:
    set_home(context, ["PT"])
    choose(context, [str(cities), str(networks)])
    seen = Seen(
        PAGE, "https://www.upwork.com", "https://www.upwork.com/ab/account-security/password-and-security"
    )
    shown = look(context, seen)["logins"][0]
    assert (shown["city"], shown["network"], shown["country_from"]) == ("Lagos", "Example Telecom", "address")
    kept = kept_logins.read(context, UNIDENTIFIED)[0]
    assert kept.login.place is None
    assert kept.login.address is not None
    assert kept.login.address.network is None


def test_an_answer_holds_when_the_database_is_taken_away(context: Context, cities: Path) -> None:
    set_home(context, ["PT"])
    choose(context, [str(cities)])
    seen = Seen(
        PAGE, "https://www.upwork.com", "https://www.upwork.com/ab/account-security/password-and-security"
    )
    shown = look(context, seen)["logins"][0]
    answers.answer(context, UNIDENTIFIED, [shown["id"]], "me")
    assert judged(context, UNIDENTIFIED)[0].answer == "me"
    choose(context, [])
    assert judged(context, UNIDENTIFIED)[0].answer == "me"


@pytest.mark.parametrize("origin", ["https://www.upwork.com", "https://example.org"])
def test_a_file_that_is_gone_is_a_warning_and_the_look_goes_on(
    context: Context, cities: Path, origin: str
) -> None:
    choose(context, [str(cities)])
    cities.unlink()
    context.session.clear()
    answer = look(context, Seen(PAGE, origin, f"{origin}/ab/account-security/password-and-security"))
    assert len(answer["logins"]) == 1
    assert [warning["code"] for warning in answer["warnings"]] == ["address-database-unreadable"]
    assert str(cities) in json.dumps(answer["warnings"])


def test_the_pure_python_reader_says_the_same(cities: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import maxminddb

    with_extension = AddressDatabases([str(cities)]).placed([login(ABROAD)])
    real = maxminddb.open_database
    monkeypatch.setattr(maxminddb, "open_database", lambda path: real(path, maxminddb.MODE_MMAP))
    assert AddressDatabases([str(cities)]).placed([login(ABROAD)]) == with_extension
