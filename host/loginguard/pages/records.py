"""Lines of a copied page that say one thing each, put together to logins: a device, below it the place, below that the time."""

from collections.abc import Sequence
from html import escape

from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME, CellReader
from loginguard.pages.current import is_marker
from loginguard.pages.pieces import pieces

_LONGEST_LINE = 120
_MOST_WORDS = 9
_MOST_LINES = 9
_FEWEST = 2


def as_records(lines: Sequence[str], cells: CellReader) -> str | None:
    """The lines as simple HTML, an element a login; None where they are no such lines.

    A login ends with the line that says when it was, or that it is the one in use, unless more of it comes; and under a heading
    with the next one.
    """
    parts: list[str] = []
    record: list[str] = []
    mask = count = 0

    def close() -> None:
        nonlocal mask, count, record
        if _kinds(mask) > 1 and len(record) <= _MOST_LINES:
            parts.append(f"<div>{''.join(record)}</div>")
            count += 1
        else:
            parts.extend(record)
        mask, record = 0, []

    for line in lines:
        text = line.strip()
        if "\t" in text or len(text) > _LONGEST_LINE:
            return None
        shown = f"<p>{''.join(f'<span>{escape(piece)}</span>' for piece in pieces(text))}</p>"
        said = _said(text, cells)
        is_ended = any(is_marker(piece) or piece in vocabulary.NOW for piece in pieces(text))
        is_over = not said and (is_ended or _is_heading(text)) and not (is_ended and mask)
        if not text or is_over:
            close()
            parts.append(f"<h4>{escape(text)}</h4>" if text else "")
        elif vocabulary.is_control(text) and not record and parts and parts[-1].startswith("<div>"):
            parts[-1] = parts[-1].removesuffix("</div>") + shown + "</div>"
        else:
            if said & mask & (PLACE | ADDRESS) or (mask & TIME and said & mask):
                close()
            record.append(shown)
            mask |= said
            mask |= TIME if is_ended else 0
            if mask & TIME and mask & DEVICE and mask & (PLACE | ADDRESS):
                close()
    close()
    return f"<body><div>{''.join(parts)}</div></body>" if count >= _FEWEST else None


def _said(text: str, cells: CellReader) -> int:
    """The kinds of thing a line names, as bits; none for a sentence."""
    if text.count(" ") >= _MOST_WORDS:
        return 0
    mask = 0
    for piece in pieces(text):
        mask |= cells.mask(piece)
    return mask


def _is_heading(text: str) -> bool:
    is_name = text in vocabulary.OTHER or vocabulary.label(text) is not None
    return is_name or vocabulary.LIST.within(text) or text.count(" ") >= _MOST_WORDS


def _kinds(mask: int) -> int:
    return bool(mask & (PLACE | ADDRESS)) + bool(mask & DEVICE) + bool(mask & TIME)
