"""The chain notices every edit, and keeps verifying when content is erased."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from loginguard.evidence.bundle import journal_json, read_journal_json
from loginguard.evidence.chain import FIRST, Entry, entry, verify
from loginguard.evidence.head_words import WORDS, head_words

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def chain(length: int) -> list[Entry]:
    entries: list[Entry] = []
    for number in range(length):
        entries.append(
            entry(
                entries[-1] if entries else None,
                now=NOW + timedelta(minutes=number),
                zone="Europe/Lisbon",
                kind="step",
                content={"step": f"step {number}"},
                salt=bytes([number]) * 16,
            )
        )
    return entries


def test_a_whole_chain_verifies_and_any_earlier_head_is_found() -> None:
    entries = chain(5)
    assert verify(entries).ok
    assert [verify(entries, head=one.link).head_at for one in entries] == [1, 2, 3, 4, 5]
    assert verify(entries, head=FIRST).head_at == 0
    assert verify(entries, head=entries[2].link[:12].upper()).head_at == 3


def test_a_tail_cut_off_is_missed_only_by_who_noted_a_head() -> None:
    entries = chain(5)
    found = verify(entries[:3], head=entries[4].link)
    assert found.ok
    assert found.head_at is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"content": '{"step":"another"}'}, "content"),
        ({"salt": b"x" * 16}, "content"),
        ({"salt": None}, "content"),
        ({"at": "2026-11-23T00:00:00.000+00:00"}, "link"),
        ({"zone": "UTC"}, "link"),
        ({"kind": "note"}, "link"),
        ({"content_hash": "0" * 64, "content": None, "salt": None}, "link"),
        ({"seq": 9}, "gap"),
    ],
)
def test_an_edit_is_noticed_where_it_is(change: dict[str, object], fault: str) -> None:
    entries = chain(4)
    entries[2] = replace(entries[2], **change)  # type: ignore[arg-type]
    found = verify(entries)
    assert (found.ok, found.fault, found.entries) == (False, fault, 2)


@pytest.mark.parametrize("broken", [lambda e: [e[0], e[2]], lambda e: [e[1], e[0], e[2]], lambda e: e[1:]])
def test_entries_left_out_or_moved_are_noticed(broken: object) -> None:
    assert not verify(broken(chain(3))).ok  # type: ignore[operator]


def test_erased_content_still_verifies() -> None:
    entries = [replace(one, content=None, salt=None) for one in chain(3)]
    assert verify(entries).ok


def test_a_clock_set_back_is_told_and_is_no_fault() -> None:
    first = chain(1)[0]
    second = entry(first, now=NOW - timedelta(days=1), zone="UTC", kind="step", content={}, salt=b"s" * 16)
    found = verify([first, second])
    assert found.ok
    assert found.backwards == (2,)


def test_a_lone_surrogate_in_a_device_name_does_not_break_the_journal() -> None:
    one = entry(None, now=NOW, zone="UTC", kind="login", content={"text": "x\ud800y"}, salt=b"s" * 16)
    assert verify([one]).ok
    assert one.content == '{"text":"x?y"}'


def test_the_journal_file_comes_back_as_it_was() -> None:
    entries = chain(3)
    assert read_journal_json(journal_json(entries)) == entries
    without = read_journal_json(journal_json(entries, content_of={2: False}))
    assert without[1].content is None
    assert verify(without).head == verify(entries).head


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"entries": [{}]}', '{"entries": [{"seq": "x"}]}', "nul"])
def test_what_is_no_journal_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_journal_json(text)


def test_there_are_256_plain_words_no_two_alike() -> None:
    assert len(set(WORDS)) == 256
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 8 for word in WORDS)
    assert head_words("00" * 32) == "-".join(["acorn"] * 6)
