"""A change as a sentence: "A two-step method was turned off: Authenticator app codes"."""

from loginguard.evidence.fact_words import NAME_CAP, subject_word, value_word
from loginguard.model.message import Message
from loginguard.words import render


def change_title(
    kind: str, subject: object, before: object, after: object, language: str, *, cap: int = NAME_CAP
) -> str:
    """The sentence in `language`. What pages called things is made visible and cut; what we name has our names."""
    params = {
        "subject": subject_word(kind, subject, language, cap=cap),
        "before": value_word(before, language, cap=cap),
        "after": value_word(after, language, cap=cap),
    }
    return render("finding", Message(kind, dict(params)), language)
