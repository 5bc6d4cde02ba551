"""`data`: where all that is kept lies and how big it is, all of it in one file, or all of it deleted."""

from typing import Any, Literal

from loginguard.guard.context import Context
from loginguard.guard.data import delete_all, export_to_downloads, kept
from loginguard.wire.message import Message

CALLERS = frozenset({"extension"})
SLOW = True


class Request(Message):
    """act: look, take out, or delete."""

    act: Literal["where", "export", "delete"]


def handle(request: Request, context: Context) -> dict[str, Any]:
    """`kept` `{folder, size, files}`, or `path` of the file, or nothing after a deletion."""
    if request.act == "delete":
        delete_all(context)
        return {}
    if request.act == "export":
        return {"path": str(export_to_downloads(context))}
    found = kept(context)
    return {"kept": {"folder": str(found.folder), "size": found.size, "files": found.files}}
