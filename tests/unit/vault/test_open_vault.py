"""An open vault: each change is one save, nothing that others wrote is lost, what is kept beside it, what is refused."""

import os
import secrets
from datetime import timedelta
from pathlib import Path

import pytest

from loginguard.vault.entry import Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.derivation import ARGON2ID, FLOOR, KIB, MIB, Cost, read_cost
from loginguard.vault.lockfile import locked
from loginguard.vault.open_vault import OpenVault, create_vault, open_vault
from loginguard.vault.operations import add_entry
from loginguard.vault.versions import forget_versions, list_versions
from tests.unit.vault.vaults import NOW, PASSWORD, Keepassxc, empty, write


def add(vault: OpenVault, title: str) -> Entry:
    return vault.apply(
        lambda d: add_entry(
            d, {"Title": title, "Password": f"{title}!"}, now=NOW, random=secrets.token_bytes
        ),
        NOW,
    )


def titles(vault: OpenVault) -> set[str]:
    return {entry.title for entry, _ in entries(vault.document)}


def test_what_is_added_is_there_when_the_file_is_opened_anew(vault: OpenVault) -> None:
    add(vault, "Upwork")
    again = open_vault(vault.path, PASSWORD)
    assert [entry.get("Password") for entry, _ in entries(again.document)] == ["Upwork!"]


def test_only_its_owner_may_read_it(vault: OpenVault) -> None:
    assert vault.path.stat().st_mode & 0o777 == 0o600
    vault.path.chmod(0o640)
    add(vault, "a")
    assert vault.path.stat().st_mode & 0o777 == 0o640, "a mode that its owner chose is kept"


def test_two_that_are_open_at_once_keep_each_others_entries(vault: OpenVault) -> None:
    other = open_vault(vault.path, PASSWORD)
    add(vault, "first")
    add(other, "second")
    add(vault, "third")
    assert titles(open_vault(vault.path, PASSWORD)) == {"first", "second", "third"}


def test_what_keepassxc_writes_meanwhile_is_kept(vault: OpenVault, keepassxc: Keepassxc) -> None:
    add(vault, "ours")
    keepassxc("add", vault.path, "theirs")
    add(vault, "ours again")
    assert titles(open_vault(vault.path, PASSWORD)) == {"ours", "theirs", "ours again"}
    assert set(keepassxc("ls", vault.path).splitlines()) == {"ours", "theirs", "ours again"}


def test_a_program_that_writes_between_our_reading_and_our_renaming_loses_nothing(vault: OpenVault) -> None:
    other = open_vault(vault.path, PASSWORD)
    overtaken = []

    def slow(document: object) -> None:
        if not overtaken:
            overtaken.append(True)
            # Not through our lock, as KeePassXC does it.
            beside = vault.path.with_name("elsewhere.kdbx")
            beside.write_bytes(vault.path.read_bytes())
            elsewhere = open_vault(beside, PASSWORD)
            add(elsewhere, "theirs")
            beside.replace(vault.path)
        add_entry(document, {"Title": "ours"}, now=NOW, random=secrets.token_bytes)  # type: ignore[arg-type]

    other.apply(slow, NOW)
    assert titles(open_vault(vault.path, PASSWORD)) == {"ours", "theirs"}


def test_an_operation_that_fails_changes_nothing(vault: OpenVault) -> None:
    add(vault, "kept")
    before = vault.path.read_bytes()

    def fails(document: object) -> None:
        add_entry(document, {"Title": "half"}, now=NOW, random=secrets.token_bytes)  # type: ignore[arg-type]
        raise VaultError("vault-no-entry")

    with pytest.raises(VaultError):
        vault.apply(fails, NOW)
    vault.read()
    assert titles(vault) == {"kept"}
    assert vault.path.read_bytes() == before


def test_the_last_three_versions_stay_and_open(vault: OpenVault) -> None:
    for number in range(5):
        add(vault, str(number))
    versions = list_versions(vault.path)
    assert [titles(open_vault(v, PASSWORD)) for v in versions] == [set("0123"), set("012"), set("01")]
    assert forget_versions(vault.path) == 3
    assert list_versions(vault.path) == []


def test_versions_keep_their_order_when_the_clock_is_set_back(vault: OpenVault) -> None:
    add(vault, "a")
    vault.apply(
        lambda d: add_entry(d, {"Title": "b"}, now=NOW, random=secrets.token_bytes), NOW - timedelta(days=400)
    )
    assert titles(open_vault(list_versions(vault.path)[0], PASSWORD)) == {"a"}


def test_a_vault_made_elsewhere_is_read_and_never_written(tmp_path: Path) -> None:
    document = empty()
    meta = document.root.find("Meta")
    assert meta is not None
    meta.remove(meta.find("CustomData"))  # type: ignore[arg-type]
    path = tmp_path / "theirs.kdbx"
    path.write_bytes(write(document))
    before = path.read_bytes()
    theirs = open_vault(path, PASSWORD)
    with pytest.raises(VaultError, match="vault-not-ours"):
        add(theirs, "x")
    assert path.read_bytes() == before


def test_create_never_replaces_a_file_and_never_goes_below_the_floor(
    vault: OpenVault, tmp_path: Path
) -> None:
    with pytest.raises(VaultError, match="vault-exists"):
        create_vault(vault.path, "x", now=NOW, name="x", cost=FLOOR)
    with pytest.raises(VaultError, match="vault-too-weak"):
        create_vault(tmp_path / "w.kdbx", "x", now=NOW, name="x", cost=Cost(ARGON2ID, 1, 64 * KIB, 1))


def test_a_changed_password_opens_and_the_old_one_does_not(vault: OpenVault, keepassxc: Keepassxc) -> None:
    add(vault, "a")
    vault.change_key(composite_key("new one"), Cost(ARGON2ID, 3, 20 * MIB, 2), NOW)
    add(vault, "b")
    with pytest.raises(VaultError, match="vault-wrong-key"):
        open_vault(vault.path, PASSWORD)
    again = open_vault(vault.path, "new one")
    assert titles(again) == {"a", "b"}
    assert read_cost(again.document.header.derivation).memory == 20 * MIB
    assert keepassxc("ls", vault.path, secrets_in=("new one",)).split() == ["a", "b"]


def test_a_password_that_could_not_be_changed_is_still_the_old_one(vault: OpenVault) -> None:
    theirs = open_vault(vault.path, PASSWORD)
    theirs.path = vault.path.parent / "gone" / "v.kdbx"
    with pytest.raises((VaultError, OSError)):
        theirs.change_key(composite_key("new one"), FLOOR, NOW)
    theirs.path = vault.path
    assert theirs.fits(PASSWORD)
    add(theirs, "still works")


def test_the_lock_is_waited_for_and_then_said_to_be_taken(vault: OpenVault) -> None:
    with (
        locked(vault.path),
        pytest.raises(VaultError, match="vault-busy"),
        locked(vault.path, wait_seconds=0.1),
    ):
        pass


def test_a_link_to_the_vault_stays_a_link(vault: OpenVault, tmp_path: Path) -> None:
    link = tmp_path / "link.kdbx"
    link.symlink_to(vault.path)
    add(open_vault(link, PASSWORD), "through the link")
    assert link.is_symlink()
    assert titles(open_vault(vault.path, PASSWORD)) == {"through the link"}


def test_no_secret_shows_where_things_are_printed(vault: OpenVault) -> None:
    entry = add(vault, "Upwork")
    for thing in (vault, entry, vault.document.protection):
        assert "Upwork!" not in repr(thing)
        assert PASSWORD not in repr(thing)
    assert b"Upwork!" not in os.fsencode(str(vault.document))
