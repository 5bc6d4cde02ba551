"""A change as a sentence: "A two-step method was turned off: Authenticator app codes"."""

from loginguard.evidence.shown import visible
from loginguard.model.message import Message, Params
from loginguard.words import has, render

# Longer than this, a name in a sentence is cut: it may be an intruder's.
NAME_CAP = 80


def change_title(
    kind: str, subject: object, before: object, after: object, language: str, *, cap: int = NAME_CAP
) -> str:
    """The sentence in `language`. What pages called things is made visible and cut; two-step methods have names of ours."""
    known = f"subject-{subject}"
    is_ours = kind.startswith("two-step") and has("fact", known)
    label = render("fact", Message(known), language) if is_ours else visible(str(subject or ""), cap)
    params: Params = {
        "subject": label,
        "before": visible(str(before or ""), cap),
        "after": visible(str(after or ""), cap),
    }
    return render("finding", Message(kind, params), language)
