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


Tool = tuple[list[str], list[str]]


def ready() -> Tool:
    """The commands that copy and paste here, tried by copying nothing. To be asked before anything is changed that only
    the copy would show. Raises VaultError("vault-no-clipboard") where there is no tool, or no screen that it can reach.
    """
    for needs, put, get in TOOLS:
        present = (not needs or os.environ.get(needs)) and shutil.which(put[0]) and shutil.which(get[0])
        if present and put_in(put, b""):
            return put, get
    raise VaultError("vault-no-clipboard")


def copy(secret: str, seconds: int = SECONDS, *, tool: Tool | None = None) -> bool:
    """Copies, and has it cleared later; says whether the clipboard took it. Without a tool raises as `ready`."""
    put, get = tool or ready()
    if not put_in(put, secret.encode()):
        return False
    clear_later(secret, seconds, put, get)
    return True


def put_in(put: list[str], content: bytes) -> bool:
    """Whether the clipboard took it."""
    import subprocess

    try:
        # xclip stays in the background and would keep a pipe of ours open.
        done = subprocess.run(
            put,
            input=content,
            timeout=10,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


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
