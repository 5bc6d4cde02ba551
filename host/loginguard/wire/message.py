"""What every request is: an id, a type, and nothing that the type doesn't know."""

from pydantic import BaseModel, ConfigDict, Field


class Message(BaseModel):
    """Base of each handler's `Request`. Strict: a wrong type or an unknown field is refused, never bent into shape."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    id: int = Field(ge=0, le=2**53 - 1)
    type: str
