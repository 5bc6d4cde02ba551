"""Runs one step of the set-up: says what is being done, and turns what goes wrong into which step it was and what to do."""

import errno
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from loginguard.model.errors import LoginGuardError
from loginguard.model.message import Message
from loginguard.words import render

Say = Callable[[str], None]
LAST_LINES = 4
# What the system said tells better than the step what to do; programs that we start write its number into what they say.
_ADVICE = {
    errno.EACCES: "no-access",
    errno.EPERM: "no-access",
    errno.EROFS: "no-access",
    errno.ENOTDIR: "no-folder",
    errno.EEXIST: "no-folder",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
}
_ERRNO = re.compile(r"\[Errno (\d+)\]")


@contextmanager
def step(name: str, say: Say, language: str = "en") -> Iterator[None]:
    """One step, named `setup_<name>`, with the advice `setup_<name>Advice` or the one for what the system said.

    Raises LoginGuardError `install-step-failed`.
    """
    title = render("setup", Message(name), language)
    say(title)
    try:
        yield
    except LoginGuardError as error:
        if error.code == "install-step-failed":
            raise
        detail = render("error", Message(error.code, error.params), language)
        raise _failed(name, title, detail, language) from error
    except subprocess.CalledProcessError as error:
        said = f"{error.stdout or ''}{error.stderr or ''}".strip()
        number = _ERRNO.search(said)
        advice = _ADVICE.get(int(number[1])) if number else None
        detail = " / ".join(said.splitlines()[-LAST_LINES:]) or str(error)
        raise _failed(advice or name, title, detail, language) from error
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        advice = _ADVICE.get(error.errno or 0)
        raise _failed(advice or name, title, f"{error.strerror or error}{where}", language) from error


def run(words: list[str | Path], *, environment: dict[str, str] | None = None) -> str:
    """Runs a program and returns what it said. Raises CalledProcessError with its words, OSError where it isn't there."""
    done = subprocess.run(
        [str(word) for word in words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        errors="replace",
    )
    return done.stdout


def _failed(advised: str, title: str, detail: str, language: str) -> LoginGuardError:
    advice = render("setup", Message(f"{advised}-advice"), language)
    return LoginGuardError(
        "install-step-failed", {"step": title.rstrip(" …."), "detail": detail[:600], "advice": advice}
    )
