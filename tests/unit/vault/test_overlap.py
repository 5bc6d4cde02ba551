"""What a program without our lock overwrites comes back; what was deleted on purpose does not."""

import os
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from loginguard.vault import operations
from loginguard.vault.attachments import attach, read_attachment
from loginguard.vault.groups import entries, find_entry
from loginguard.vault.kdbx.container import Document
from loginguard.vault.kdbx.derivation import FLOOR
from loginguard.vault.open_vault import OpenVault, create_vault, open_vault
from tests.unit.vault.vaults import NOW

PASSWORD = "correct horse battery"
random = os.urandom
LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def vault(tmp_path: Path) -> OpenVault:
    made = create_vault(tmp_path / "v.kdbx", PASSWORD, now=NOW, name="Test", cost=FLOOR)
    made.apply(
        lambda d: operations.add_entry(d, {"Title": "old", "Password": "first"}, now=NOW, random=random), NOW
    )
    return made


def one(document: Document, title: str) -> str:
    return next(entry.id for entry, _ in entries(document) if entry.title == title)


def titles(vault: OpenVault) -> list[str]:
    return sorted(entry.title for entry, _ in entries(vault.document))


def overwrite(vault: OpenVault, base: bytes, change: object = None) -> OpenVault:
    """As KeePassXC does that had read `base`: writes what it made of it, whatever is there by now. Returns a fresh opening."""
    beside = vault.path.with_name("elsewhere.kdbx")
    beside.write_bytes(base)
    theirs = open_vault(beside, PASSWORD)
    theirs.apply(change or (lambda _: None), LATER)  # type: ignore[arg-type]
    beside.replace(vault.path)
    shutil.rmtree(beside.with_name("elsewhere.kdbx.previous"))
    return open_vault(vault.path, PASSWORD)


def test_an_entry_that_was_saved_over_comes_back_with_its_secret_file_and_history(vault: OpenVault) -> None:
    base = vault.path.read_bytes()

    def add(document: Document) -> None:
        entry = operations.add_entry(
            document, {"Title": "ours", "Password": "s3cret"}, now=NOW, random=random
        )
        attach(document, entry, "codes.txt", b"recovery")
        operations.edit_entry(document, entry.id, {"Password": "newer"}, now=LATER)

    vault.apply(add, NOW)
    other = {"Title": "theirs"}
    fresh = overwrite(vault, base, lambda d: operations.add_entry(d, other, now=LATER, random=random))
    assert titles(fresh) == ["old", "theirs"]
    assert fresh.catch_up(LATER) == 1
    again = open_vault(vault.path, PASSWORD)
    assert titles(again) == ["old", "ours", "theirs"]
    entry, _ = find_entry(again.document, one(again.document, "ours"))
    assert (entry.get("Password"), entry.history[0].get("Password")) == ("newer", "s3cret")
    assert read_attachment(again.document, entry, "codes.txt") == b"recovery"
    assert again.catch_up(LATER) == 0, "once is enough"


def test_the_next_save_brings_it_back_too(vault: OpenVault) -> None:
    base = vault.path.read_bytes()
    vault.apply(lambda d: operations.add_entry(d, {"Title": "ours"}, now=NOW, random=random), NOW)
    fresh = overwrite(vault, base)
    fresh.apply(lambda d: operations.add_entry(d, {"Title": "next"}, now=NOW, random=random), LATER)
    assert titles(open_vault(vault.path, PASSWORD)) == ["next", "old", "ours"]


@pytest.mark.parametrize(("ours", "theirs", "present"), [(1, 2, "theirs"), (2, 1, "ours")])
def test_of_two_changes_the_later_stands_and_the_other_is_in_the_history(
    vault: OpenVault, ours: int, theirs: int, present: str
) -> None:
    base, entry_id = vault.path.read_bytes(), one(vault.document, "old")

    def change(password: str, minutes: int) -> object:
        moment = NOW + timedelta(minutes=minutes)
        return lambda d: operations.edit_entry(d, entry_id, {"Password": password}, now=moment)

    vault.apply(change("ours", ours), NOW)  # type: ignore[arg-type]
    fresh = overwrite(vault, base, change("theirs", theirs))
    assert fresh.catch_up(LATER) == 1
    entry, _ = find_entry(open_vault(vault.path, PASSWORD).document, entry_id)
    assert entry.get("Password") == present
    assert {state.get("Password") for state in entry.history} == {"first", "ours", "theirs"} - {present}


def test_what_was_deleted_for_good_elsewhere_stays_deleted(vault: OpenVault) -> None:
    entry_id = one(vault.document, "old")

    def delete(document: Document) -> None:
        operations.remove_entry(document, entry_id, now=LATER, random=random)
        operations.forget_entry(document, entry_id, now=LATER)

    fresh = overwrite(vault, vault.path.read_bytes(), delete)
    assert fresh.catch_up(LATER) == 0
    assert titles(open_vault(vault.path, PASSWORD)) == []


def test_a_file_that_is_wanted_as_it_is_stays_so(vault: OpenVault) -> None:
    base = vault.path.read_bytes()
    vault.apply(lambda d: operations.add_entry(d, {"Title": "ours"}, now=NOW, random=random), NOW)
    fresh = overwrite(vault, base)
    fresh.accept()
    fresh.apply(lambda d: operations.add_entry(d, {"Title": "next"}, now=NOW, random=random), LATER)
    assert titles(open_vault(vault.path, PASSWORD)) == ["next", "old"]


def test_who_writes_between_our_last_look_and_our_rename_is_not_overwritten(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    from loginguard.vault import safe_write

    base, swap = vault.path.read_bytes(), safe_write.exchange
    writes = iter([overwrite])

    def late(one_path: Path, other: Path) -> bool:
        for write in writes:
            theirs = vault.path.with_name("theirs.kdbx")
            theirs.write_bytes(base)
            write_theirs = open_vault(theirs, PASSWORD)
            write_theirs.apply(
                lambda d: operations.add_entry(d, {"Title": "theirs"}, now=NOW, random=random), NOW
            )
            assert write is overwrite
            theirs.replace(vault.path)
        return swap(one_path, other)

    monkeypatch.setattr(safe_write, "exchange", late)
    vault.apply(lambda d: operations.add_entry(d, {"Title": "ours"}, now=NOW, random=random), NOW)
    assert titles(open_vault(vault.path, PASSWORD)) == ["old", "ours", "theirs"]


def test_keepassxc_opens_what_came_back(vault: OpenVault) -> None:
    if shutil.which("keepassxc-cli") is None:
        pytest.skip("keepassxc-cli is not installed")
    base = vault.path.read_bytes()
    vault.apply(
        lambda d: operations.add_entry(d, {"Title": "ours", "Password": "s3cret"}, now=NOW, random=random),
        NOW,
    )
    overwrite(vault, base).catch_up(LATER)
    words = ["keepassxc-cli", "show", "-q", "-s", "-a", "Password", str(vault.path), "ours"]
    done = subprocess.run(words, input=f"{PASSWORD}\n", capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "s3cret"
