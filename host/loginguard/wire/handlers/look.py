"""`look`: a page was read; what does it show, and what is to be said of it?

The one request that a person waits for right after the browser started, so its fields are checked here by hand: importing
pydantic would take longer than all the rest of the first look. A test holds this check to pydantic's.
"""

from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.look import Seen, look
from loginguard.model.errors import LoginGuardError

CALLERS = frozenset({"page"})
SLOW = True

# Name → type, greatest length (of a number: value), and what it is where it is left out; REQUIRED where it may not be.
REQUIRED = object()
FIELDS: dict[str, tuple[type, int, object]] = {
    "id": (int, 2**53 - 1, REQUIRED),
    "type": (str, 40, REQUIRED),
    "look": (int, 2**53 - 1, REQUIRED),
    "digest": (str, 16_000_000, REQUIRED),
    "truncated": (bool, 1, False),
    "clicked": (bool, 1, False),
    "origin": (str, 300, REQUIRED),
    "address": (str, 4000, REQUIRED),
    "container": (str, 200, ""),
}
KINDS = {int: "integer", str: "string", bool: "boolean"}


class Request:
    """look: its number, given back. digest: the page as HTML. origin, address, container: from the browser, never the page."""

    __slots__ = ("look", "seen")

    def __init__(self, number: int, seen: Seen) -> None:
        self.look = number
        self.seen = seen

    @classmethod
    def model_validate(cls, request: dict[str, Any]) -> "Request":
        """Raises LoginGuardError `bad-request` for a field that is missing, unknown, too long or of another type."""
        for name in request:
            if name not in FIELDS:
                raise LoginGuardError("bad-request", {"field": name[:60]})
        values = {name: _checked(name, request) for name in FIELDS}
        seen = Seen(
            values["digest"], values["origin"], values["address"], values["container"], values["truncated"]
        )
        return cls(values["look"], seen)

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """The same as JSON Schema."""
        properties: dict[str, dict[str, Any]] = {}
        for name, (kind, limit, default) in FIELDS.items():
            properties[name] = {"type": KINDS[kind]}
            if kind is str:
                properties[name]["maxLength"] = limit
            elif kind is int:
                properties[name] |= {"minimum": 0, "maximum": limit}
            if default is not REQUIRED:
                properties[name]["default"] = default
        required = [name for name, field in FIELDS.items() if field[2] is REQUIRED]
        return {
            "description": cls.__doc__,
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }


def _checked(name: str, request: dict[str, Any]) -> Any:
    kind, limit, default = FIELDS[name]
    value = request.get(name, default)
    # Not isinstance alone: true is a number to it.
    fits = type(value) is kind
    if isinstance(value, str):
        fits = fits and len(value) <= limit
    elif isinstance(value, int):
        fits = fits and 0 <= value <= limit
    if not fits:
        raise LoginGuardError("bad-request", {"field": name})
    return value


def handle(request: Request, context: Context) -> dict[str, Any]:
    """What the page shows, what to say of it, and where the account stands now."""
    return {"look": request.look, **look(context, request.seen)}
