"""Places in sentences that show no capitals or set no spaces, by the word that leads to them: "在杭州市登录", "नाइजीरिया से"."""

import re
from collections.abc import Iterable, Iterator

from loginguard.model.place import Place
from loginguard.recognise.ordinary_words import is_often_ordinary, is_ordinary
from loginguard.recognise.places import read_place

_LONGEST, _SHORTEST, _SHORTEST_SMALL = 12, 2, 4
_UNSPACED = r"[\u0e00-\u0e7f\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_NAME = re.compile(f"{_UNSPACED}+")
# What stands before a name, and what behind it.
_BEFORE = re.compile(r"从|從|在|自|由|于|於|来自|來自|จาก(?:จังหวัด|ประเทศ|เมือง)?|ที่|ใน")
_BEHIND = re.compile(r"から|にて|で|より|에서|으로부터|로부터")
# Behind names of scripts without capitals that have spaces.
_POSTPOSITION = re.compile(r"\s(?:से|में|থেকে|হতে|سے|میں|मधून|बाट|ਤੋਂ|لے)(?=[\s,।.!?]|$)")
_WORD = re.compile(r"[^\s,।]+")
_MOST_WORDS = 3
# People write names small in their own words: "from nigeria yesterday".
_SMALL = re.compile(
    r"\b(?:from|desde|depuis|aus|dari|vanuit|uit|fra|från|din|da|de|z|ze|из|із|з|từ|sa) "
    r"(?:the |le |la |les |l'|el |los |il |der |den |o |os |as )?([^\W\d_]+)(?: ([^\W\d_]+))?"
)


def led_places(text: str) -> Iterator[tuple[int, int, Place]]:
    """Each place as (start, end, place), of which a word before or behind it says that something came from or was there."""
    for lead in _BEFORE.finditer(text):
        at = lead.end()
        if (run := _NAME.match(text, at)) and (
            found := _first(text, ((at, e) for e in _ends(run.end(), at)))
        ):
            yield found
    for lead in _BEHIND.finditer(text):
        at = lead.start()
        if found := _first(text, ((at - n, at) for n in range(min(at, _LONGEST), _SHORTEST - 1, -1))):
            yield found
    for lead in _POSTPOSITION.finditer(text):
        at = lead.start()
        starts = [word.start() for word in _WORD.finditer(text, 0, at)][-_MOST_WORDS:]
        if found := _first(text, ((start, at) for start in starts)):
            yield found


def small_places(text: str) -> Iterator[tuple[int, int, Place]]:
    """The same for names in Latin or Cyrillic letters that are written without a capital."""
    for lead in _SMALL.finditer(text):
        ends = [lead.end(2), lead.end(1)] if lead[2] else [lead.end(1)]
        for end in ends:
            name = text[lead.start(1) : end]
            is_word = is_ordinary(name) or is_often_ordinary(name) or len(name) < _SHORTEST_SMALL
            if is_word or not name.islower():
                continue
            if (place := read_place(name.title())) and place.confidence != "low":
                yield lead.start(1), end, place
                break


def _ends(end: int, start: int) -> Iterable[int]:
    return range(min(end, start + _LONGEST), start + _SHORTEST - 1, -1)


def _first(text: str, spans: Iterable[tuple[int, int]]) -> tuple[int, int, Place] | None:
    for start, end in spans:
        name = text[start:end]
        if name.strip() == name and not is_ordinary(name) and (place := read_place(name)):
            return start, end, place
    return None
