"""Which kinds of thing a text names, asked once a text: a page is looked at again and again, nearly all of it unchanged."""

import re
from collections.abc import Sequence

from loginguard.pages import vocabulary
from loginguard.pages.cells import TIME, CellReader

# A longer text is a sentence of help or of a description, unless it tells of a login.
_PROSE_WORDS = 14
# By language; which kinds of thing a text names doesn't hang on the clock.
_masks: dict[str | None, dict[str, int]] = {}
_MOST_MASKS = 20_000
_LONGEST_KEPT = 400
# Addresses, dates and clocks, whose figures decide what they are.
_JOINED = re.compile(r"\d\s?[.:/\-]\s?\d")
_FIGURES = {ord(str(figure)): "0" for figure in range(10)}


def masks_of(cells: CellReader, texts: Sequence[str]) -> list[int]:
    """The kinds that each text names, as the bits of `cells`."""
    known = _masks.setdefault(cells.lang, {})
    new = [text for text in dict.fromkeys(texts) if text not in known]
    if len(known) + len(new) > _MOST_MASKS:
        _masks.clear()
        known, new = {}, list(dict.fromkeys(texts))
        _masks[cells.lang] = known
    told: dict[str, int] = {}
    for text in new:
        # Figures that stand alone may differ: "$120, proposals: 14" and "$950, proposals: 31" name the same kinds of thing.
        alike = text if text.isalpha() or _JOINED.search(text) else text.translate(_FIGURES)
        bits = known.get(alike, told.get(alike))
        told[text] = told[alike] = _masked(cells, text) if bits is None else bits
    if len(told) <= _MOST_MASKS:
        known.update((text, bits) for text, bits in told.items() if len(text) <= _LONGEST_KEPT)
    return [told[text] if text in told else known[text] for text in texts]


def _masked(cells: CellReader, text: str) -> int:
    if len(text) <= 48:
        # A label names no thing, and "This device" or "Active now" says when as well as a time does.
        if text in vocabulary.CURRENT or text in vocabulary.NOW:
            return TIME
        if vocabulary.label(text) or vocabulary.is_control(text):
            return 0
    elif text.count(" ") >= _PROSE_WORDS and "Mozilla/" not in text and not vocabulary.MAIL.within(text):
        return 0
    return cells.mask(text)
