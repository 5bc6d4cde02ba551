"""Whether a row's text says that somebody signed in ("Login success"), or only speaks of it ("Login button fixed")."""

from loginguard.pages import vocabulary
from loginguard.recognise.late_pattern import LatePattern

_LONGEST = 48
_MOST_WORDS = 5
# What comes after "with", "from", "to" may be anything of so many words: "Sign in to Okta".
_MOST_AFTER = 3
_LITTLE = 2
_LITTLE_WITHOUT_SPACES = 1
_SHORT_WORDED = LatePattern(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EVENT, _BESIDE = "|", "~"


def is_event(text: str) -> bool:
    """Whether all of `text` is an event of signing in with what may stand beside one: how it went, by what way, whose it is.

    text: one that names no place, time or device.
    """
    if len(text) > _LONGEST or text.count(" ") >= _MOST_WORDS or not vocabulary.EVENT.within(text):
        return False
    flat = vocabulary.MAIL.without(vocabulary.spaced(text), mark=_EVENT)
    flat = vocabulary.EVENT.without(flat, mark=_EVENT)
    for others in (vocabulary.FAILED, vocabulary.BESIDE):
        flat = others.without(flat, mark=_BESIDE)
    words = flat.split()
    at = words.index(_EVENT) if _EVENT in words else 0
    return all(map(_is_beside, words[:at])) and _is_of_way(words[at + 1 :])


def _is_beside(word: str) -> bool:
    return len(word) <= (_LITTLE_WITHOUT_SPACES if _SHORT_WORDED.search(word) else _LITTLE)


def _is_of_way(words: list[str]) -> bool:
    """Whether what follows an event says more of it: known words, or a preposition with what it leads to."""
    if all(map(_is_beside, words)):
        return True
    return _is_beside(words[0]) and len(words) <= _MOST_AFTER + 1
