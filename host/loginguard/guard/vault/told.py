"""Puts the sentences into what is told: each message of a reply gets its text."""

from typing import Any

from loginguard.model.message import Message
from loginguard.words import render


def told(value: Any, area: str, language: str) -> Any:
    """The same value with every message as `{code, params, text}`."""
    if isinstance(value, Message):
        return {"code": value.code, "params": value.params, "text": render(area, value, language)}
    if isinstance(value, dict):
        return {name: told(one, area, language) for name, one in value.items()}
    if isinstance(value, list):
        return [told(one, area, language) for one in value]
    return value
