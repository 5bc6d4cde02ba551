"""`loginguard checklist`, `journal`, `report` and `data`, as somebody types them."""

import contextlib
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from loginguard.cli import main
from loginguard.store.database import FILE


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LOGINGUARD_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


def test_checklist_shows_ticks_and_takes_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checklist", "situation", "incident"]) == 0
    assert main(["checklist", "done", "safety"]) == 0
    assert main(["checklist", "not-applicable", "phone"]) == 0
    out = capsys.readouterr().out
    assert "[x] Make sure you are safe  (safety) – you said so, " in out
    assert "[-] Secure your phone number" in out
    assert "Next: Use a device you trust" in out
    assert main(["checklist", "undo", "safety", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["next"]["part"] == "safety"
    assert found["total"] == 5


def test_locked_out_works_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checklist", "situation", "locked-out"]) == 0
    out = capsys.readouterr().out
    assert "You said that you can't get in." in out
    assert "Ask for a reset link" in out


@pytest.mark.parametrize(
    "words",
    [
        ["checklist", "done"],
        ["checklist", "done", "no-such-step"],
        ["checklist", "situation", "panic"],
        ["report", "report.pdf"],
        ["journal", "verify", "--head", "not a head"],
        ["journal", "verify", "--file", "/no/such/journal.json"],
    ],
)
def test_wrong_use_is_told_in_a_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.err.strip()
    assert "Traceback" not in said.err


def test_journal_is_shown_verified_and_erased(capsys: pytest.CaptureFixture[str]) -> None:
    main(["journal", "add", "Called the bank \x1b[31m"])
    main(["checklist", "done", "mailbox"])
    capsys.readouterr()
    assert main(["journal", "show"]) == 0
    out = capsys.readouterr().out
    assert "Called the bank" in out
    assert "\x1b" not in out
    head = out.strip().splitlines()[-1].removeprefix("Mark: ")
    main(["journal", "add", "later"])
    assert main(["journal", "verify", "--head", head]) == 0
    assert main(["journal", "verify", "--head", head.split()[0]]) == 0
    assert main(["journal", "verify", "--head", "f" * 64]) == 1
    assert main(["journal", "erase", "1"]) == 0
    capsys.readouterr()
    main(["journal", "show"])
    assert "Called the bank" not in capsys.readouterr().out
    assert main(["journal", "verify", "--head", head]) == 0


def test_an_edited_journal_file_is_noticed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["journal", "add", "Called the bank"])
    assert main(["report", str(home / "report.zip"), "--name", "Ana"]) == 0
    with zipfile.ZipFile(home / "report.zip") as archive:
        text = archive.read("journal.json").decode()
    file = home / "journal.json"
    file.write_text(text)
    assert main(["journal", "verify", "--file", str(file)]) == 0
    file.write_text(text.replace("Called", "Hailed", 1))
    assert main(["journal", "verify", "--file", str(file)]) == 1
    assert "broken at entry 1" in capsys.readouterr().out


def test_a_single_page_report(home: Path) -> None:
    main(["checklist", "situation", "incident"])
    assert main(["report", str(home / "report.html"), "--mask", "--no-pictures", "--without", "logins"]) == 0
    page = (home / "report.html").read_text("utf-8")
    assert "Someone got in" in page
    assert "<script" not in page


def test_data_is_shown_taken_out_and_deleted(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["journal", "add", "one"])
    assert main(["data"]) == 0
    assert str(home / "state") in capsys.readouterr().out
    assert main(["data", "export", str(home / "all.zip")]) == 0
    monkeypatch.setattr("builtins.input", lambda _: "no")
    assert main(["data", "delete"]) == 1
    assert main(["data", "delete", "--yes"]) == 0
    capsys.readouterr()
    main(["journal", "show", "--json"])
    assert json.loads(capsys.readouterr().out)["entries"] == []


def test_a_state_in_which_nothing_was_said_says_nothing_of_how_it_stands(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["checklist"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Say what is going on")
    assert "0 of 4 steps done." in out
    assert "othing wrong" not in out
    assert main(["checklist", "situation", "watch"]) == 0
    assert capsys.readouterr().out.startswith("You said that nothing is wrong.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["checklist", "done", "own-password"], "mailbox"),
        (["checklist", "done", "mailbox", "--account", "~nobody"], "unidentified"),
        (["checklist", "situation", "panic"], "incident | locked-out | watch"),
        (["checklist", "done"], "checklist --help"),
        (["report", "report.pdf"], "FILE.zip | FILE.html"),
    ],
)
def test_what_is_refused_says_what_there_is(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["checklist", "situation", "incident"])
    capsys.readouterr()
    assert main(words) == 2
    assert told in capsys.readouterr().err
    main(["journal", "show", "--json"])
    assert len(json.loads(capsys.readouterr().out)["entries"]) == 1


def test_a_file_that_is_there_is_written_over_only_if_asked(home: Path) -> None:
    for words in (
        ["report", str(home / "r.zip")],
        ["report", str(home / "r.html")],
        ["data", "export", str(home / "d.zip")],
    ):
        path = Path(words[-1])
        path.write_bytes(b"sent to the bank")
        assert main(words) == 2
        assert path.read_bytes() == b"sent to the bank"
        assert main([*words, "--force"]) == 0
        assert path.read_bytes() != b"sent to the bank"


def test_journal_alone_shows_it_and_data_speaks_to_people(capsys: pytest.CaptureFixture[str]) -> None:
    main(["journal", "add", "Called the bank"])
    capsys.readouterr()
    assert main(["journal"]) == 0
    assert "Note: Called the bank" in capsys.readouterr().out
    assert main(["data"]) == 0
    out = capsys.readouterr().out
    assert "1  entries in the journal" in out
    assert "_" not in out.partition("\n")[2]


def test_the_message_to_support_is_printed_in_both_languages_and_sent_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "uk_UA.UTF-8")
    main(["checklist", "situation", "locked-out"])
    capsys.readouterr()
    assert main(["support", "--name", "Ana", "--user-id", "ana1", "--money-lost"]) == 0
    out = capsys.readouterr().out
    assert out.index("My Upwork account was hijacked.") < out.index("Мій акаунт Upwork зламано.")
    assert "ticket_form_id" in out
    # Everything around the message is in one language.
    assert "Send this, in English:" in out
    assert main(["support", "sent"]) == 0
    capsys.readouterr()
    assert main(["support"]) == 0
    assert capsys.readouterr().out.startswith("You told Support on ")
    assert main(["support", "number", "41234567"]) == 0
    main(["support"])
    assert "This is about case 41234567." in capsys.readouterr().out
    main(["checklist"])
    assert "[x] Keep the case number" in capsys.readouterr().out


def test_a_report_of_a_journal_that_was_changed_says_so(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["journal", "add", "Called the bank"])
    with contextlib.closing(sqlite3.connect(home / "state" / FILE)) as database:
        database.execute("UPDATE journal SET content = replace(content, 'Called', 'Hailed')")
        database.commit()
    assert main(["report", str(home / "r.zip")]) == 1
    assert "broken at entry 1" in capsys.readouterr().out


def test_sent_by_mistake_is_taken_back_and_no_number_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    main(["checklist", "situation", "incident"])
    main(["support", "sent"])
    assert main(["support", "not-sent"]) == 0
    capsys.readouterr()
    main(["support"])
    assert "You told Support on" not in capsys.readouterr().out
    for words in (["support", "number", ""], ["support", "number", "9" * 3000], ["journal", "add", " "]):
        assert main(words) == 2
        assert "characters" in capsys.readouterr().err
