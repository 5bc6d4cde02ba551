"""What an import left, as sentences: each says where in the file, and why."""

from typing import Any

from loginguard.model.message import Message
from loginguard.words import has, render


def line(message: Message, language: str) -> dict[str, Any]:
    """Code, params and text. A reason that is also an error of ours is told in the error's words."""
    area = "importNote" if has("importNote", message.code) else "error"
    text = render(area, message, language)
    where = message.params.get("where")
    return {"code": message.code, "params": message.params, "text": f"{where}: {text}" if where else text}
