"""A save killed at any system call, or failing at any, leaves the old or the new vault, whole; savers at once lose nothing.

The real thing: a child process is traced with strace, which kills it, or makes the call fail with "no space left", at the n-th
system call after the start of the save. The disk that is really full is a small tmpfs, where mounting one is allowed.
"""

import contextlib
import os
import re
import secrets
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries
from loginguard.vault.kdbx.derivation import FLOOR
from loginguard.vault.open_vault import OpenVault, create_vault, open_vault
from loginguard.vault.operations import add_entry
from loginguard.vault.versions import list_versions, written_file

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PASSWORD = "correct horse"
LOOP_SECONDS = float(os.environ.get("LOGINGUARD_STRESS_SECONDS", "6"))
SAVED, REFUSED = 0, 3

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture
def vault(tmp_path: Path) -> OpenVault:
    made = create_vault(tmp_path / "v.kdbx", PASSWORD, now=NOW, name="Test", cost=FLOOR)
    add(made, "old")
    return made


def add(vault: OpenVault, title: str) -> None:
    vault.apply(lambda d: add_entry(d, {"Title": title}, now=NOW, random=secrets.token_bytes), NOW)


def titles(vault: OpenVault) -> list[str]:
    return sorted(entry.title for entry, _ in entries(vault.document))


def look(vault: OpenVault) -> list[str]:
    """The vault as a fresh reader of the same key finds it; the derivation is not what is tested."""
    fresh = OpenVault(vault.path, vault._composite)
    fresh._transformed = vault._transformed
    fresh.read()
    for version in list_versions(vault.path):
        earlier = OpenVault(version, vault._composite)
        earlier._transformed = vault._transformed
        earlier.read()
    return titles(fresh)


def put_back(vault: OpenVault, before: bytes) -> None:
    """The file as it was, and nothing noted that would count as overwritten."""
    vault.path.write_bytes(before)
    written_file(vault.path).unlink(missing_ok=True)


def traced_save(vault: OpenVault, inject: str) -> tuple[int, bool]:
    """Forks, attaches strace to the child, lets it save. Returns the wait status and whether anything was injected."""
    go_out, go_in = os.pipe()
    child = os.fork()
    if child == 0:
        os.read(go_out, 1)
        code = SAVED
        try:
            add(vault, "new")
        except VaultError as error:
            code = REFUSED if error.code in {"vault-not-saved", "vault-unreadable"} else 4
        except Exception:  # noqa: BLE001 — a forked child must not go on into the test runner
            code = 5
        os._exit(code)
    log = vault.path.with_name("strace.log")
    tracer = subprocess.Popen(
        ["strace", "-o", str(log), "-p", str(child), "-e", "trace=all", "-e", f"inject={inject}"],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert tracer.stderr is not None
    # Said once the child is seized and told to stop: from here on no call of it goes unseen.
    assert "attached" in tracer.stderr.readline()
    os.write(go_in, b"x")
    _, status = os.waitpid(child, 0)
    tracer.communicate(timeout=10)
    os.close(go_in)
    os.close(go_out)
    told = log.read_text(errors="replace")
    return status, "INJECTED" in told or os.WIFSIGNALED(status)


def calls_of_a_save(vault: OpenVault) -> list[tuple[str, int]]:
    """Each system call of one save, with how many of its name came before it and itself: strace counts by name."""
    before = vault.path.read_bytes()
    traced_save(vault, "kexec_load:error=EPERM")
    put_back(vault, before)
    counts: Counter[str] = Counter()
    calls = []
    for line in vault.path.with_name("strace.log").read_text(errors="replace").splitlines():
        if match := re.match(r"([a-z0-9_]+)\(", line):
            counts[match[1]] += 1
            calls.append((match[1], counts[match[1]]))
    return calls


@needs_strace
def test_a_kill_at_every_system_call_of_a_save_leaves_the_old_or_the_new_vault(vault: OpenVault) -> None:
    before = vault.path.read_bytes()
    calls = calls_of_a_save(vault)
    assert {"fsync", "renameat2", "flock"} <= {name for name, _ in calls}
    seen = set()
    for name, number in calls:
        status, injected = traced_save(vault, f"{name}:signal=KILL:when={number}")
        found = look(vault)
        assert found in (["old"], ["new", "old"]), (name, number)
        if injected:
            assert os.WIFSIGNALED(status)
            seen.add(tuple(found))
        if found != ["old"]:
            put_back(vault, before)
    assert seen == {("old",), ("new", "old")}, "both sides of the rename were hit"
    add(vault, "after")
    assert look(vault) == ["after", "old"]
    left = [path.name for path in vault.path.parent.iterdir() if path.name.endswith(".unfinished")]
    assert not left, "what killed saves left beside is swept up"


@needs_strace
def test_a_full_disk_at_every_call_that_writes_leaves_the_old_vault_and_says_so(vault: OpenVault) -> None:
    before = vault.path.read_bytes()
    writing = {"openat", "write", "fsync", "rename", "renameat2", "link", "mkdir", "ftruncate"}
    outcomes = set()
    for name, number in calls_of_a_save(vault):
        if name not in writing:
            continue
        status, injected = traced_save(vault, f"{name}:error=ENOSPC:when={number}")
        assert os.WIFEXITED(status), (name, number)
        assert injected
        code = os.WEXITSTATUS(status)
        assert code in {SAVED, REFUSED}, f"{name} number {number} ended as {code}"
        saved = look(vault) == ["new", "old"]
        assert saved or vault.path.read_bytes() == before
        assert saved or code == REFUSED, f"{name} number {number} failed without a word"
        outcomes.add((name, code, saved))
        put_back(vault, before)
    assert ("write", REFUSED, False) in outcomes
    assert ("renameat2", REFUSED, False) in outcomes


@contextlib.contextmanager
def tmpfs(folder: Path, kib: int) -> Iterator[Path]:
    folder.mkdir()
    if (
        os.geteuid()
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", str(folder)], check=False
        ).returncode
    ):
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full_keeps_the_old_vault(tmp_path: Path) -> None:
    with tmpfs(tmp_path / "disk", 256) as disk:
        vault = create_vault(disk / "v.kdbx", PASSWORD, now=NOW, name="Test", cost=FLOOR)
        add(vault, "old")
        filler = disk / "filler"
        refused = 0
        for left in (0, 4096, 8192):
            filler.unlink(missing_ok=True)
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            filler.write_bytes(bytes(max(0, free - left)))
            before = titles(open_vault(vault.path, PASSWORD))
            big = "x" * 60_000
            with contextlib.suppress(VaultError):
                vault.apply(
                    lambda d, big=big: add_entry(
                        d,
                        {"Title": "big", "Notes": secrets.token_hex(30_000) + big},
                        now=NOW,
                        random=secrets.token_bytes,
                    ),  # type: ignore[misc]
                    NOW,
                )
            refused += titles(open_vault(vault.path, PASSWORD)) == before
        assert refused == 3
        filler.unlink()
        add(vault, "room again")
        assert titles(open_vault(vault.path, PASSWORD)) == ["old", "room again"]


SAVER = """
import secrets, sys, time
from datetime import datetime, UTC
from pathlib import Path
from loginguard.vault.open_vault import open_vault
from loginguard.vault.operations import add_entry
name, path, seconds, pause = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4])
vault = open_vault(path, sys.stdin.readline().strip())
end, number = time.monotonic() + seconds, 0
while time.monotonic() < end:
    now = datetime.now(UTC)
    vault.apply(lambda d: add_entry(d, {"Title": f"{name}-{number}"}, now=now, random=secrets.token_bytes), now)
    number += 1
    time.sleep(pause)
print(number)
"""


def test_three_processes_that_save_in_a_loop_lose_no_entry(vault: OpenVault) -> None:
    """LOGINGUARD_STRESS_SECONDS=60 runs it for a minute."""
    savers = [
        subprocess.Popen(
            [sys.executable, "-c", SAVER, name, str(vault.path), str(LOOP_SECONDS), "0"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "abc"
    ]
    for saver in savers:
        assert saver.stdin is not None
        saver.stdin.write(f"{PASSWORD}\n")
        saver.stdin.flush()
    counts = [int(saver.communicate(timeout=LOOP_SECONDS + 60)[0]) for saver in savers]
    expected = sorted(
        ["old", *(f"{name}-{n}" for name, count in zip("abc", counts, strict=True) for n in range(count))]
    )
    assert titles(open_vault(vault.path, PASSWORD)) == expected
    assert min(counts) >= 1


def loop(words: list[str], home: Path, seconds: float) -> list[str]:
    """Runs a command that adds an entry, again and again under another title. Returns the titles it said are saved."""
    environment = {
        **os.environ,
        "LOGINGUARD_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
    }
    saved: list[str] = []
    end = time.monotonic() + seconds
    for number in count():
        if time.monotonic() > end:
            break
        title = f"{Path(words[0]).name}-{number}"
        named = [title if word == "TITLE" else word for word in words]
        done = subprocess.run(
            named, input=f"{PASSWORD}\n", text=True, capture_output=True, env=environment, check=False
        )
        if done.returncode == 0:
            saved.append(title)
        else:
            # KeePassXC now and then can't write where another did meanwhile, and says so: that entry it never promised.
            assert "Writing the database failed" in done.stderr, done.stderr
    assert saved
    return saved


@pytest.mark.skipif(shutil.which("keepassxc-cli") is None, reason="keepassxc-cli is not installed")
def test_the_command_keepassxc_and_an_open_vault_side_by_side_lose_no_entry(vault: OpenVault) -> None:
    """KeePassXC takes no lock and looks at nothing before it writes: what it overwrites comes back when we open next."""
    home, file = vault.path.parent, str(vault.path)
    entry = "import sys; from loginguard.cli import main; sys.exit(main())"
    options = ["--password-stdin", "--confirm", "clean-device", "--vault", file]
    saver = subprocess.Popen(
        [sys.executable, "-c", SAVER, "open", file, str(LOOP_SECONDS), "0.5"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with ThreadPoolExecutor() as pool:
        commands = (
            [sys.executable, "-c", entry, "vault", "add", "TITLE", *options],
            ["keepassxc-cli", "add", "-q", file, "TITLE"],
        )
        loops = [pool.submit(loop, words, home, LOOP_SECONDS) for words in commands]
        told, _ = saver.communicate(f"{PASSWORD}\n", timeout=LOOP_SECONDS + 120)
        saved = [title for one in loops for title in one.result()]
    saved += [f"open-{number}" for number in range(int(told))]
    after = open_vault(vault.path, PASSWORD)
    after.catch_up(NOW)
    found = titles(open_vault(vault.path, PASSWORD))
    assert not {"old", *saved} - set(found)
    assert len(found) == len(set(found))
    print(f"{len(saved)} entries by three programs in {LOOP_SECONDS:.0f} s")
