"""What can't be read, and why, in a code that the catalogue has a sentence for."""

from loginguard.model.errors import LoginGuardError
from loginguard.model.message import Message, Params

REASONS = (
    "cannot-open",
    "empty",
    "too-large",
    "too-deep",
    "malformed",
    "binary",
    "archive",
    "mail-truncated",
    "json-malformed",
    "csv-malformed",
    "line-malformed",
    "failed",
)


class UnreadableError(LoginGuardError):
    """Something that can't be read at all. `reason` is one of REASONS; the sentence is `unreadable_<reason>`."""

    def __init__(self, reason: str, params: Params | None = None) -> None:
        filled: Params = {"reason": reason, **(params or {})}
        super().__init__("file-unreadable", filled)
        self.reason = reason

    @property
    def message(self) -> Message:
        """Why, as a sentence of the area `unreadable`."""
        return Message(self.reason, self.params)
