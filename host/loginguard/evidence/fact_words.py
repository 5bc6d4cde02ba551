"""What a fact is called and stands at, in words: our own names for it are sentences, a page's words are made visible."""

from loginguard.evidence.shown import visible
from loginguard.model.message import Message
from loginguard.words import has, render

# Longer than this, a name in a sentence is cut: it may be an intruder's.
NAME_CAP = 80
# Kinds of facts and changes begin with one of these where we name their subject; of all others the page does.
NAMED_BY_US = ("two-step", "sign-in-provider", "password", "security-question", "notification", "alerts")
COUNTED = ("proposals", "connects")


def subject_word(kind: str, subject: object, language: str, *, cap: int = NAME_CAP) -> str:
    """ "google" of a linked sign-in is "Google"; an API key of that name stays what its page calls it."""
    return _word("subject", subject, language, cap, is_ours=kind.startswith((*NAMED_BY_US, *COUNTED)))


def value_word(value: object, language: str, *, cap: int = NAME_CAP) -> str:
    """ "not-connected" is "not connected" in the person's language."""
    return _word("value", value, language, cap, is_ours=True)


def _word(what: str, text: object, language: str, cap: int, *, is_ours: bool) -> str:
    code = f"{what}-{text}"
    if is_ours and text and has("fact", code):
        return render("fact", Message(code), language)
    return visible(str(text or ""), cap)
