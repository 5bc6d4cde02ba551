"""What reading looked at in one input, and why it took it for logins or not: what `check --explain` tells."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loginguard.model.candidate import CandidateList
from loginguard.model.message import Message
from loginguard.pages.candidates import Candidate
from loginguard.pages.page import likeliest

_MOST = 20


@dataclass(slots=True)
class Trace:
    """kind: what the input was read as ("page", "mail", "text", "csv", "json", "ndjson"). lists: those that were weighed.

    notes: messages of the area `explain`, in the order in which things were tried.
    """

    kind: str = ""
    lists: list[CandidateList] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def weighed(self, found: Sequence[Candidate]) -> None:
        """Notes lists that were looked at, taken or not."""
        self.lists.extend(likeliest(found, most=_MOST))

    def note(self, code: str, **params: str | int) -> None:
        """Notes one thing that decided."""
        self.notes.append(Message(code, dict(params)))
