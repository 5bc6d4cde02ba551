"""Finds places within prose and mixed cells, where a bare name is not enough: "signed in from Lagos, Nigeria on a phone"."""

import re

from loginguard.data.place_records import COUNTRY
from loginguard.model.place import Place
from loginguard.recognise.inflected import base_of, straightened
from loginguard.recognise.late_pattern import LatePattern
from loginguard.recognise.ordinary_words import is_often_ordinary
from loginguard.recognise.place_index import entries_of_code, entries_of_name
from loginguard.recognise.places import read_place

_WORD = re.compile(r"[^\W\d_][\w'’.\-]*|[,،、，()/]|\n+|[\U0001F1E6-\U0001F1FF]{2}")
_LONGEST_NAME = 5
_MOST_WORDS = 80
_SCRIPT_WITHOUT_CASE = LatePattern(
    r"[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u1200-\u137f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]"
)
# What leads to a place in prose; the last word before the name, folded by lower-casing alone.
_LEADS = frozenset(
    [
        "from",
        "in",
        "near",
        "at",
        "around",
        "location:",
        "from:",
        "in:",
        "de",
        "do",
        "du",
        "au",
        "del",
        "the",
        "dos",
        "dalla",
        "le",
        "les",
        "desde",
        "en",
        "em",
        "aus",
        "in",
        "von",
        "bei",
        "depuis",
        "à",
        "près",
        "da",
        "dal",
        "из",
        "в",
        "около",
        "з",
        "із",
        "у",
        "біля",
        "z",
        "w",
        "od",
        "ze",
        "dari",
        "di",
        "từ",
        "tại",
        "ở",
        "sa",
        "mula",
        "galing",
        "مِن",
        "من",
        "في",
        "از",
        "در",
        "से",
        "में",
        "থেকে",
        "从",
        "在",
        "から",
        "에서",
        "yakınında",
        "i",
        "fra",
        "från",
        "van",
        "uit",
        "i",
        "din",
        "în",
        "la",
        "од",
        "из",
        "iz",
    ]
)
# What follows a place where prepositions come after it.
_TRAILS = frozenset({"से", "سے", "থেকে", "बाट", "ਤੋਂ"})
_JOINS = frozenset(",،、，(")


def find_places(text: str) -> list[tuple[int, int, Place]]:
    """Places as (start, end, place): two names that support each other, a country, or a name that a preposition leads to."""
    words = [m for _, m in zip(range(_MOST_WORDS), _WORD.finditer(text), strict=False)]
    found = []
    at = 0
    while at < len(words):
        end = _longest(text, words, at)
        if end is None:
            at += 1
            continue
        start, stop = words[at].start(), words[end - 1].end()
        lead = words[at - 1].group().lower() + " " if at else ""
        place = read_place(text[start:stop].strip(" ,.;:("))
        if place is None and (straight := straightened(lead + text[start:stop].strip(" ,.;:("))):
            place = read_place(straight)
        if place and _is_supported(text, words, at, end, place):
            found.append((start, start + len(text[start:stop].rstrip(" ,.;:(")), place))
            at = end
        else:
            at += 1
    return found


def _longest(text: str, words: list[re.Match[str]], at: int) -> int | None:
    """Where the run of names ends that starts at word `at`: names joined by commas, as many as there are."""
    end = _name(text, words, at)
    while end is not None and end < len(words) and words[end].group() in _JOINS:
        following = _name(text, words, end + 1)
        if following is None:
            break
        end = following
    return end


def _name(text: str, words: list[re.Match[str]], at: int) -> int | None:
    if at >= len(words) or not _may_begin(words[at].group()):
        return None
    for end in range(min(len(words), at + _LONGEST_NAME), at, -1):
        if any(w.group()[0] in ",،、，()/\n" for w in words[at:end]):
            continue
        name = text[words[at].start() : words[end - 1].end()].rstrip(".")
        if entries_of_name(name) or (len(name) in (2, 3) and name.isupper() and entries_of_code(name)):
            return end
        if base_of(name, words[at - 1].group().lower() if at else None):
            return end
    return None


def _may_begin(word: str) -> bool:
    return word[0].isupper() or bool(_SCRIPT_WITHOUT_CASE.match(word)) or ord(word[0]) > 0x1F000


def _is_supported(text: str, words: list[re.Match[str]], at: int, end: int, place: Place) -> bool:
    if any(w.group() in _JOINS for w in words[at:end]) and place.country:
        return True
    before = words[at - 1].group().lower() if at else ""
    name = text[words[at].start() : words[end - 1].end()]
    is_led = before in _LEADS or (end < len(words) and words[end].group() in _TRAILS)
    if is_led or (base_of(name, None) and not entries_of_name(name)):
        return True
    is_alone = (at == 0 or words[at - 1].group()[0] in ",(\n/") and (
        end == len(words) or words[end].group()[0] in ",)\n(/"
    )
    if not is_alone:
        return False
    # A country alone between marks ("Portugal (188.82.10.4)"); a bare city's name among other words may be anybody's, and
    # where small letters follow it is the first word of a sentence.
    if is_often_ordinary(name):
        return False
    if any(e.kind == COUNTRY for e in entries_of_name(name)):
        return True
    return (at == 0 and end == len(words)) or ("\n" in text and not any(map(_is_of_a_sentence, words)))


def _is_of_a_sentence(word: re.Match[str]) -> bool:
    written = word.group()
    return written[0].islower() and written.lower() not in _LEADS
