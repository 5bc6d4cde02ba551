"""Opening and saving a vault against keepassxc-cli: the same files, the same key derivation, whole processes, in one run.

    scripts/benchmark.py vault

Open is `loginguard vault list` against `keepassxc-cli ls`; save is `loginguard vault add` against `keepassxc-cli add`, which
both derive the key, read, change and write the file. Runs alternate, each on a fresh copy; the median of the time by the wall
counts. Processor time stands beside it, since on a machine with other work the wall's is the noisier. The limit is a ratio of
1.0 for each. LOGINGUARD_STRESS_SECONDS=60 with tests/faults/test_vault_saves.py is the minute of three savers at once.
"""

import os
import resource
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from loginguard.vault.create import new_document
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.container import encode
from loginguard.vault.kdbx.derivation import DEFAULT, derive
from loginguard.vault.operations import add_entry

SIZES = (10, 1_000, 10_000)
RUNS = 9
LIMIT = 1.0
PASSWORD = "correct horse battery"
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def make(path: Path, size: int) -> None:
    """A vault of `size` entries with what people have in them, at the default derivation."""
    document = new_document("Benchmark", NOW, secrets.token_bytes, cost=DEFAULT)
    for number in range(size):
        fields = {
            "Title": f"Entry {number}",
            "UserName": f"user{number}@example.org",
            "Password": secrets.token_urlsafe(18),
            "URL": f"https://site{number}.example/sign-in",
            "Notes": "Made for a benchmark. " * 3,
        }
        add_entry(document, fields, now=NOW, random=secrets.token_bytes)
    path.write_bytes(
        encode(document, derive(composite_key(PASSWORD), document.header.derivation), secrets.token_bytes)
    )


def run(words: list[str], home: Path) -> tuple[float, float]:
    """Seconds of the whole process: by the wall, and of the processors."""
    environment = {
        **os.environ,
        "LOGINGUARD_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
    }
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        words,
        input=f"{PASSWORD}\n".encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        check=False,
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        raise RuntimeError(f"{words[0]} failed: {done.stderr.decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Prints a table; returns 1 where a ratio is over the limit."""
    theirs = shutil.which("keepassxc-cli")
    if theirs is None:
        print("keepassxc-cli is not installed")
        return 1
    installed = Path(sys.executable).with_name("loginguard")
    entry = "import sys; from loginguard.cli import main; sys.exit(main())"
    ours = [str(installed)] if installed.exists() else [sys.executable, "-c", entry]
    options = ["--password-stdin", "--confirm", "clean-device", "--confirm", "older"]
    over = False
    print(f"{'':>14} {'wall, ms':^24} {'processors, ms':^24}")
    print(f"{'entries':>8} {'what':>5}" + f" {'ours':>8} {'theirs':>8} {'ratio':>6}" * 2)
    with tempfile.TemporaryDirectory() as folder:
        home, made, copy = Path(folder) / "home", Path(folder) / "made.kdbx", Path(folder) / "copy.kdbx"
        for size in SIZES:
            make(made, size)
            commands = {
                "open": (
                    [*ours, "vault", "list", "--vault", str(copy), *options],
                    [theirs, "ls", "-q", str(copy)],
                ),
                "save": (
                    [*ours, "vault", "add", "One more", "--vault", str(copy), *options],
                    [theirs, "add", "-q", str(copy), "One more"],
                ),
            }
            for what, pair in commands.items():
                times: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
                for _ in range(RUNS):
                    for side, words in enumerate(pair):
                        copy.unlink(missing_ok=True)
                        shutil.copyfile(made, copy)
                        times[side].append(run(words, home))
                line = f"{size:>8} {what:>5}"
                for clock in (0, 1):
                    mine, other = (statistics.median(one[clock] for one in side) for side in times)
                    over |= clock == 0 and mine / other > LIMIT
                    line += f" {mine * 1000:>8.0f} {other * 1000:>8.0f} {mine / other:>6.2f}"
                print(line)
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
