#!/usr/bin/env python3
"""Adds, changes or removes sentences of a catalogue, sorted and one writer at a time.

    scripts/messages.py set KEY "Message with $NAME$" "what it is for" [NAME="example" …]
    scripts/messages.py remove KEY …
    scripts/messages.py show [PREFIX]

A sentence's places are written $NAME$ and filled from the params of the same name in lower camel case.
English has every sentence. Another language may have a part of them; each keeps the places of the English one:

    scripts/messages.py --language pt_BR set KEY "Message with $NAME$"
    scripts/messages.py --language pt_BR read < lines      (each "KEY: message", as `show` prints them)
"""

import fcntl
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LOCALES = Path(__file__).resolve().parent.parent / "extension" / "_locales"
KEY = re.compile(r"[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")

Catalogue = dict[str, dict[str, Any]]


class RefusedError(Exception):
    """What was asked would break the catalogue; its text says why."""


def placeholders(message: str, examples: dict[str, str]) -> dict[str, dict[str, str]]:
    """chrome.i18n's form: each $NAME$ is the n-th substitution, in order of first appearance."""
    names = list(dict.fromkeys(re.findall(r"\$([A-Z][A-Z0-9_]*)\$", message)))
    return {
        name.lower(): {"content": f"${position}", "example": examples.get(name, name.lower())}
        for position, name in enumerate(names, start=1)
    }


def english_entry(message: str, description: str, *pairs: str) -> dict[str, Any]:
    """An entry of the English catalogue."""
    places = placeholders(message, dict(pair.split("=", 1) for pair in pairs))
    return {"message": message, "description": description, **({"placeholders": places} if places else {})}


def translated_entry(key: str, message: str, english: Catalogue) -> dict[str, Any]:
    """An entry of another language: the English one's places, each filled by the same substitution. Raises RefusedError."""
    original = english.get(key)
    if original is None:
        raise RefusedError(f"{key}: English has no such sentence")
    places: dict[str, Any] = original.get("placeholders", {})
    if not message.strip() or set(placeholders(message, {})) != set(places):
        raise RefusedError(f"{key}: it needs the places {sorted(places)} and no others")
    return {"message": message, **({"placeholders": places} if places else {})}


@contextmanager
def opened(language: str) -> Iterator[Catalogue]:
    """The language's catalogue, locked, and written as a whole at the end."""
    folder = LOCALES / language
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        found = load(language)
        yield found
        beside = folder / "messages.new"
        beside.write_text(
            json.dumps(dict(sorted(found.items())), ensure_ascii=False, indent=2) + "\n", "utf-8"
        )
        beside.replace(folder / "messages.json")
    finally:
        os.close(handle)


def load(language: str) -> Catalogue:
    """The catalogue as it stands; nothing where there is none."""
    path = LOCALES / language / "messages.json"
    found: Catalogue = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def change(language: str, act: str, words: list[str]) -> None:
    """Carries out one act on the catalogue. Raises RefusedError, and then nothing was written."""
    with opened(language) as catalogue:
        if act == "remove":
            for key in words:
                catalogue.pop(key, None)
        elif language == "en":
            key, message, description, *pairs = words
            catalogue[key] = english_entry(message, description, *pairs)
        else:
            lines = [": ".join(words)] if act == "set" else [line for line in sys.stdin if line.strip()]
            english = load("en")
            for line in lines:
                key, _, message = line.rstrip("\n").partition(": ")
                catalogue[key] = translated_entry(key, message, english)


def main(words: list[str]) -> int:
    """Returns the exit code: 0 done, 2 wrong use."""
    language = "en"
    if words[:1] == ["--language"] and len(words) > 2:
        language, words = words[1], words[2:]
    act, *rest = words or [""]
    least = {"show": 0, "remove": 1, "set": 3 if language == "en" else 2, "read": 0}
    if "--help" in words:
        print(__doc__)
        return 0
    if act not in least or len(rest) < least[act] or (act == "read" and language == "en"):
        print(__doc__)
        return 2
    if act == "show":
        for key, entry in sorted(load(language).items()):
            if key.startswith(rest[0] if rest else ""):
                print(f"{key}: {entry['message']}")
        return 0
    try:
        if act == "set" and not KEY.fullmatch(rest[0]):
            raise RefusedError("a key looks like area_thing_state, then come the message and its description")  # noqa: TRY301
        change(language, act, rest)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
