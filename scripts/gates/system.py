"""The programs that tests need from the system's packages: found, installed where that is allowed, else named exactly."""

import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


class MissingError(Exception):
    """Something that must be there is not; the text says what and how to get it."""


@dataclass(frozen=True, slots=True)
class Program:
    """`commands`: any one of them will do, or else the shared `library`. `package`: Debian's. `why`: which checks need it."""

    commands: tuple[str, ...]
    package: str
    why: str
    library: str = ""

    def is_there(self) -> bool:
        """Whether one of its commands is on PATH or a file, or the library where the system looks for them."""
        if self.library:
            return ctypes.util.find_library(self.library) is not None
        return any(shutil.which(command) or Path(command).is_file() for command in self.commands)

    def named(self) -> str:
        """As a person would look for it."""
        return f"lib{self.library}" if self.library else " or ".join(self.commands)


NODE = Program(("node", "nodejs"), "nodejs", "checks and tests of the extension's JavaScript")
NPM = Program(("npm",), "npm", "checks and tests of the extension's JavaScript")
CHROMIUM = Program(("chromium", "chromium-browser"), "chromium", "tests in Chromium")
FIREFOX = Program(("firefox-esr", "firefox"), "firefox-esr", "tests in Firefox")
# The driver brings a Node of its own, which a bare system has no library for.
ATOMIC = Program((), "libatomic1", "driving Chromium", library="atomic")
GIT = Program(("git",), "git", "knowing which files are the project's own")
KEEPASSXC = Program(
    ("keepassxc-cli",), "keepassxc", "comparing our vault files with KeePassXC's reading of them"
)
UAP_CORE = Program(
    ("/usr/share/uap-core/tests/test_ua.yaml",),
    "uap-core",
    "user-agent strings with what they are known to mean",
)
STRACE = Program(("strace",), "strace", "killing a save of the vault at every system call")
XCLIP = Program(("xclip",), "xclip", "a real clipboard that the vault has to clear")
XVFB = Program(("Xvfb",), "xvfb", "a real click on the toolbar in Chromium")
XAUTH = Program(("xauth",), "xauth", "a real click on the toolbar in Chromium")
XDOTOOL = Program(("xdotool",), "xdotool", "a real click on the toolbar in Chromium")

OLDEST_NODE = 18


def need_python() -> None:
    """Raises MissingError where this Python is too old."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this with an older Python gets a sentence
        found = ".".join(map(str, sys.version_info[:3]))
        raise MissingError(f"Python 3.11 or newer is needed, this is {found}")


def need_venv() -> None:
    """Debian splits `venv` from Python; without ensurepip no environment can be made. Raises MissingError."""
    if importlib.util.find_spec("ensurepip") is None:
        install(["python3-venv"])
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            raise MissingError("Python's venv module is missing: apt-get install python3-venv")


def need(programs: tuple[Program, ...]) -> None:
    """Makes sure that all of them are there; raises MissingError naming each one that is not."""
    if missing := [program for program in programs if not program.is_there()]:
        install([program.package for program in missing])
    if still := [program for program in programs if not program.is_there()]:
        lines = [f"  {program.named()} (Debian: {program.package}), for {program.why}" for program in still]
        packages = " ".join(program.package for program in still)
        raise MissingError(
            "\n".join(["missing programs:", *lines, f"install them: sudo apt-get install {packages}"])
        )
    if NODE in programs:
        need_node()


def need_node() -> None:
    """Raises MissingError where Node is older than the checks' tools can run on."""
    command = shutil.which("node") or "nodejs"
    said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(said.lstrip("v").split(".")[0]) < OLDEST_NODE:
        raise MissingError(f"Node {OLDEST_NODE} or newer is needed, {command} is {said}")


def install(packages: list[str]) -> None:
    """Asks apt-get, where there is one and we are root or may be without a password; otherwise leaves things as they are."""
    prefix = privilege()
    if prefix is None or shutil.which("apt-get") is None:
        return
    # Debian's browsers only recommend fonts: without any, nothing on a screenshot can be read.
    wanted = [
        *packages,
        *(["fonts-dejavu-core"] if "chromium" in packages or "firefox-esr" in packages else []),
    ]
    print(f"installing from the system's packages: {' '.join(wanted)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*prefix, "apt-get", "-qq", "-y", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], env=environment, check=False)
    subprocess.run(
        [*apt, "install", "--no-install-recommends", *wanted],
        env=environment,
        stdout=subprocess.DEVNULL,
        check=False,
    )


def privilege() -> list[str] | None:
    """What to put before a command to run it as root: nothing, sudo, or None where we may not."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"]
    return None
