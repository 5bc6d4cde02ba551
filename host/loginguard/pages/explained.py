"""How much of a row's text is a login's: a job or a person says other things beside a place, a time and a device."""

from collections.abc import Sequence
from dataclasses import dataclass

from loginguard.model.device import Device
from loginguard.pages import current, vocabulary
from loginguard.pages.cells import CellReader, Finding, split_label
from loginguard.pages.row import Row
from loginguard.pages.tree import Tree
from loginguard.recognise.late_pattern import LatePattern

_CONTROLS = frozenset({"button", "select", "option", "input"})
_CONTROL_ROLES = frozenset({"button", "menuitem", "switch", "tooltip"})
# So many letters that nothing explains, in one text that also names a place, a time or a device, are a sentence about it.
_SENTENCE = 20
_LITTLE_WORD = 3
# Korean words are short, and what English says in words of three letters hangs on them.
_LITTLE_HANGUL = 1
_HANGUL = LatePattern(r"[\uac00-\ud7af]")
_MOST_VALUE_WORDS = 7
# Beside a browser or a system a word more, in whatever language, is one that joins them: "Chrome Windows rendszeren".
_MOST_DEVICE_LETTERS = 48
_LONGEST_JOINING_WORD = 14


@dataclass(slots=True)
class Explained:
    """letters: those of the row's texts but for labels, markers and what can be done to a session; said: those of places,
    times, devices and addresses among them; sentences: texts that speak about such things instead of naming them."""

    letters: int = 0
    said: int = 0
    sentences: int = 0

    @property
    def share(self) -> float:
        """Which part of the letters the findings are."""
        return self.said / self.letters if self.letters else 1.0


def explained(tree: Tree, cells: CellReader, row: Row) -> Explained:
    """Weighs one row."""
    weighed = Explained()
    for element in row.elements:
        for i in range(tree.first[element], tree.last[element]):
            text = tree.pieces[i]
            label = row.labels.get(i)
            if (
                label in {"label", "status", "current", "network"}
                or is_control(tree, element, i)
                or _is_known(text)
            ):
                continue
            found = cells.read(text, label)
            rest = split_label(text)[1] if label is None else text
            if label and rest.count(" ") >= _MOST_VALUE_WORDS:
                found = cells.read(rest)
            said = sum(_letters(f.text) for f in found)
            letters = said + (_left(rest, found) if found else _letters(text))
            weighed.letters += letters
            weighed.said += said
            weighed.sentences += bool(found) and letters - said >= _SENTENCE
    return weighed


def _left(text: str, found: Sequence[Finding]) -> int:
    """The letters of the words beside what was found, but for short ones ("on", "from") and names of what it is ("browser")."""
    whole = text
    for finding in found:
        text = text.replace(finding.text, " ", 1)
    left = [
        word
        for word in text.split()
        if len(word) > (_LITTLE_HANGUL if _HANGUL.match(word) else _LITTLE_WORD)
        and not vocabulary.label(word)
    ]
    if len(left) == 1 and len(left[0]) <= _LONGEST_JOINING_WORD and _joins(left[0], whole, found):
        return 0
    return sum(map(len, left))


def _joins(word: str, text: str, found: Sequence[Finding]) -> bool:
    """Whether it is grammar beside a browser and a system, or the system's name in a script that we don't know it in."""
    device = found[0].value if len(found) == 1 else None
    return (
        isinstance(device, Device)
        and device.browser is not None
        and (device.os is not None or not word.isascii())
        and len(text) <= _MOST_DEVICE_LETTERS
    )


def _letters(text: str) -> int:
    return len(text) - text.count(" ")


def _is_known(text: str) -> bool:
    if len(text) > 48:
        return False
    return (
        vocabulary.is_control(text)
        or text in vocabulary.NOW
        or current.is_marker(text)
        or vocabulary.label(text) is not None
        or text in vocabulary.FAILED
    )


def is_control(tree: Tree, row: int, piece: int) -> bool:
    """Whether a piece of a row is a button's text, or a link's that is known to act on a session."""
    if vocabulary.is_control(tree.pieces[piece]):
        return True
    element = tree.owners[piece]
    while element > row:
        if tree.tags[element] in _CONTROLS or tree.attribute(element, "role") in _CONTROL_ROLES:
            return tree.last[element] - tree.first[element] <= 2
        element = tree.parents[element]
    return False
