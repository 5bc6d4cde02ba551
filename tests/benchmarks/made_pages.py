"""Made pages in the form that the extension sends them in."""

import re

_OPENED = re.compile(r"<([a-z][a-z0-9]*)")


def digest(title: str, inside: str) -> str:
    """What extension/content/digest.js makes of a page with this in its body: clean HTML, each element numbered."""
    numbers = iter(range(1, 10_000_000))
    body = _OPENED.sub(lambda tag: f'<{tag[1]} n="{next(numbers)}"', f"<body>{inside}</body>")
    head = f'<meta charset="utf-8"><title>{title}</title>'
    return f'<!doctype html><html lang="en" dir=""><head>{head}</head>{body}</html>'
