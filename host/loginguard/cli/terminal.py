"""What the terminal is shown: text that can't steer it, in the person's language, and errors as sentences."""

import os
import re
import sys

# All controls but newline and tab, and the marks that reorder text: a device name must not move the cursor or hide a word.
STEERING = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"


def prepare() -> None:
    """Makes stdout and stderr take any character, whatever the locale: what can't be shown becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def safe(text: str) -> str:
    """The text with what could steer a terminal replaced by a visible "�"."""
    # None of them counts as printable. Most text is spared the pattern, which takes a while to compile.
    if text.replace("\t", "").replace("\n", "").isprintable():
        return text
    return re.sub(STEERING, "\ufffd", text)


def say(text: str = "") -> None:
    """Prints one safe line on stdout."""
    print(safe(text))


def language() -> str:
    """The language that the person is talked to in: theirs where the catalogue has all of it, else English."""
    from loginguard.words import spoken

    return spoken(own_language())


def own_language() -> str:
    """The person's language from the environment, BCP 47; "en" where nothing is set."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            tag = value.split(".")[0].split("@")[0].replace("_", "-")
            return "en" if tag in {"C", "POSIX", ""} else tag
    return "en"


def explain(error: Exception, command: str = "") -> int:
    """Tells on stderr what went wrong and what to do; returns the exit code 2. No traceback: LOGINGUARD_DEBUG=1 shows it.

    command: the one that was asked for, whose help is named after wrong use.
    """
    from loginguard.model.message import Message
    from loginguard.words import has, render

    code, params = getattr(error, "code", None), getattr(error, "params", None)
    if not isinstance(code, str) or not has("error", code):
        code, params = "internal", {}
        if isinstance(error, OSError) and error.filename is not None:
            code, params = "file-unreadable", {"name": str(error.filename)}
        params["detail"] = getattr(error, "strerror", None) or type(error).__name__
    said = [render("error", Message(code, params or {}), language())]
    if code == "wrong-use" and command:
        said.append(render("hint", Message("wrong-use-of", {"command": f"loginguard {command}"}), language()))
    elif has("hint", code):
        said.append(render("hint", Message(code, params or {}), language()))
    print(safe("\n".join(said)), file=sys.stderr)
    if os.environ.get("LOGINGUARD_DEBUG"):
        raise error
    return 2
