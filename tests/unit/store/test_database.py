"""The state's file: private, versioned, shared, and its troubles told."""

import contextlib
import os
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from loginguard.model.errors import LoginGuardError
from loginguard.store import migrate as migrations
from loginguard.store.database import FILE, open_store
from loginguard.store.folder import state_folder
from loginguard.store.migrate import statements


def code_of(folder: Path) -> str:
    with pytest.raises(LoginGuardError) as told:
        open_store(folder)
    return told.value.code


def test_only_its_owner_can_look_in(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.mkdir(mode=0o755)
    store = open_store(folder)
    with store.writing() as database:
        database.execute("INSERT INTO settings VALUES ('a', '1')")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    store.close()


def test_the_revision_grows_with_each_change_and_only_then(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    before = store.revision
    with store.writing() as database, store.writing():
        database.execute("INSERT INTO settings VALUES ('a', '1')")
    assert store.revision == before + 1
    with contextlib.suppress(ZeroDivisionError), store.writing() as database:
        database.execute("INSERT INTO settings VALUES ('b', '1')")
        raise ZeroDivisionError
    assert store.revision == before + 1
    assert [row["name"] for row in store.database.execute("SELECT name FROM settings")] == ["a"]
    store.close()


def test_two_stores_see_each_other(tmp_path: Path) -> None:
    one, other = open_store(tmp_path), open_store(tmp_path)
    with one.writing() as database:
        database.execute("INSERT INTO settings VALUES ('a', '1')")
    assert other.revision == one.revision
    one.close()
    other.close()


def test_a_newer_state_is_left_alone(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.database.execute("INSERT INTO migrations VALUES ('9999_future.sql')")
    store.close()
    before = (tmp_path / FILE).read_bytes()
    assert code_of(tmp_path) == "state-newer"
    assert (tmp_path / FILE).read_bytes() == before


def test_a_migration_that_breaks_leaves_nothing_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_a.sql").write_text("CREATE TABLE state (name TEXT, value TEXT);")
    (folder / "0002_b.sql").write_text("CREATE TABLE b (x);\nINSERT INTO nowhere VALUES (1);")
    monkeypatch.setattr(migrations, "MIGRATIONS", folder)
    with pytest.raises(sqlite3.OperationalError):
        open_store(tmp_path / "state")
    raw = sqlite3.connect(tmp_path / "state" / FILE)
    assert raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == []
    raw.close()


def test_a_damaged_state_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"this is no database, " * 500)
    assert code_of(tmp_path) == "state-damaged"


def test_a_state_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert code_of(tmp_path) == "state-unreadable"


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert code_of(tmp_path / "file" / "state") == "state-unreadable"


def test_a_state_that_another_program_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loginguard.store.database.BUSY_SECONDS", 0.05)
    store = open_store(tmp_path)
    raw = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    with pytest.raises(LoginGuardError, match="state-busy"), store.writing():
        pass
    raw.close()
    store.close()


def test_a_full_disk_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.database.execute("PRAGMA max_page_count = 1")
    with pytest.raises(LoginGuardError, match="state-full"), store.writing() as database:
        database.execute("INSERT INTO settings VALUES ('a', ?)", ("x" * 10_000_000,))
    assert store.database.execute("SELECT COUNT(*) FROM settings").fetchone()[0] == 0
    store.close()


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGINGUARD_HOME", str(tmp_path / "here"))
    assert state_folder() == tmp_path / "here"


def test_a_script_is_split_where_its_statements_end() -> None:
    script = "-- a; b\nCREATE TABLE a (x); -- why\nINSERT INTO a VALUES ('1;2');\n"
    assert len(statements(script)) == 2
    with pytest.raises(ValueError, match="middle"):
        statements("CREATE TABLE a (")


def test_two_processes_that_come_first_together_make_one_state(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from loginguard.store.database import open_store\n"
        "store = open_store(Path(sys.argv[1]))\n"
        "for n in range(20):\n"
        "    with store.writing() as database:\n"
        "        database.execute('INSERT INTO settings VALUES (?, 1)', (sys.argv[2] + str(n),))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "state"), name], env=environment)
        for name in "ab"
    ]
    assert [one.wait(timeout=60) for one in both] == [0, 0]
    store = open_store(tmp_path / "state")
    assert store.database.execute("SELECT COUNT(*) FROM settings").fetchone()[0] == 40
    assert store.revision == 40
    store.close()


def test_a_second_opening_leaves_the_first_its_locks(tmp_path: Path) -> None:
    first = open_store(tmp_path)
    open_store(tmp_path).close()
    # Another process that comes and goes takes the log away with it only if nobody else holds the file.
    subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS, str(tmp_path / "state.sqlite3")], check=True, timeout=30
    )
    with first.writing() as database:
        database.execute("INSERT INTO settings (name, value) VALUES ('language', '\"pt\"')")
    seen = subprocess.run(
        [sys.executable, "-c", READER, str(tmp_path / "state.sqlite3")],
        check=True, timeout=30, capture_output=True, text=True,
    )  # fmt: skip
    assert seen.stdout.split() == ["language", "zone"], "neither process's change is lost"


OTHER_PROCESS = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=5) as database:
    database.execute("INSERT INTO settings (name, value) VALUES ('zone', 'null')")
database.close()
"""
READER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=5)
print(*[name for (name,) in database.execute("SELECT name FROM settings ORDER BY name")])
"""


def test_several_may_open_a_new_state_at_once(tmp_path: Path) -> None:
    def opened(folder: Path) -> int:
        store = open_store(folder)
        revision = store.revision
        store.close()
        return revision

    with ThreadPoolExecutor(4) as threads:
        for number in range(25):
            folder = tmp_path / str(number)
            assert list(threads.map(opened, [folder] * 4)) == [0, 0, 0, 0]
