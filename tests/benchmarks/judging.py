"""The judge beside the published rules of BuffaLogs and Panther on the same made logins, and how fast and how large it is.

    scripts/benchmark.py judging, or with options: python tests/benchmarks/judging.py [--accounts N] [--seed N] [--rows N …]

Prints recall and false alarms of all three, then logins a second and peak memory of `loginguard check` on NDJSON of each size.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "host")]

from made_logins import Made, made_accounts  # noqa: E402
from peers import buffalogs, panther  # noqa: E402
from peers.event import Event  # noqa: E402

from loginguard.logins.judge import judge  # noqa: E402
from loginguard.model.verdict import Verdict  # noqa: E402

MEASURE = """
import resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
seconds = time.perf_counter() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def events(made: Made) -> list[Event]:
    """The same logins as the published rules want them."""
    found = []
    for login in made.logins:
        place, address = login.place, login.address
        country = (place.country if place else None) or (address.registered if address else None) or ""
        found.append(
            Event(
                login.time.likeliest.timestamp() if login.time else 0.0,
                country,
                place.latitude if place else None,
                place.longitude if place else None,
                login.device.signature if login.device else "",
                address.ip if address else "",
                address is not None and address.kind in {"relay", "satellite"},
            )
        )
    return found


def accuracy(accounts: Sequence[Made]) -> None:
    """Recall over the intruders' logins, false alarms over everybody else's, of each method."""
    verdicts = [judge(made.logins, made.profile, now=NOW) for made in accounts]
    seen = [events(made) for made in accounts]
    methods: dict[str, list[list[bool]]] = {
        "Login Guard: foreign, medium or high": _marked(
            verdicts, lambda v: v.name == "foreign" and v.confidence != "low"
        ),
        "Login Guard: foreign": _marked(verdicts, lambda v: v.name == "foreign"),
        "Login Guard: foreign or unfamiliar": _marked(
            verdicts, lambda v: v.name in {"foreign", "unfamiliar"}
        ),
        "BuffaLogs' rules": [buffalogs.alerts(one) for one in seen],
        "Panther's rule": [panther.alerts(one) for one in seen],
    }
    benign = sum(not bad for made in accounts for bad in made.is_intruder)
    bad = sum(bad for made in accounts for bad in made.is_intruder)
    taken = sum(any(made.is_intruder) for made in accounts)
    print(
        f"{len(accounts)} accounts, {benign} logins of their owners, {bad} of intruders in {taken} takeovers\n"
    )
    print(
        "| method | takeovers noticed | intruders' logins marked | owners' logins marked |\n|---|---|---|---|"
    )
    for name, marks in methods.items():
        pairs = [
            (m, b)
            for made, one in zip(accounts, marks, strict=True)
            for m, b in zip(one, made.is_intruder, strict=True)
        ]
        hit = sum(m and b for m, b in pairs)
        false = sum(m and not b for m, b in pairs)
        noticed = sum(
            any(m and b for m, b in zip(one, made.is_intruder, strict=True))
            for made, one in zip(accounts, marks, strict=True)
        )
        print(f"| {name} | {noticed / taken:.1%} | {hit / bad:.1%} | {false / benign:.3%} |")
    print("\nby kind, marked foreign with medium or high / foreign / foreign or unfamiliar:")
    for kind in sorted({kind for made in accounts for kind in made.kinds}):
        counts = Counter[str]()
        for made, found in zip(accounts, verdicts, strict=True):
            for verdict, its in zip(found, made.kinds, strict=True):
                if its == kind:
                    counts["all"] += 1
                    counts["sure"] += verdict.name == "foreign" and verdict.confidence != "low"
                    counts["foreign"] += verdict.name == "foreign"
                    counts["any"] += verdict.name in {"foreign", "unfamiliar"}
        print(
            f"  {kind:14} {counts['all']:7}  "
            + "  ".join(f"{counts[k] / counts['all']:7.2%}" for k in ("sure", "foreign", "any"))
        )


def _marked(verdicts: list[list[Verdict]], test: Callable[[Verdict], bool]) -> list[list[bool]]:
    return [[test(verdict) for verdict in one] for one in verdicts]


def speed(accounts: Sequence[Made], sizes: Sequence[int]) -> None:
    """The judge alone, then the whole command on files of each size, accounts together and mixed.

    The last column leaves the start out: what a file has more than the next smaller one, over the time that this took more.
    """
    many = sum(len(made.logins) for made in accounts)
    began = time.process_time()
    for made in accounts:
        judge(made.logins, made.profile, now=NOW)
    print(f"\njudge alone: {many / (time.process_time() - began):,.0f} logins a second of CPU\n")
    print(
        "| rows | order | jobs | seconds | CPU seconds | logins/s of CPU | peak MB | without the start |\n"
        "|---|---|---|---|---|---|---|---|"
    )
    before: dict[tuple[bool, int], tuple[int, float]] = {}
    for rows in sizes:
        for is_mixed, jobs in ((False, 1), (True, 1), (False, 2)):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "logins.ndjson"
                _write(path, accounts, rows, is_mixed=is_mixed)
                seconds, processor, megabytes = _run(path, jobs)
            order = "mixed" if is_mixed else "account by account"
            figures = f"{seconds:.2f} | {processor:.2f} | {rows / processor:,.0f} | {megabytes:.0f}"
            fewer, least = before.get((is_mixed, jobs), (0, 0.0))
            added = f"{(rows - fewer) / (processor - least):,.0f}" if fewer and processor > least else ""
            before[is_mixed, jobs] = rows, processor
            print(f"| {rows:,} | {order} | {jobs} | {figures} | {added} |", flush=True)


def _write(path: Path, accounts: Sequence[Made], rows: int, *, is_mixed: bool) -> None:
    lines: list[str] = []
    round_ = 0
    while len(lines) < rows:
        for made in accounts:
            for login in made.logins:
                place = login.place
                record = {
                    "account": f"{login.account}-{round_}",
                    "time": login.time.likeliest.isoformat() if login.time else None,
                    "ip": login.address.ip if login.address else None,
                    "country": place.country if place else None,
                    "city": place.city if place else None,
                    "os": login.device.os if login.device else None,
                    "browser": login.device.browser if login.device else None,
                }
                lines.append(json.dumps(record))
            if len(lines) >= rows:
                break
        round_ += 1
    del lines[rows:]
    if is_mixed:
        lines.sort(key=lambda line: line[60:80])
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _run(path: Path, jobs: int) -> tuple[float, float, float]:
    words = [
        sys.executable,
        "-m",
        "loginguard",
        "check",
        str(path),
        "--home",
        "PT",
        "--tz",
        "UTC",
        "--format",
        "ndjson",
        "--jobs",
        str(jobs),
    ]
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE.parent.parent / "host"),
        "LOGINGUARD_HOME": str(path.parent / "state"),
    }
    # A process of its own between: a child's peak begins with its parent's, and ours holds all made logins.
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *words], capture_output=True, text=True, env=environment, check=True
    )
    seconds, processor, megabytes = map(float, done.stdout.split())
    return seconds, processor, megabytes


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--accounts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--rows", type=int, nargs="*", default=[1_000, 100_000, 1_000_000])
    args = parser.parse_args()
    accounts = made_accounts(args.accounts, args.seed)
    accuracy(accounts)
    speed(accounts, args.rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
