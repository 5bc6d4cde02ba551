"""What pages and mails call a session, in some sixty languages, ready for whole-text and within-text look-ups."""

import re
from functools import lru_cache
from pathlib import Path

from loginguard.recognise.folding import fold

_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_EDGES = " \t:：*·•|-–—.!?？()[]（）【】<>›»«→✓✔●○,;¿¡\"'“”"
_BREAKS = re.compile(r"[\s\-–—.,;:!?¿¡()\[\]{}\"“”«»/|·•…、。，：；！？（）]+")
_LONGEST = 9

LABELS = ("last", "since", "time", "place", "device", "browser", "system", "app", "status")


def plain(text: str) -> str:
    """`text` folded, without the punctuation and bullets around it."""
    if text.isascii():
        return " ".join(text.lower().split()).strip(_EDGES)
    return _plain(text)


@lru_cache(maxsize=16_384)
def _plain(text: str) -> str:
    return fold(text).strip(_EDGES)


def spaced(text: str) -> str:
    """`text` folded, with punctuation as single spaces, for finding phrases in it."""
    return " ".join(_BREAKS.sub(" ", fold(text)).split())


class Phrases:
    """The phrases of one meaning in every language."""

    __slots__ = ("_longest", "_runs", "_unspaced", "whole")

    def __init__(self, phrases: list[str]) -> None:
        self.whole = frozenset(filter(None, map(plain, phrases)))
        runs = {spaced(p) for p in phrases}
        self._unspaced = tuple(r for r in runs if len(r) > 1 and _UNSPACED.search(r))
        self._runs = frozenset(runs)
        self._longest = min(_LONGEST, max((r.count(" ") + 1 for r in runs), default=1))

    def __contains__(self, text: str) -> bool:
        """Whether `text` is one of the phrases and nothing else."""
        return plain(text) in self.whole

    def within(self, text: str, *, at_least: int = 1) -> bool:
        """Whether a phrase of at least so many words stands in `text`, at word boundaries."""
        flat = spaced(text)
        if self._unspaced and _UNSPACED.search(flat):
            return any(phrase in flat for phrase in self._unspaced) or self._spaced_within(flat, at_least)
        return self._spaced_within(flat, at_least)

    def _spaced_within(self, flat: str, at_least: int) -> bool:
        words = flat.split()
        runs, longest = self._runs, self._longest
        for start in range(len(words)):
            for end in range(start + at_least, min(start + longest, len(words)) + 1):
                if " ".join(words[start:end]) in runs:
                    return True
        return False


def _read(name: str) -> dict[str, dict[str, list[str]]]:
    languages: dict[str, dict[str, list[str]]] = {}
    section: dict[str, list[str]] = {}
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("["):
            section = languages.setdefault(line.strip("[] "), {})
            continue
        meaning, _, phrases = line.partition(":")
        section.setdefault(meaning.strip(), []).extend(p.strip() for p in phrases.split(" | "))
    return languages


@lru_cache(maxsize=1)
def languages() -> dict[str, dict[str, list[str]]]:
    """Language → meaning → phrases as written in words.txt and against.txt."""
    found = _read("words.txt")
    for language, meanings in _read("against.txt").items():
        found.setdefault(language, {}).update(meanings)
    return found


def collect(meaning: str) -> list[str]:
    """The phrases of a meaning in every language."""
    return [phrase for meanings in languages().values() for phrase in meanings.get(meaning, [])]


CURRENT = Phrases(collect("current"))
NOW = Phrases(collect("now"))
ACTION = Phrases(collect("action"))
LIST = Phrases(collect("list"))
MAIL = Phrases(collect("mail"))
OTHER = Phrases(collect("other"))
FAILED = Phrases(collect("failed"))
AGAINST = Phrases(collect("against"))
COLUMNS_AGAINST = Phrases(collect("columns-against"))
MORE = Phrases(collect("more"))
YES = Phrases(
    [
        "yes",
        "true",
        "✓",
        "✔",
        "sí",
        "sim",
        "oui",
        "ja",
        "si",
        "tak",
        "так",
        "да",
        "evet",
        "نعم",
        "हाँ",
        "是",
        "はい",
        "예",
    ]
)

_LABEL: dict[str, str] = {}
for _meaning in LABELS:
    for _phrase in collect(_meaning):
        _LABEL.setdefault(plain(_phrase), _meaning)
_ADDRESS_LABEL = re.compile(r"(?<![a-z])ip(?![a-z])|^アイピー|^айпи$|ip-")
_FIGURES = re.compile(r"\d{2}|\d\.|:")
_NOT_LOGIN_TIME = Phrases(collect("expires"))


@lru_cache(maxsize=8_192)
def label(text: str) -> str | None:
    """What a column's header or a line's label names: one of LABELS, "address", "current", "expires", or None."""
    flat = plain(text)
    if not flat or len(flat) > 48:
        return None
    if found := _LABEL.get(flat):
        return found
    if (
        len(flat) <= 32
        and _ADDRESS_LABEL.search(flat)
        and not _FIGURES.search(flat)
        and "," not in flat
        and flat.find("(") <= 0
    ):
        return "address"
    if flat in _NOT_LOGIN_TIME.whole:
        return "expires"
    return "current" if flat in CURRENT.whole else None


CUES: frozenset[str] = LIST.whole | CURRENT.whole | MAIL.whole
