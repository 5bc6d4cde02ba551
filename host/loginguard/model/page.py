"""What one look at one page gave."""

from dataclasses import dataclass, field

from loginguard.model.candidate import CandidateList
from loginguard.model.fact import Fact
from loginguard.model.listing import Listing
from loginguard.model.message import Message


@dataclass(slots=True)
class PageReading:
    """recipe: which recipe read it, None for a page that no recipe claims.

    understood: False where a recipe or the reader of rows should have found something and did not; `missing` then says
    what was looked for. candidates: where no list was taken, the likeliest ones with why not, best first. listings: the
    lists of logins found. facts: what else the page shows. account: the id that the page's own frame shows. A
    page without a list is never "all is well": `listings` empty says only that none was found.
    """

    recipe: str | None
    understood: bool
    listings: list[Listing] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    account: str | None = None
    missing: list[Message] = field(default_factory=list)
    truncated: bool = False
    candidates: list[CandidateList] = field(default_factory=list)
