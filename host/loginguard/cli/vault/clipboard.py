"""The terminal's clipboard: copies by the system's own tool, and clears after 30 seconds what is still ours there."""

import os
import shutil
import sys

from loginguard.vault.errors import VaultError

SECONDS = 30
TOOLS: tuple[tuple[str, list[str], list[str]], ...] = (
    ("WAYLAND_DISPLAY", ["wl-copy", "--type", "text/plain"], ["wl-paste", "--no-newline"]),
    ("DISPLAY", ["xclip", "-selection", "clipboard"], ["xclip", "-selection", "clipboard", "-o"]),
    ("DISPLAY", ["xsel", "--clipboard", "--input"], ["xsel", "--clipboard", "--output"]),
    ("", ["pbcopy"], ["pbpaste"]),
    ("", ["clip.exe"], ["powershell.exe", "-NoProfile", "-Command", "Get-Clipboard -Raw"]),
)
# Waits in a process of its own, which is handed the secret on its standard input and prints nothing.
CLEARER = """
import subprocess, sys, time
seconds, count = int(sys.argv[1]), int(sys.argv[2])
copy, paste = sys.argv[3:3 + count], sys.argv[3 + count:]
secret = sys.stdin.buffer.read()
time.sleep(seconds)
try:
    now = subprocess.run(paste, capture_output=True, timeout=5).stdout
    if now.rstrip(b"\\r\\n") == secret:
        subprocess.run(copy, input=b"", timeout=5, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
except (OSError, subprocess.SubprocessError):
    pass
"""


def copy(secret: str, seconds: int = SECONDS) -> None:
    """Copies, and has it cleared later. Raises VaultError("vault-no-clipboard") where the system has no tool for it."""
    import subprocess

    for needs, put, get in TOOLS:
        if (not needs or os.environ.get(needs)) and shutil.which(put[0]) and shutil.which(get[0]):
            # xclip stays in the background and would keep a pipe of ours open.
            subprocess.run(
                put,
                input=secret.encode(),
                timeout=10,
                check=False,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            clear_later(secret, seconds, put, get)
            return
    raise VaultError("vault-no-clipboard")


def clear_later(secret: str, seconds: int, put: list[str], get: list[str]) -> None:
    """Starts the waiting process, which outlives this one."""
    import subprocess

    waiting = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", CLEARER, str(seconds), str(len(put)), *put, *get],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if waiting.stdin is not None:
        waiting.stdin.write(secret.encode())
        waiting.stdin.close()
