"""Where in a page a list of logins could be at all: cheap looks at the whole text, before anything is read with care.

Nothing here decides; it only spares the readers the rest of the page. A 300 KB page takes a few milliseconds.
"""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from loginguard.pages import vocabulary
from loginguard.pages.tree import Tree

# Lower-case words that stand in the names of devices, systems and browsers. Latin in nearly every language.
_DEVICE_WORDS = (
    "chrome", "chromium", "firefox", "safari", "opera", "edge", "brave", "vivaldi", "duckduckgo", "msie", "internet explorer",
    "samsung", "yandex", "яндекс", "ucbrowser", "uc browser", "mozilla", "webkit", "windows", "win10", "win32", "win64", "macos",
    "mac os", "macbook", "macintosh", "imac", "os x", "iphone", "ipad", "ipod", "ios", "android", "linux", "ubuntu", "fedora",
    "debian", "chromebook", "chromeos", "chrome os", "harmonyos", "huawei", "xiaomi", "redmi", "oppo", "vivo", "oneplus", "pixel",
    "galaxy", "nokia", "motorola", "realme", "tecno", "infinix", "playstation", "xbox", "nintendo", "apple tv", "fire tv", "roku",
    "smart tv", "kindle", "thunderbird", "outlook", "mac", "apple watch", "honor", "lenovo", "thinkpad", "surface", "bravia", "webos",
    "tizen", "postman", "curl", "python-requests", "okhttp", "imap", "pop3", "smtp",
)  # fmt: skip
_ADDRESS = re.compile(
    r"(?<![\d.])\d{1,3}\.\d{1,3}\.(?:\d{1,3}|[x*]{1,3})\.(?:\d{1,3}|[x*]{1,3})(?![\d.]*\d)|:[0-9a-f]{1,4}:[0-9a-f]{0,4}:|[0-9a-f]::"
)
_WORD = re.compile(r"[^\W\d_]+")
_FIRST = {word: _WORD.findall(word)[0] for word in _DEVICE_WORDS}
_DIGIT = re.compile(r"\d")
_LONGEST_PIECE = 400
_LONGEST_TIME = 80
_LONGEST_CUE = 60
_NEAR_PIECES = 28
_NEAR_CHARACTERS = 1_600
_BESIDE = 6


# What each text is, of this page's and those seen before: a page is looked at again and again, nearly all of it unchanged.
_known: dict[str, int] = {}
_MOST_KNOWN = 20_000
_HINT, _CUE, _TIME_LIKE = 1, 2, 4


def hints(tree: Tree) -> list[int]:
    """The numbers of the pieces that hold a device's name or an address, in order."""
    return [i for i, bits in enumerate(_bits(tree)) if bits & _HINT]


def cues(tree: Tree) -> list[int]:
    """The numbers of the pieces that are, as they stand, a phrase about sessions ("Recent logins", "This device")."""
    return [i for i, bits in enumerate(_bits(tree)) if bits & _CUE]


def time_like(tree: Tree, start: int, end: int) -> list[int]:
    """The pieces of a range that are short and hold a digit."""
    return [i for i, bits in enumerate(_bits(tree)[start:end], start) if bits & _TIME_LIKE]


def _bits(tree: Tree) -> list[int]:
    if len(tree.evidence) != len(tree.pieces):
        new = [
            text for text in dict.fromkeys(tree.pieces) if text not in _known and len(text) <= _LONGEST_PIECE
        ]
        if len(_known) + len(new) > _MOST_KNOWN:
            _known.clear()
            new = [text for text in dict.fromkeys(tree.pieces) if len(text) <= _LONGEST_PIECE]
        known = _known if len(new) <= _MOST_KNOWN else {}
        known.update((text, _short_bits(text)) for text in new)
        for at in _hints(new):
            known[new[at]] |= _HINT
        tree.evidence = [known.get(text, 0) for text in tree.pieces]
    return tree.evidence


def _short_bits(text: str) -> int:
    bits = _TIME_LIKE if len(text) <= _LONGEST_TIME and _DIGIT.search(text) else 0
    if len(text) <= _LONGEST_CUE and (
        text.lower() in vocabulary.CUES
        or ((not text.isascii() or not text[-1].isalnum()) and vocabulary.plain(text) in vocabulary.CUES)
    ):
        bits |= _CUE
    return bits


def _hints(texts: Sequence[str]) -> set[int]:
    """Which of the texts hold a device's name or an address, found in all of them at once."""
    lows = "\n".join(texts).lower()
    starts = [0, *accumulate(len(low) + 1 for low in lows.split("\n"))]
    found: set[int] = set()
    # Only the words that stand in the text at all are looked for: most pages have a handful.
    present = set(_WORD.findall(lows))
    for word in _DEVICE_WORDS:
        if _FIRST[word] not in present:
            continue
        at = lows.find(word)
        length = len(word)
        while at >= 0:
            after = lows[at + length : at + length + 1]
            if not lows[at - 1 : at].isalpha() and not after.isalpha():
                found.add(bisect_right(starts, at) - 1)
            at = lows.find(word, at + length)
    for match in _ADDRESS.finditer(lows):
        found.add(bisect_right(starts, match.start()) - 1)
    return found


def regions(tree: Tree, anchors: Sequence[int]) -> list[tuple[int, int]]:
    """The ranges of pieces worth reading: the neighbourhoods of the anchors, merged."""
    spans: list[tuple[int, int]] = []
    lengths = list(accumulate(map(len, tree.pieces), initial=0))
    covered = -1
    for anchor in anchors:
        if anchor < covered:
            continue
        start, end = _neighbourhood(tree, anchor, lengths)
        if end - start == 1:
            # One of many texts in a row without an element around each few: what stands beside it.
            start, end = max(0, start - _BESIDE), min(len(tree.pieces), end + _BESIDE)
        if spans and start <= spans[-1][1]:
            spans[-1] = (min(spans[-1][0], start), max(spans[-1][1], end))
        else:
            spans.append((start, end))
        covered = max(covered, end)
    return spans


def _neighbourhood(tree: Tree, piece: int, lengths: Sequence[int]) -> tuple[int, int]:
    """The pieces of the largest element around a piece that still is no more than a few rows long."""
    element = tree.owners[piece]
    first, last, parents = tree.first, tree.last, tree.parents
    best = start, end = first[element], last[element]
    while end - start <= _NEAR_PIECES and (
        end - start <= 1 or lengths[end] - lengths[start] <= _NEAR_CHARACTERS
    ):
        best = start, end
        element = parents[element]
        if element < 0:
            break
        start, end = first[element], last[element]
    return best
