"""`loginguard vault …` as it is run: exit codes, JSON, secrets from standard input, none on the command line."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loginguard.cli import main
from loginguard.cli.vault import subcommands
from loginguard.vault.kdbx.derivation import DEFAULT, FLOOR
from loginguard.vault.open_vault import create_vault
from loginguard.vault.operations import add_entry
from tests.unit.vault.vaults import NOW, empty, read, write

RUN = [sys.executable, "-c", "import sys; from loginguard.cli import main; sys.exit(main())", "vault"]
PASSWORD = "correct horse battery"
CLEAN = ("--confirm", "clean-device")


class Terminal:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.display = ""

    def __call__(self, *words: str, lines: tuple[str, ...] = (PASSWORD,)) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*RUN, *words, *(("--password-stdin", *CLEAN) if "--password-file" not in words else CLEAN)],
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
            env={
                **os.environ,
                "LOGINGUARD_HOME": str(self.home),
                "LC_ALL": "C.UTF-8",
                "DISPLAY": self.display,
                "WAYLAND_DISPLAY": "",
            },
        )


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    # At the default cost, not the half second that `create` takes its time for.
    create_vault(tmp_path / "upwork.kdbx", PASSWORD, now=NOW, name="Test", cost=DEFAULT)
    return Terminal(tmp_path)


def test_a_vault_is_made_once_and_only_on_a_clean_device(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    assert terminal("create", lines=("short",)).returncode == 2
    assert terminal("create").returncode == 0
    assert terminal("create").returncode == 2
    assert terminal("list").returncode == 1


@pytest.mark.parametrize("name", subcommands())
def test_every_subcommand_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["vault", name, "--help"])
    assert ended.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "--password-stdin" in told
    assert "Exit codes: 0 done; 1 nothing found" in told
    positionals = told.partition("positional arguments:")[2].partition("options:")[0]
    for argument in filter(str.isupper, positionals.split()):
        following = positionals.partition(f"{argument} ")[2]
        assert following[:1].islower(), f"{name} does not say what {argument} is"


def test_a_whole_life(terminal: Terminal, tmp_path: Path) -> None:
    added = terminal(
        "add",
        "Upwork",
        "--url",
        "https://www.upwork.com/",
        "--password",
        "--otp",
        "--json",
        lines=(PASSWORD, "s3cret", "JBSWY3DPEHPK3PXP"),
    )
    assert added.returncode == 0, added.stderr
    entry = json.loads(added.stdout)
    assert "s3cret" not in added.stdout
    assert terminal("show", "upwork", "--reveal", "Password").stdout.strip() == "s3cret"
    assert len(terminal("code").stdout.strip()) == 6
    shown = terminal("show", entry["id"])
    assert "s3cret" not in shown.stdout
    assert terminal("edit", "Upwork", "--generate", "--user", "anna").returncode == 0
    assert terminal("show", "Upwork", "--reveal", "Password", "--version", "0").stdout.strip() == "s3cret"
    assert terminal("restore", "Upwork", "--version", "0").returncode == 0
    note = tmp_path / "codes.txt"
    note.write_text("recovery")
    assert terminal("attach", "Upwork", str(note)).returncode == 0
    assert terminal("show", "Upwork", "--attachment", "codes.txt").stdout == "recovery"
    assert terminal("remove", "Upwork").returncode == 0
    assert terminal("list").returncode == 1
    assert terminal("list", "--removed").returncode == 0
    assert terminal("restore", "Upwork").returncode == 0
    assert json.loads(terminal("list", "--json").stdout)[0]["title"] == "Upwork"


def test_exit_codes(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal("list", lines=("wrong one",)).returncode == 3
    assert terminal("show", "nothing").returncode == 1
    asked = subprocess.run(
        [*RUN, "list", "--password-stdin"], input=f"{PASSWORD}\n", capture_output=True, text=True, check=False,
        env={**os.environ, "LOGINGUARD_HOME": str(tmp_path)},
    )  # fmt: skip
    assert asked.returncode == 5
    assert terminal("list", "--vault", str(tmp_path / "none.kdbx")).returncode == 2
    assert terminal("strength", lines=("password1",)).returncode == 1


@pytest.mark.parametrize(
    "words", [("--notes", "code 77-88"), ("--password", "code 77-88"), ("--otp", "77-88")]
)
def test_no_secret_is_taken_from_the_command_line_nor_repeated(
    terminal: Terminal, words: tuple[str, str]
) -> None:
    done = terminal("add", "Upwork", *words)
    assert done.returncode == 2
    assert "77-88" not in done.stdout + done.stderr
    assert "never given on the command line" in " ".join(done.stderr.split())
    assert terminal("list").returncode == 1


def test_notes_are_asked_for_or_read_from_a_file(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal("add", "One", "--notes", lines=(PASSWORD, "code 77-88")).returncode == 0
    assert "Notes: code 77-88" in terminal("show", "One").stdout
    notes = tmp_path / "notes"
    notes.write_text("first\nsecond\n")
    assert terminal("edit", "One", "--notes-file", str(notes)).returncode == 0
    assert json.loads(terminal("show", "One", "--json").stdout)["plain"]["Notes"] == "first\nsecond\n"


def test_a_question_says_how_it_is_answered_and_knows_its_answers(tmp_path: Path) -> None:
    def ask(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*RUN, "create", "--password-stdin", *words],
            input=f"{PASSWORD}\n",
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "LOGINGUARD_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
        )

    asked = ask()
    assert asked.returncode == 5
    assert "checklist done clean-device" in asked.stderr
    assert "--confirm clean-device" in asked.stderr
    refused = ask("--confirm", "nonsense")
    assert refused.returncode == 2
    assert "clean-device" in refused.stderr
    assert not (tmp_path / "upwork.kdbx").exists()
    done = subprocess.run(
        [*RUN[:-1], "checklist", "done", "clean-device"],
        capture_output=True,
        check=False,
        env={**os.environ, "LOGINGUARD_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0
    assert ask().returncode == 0, "what the question named is an answer"


def test_an_upwork_entry_without_a_code_is_not_no_entry(terminal: Terminal) -> None:
    none = terminal("code")
    assert none.returncode == 1
    assert "no entry for Upwork" in none.stderr
    assert terminal("add", "My Upwork", "--url", "upwork.com").returncode == 0
    without = terminal("code")
    assert without.returncode == 1
    assert '"My Upwork" has no one-time code' in without.stderr


def test_a_new_password_is_kept_before_it_is_shown_and_the_checklist_says_how(
    terminal: Terminal, tmp_path: Path
) -> None:
    made = terminal("new-password")
    assert made.returncode == 0, made.stderr
    assert terminal("show", "Upwork", "--reveal", "Password").stdout == made.stdout
    again = terminal("new-password", "upwork")
    assert again.stdout != made.stdout
    assert terminal("show", "Upwork", "--reveal", "Password", "--version", "0").stdout == made.stdout

    def checklist(*words: str) -> str:
        return subprocess.run(
            [*RUN[:-1], "checklist", *words],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "LOGINGUARD_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
        ).stdout

    checklist("situation", "incident")
    while (found := json.loads(checklist("--json")))["next"]["part"] != "new-password":
        checklist("done", found["next"]["part"])
    assert "loginguard vault new-password" in checklist()


def test_an_entry_without_an_address_is_upworks_by_its_title(terminal: Terminal) -> None:
    secret = "JBSWY3DPEHPK3PXP"
    for title, url in (("Upwork (anna)", ""), ("upworker", ""), ("Upwork", "https://elsewhere.example")):
        added = terminal("add", title, *(["--url", url] if url else []), "--otp", lines=(PASSWORD, secret))
        assert added.returncode == 0, added.stderr
    listed = json.loads(terminal("list", "--json").stdout)
    assert [entry["title"] for entry in listed if entry["upwork"]] == ["Upwork (anna)"]
    assert len(terminal("code").stdout.strip()) == 6


def test_import_shows_first_and_takes_on_yes_and_export_asks_again(
    terminal: Terminal, tmp_path: Path
) -> None:
    source = tmp_path / "list.txt"
    source.write_text("otpauth://totp/A:x?secret=JBSWY3DPEHPK3PXP\nrubbish!\n")
    preview = terminal("import", str(source))
    assert "+ A" in preview.stdout
    assert "2: " in preview.stdout
    assert terminal("list").returncode == 1, "nothing was taken yet"
    assert terminal("import", str(source), "--yes").returncode == 0
    assert terminal("import", str(source), "--yes").returncode == 1, "already there"
    out = tmp_path / "out.txt"
    assert terminal("export", "otpauth", str(out), lines=(PASSWORD, "guessed one")).returncode == 3
    assert not out.exists()
    assert terminal("export", "otpauth", str(out), lines=(PASSWORD, PASSWORD)).returncode == 0
    assert out.read_text().startswith("otpauth://totp/A:x?")
    assert terminal("export", "otpauth", str(out), lines=(PASSWORD, PASSWORD)).returncode == 2, (
        "never over a file"
    )


def test_a_vault_with_a_key_file_is_imported(terminal: Terminal, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_bytes(b"k" * 32)
    other = tmp_path / "other.kdbx"
    create_vault(other, "its password", key.read_bytes(), now=NOW, name="Other", cost=FLOOR).apply(
        lambda d: add_entry(d, {"Title": "Bank"}, now=NOW, random=os.urandom), NOW
    )
    refused = terminal("import", str(other))
    assert refused.returncode == 2
    assert "--file-password" in refused.stderr
    words = ("import", str(other), "--file-password", "--file-key-file", str(key))
    done = terminal(*words, lines=(PASSWORD, "its password"))
    assert "+ Bank" in done.stdout, done.stderr
    assert terminal(*words, lines=(PASSWORD, "another one")).returncode == 3


def test_at_a_terminal_the_files_password_is_asked_for(terminal: Terminal, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    other = tmp_path / "other.kdbx"
    create_vault(other, "its password", now=NOW, name="Other", cost=FLOOR).apply(
        lambda d: add_entry(d, {"Title": "Bank"}, now=NOW, random=os.urandom), NOW
    )
    secret = tmp_path / "secret"
    secret.write_text(PASSWORD)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*RUN, "import", str(other), "--password-file", str(secret), *CLEAN],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "LOGINGUARD_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
    ) as process:
        os.close(theirs)
        assert process.stderr is not None
        told = ""
        while not told.endswith("Password of the file: ") and (letter := process.stderr.read(1)):
            told += letter
        os.write(ours, b"its password\n")
        out, err = process.communicate(timeout=30)
    os.close(ours)
    assert "+ Bank" in out, told + err


def test_a_new_password_and_a_password_file(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal("password", "--forget-previous", lines=(PASSWORD, "another battery")).returncode == 0
    secret = tmp_path / "secret"
    secret.write_text("another battery\nnot this\n")
    assert terminal("list", "--password-file", str(secret)).returncode == 1
    assert terminal("list").returncode == 3


def test_a_qr_picture_is_read(terminal: Terminal, tmp_path: Path) -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    from tests.unit.vault.pictures import png

    picture = tmp_path / "qr.png"
    picture.write_bytes(png(zxingcpp, "otpauth://totp/Upwork:anna?secret=JBSWY3DPEHPK3PXP"))
    done = terminal("import", str(picture), "--picture", "--yes")
    assert "+ Upwork" in done.stdout, done.stderr
    picture.write_bytes(b"no picture")
    assert terminal("import", str(picture), "--picture").returncode == 2


@pytest.mark.parametrize("display", ["", ":4711"])
def test_without_a_clipboard_nothing_is_made_or_used_up(terminal: Terminal, display: str) -> None:
    """No screen named, and one named that can't be reached."""
    hotp = "otpauth://hotp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&counter=7"
    assert terminal("add", "Upwork", "--password", "--otp", lines=(PASSWORD, "s3cret", hotp)).returncode == 0
    terminal.display = display
    for words in (("generate",), ("new-password",), ("new-password", "Upwork"), ("code", "Upwork")):
        done = terminal(*words, "--copy")
        assert (done.returncode, done.stdout) == (2, "")
        assert "leave out --copy" in done.stderr
    shown = json.loads(terminal("show", "Upwork", "--json").stdout)
    assert shown["versions"] == 0, "nothing was changed"
    assert terminal("show", "Upwork", "--reveal", "Password").stdout.strip() == "s3cret"
    assert "counter=7" in terminal("show", "Upwork", "--reveal", "otp").stdout


def test_an_earlier_version_is_shown_as_it_was_and_all_are_numbered(terminal: Terminal) -> None:
    assert terminal("add", "One", "--user", "u0").returncode == 0
    assert terminal("edit", "One", "--user", "u1").returncode == 0
    assert "UserName: u0" in terminal("show", "One", "--version", "0").stdout
    assert terminal("show", "One", "--version", "1").returncode == 1
    now = terminal("show", "One").stdout
    assert "UserName: u1" in now
    assert "\n  0  20" in now


def test_a_change_of_nothing_is_refused_and_leaves_no_history(terminal: Terminal) -> None:
    assert terminal("add", " ").returncode == 2
    assert terminal("add", "One").returncode == 0
    assert terminal("edit", "One").returncode == 2
    assert terminal("edit", "One", "--title", "").returncode == 2
    assert terminal("edit", "One", "--drop", "Title").returncode == 2
    nope = terminal("edit", "One", "--drop", "nope")
    assert (nope.returncode, "nope" in nope.stderr) == (1, True)
    assert json.loads(terminal("show", "One", "--json").stdout)["versions"] == 0


def test_two_of_one_name_are_told_apart_by_the_ids_that_list_shows(terminal: Terminal) -> None:
    for user in ("anna", "bob"):
        assert terminal("add", "Same", "--user", user).returncode == 0
    assert terminal("show", "Same").returncode == 2
    first = terminal("list").stdout.splitlines()[0].split("\t")
    assert f"UserName: {first[2]}" in terminal("show", first[0]).stdout


def test_with_json_a_refusal_is_json_on_stderr(terminal: Terminal) -> None:
    for words, code, exits in (
        (("show", "nothing"), "vault-no-entry", 1),
        (("edit", "nothing"), "vault-nothing-to-change", 2),
    ):
        done = terminal(*words, "--json")
        assert (done.returncode, done.stdout) == (exits, "")
        told = json.loads(done.stderr)
        assert (told["error"]["code"], told["exit"]) == (code, exits)
        assert told["error"]["text"]


def test_a_file_that_cannot_be_written_is_named_as_such(terminal: Terminal, tmp_path: Path) -> None:
    note = tmp_path / "note"
    note.write_text("x")
    assert terminal("add", "One").returncode == 0
    assert terminal("attach", "One", str(note)).returncode == 0
    there = terminal("show", "One", "--attachment", "note", "--to", str(note))
    assert "already a file" in there.stderr
    nowhere = str(tmp_path / "none" / "x")
    for words in (("show", "One", "--attachment", "note", "--to", nowhere), ("export", "csv", nowhere)):
        done = terminal(*words, lines=(PASSWORD, PASSWORD))
        assert done.returncode == 2
        assert f"{nowhere} could not be written" in done.stderr


def test_a_code_that_was_asked_for_without_a_name_says_whose_it_is(terminal: Terminal) -> None:
    for title in ("Upwork", "Upwork work"):
        assert terminal("add", title, "--otp", lines=(PASSWORD, "JBSWY3DPEHPK3PXP")).returncode == 0
    assert '"Upwork' in terminal("code").stderr
    assert '"Upwork' not in terminal("code", "Upwork work").stderr


def test_an_entry_without_a_password_is_not_called_weak_and_missing_lines_are_said(
    terminal: Terminal,
) -> None:
    assert terminal("add", "One").returncode == 0
    none = terminal("strength", "One")
    assert (none.returncode, none.stdout) == (1, "")
    assert 'no field "Password"' in none.stderr
    short = terminal("edit", "One", "--password")
    assert short.returncode == 2
    assert "a line for each" in short.stderr


def test_no_subcommands_file_hides_a_function_of_the_package() -> None:
    package = importlib.import_module("loginguard.cli.vault")
    for stem in subcommands().values():
        importlib.import_module(f"loginguard.cli.vault.{stem}")
    assert callable(package.add)
    assert callable(package.run)


def test_where_several_entries_are_upworks_nothing_is_changed_by_a_guess(terminal: Terminal) -> None:
    hotp = "otpauth://hotp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&counter=7"
    site = ("--url", "https://www.upwork.com/")
    assert terminal("add", "Upwork of Anna", *site, "--otp", lines=(PASSWORD, hotp)).returncode == 0
    assert terminal("add", "Upwork of Ben", *site, "--otp", lines=(PASSWORD, hotp)).returncode == 0
    for words in ("new-password", "code"):
        done = terminal(words, "--json")
        assert json.loads(done.stderr)["error"]["code"] == "vault-several"
        assert "Upwork of Anna" in done.stderr
        assert done.returncode == 2
    assert "counter=7" in terminal("show", "Upwork of Ben", "--reveal", "otp").stdout
    named = terminal("new-password", "Upwork of Ben")
    assert "in its history" in named.stderr
    # Now one of them has a password, so there is no doubt any more.
    again = terminal("new-password")
    assert '"Upwork of Ben"' in again.stderr
    assert terminal("show", "Upwork of Anna", "--reveal", "Password").stdout == "\n"


def test_files_in_and_out_are_told_by_name_and_a_field_in_any_case(
    terminal: Terminal, tmp_path: Path
) -> None:
    fresh = terminal("new-password")
    assert "history" not in fresh.stderr
    assert terminal("show", "Upwork", "--reveal", "password").stdout == fresh.stdout
    note, out = tmp_path / "codes.txt", tmp_path / "out.txt"
    note.write_text("recovery")
    assert 'codes.txt is in "Upwork"' in terminal("attach", "Upwork", str(note)).stdout
    assert str(out) in terminal("show", "Upwork", "--attachment", "codes.txt", "--to", str(out)).stdout
    assert "no longer" in terminal("attach", "Upwork", "--remove", "codes.txt").stdout
    table, codes = tmp_path / "t.csv", tmp_path / "t.txt"
    assert "earlier versions" in terminal("export", "csv", str(table), lines=(PASSWORD,) * 2).stdout
    assert "everything else" in terminal("export", "otpauth", str(codes), lines=(PASSWORD,) * 2).stdout


def test_an_empty_key_file_makes_no_vault(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    (tmp_path / "empty.key").touch()
    assert terminal("create", "--key-file", str(tmp_path / "empty.key")).returncode == 2
    assert not (tmp_path / "upwork.kdbx").exists()


def test_another_programs_vault_is_refused_before_more_is_asked_and_nothing_is_left_beside_it(
    terminal: Terminal, tmp_path: Path
) -> None:
    other = tmp_path / "theirs" / "theirs.kdbx"
    other.parent.mkdir()
    other.write_bytes(write(empty(), PASSWORD))
    meta = read(other.read_bytes(), PASSWORD)
    meta.root.find("Meta/CustomData").clear()  # type: ignore[union-attr]
    other.write_bytes(write(meta, PASSWORD))
    for words in (("password",), ("add", "One", "--password"), ("edit", "One", "--password")):
        done = terminal(*words, "--json", "--vault", str(other))
        assert json.loads(done.stderr)["error"]["code"] == "vault-not-ours"
    assert [path.name for path in other.parent.iterdir()] == ["theirs.kdbx"]
