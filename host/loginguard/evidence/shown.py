"""Makes other people's text safe to look at: in HTML, in a CSV cell, in a terminal.

Device names, mail and links are an intruder's to choose. Nothing in them may run, reorder the words around
them, hide, or go on for pages.
"""

import re
import unicodedata

CAP = 200
# Categories that draw nothing or change how neighbours are drawn: controls, formats, surrogates, private,
# unassigned.
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
# Spreadsheets run a cell that begins with one of these.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")
MAX_MARKS = 3


def visible(text: str, cap: int = CAP) -> str:
    """One line in which nothing hides: controls as ⟨U+202E⟩, spaces as one, towers of accents cut, capped.

    Tags, joiners and direction marks are all shown, even where a script needs them: this is evidence, not
    typesetting.
    """
    parts: list[str] = []
    length = marks = 0
    for character in re.sub(r"[ \t\r\n]+", " ", text):
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks > MAX_MARKS:
            continue
        if length >= cap:
            parts.append("…")
            break
        parts.append(
            f"⟨U+{ord(character):04X}⟩" if category in HIDDEN or category in {"Zl", "Zp"} else character
        )
        length += 1
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def in_html(text: str, cap: int = CAP) -> str:
    """Somebody's text as HTML: visible, escaped, and isolated so that its direction stays its own."""
    # Its table of names is not loaded for what never writes HTML.
    from html import escape

    return f"<bdi>{escape(visible(text, cap))}</bdi>"


def in_cell(text: str, cap: int = CAP) -> str:
    """Somebody's text as a quoted CSV cell that no spreadsheet takes for a formula."""
    shown = visible(text, cap)
    if shown.startswith(FORMULA):
        shown = "'" + shown
    return '"' + shown.replace('"', '""') + '"'


def in_terminal(text: str, cap: int = CAP) -> str:
    """Somebody's text for a terminal: no escape sequence and no direction mark survives `visible`."""
    return visible(text, cap)
