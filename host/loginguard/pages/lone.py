"""One login pasted alone, without a word about logins: nearly all that stands there is where, when and with what."""

import re
from collections.abc import Sequence

from loginguard.model.login import Login
from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, TIME, CellReader
from loginguard.pages.current import is_marker
from loginguard.pages.fields import Fields, assemble, clashes

_MOST_LINES = 8
_MOST_CHARACTERS = 300
# Of the letters and figures, so many are a place, an address, a time, a device or a session's usual words.
_SHARE = 0.75
_FIELD = re.compile(r"[^\W\d_][^\d:：]{1,30}[:：]\s*\S")


def read_lone(lines: Sequence[str], cells: CellReader, *, source: str) -> Login | None:
    """The login that these few lines are; None where they may as well be something else, or more than one."""
    if not lines or len(lines) > _MOST_LINES or sum(map(len, lines)) > _MOST_CHARACTERS:
        return None
    if sum(_says_all(line, cells) for line in lines) > 1:
        return None
    pieces = [piece.strip() for line in lines for piece in _split(line)]
    fields = Fields()
    explained = told = 0
    is_current = False
    for piece in pieces:
        told += _weight(piece)
        is_current = is_current or is_marker(piece)
        if vocabulary.is_control(piece) or is_marker(piece) or vocabulary.label(piece):
            explained += _weight(piece)
            continue
        found = cells.read(piece)
        if not found and _FIELD.match(piece):
            # "Name: Ana": a form's field that no login has.
            return None
        fields.findings.extend(found)
        if piece in vocabulary.NOW or (found and found[0].label):
            explained += _weight(piece)
        else:
            explained += sum(_weight(finding.text) for finding in found)
    is_whole = fields.kinds == 3 or (fields.kinds == 2 and bool(fields.mask & ADDRESS))
    if not is_whole or explained < told * _SHARE or clashes(fields.findings):
        return None
    login = assemble(fields, cells, text=" · ".join(lines), source=source)
    login.current = is_current
    return login


def _says_all(line: str, cells: CellReader) -> bool:
    """Whether a line by itself says when and with what: two such lines are two logins."""
    mask = 0
    for piece in _split(line):
        mask |= cells.mask(piece)
    return mask & (TIME | DEVICE) == TIME | DEVICE


def _split(line: str) -> list[str]:
    for mark in (" · ", " • ", " | ", " │ ", "\t"):
        line = line.replace(mark, "\n")
    return [piece for piece in line.split("\n") if piece.strip()]


def _weight(text: str) -> int:
    return sum(map(str.isalnum, text))
