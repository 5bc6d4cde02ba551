"""Runs one step of the set-up: says what is being done, and turns what goes wrong into which step it was and what to do."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from loginguard.model.errors import LoginGuardError
from loginguard.model.message import Message
from loginguard.words import render

Say = Callable[[str], None]
LAST_LINES = 4


@contextmanager
def step(name: str, say: Say, language: str = "en") -> Iterator[None]:
    """One step, named `setup_<name>` with the advice `setup_<name>Advice`. Raises LoginGuardError `install-step-failed`."""
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
        said = f"{error.stdout or ''}{error.stderr or ''}".strip().splitlines()
        raise _failed(name, title, " / ".join(said[-LAST_LINES:]) or str(error), language) from error
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        raise _failed(name, title, f"{error.strerror or error}{where}", language) from error


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


def _failed(name: str, title: str, detail: str, language: str) -> LoginGuardError:
    advice = render("setup", Message(f"{name}-advice"), language)
    return LoginGuardError(
        "install-step-failed", {"step": title.rstrip(" …."), "detail": detail[:600], "advice": advice}
    )
