"""A real host process with its own state, spoken to as a browser would."""

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
STARTER = "import sys; sys.path[:0] = {folders!r}\nfrom loginguard.wire.main import main\nsys.exit(main())\n"


class Host:
    """Started by the real interpreter, isolated and without `site`, as the installed launcher does."""

    def __init__(self, state: Path, **environment: str) -> None:
        folders = [str(ROOT / "host"), *(path for path in sys.path if path.endswith("site-packages"))]
        self.process = subprocess.Popen(
            [os.path.realpath(sys.executable), "-I", "-S", "-c", STARTER.format(folders=folders)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "LOGINGUARD_HOME": str(state), **environment},
        )
        self.number = 0

    def write(self, data: bytes) -> None:
        """Bytes as they are."""
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, **request: Any) -> int:
        """One request; returns its id."""
        self.number += 1
        body = json.dumps({"id": self.number, **request}).encode()
        self.write(len(body).to_bytes(4, sys.byteorder) + body)
        return self.number

    def read(self, seconds: float = 20) -> dict[str, Any]:
        """The next reply."""
        length = int.from_bytes(self._bytes(4, seconds), sys.byteorder)
        reply: dict[str, Any] = json.loads(self._bytes(length, seconds))
        return reply

    def ask(self, **request: Any) -> dict[str, Any]:
        """One request and its reply."""
        identity = self.send(**request)
        reply = self.read()
        assert reply["id"] == identity
        return reply

    def hello(self, **more: Any) -> dict[str, Any]:
        """Greets."""
        return self.ask(
            **{"type": "hello", "protocol": 1, "extension": "0.1.0", "language": "en", "zone": "UTC", **more}
        )

    def look(self, digest: str, *, origin: str = "https://www.upwork.com", number: int = 1) -> dict[str, Any]:
        """A look at the security page, or at another site's."""
        address = f"{origin}/ab/account-security/password-and-security"
        return self.ask(
            type="look",
            look=number,
            digest=digest,
            truncated=False,
            clicked=False,
            origin=origin,
            address=address,
            container="",
        )

    def end(self) -> float:
        """Ends its input; returns after how many seconds it was gone."""
        begun = time.monotonic()
        self.process.stdin.close()
        self.process.wait(timeout=10)
        return time.monotonic() - begun

    def close(self) -> None:
        """Ends it, whatever it is doing."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            with contextlib.suppress(BrokenPipeError):
                stream.close()

    def _bytes(self, count: int, seconds: float) -> bytes:
        part, end = b"", time.monotonic() + seconds
        while len(part) < count:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))
            more = os.read(self.process.stdout.fileno(), count - len(part)) if ready else b""
            assert more, "the host said nothing"
            part += more
        return part
