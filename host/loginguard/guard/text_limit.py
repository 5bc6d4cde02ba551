"""Texts that people type: kept whole, or refused with the reason."""

from loginguard.model.errors import LoginGuardError


def within(text: str, limit: int) -> str:
    """The text without blanks around it. Raises LoginGuardError `text-empty` or `text-too-long`, which name the limit."""
    kept = text.strip()
    if not kept:
        raise LoginGuardError("text-empty", {"limit": limit})
    if len(kept) > limit:
        raise LoginGuardError("text-too-long", {"length": len(kept), "limit": limit})
    return kept
