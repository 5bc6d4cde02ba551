"""Adding, editing, removing, restoring and attaching: nothing that was there before is lost."""

import secrets
from datetime import timedelta

import pytest

from loginguard.vault.attachments import attach, detach, prune, read_attachment
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries, find_entry
from loginguard.vault.kdbx.container import Document
from loginguard.vault.operations import (
    add_entry,
    edit_entry,
    forget_entry,
    remember,
    remove_entry,
    restore_entry,
    restore_version,
)
from loginguard.vault.search import search
from tests.unit.vault.vaults import NOW, empty, read, write

RANDOM = secrets.token_bytes


@pytest.fixture
def document() -> Document:
    return empty()


def add(document: Document, **fields: str) -> str:
    return add_entry(document, fields, now=NOW, random=RANDOM).id


def test_an_edit_keeps_what_was_there(document: Document) -> None:
    entry_id = add(document, Title="Upwork", Password="old")
    edit_entry(document, entry_id, {"Password": "new"}, now=NOW + timedelta(days=1))
    document = read(write(document))
    entry, _ = find_entry(document, entry_id)
    assert entry.get("Password") == "new"
    assert [old.get("Password") for old in entry.history] == ["old"]
    assert entry.modified == NOW + timedelta(days=1)


def test_history_keeps_to_the_vaults_limit_dropping_the_oldest(document: Document) -> None:
    entry_id = add(document, Title="0")
    for number in range(1, 60):
        edit_entry(document, entry_id, {"Title": str(number)}, now=NOW)
    titles = [old.title for old in find_entry(document, entry_id)[0].history]
    assert titles == [str(number) for number in range(9, 59)]


def test_an_earlier_state_comes_back_and_the_present_one_joins_the_history(document: Document) -> None:
    entry_id = add(document, Title="a", Password="first")
    edit_entry(document, entry_id, {"Password": "second", "Extra": "x"}, now=NOW)
    restore_version(document, entry_id, 0, now=NOW)
    entry, _ = find_entry(read(write(document)), entry_id)
    assert (entry.get("Password"), entry.get("Extra")) == ("first", "")
    assert [old.get("Password") for old in entry.history] == ["first", "second"]
    with pytest.raises(VaultError, match="vault-no-version"):
        restore_version(document, entry_id, 9, now=NOW)


def test_removed_entries_lie_in_the_bin_until_they_are_deleted_for_good(document: Document) -> None:
    entry_id = add(document, Title="a", Password="p")
    with pytest.raises(VaultError, match="vault-not-removed"):
        forget_entry(document, entry_id, now=NOW)
    remove_entry(document, entry_id, now=NOW, random=RANDOM)
    assert list(entries(document)) == []
    assert [entry.title for entry, _ in entries(document, removed=True)] == ["a"]
    restore_entry(document, entry_id, now=NOW)
    assert [entry.title for entry, _ in entries(document)] == ["a"]
    remove_entry(document, entry_id, now=NOW, random=RANDOM)
    forget_entry(document, entry_id, now=NOW)
    assert document.root.findtext("Root/DeletedObjects/DeletedObject/DeletionTime")
    with pytest.raises(VaultError, match="vault-no-entry"):
        find_entry(document, entry_id)


def test_a_secret_field_stays_secret_when_it_is_edited(document: Document) -> None:
    entry_id = add_entry(
        document, {"Title": "a", "Answer": "blue"}, now=NOW, random=RANDOM, secret=frozenset({"Answer"})
    ).id
    edit_entry(document, entry_id, {"Answer": "red", "Notes": "n"}, now=NOW)
    names = find_entry(read(write(document)), entry_id)[0].names()
    assert names["Answer"]
    assert names["Password"]
    assert not names["Notes"]


def test_fields_can_be_removed_but_the_five_of_every_entry_become_empty(document: Document) -> None:
    entry_id = add(document, Title="a", URL="https://x", Case="1")
    entry = edit_entry(document, entry_id, {"URL": None, "Case": None}, now=NOW)
    assert entry.get("URL") == ""
    assert "URL" in entry.names()
    assert "Case" not in entry.names()


@pytest.mark.parametrize("value", ["a\0b", "\x1b[2J", "\ud800", "x" * 1_000_001])
def test_what_xml_cant_hold_is_refused(document: Document, value: str) -> None:
    with pytest.raises(VaultError, match="vault-bad-value"):
        add(document, Title=value)


def test_files_are_stored_once_and_go_when_nobody_holds_them(document: Document) -> None:
    first, _ = find_entry(document, add(document, Title="a"))
    second, _ = find_entry(document, add(document, Title="b"))
    attach(document, first, "one.txt", b"same")
    attach(document, second, "two.txt", b"same")
    attach(document, second, "three.txt", b"other")
    assert len(document.inner.binaries) == 2
    remember(document, first)
    detach(first, "one.txt")
    detach(second, "two.txt")
    prune(document)
    assert len(document.inner.binaries) == 2, "the history still holds it"
    again = read(write(document))
    entry, _ = find_entry(again, first.id)
    assert read_attachment(again, entry.history[0], "one.txt") == b"same"
    with pytest.raises(VaultError, match="vault-no-attachment"):
        read_attachment(again, entry, "one.txt")


def test_search_looks_at_everything_that_is_not_secret(document: Document) -> None:
    add(document, Title="Upwork", UserName="anna", Password="hunter2", Notes="case 77")
    add(document, Title="Bank")
    assert [entry.title for entry, _ in search(document, "ANNA case")] == ["Upwork"]
    assert search(document, "hunter2") == []
    assert len(search(document, "")) == 2
