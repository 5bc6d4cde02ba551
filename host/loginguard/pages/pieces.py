"""What stands apart in a line of text: "Windows · Porto, Portugal"."""

import re

from loginguard.pages.current import is_marker

# A cell of its own for each: "Windows · Porto, Portugal".
_DOT = re.compile(r"\s+[·•]\s+")
_DASH = re.compile(r"(\s+[-–—]+\s+)")


def pieces(text: str) -> list[str]:
    """What stands apart in a line. A dash joins as often ("São Paulo - SP"): it parts only what marks the session in use."""
    found: list[str] = []
    for piece in _DOT.split(text):
        parts = _DASH.split(piece)
        texts, dashes = parts[::2], ["", *parts[1::2]]
        is_apart = True
        for dash, part in zip(dashes, texts, strict=True):
            is_mark = len(texts) > 1 and is_marker(part)
            if is_apart or is_mark:
                found.append(part)
            else:
                found[-1] += dash + part
            is_apart = is_mark
    return found
