"""What the host costs: `python -m tests.benchmarks.host`.

Its start (spawn → reply to `hello`) and the first advice on a page of 300 KB, both as ratios to a bare `python -I -S`
that echoes one frame, measured in turns so that a busy machine slows both; and looks at a page when all is loaded, at
four sizes: from sending to reply, and beside it the processor's time that the host took (Linux).
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from loginguard.setup import launcher
from tests.benchmarks.made_pages import digest

ROUNDS = 15
WARM_LOOKS = 40
KILOBYTES = 300
START_LIMIT, FIRST_LIMIT, WARM_LIMIT_MS = 1.15, 12.0, 40.0
LINES_OF_LOGINS = 20

ECHO = (
    "import json, os, struct\n"
    "while len(head := os.read(0, 4)) == 4:\n"
    "    asked = json.loads(os.read(0, struct.unpack('=I', head)[0]))\n"
    "    body = json.dumps({'id': asked['id'], 'ok': True}).encode()\n"
    "    os.write(1, struct.pack('=I', len(body)) + body)\n"
)
HELLO = {
    "id": 1,
    "type": "hello",
    "protocol": 1,
    "extension": "0.1.0",
    "language": "en",
    "zone": "Europe/Lisbon",
}
ADDRESS = "https://www.upwork.com/ab/account-security/password-and-security"


class Spoken:
    """A started process that speaks frames."""

    def __init__(self, command: list[str], state: Path) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LOGINGUARD_HOME": str(state)},
        )

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """One request and its reply."""
        assert self.process.stdin
        assert self.process.stdout
        body = json.dumps(request).encode()
        self.process.stdin.write(len(body).to_bytes(4, sys.byteorder) + body)
        self.process.stdin.flush()
        length = int.from_bytes(self.process.stdout.read(4), sys.byteorder)
        reply: dict[str, Any] = json.loads(self.process.stdout.read(length))
        assert reply["ok"], reply
        return reply

    def end(self) -> None:
        """Ends its input and waits."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def page(kilobytes: int) -> str:
    """A security page with a list of logins, filled up with what else stands on pages: links, cards, words, amounts."""
    parts = ["<h1>Password and security</h1><h2>Where you are logged in</h2><ul>"]
    for row in range(LINES_OF_LOGINS):
        place = "Lagos, Nigeria" if row == 5 else "Lisbon, Portugal"
        cells = ("Chrome on Windows", place, f"{row + 1} hours ago")
        parts.append(f"<li>{''.join(f'<span>{cell}</span>' for cell in cells)}</li>")
    parts.append("</ul>")
    size = sum(map(len, parts))
    for number in count():
        if size >= kilobytes * 1024:
            break
        parts.append(
            f'<div><section><a href="/jobs/~01{number:06}">Logo for a small bakery</a><p>Fixed price, ${number * 5 % 900}, '
            f"proposals: {number * 5 % 50}</p><button>Save</button></section></div>"
        )
        # Each of the five elements is given a number.
        size += len(parts[-1]) + 5 * len(' n="1000"')
    return digest("Password and security", "".join(parts))


def look(number: int, digest: str) -> dict[str, Any]:
    """The request that the content script sends."""
    origin = "https://www.upwork.com"
    return {
        "id": number, "type": "look", "look": number, "digest": digest, "truncated": False, "clicked": False,
        "origin": origin, "address": ADDRESS, "container": "",
    }  # fmt: skip


def seconds(run: Callable[[], None]) -> float:
    """How long it took."""
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def main() -> int:
    """Prints the figures; returns 1 where one is over its limit."""
    python = str(launcher.interpreter())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        started = folder / "loginguard-host"
        started.write_text(launcher.text(Path(python), launcher.packages(), None), "utf-8")
        echo = folder / "echo.py"
        echo.write_text(ECHO, "utf-8")
        host, bare = [python, "-I", "-S", str(started)], [python, "-I", "-S", str(echo)]
        digest = page(KILOBYTES)

        def life(command: list[str], *requests: dict[str, Any]) -> float:
            spoken: list[Spoken] = []

            def run() -> None:
                spoken.append(Spoken(command, folder / "state"))
                for request in requests:
                    spoken[0].ask(request)

            taken = seconds(run)
            spoken[0].end()
            return taken

        life(host, HELLO, look(2, digest))
        rounds = [
            (life(bare, HELLO), life(host, HELLO), life(host, HELLO, look(2, digest))) for _ in range(ROUNDS)
        ]
        base, start, first = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(f"bare echo: {base * 1000:.1f} ms")
        print(f"start, spawn to hello: {start * 1000:.1f} ms, ratio {start / base:.2f} (limit {START_LIMIT})")
        print(
            f"spawn to first advice on {KILOBYTES} KB: {first * 1000:.0f} ms, ratio {first / base:.1f} (limit {FIRST_LIMIT:g})"
        )
        warm = {size: warm_look(host, folder / "state", size) for size in (75, 150, KILOBYTES, 600)}
    for size, (median, most, processor) in warm.items():
        limit = f" (limit {WARM_LIMIT_MS:g})" if size == KILOBYTES else ""
        print(
            f"warm look at {size} KB: median {median:.1f} ms, p95 {most:.1f} ms{limit}; processor {processor:.1f} ms"
        )
    return int(start / base > START_LIMIT or first / base > FIRST_LIMIT or warm[KILOBYTES][1] > WARM_LIMIT_MS)


def warm_look(command: list[str], state: Path, kilobytes: int) -> tuple[float, float, float]:
    """The median and the 95th percentile in milliseconds, and the processor's time of one look."""
    spoken = Spoken(command, state)
    spoken.ask(HELLO)
    digest = page(kilobytes)
    spoken.ask(look(2, digest))
    before = processor_ms(spoken.process.pid)
    numbers = count(3)

    def once() -> None:
        spoken.ask(look(next(numbers), digest))

    taken = sorted(seconds(once) for _ in range(WARM_LOOKS))
    processor = (processor_ms(spoken.process.pid) - before) / WARM_LOOKS
    spoken.end()
    return taken[len(taken) // 2] * 1000, taken[int(len(taken) * 0.95)] * 1000, processor


def processor_ms(pid: int) -> float:
    """What all threads of a process have had of the processor so far; 0 where the system doesn't say."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6


if __name__ == "__main__":
    sys.exit(main())
