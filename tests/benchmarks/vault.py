"""Opening and saving a vault against keepassxc-cli: the same files, the same key derivation, whole processes, in one run.

    scripts/benchmark.py vault

Ours is the command as it is installed. Open is `vault list` against `ls`; save is `vault add` against `add`, which both
derive the key, read, change and write the file. Runs alternate, each on a fresh copy; medians, by the wall and of the
processors, the second being the steadier where a machine has other work. The limit is a ratio of 1.0 by the wall.
"Default" is what no vault of ours is below; "calibrated" is what `vault create` takes for about half a second on the
machine where this was written; "none" is a pass over one MiB, which leaves what loading, reading and writing take. Such
a vault can't be ours and is not saved: it is measured for the sake of honesty and has no limit.
LOGINGUARD_STRESS_SECONDS=60 with tests/faults/test_vault_saves.py is the minute of three savers at once.
"""

import itertools
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

from loginguard.setup import launcher
from loginguard.vault.create import new_document
from loginguard.vault.groups import meta
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.container import encode
from loginguard.vault.kdbx.derivation import ARGON2ID, DEFAULT, MIB, Cost, derive, new_parameters
from loginguard.vault.operations import add_entry

SIZES = (10, 1_000, 10_000)
RUNS = 9
LIMIT = 1.0
COSTS = {"none": Cost(ARGON2ID, 1, MIB, 4), "default": DEFAULT, "calibrated": Cost(ARGON2ID, 3, 256 * MIB, 4)}
PASSWORD = "correct horse battery"
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def make(path: Path, size: int, cost: Cost = DEFAULT) -> None:
    """A vault of `size` entries with what people have in them. One below the default has not our mark, so it stays as it is."""
    document = new_document("Benchmark", NOW, secrets.token_bytes, cost=cost)
    custom = meta(document).find("CustomData")
    if cost.memory < DEFAULT.memory and custom is not None:
        custom.clear()
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


def share(cost: Cost) -> tuple[float, float]:
    """What the derivation alone takes in a process that is up: seconds by the wall and of the processors."""
    times = []
    for _ in range(RUNS):
        started, before = time.perf_counter(), time.process_time()
        derive(bytes(32), new_parameters(cost, bytes(32)))
        times.append((time.perf_counter() - started, time.process_time() - before))
    return tuple(statistics.median(one[clock] for one in times) for clock in (0, 1))  # type: ignore[return-value]


def compare(
    ours: list[str], theirs: list[str], made: Path, copy: Path, home: Path
) -> list[tuple[float, float]]:
    """Medians in seconds, of both sides by each clock."""
    times: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
    for _ in range(RUNS):
        for side, words in enumerate((ours, theirs)):
            copy.unlink(missing_ok=True)
            shutil.copyfile(made, copy)
            shutil.rmtree(f"{copy}.previous", ignore_errors=True)
            times[side].append(run(words, home))
    return [tuple(statistics.median(one[clock] for one in side) for side in times) for clock in (0, 1)]  # type: ignore[misc]


def main() -> int:
    """Prints a table; returns 1 where a ratio is over the limit."""
    theirs = shutil.which("keepassxc-cli")
    if theirs is None:
        print("keepassxc-cli is not installed")
        return 1
    options = ["--password-stdin", "--confirm", "clean-device", "--confirm", "older"]
    over = False
    for name, cost in COSTS.items():
        wall, processors = share(cost)
        print(
            f"{name}: the derivation alone {wall * 1000:.0f} ms by the wall, {processors * 1000:.0f} of the processors"
        )
    print(f"{'':>26} {'wall, ms':^24} {'processors, ms':^24}")
    print(f"{'derivation':>11} {'entries':>8} {'what':>5}" + f" {'ours':>8} {'theirs':>8} {'ratio':>6}" * 2)
    with tempfile.TemporaryDirectory() as folder:
        home, made, copy = Path(folder) / "home", Path(folder) / "made.kdbx", Path(folder) / "copy.kdbx"
        ours = Path(folder) / "loginguard"
        ours.write_text(launcher.command_text(launcher.interpreter(), launcher.packages(), None))
        ours.chmod(0o755)
        for name, size in itertools.product(COSTS, SIZES):
            make(made, size, COSTS[name])
            vault = ["--vault", str(copy), *options]
            commands = {"open": ([str(ours), "vault", "list", *vault], [theirs, "ls", "-q", str(copy)])}
            if name != "none":
                commands["save"] = (
                    [str(ours), "vault", "add", "One more", *vault],
                    [theirs, "add", "-q", str(copy), "One more"],
                )
            for what, pair in commands.items():
                line = f"{name:>11} {size:>8} {what:>5}"
                for clock, (mine, other) in enumerate(compare(*pair, made, copy, home)):
                    over |= name != "none" and clock == 0 and mine / other > LIMIT
                    line += f" {mine * 1000:>8.0f} {other * 1000:>8.0f} {mine / other:>6.2f}"
                print(line, flush=True)
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
