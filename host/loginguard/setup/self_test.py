"""Starts the host exactly as a browser would and has it judge an example page."""

import json
import os
import select
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from loginguard.model.errors import LoginGuardError
from loginguard.setup.browsers import Kind
from loginguard.setup.manifest import ids

ANSWER_SECONDS = 30.0

# A page that no real site shows: a session in use, and one from elsewhere.
EXAMPLE = (
    '<html lang="en"><body n="1"><h2 n="2">Where you are logged in</h2><table n="3">'
    '<tr n="4"><th n="5">Device</th><th n="6">Location</th><th n="7">Last active</th></tr>'
    '<tr n="8"><td n="9">Chrome on Windows <span n="10">This device</span></td>'
    '<td n="11">Lisbon, Portugal</td><td n="12">Active now</td></tr>'
    '<tr n="13"><td n="14">Firefox on Linux</td><td n="15">Lagos, Nigeria</td>'
    '<td n="16">3 hours ago</td></tr></table></body></html>'
)


@dataclass(slots=True)
class Outcome:
    """hello: the host's reply. milliseconds: until it. look: its reply to the example page, None where not asked."""

    hello: dict[str, Any]
    milliseconds: float
    look: dict[str, Any] | None = None
    rows: list[dict[str, Any]] = field(default_factory=list)


def start(launcher: Path, kind: Kind, manifest: Path, *, judge: bool = True) -> Outcome:
    """One whole life of a host. Raises LoginGuardError `host-silent` with what it said on stderr, where it doesn't answer."""
    # Chromium hands over the extension's origin; Firefox the manifest's path and the extension's id.
    words = [f"chrome-extension://{ids(kind)[0]}/"] if kind == "chromium" else [str(manifest), ids(kind)[0]]
    begun = time.perf_counter()
    try:
        host = subprocess.Popen(
            [str(launcher), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=launcher.parent,
            env={
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("PYTHON", "VIRTUAL_ENV"))
            },
        )
    except OSError as error:
        raise LoginGuardError("host-silent", {"detail": error.strerror or str(error)}) from error
    try:
        hello = ask(
            host, {"id": 1, "type": "hello", "protocol": 1, "extension": hello_version(), "language": "en"}
        )
        outcome = Outcome(hello, (time.perf_counter() - begun) * 1000)
        if judge:
            page = {
                "origin": "https://example.invalid",
                "address": "https://example.invalid/",
                "container": "",
            }
            look = {
                "id": 2,
                "type": "look",
                "look": 1,
                "digest": EXAMPLE,
                "truncated": False,
                "clicked": True,
                **page,
            }
            outcome.look = ask(host, look)
            outcome.rows = outcome.look["logins"]
        return outcome
    finally:
        host.stdin.close()  # type: ignore[union-attr]
        try:
            host.wait(timeout=5)
        except subprocess.TimeoutExpired:
            host.kill()
            host.wait()
        host.stdout.close()  # type: ignore[union-attr]
        host.stderr.close()  # type: ignore[union-attr]


def hello_version() -> str:
    """The version that the self-test says it is."""
    from loginguard.version import VERSION

    return VERSION


def ask(host: "subprocess.Popen[bytes]", request: dict[str, Any]) -> dict[str, Any]:
    """One request and its reply. Raises LoginGuardError: `host-silent`, or what the host refused with."""
    body = json.dumps(request).encode()
    try:
        host.stdin.write(len(body).to_bytes(4, sys.byteorder) + body)  # type: ignore[union-attr]
        host.stdin.flush()  # type: ignore[union-attr]
    except OSError as error:
        raise _silent(host) from error
    length = int.from_bytes(_read(host, 4), sys.byteorder)
    if length > 1024 * 1024:
        # The usual cause of such a length: something printed text where only frames belong.
        raise _silent(host)
    reply: dict[str, Any] = json.loads(_read(host, length))
    if not reply["ok"]:
        raise LoginGuardError(
            "host-refused", {"detail": f"{reply['error']['message']} {reply['error']['hint']}"}
        )
    return reply


def _read(host: "subprocess.Popen[bytes]", count: int) -> bytes:
    end, part = time.monotonic() + ANSWER_SECONDS, b""
    handle = host.stdout.fileno()  # type: ignore[union-attr]
    while len(part) < count:
        ready, _, _ = select.select([handle], [], [], max(0.0, end - time.monotonic()))
        more = os.read(handle, count - len(part)) if ready else b""
        if not more:
            raise _silent(host)
        part += more
    return part


def _silent(host: "subprocess.Popen[bytes]") -> LoginGuardError:
    host.kill()
    said = host.stderr.read().decode("utf-8", "replace").strip().splitlines()  # type: ignore[union-attr]
    return LoginGuardError("host-silent", {"detail": said[-1][:300] if said else f"exit {host.wait()}"})
