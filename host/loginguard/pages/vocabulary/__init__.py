"""What pages and mails call a session, in some sixty languages, ready for whole-text and within-text look-ups."""

import re
from functools import cached_property, lru_cache
from pathlib import Path

from loginguard.pages.vocabulary.kept import kept
from loginguard.recognise.folding import fold
from loginguard.recognise.late_pattern import LatePattern

_UNSPACED = LatePattern(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_EDGES = " \t:：*·•|-–—.!?？()[]（）【】<>›»«→✓✔●○■□◆◇▼▶※★☆・,;¿¡\"'“”"
_BREAKS = re.compile(r"[\s\-–—.,;:!?¿¡()\[\]{}\"“”«»/|·•…、。，：；！？（）]+")
_LONGEST = 9
_LONGEST_KNOWN = 120

# Codes that are also in use for languages that have words here.
_OTHER_NAMES = ("nb", "nn", "no", "tl", "fil", "iw", "in", "sh")
LABELS = ("last", "since", "time", "place", "device", "browser", "system", "app", "status", "network")


def plain(text: str) -> str:
    """`text` folded, without the punctuation and bullets around it."""
    return _known(text) if len(text) <= _LONGEST_KNOWN else _plain(text)


def _plain(text: str) -> str:
    folded = " ".join(text.lower().split()) if text.isascii() else fold(text)
    return folded.strip(_EDGES)


# The same words stand on a page many times, are looked up under many meanings, and on the next look again.
_known = lru_cache(maxsize=32_768)(_plain)


def spaced(text: str) -> str:
    """`text` folded, with punctuation as single spaces, for finding phrases in it."""
    return " ".join(_BREAKS.sub(" ", fold(text)).split())


# Phrases that are the same as whole texts and with spaces between their words (nearly all: kept once, they load in half the
# time), those that are whole texts only, those with spaces only, those of scripts without spaces, words in the longest.
Tables = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], int]


def tables_of(phrases: list[str]) -> Tables:
    """What `Phrases` looks up, from the phrases as written."""
    whole = {folded for phrase in phrases if (folded := plain(phrase))}
    runs = {spaced(phrase) for phrase in phrases}
    return (
        tuple(sorted(whole & runs)),
        tuple(sorted(whole - runs)),
        tuple(sorted(runs - whole)),
        tuple(run for run in sorted(runs) if len(run) > 1 and _UNSPACED.search(run)),
        min(_LONGEST, max((run.count(" ") + 1 for run in runs), default=1)),
    )


class Phrases:
    """The phrases of one meaning in every language."""

    __slots__ = ("_longest", "_runs", "_unspaced", "whole")

    def __init__(self, phrases: list[str], made: Tables | None = None) -> None:
        both, whole, runs, self._unspaced, self._longest = made or tables_of(phrases)
        shared = frozenset(both)
        self.whole = shared.union(whole) if whole else shared
        self._runs = shared.union(runs) if runs else shared

    def __contains__(self, text: str) -> bool:
        """Whether `text` is one of the phrases and nothing else."""
        return plain(text) in self.whole

    def within(self, text: str, *, at_least: int = 1) -> bool:
        """Whether a phrase of at least so many words stands in `text`, at word boundaries."""
        flat = spaced(text)
        if self._unspaced and _UNSPACED.search(flat):
            return any(phrase in flat for phrase in self._unspaced) or self._spaced_within(flat, at_least)
        return self._spaced_within(flat, at_least)

    def without(self, flat: str, *, mark: str = "|") -> str:
        """`flat` (a text as `spaced` gives it) with a mark in the place of each phrase, the longest first."""
        if self._unspaced and _UNSPACED.search(flat):
            for phrase in sorted(self._unspaced, key=lambda phrase: (-len(phrase), phrase)):
                flat = flat.replace(phrase, f" {mark} ")
        words = flat.split()
        left: list[str] = []
        at = 0
        while at < len(words):
            lengths = range(min(self._longest, len(words) - at), 0, -1)
            length = next((n for n in lengths if " ".join(words[at : at + n]) in self._runs), 0)
            left.append(mark if length else words[at])
            at += length or 1
        return " ".join(left)

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
    """Language → meaning → phrases as written in words.txt, told.txt and against.txt."""
    found = _read("words.txt")
    for language, meanings in (*_read("told.txt").items(), *_read("against.txt").items()):
        for meaning, phrases in meanings.items():
            found.setdefault(language, {}).setdefault(meaning, []).extend(phrases)
    return found


def speaks(tag: str) -> bool:
    """Whether there are words of the language of a BCP 47 tag."""
    base = tag.replace("_", "-").partition("-")[0].lower()
    return base in {name.partition("-")[0].lower() for name in languages()} | set(_OTHER_NAMES)


def collect(meaning: str) -> list[str]:
    """The phrases of a meaning in every language."""
    return [phrase for meanings in languages().values() for phrase in meanings.get(meaning, [])]


MEANINGS = (
    "current", "being", "now", "action", "button", "list", "loose", "what", "how", "signed", "mail", "told", "other", "failed", "event", "beside", "example", "posted", "asking", "against",
    "columns-against", "more", "expires", "article", "helpful", "help", "showing", "steps", "signing", "account", "using",
)  # fmt: skip


_YES = [
    "yes", "true", "✓", "✔", "sí", "sim", "oui", "ja", "si", "tak", "так", "да", "evet", "نعم", "हाँ", "是", "はい", "예",
]  # fmt: skip


def made() -> tuple[dict[str, Tables], dict[str, str]]:
    """The tables of all meanings, and each label's folded text with what it labels: 40 ms of folding."""
    labels: dict[str, str] = {}
    for meaning in LABELS:
        for phrase in collect(meaning):
            labels.setdefault(plain(phrase), meaning)
    tables = {meaning: tables_of(collect(meaning)) for meaning in MEANINGS}
    any_list = tables_of([*collect("list"), *collect("loose")])
    return {**tables, "any-list": any_list, "yes": tables_of(_YES)}, labels


_tables, _LABEL = kept(made)


def _phrases(meaning: str) -> Phrases:
    return Phrases([], _tables[meaning])


class Stems:
    """Beginnings of words, in every language."""

    def __init__(self, table: Tables) -> None:
        self._table = table

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        both, _, runs, own, _ = self._table
        bounded = "|".join(re.escape(stem) for stem in sorted({*both, *runs} - {*own}))
        free = "".join(f"|{re.escape(stem)}" for stem in own)
        return re.compile(f"(?:^| )(?:{bounded}){free}")

    def within(self, text: str) -> bool:
        """Whether a word of `text` begins so; in scripts without spaces, whether it stands there."""
        return self._pattern.search(spaced(text)) is not None


CURRENT = _phrases("current")
BEING = _phrases("being")
NOW = _phrases("now")
# What only a session can be told to: to end, or not to have been me; and what any list's rows can.
ACTION = _phrases("action")
BUTTON = _phrases("button")
# What signs in, and to what: a sentence with both, that says where or with what, tells of a login.
SIGNING, ACCOUNT, USING = Stems(_tables["signing"]), Stems(_tables["account"]), Stems(_tables["using"])
# Headings of logins and of nothing else; and also those that other lists have.
LOGINS = _phrases("list")
LIST = _phrases("any-list")
WHAT, HOW, SIGNED = Stems(_tables["what"]), Stems(_tables["how"]), Stems(_tables["signed"])
MAIL = _phrases("mail")
TOLD = _phrases("told")
OTHER = _phrases("other")
FAILED = _phrases("failed")
EVENT = _phrases("event")
BESIDE = _phrases("beside")
EXAMPLE = _phrases("example")
POSTED = _phrases("posted")
ASKING = _phrases("asking")
AGAINST = _phrases("against")
# What an article or an advertisement has; what pages of an account ask too; what an article's title ends with; what leads to an
# example; what sentences tell people to do.
ARTICLE, HELPFUL, HELP = _phrases("article"), _phrases("helpful"), _phrases("help")
SHOWING, STEPS = _phrases("showing"), _phrases("steps")
COLUMNS_AGAINST = _phrases("columns-against")
MORE = _phrases("more")
YES = _phrases("yes")


def is_control(text: str) -> bool:
    """Whether a button or link with this text would do something to a row, or show more of it."""
    return text in ACTION or text in BUTTON


_ADDRESS_LABEL = re.compile(r"(?<![a-z])ip(?![a-z])|^アイピー|^айпи$|ip-")
_FIGURES = re.compile(r"\d{2}|\d\.|:")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]?$")
_JOINED = re.compile(
    r"\s*[/&+,]\s*|\s(?:and|or|o|y|e|u|ou|et|oder|und|of|en|eller|och|og|lub|i|a|и|или|і|та|або|veya|ve|dan|atau|và|hoặc|at)\s"
)
_NOT_LOGIN_TIME = _phrases("expires")


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
    if flat in CURRENT.whole:
        return "current"
    # "Local (endereço IP)", "Time (UTC)": what stands in brackets only says more of it.
    flat = _BRACKETS.sub("", flat) or flat
    # "Country or region", "País o ciudad": both are places.
    parts = {_LABEL.get(part) for part in _JOINED.split(flat)}
    return parts.pop() if len(parts) == 1 else None


CUES: frozenset[str] = LIST.whole | CURRENT.whole | MAIL.whole | OTHER.whole
