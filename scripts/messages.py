#!/usr/bin/env python3
"""Adds, changes or removes sentences of the English catalogue, sorted and one writer at a time.

    scripts/messages.py set KEY "Message with $NAME$" "what it is for" [NAME="example" …]
    scripts/messages.py remove KEY …
    scripts/messages.py show [PREFIX]

A sentence's places are written $NAME$ and filled from the params of the same name in lower camel case.
"""

import fcntl
import json
import os
import re
import sys
from pathlib import Path

CATALOGUE = Path(__file__).resolve().parent.parent / "extension" / "_locales" / "en" / "messages.json"


def placeholders(message: str, examples: dict[str, str]) -> dict[str, dict[str, str]]:
    """chrome.i18n's form: each $NAME$ is the n-th substitution, in order of first appearance."""
    names = list(dict.fromkeys(re.findall(r"\$([A-Z][A-Z0-9_]*)\$", message)))
    return {
        name.lower(): {"content": f"${position}", "example": examples.get(name, name.lower())}
        for position, name in enumerate(names, start=1)
    }


def main(words: list[str]) -> int:
    """Returns the exit code: 0 done, 2 wrong use."""
    if not words or words[0] not in {"set", "remove", "show"} or "--help" in words:
        print(__doc__)
        return 0 if "--help" in words else 2
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    folder = os.open(CATALOGUE.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        catalogue = json.loads(CATALOGUE.read_text("utf-8")) if CATALOGUE.exists() else {}
        if words[0] == "show":
            prefix = words[1] if len(words) > 1 else ""
            for key in sorted(k for k in catalogue if k.startswith(prefix)):
                print(f"{key}: {catalogue[key]['message']}")
            return 0
        if words[0] == "remove":
            for key in words[1:]:
                catalogue.pop(key, None)
        else:
            if len(words) < 4 or not re.fullmatch(r"[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*", words[1]):
                print(
                    "a key looks like area_thing_state, then come the message and its description",
                    file=sys.stderr,
                )
                return 2
            key, message, description, *pairs = words[1:]
            examples = dict(pair.split("=", 1) for pair in pairs)
            entry: dict[str, object] = {"message": message, "description": description}
            if places := placeholders(message, examples):
                entry["placeholders"] = places
            catalogue[key] = entry
        beside = CATALOGUE.with_suffix(".new")
        beside.write_text(
            json.dumps(dict(sorted(catalogue.items())), ensure_ascii=False, indent=2) + "\n", "utf-8"
        )
        beside.replace(CATALOGUE)
    finally:
        os.close(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
