"""What the person chose to have in a report."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Form = Literal["zip", "html"]

# What a section that was left out takes with it from the journal that goes along.
SECTION_KINDS = {
    "logins": {
        "login",
        "answer",
        "brought",
        "brought-forgotten",
        "home",
        "trip",
        "device",
        "profile-forgotten",
    },
    "changes": {"change", "finding-answer"},
    "steps": {"step", "situation", "contained", "questions"},
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes in. pictures: hashes of kept files, None for all. masked: own addresses cut; name: the person's."""

    form: Form = "zip"
    logins: bool = True
    changes: bool = True
    steps: bool = True
    pictures: Sequence[str] | None = None
    masked: bool = False
    name: str = ""

    @property
    def left_out(self) -> set[str]:
        """Kinds of the journal's entries that go with the sections left out."""
        return {
            kind for section, kinds in SECTION_KINDS.items() if not getattr(self, section) for kind in kinds
        }
