"""A message as replies carry it: its code, its params, and the sentence in the person's language."""

from typing import Any

from loginguard.guard.context import Context
from loginguard.model.message import Message
from loginguard.words import render


def told(context: Context, area: str, message: Message) -> dict[str, Any]:
    """`{code, params, text}` in the context's language."""
    return told_in(context.language, area, message)


def told_in(language: str, area: str, message: Message) -> dict[str, Any]:
    """`{code, params, text}` in that language."""
    return {"code": message.code, "params": message.params, "text": render(area, message, language)}
