"""A screen that nobody sees, for the one thing that Chromium does only with a window: taking a real key."""

import os
import subprocess
from types import TracebackType
from typing import Self


class Display:
    """A context manager; `name` is what DISPLAY has to be."""

    def __init__(self, size: tuple[int, int] = (1280, 900)) -> None:
        self.size = size
        self.name = ""

    def __enter__(self) -> Self:
        read, write = os.pipe()
        width, height = self.size
        screen = ["-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), *screen], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        # The server writes its number when it takes connections, or closes the pipe by ending.
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.name = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(timeout=10)

    def environment(self) -> dict[str, str]:
        """For a program that shall draw here."""
        return {**os.environ, "DISPLAY": self.name, "WAYLAND_DISPLAY": "", "XDG_SESSION_TYPE": "x11"}

    def hand(self, *words: str) -> str:
        """Runs xdotool on this screen."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
        )
        return done.stdout.strip()
