"""Which records of a log are logins, where it also tells of other things: "ConsoleLogin" beside "DescribeInstances"."""

import re
from collections.abc import Mapping, Sequence

from loginguard.pages import vocabulary
from loginguard.pages.exports.columns import column, key_words

_WENT_WELL = re.compile(r"success|succeeded|\bok\b|granted|allowed|passed", re.IGNORECASE)
# Of a column with any other name the values have to be as short as an event's name.
_LONGEST_EVENT = 32
# What such a log calls what happened, what says most first.
_NAMES = (
    "event name",
    "event",
    "action",
    "operation",
    "activity",
    "activity name",
    "display message",
    "what",
    "event type",
    "activity type",
    "type",
    "category",
    "message",
    "description",
    "summary",
)


def which_are_logins(records: Sequence[Mapping[str, object]]) -> list[bool] | None:
    """For each record whether it is a login; None where no column tells logins from other things. Keys may be dotted paths."""
    by_words: dict[str, str] = {}
    for record in records:
        for name in record:
            by_words.setdefault(key_words(name.rpartition(".")[2]), name)
    known = [by_words[words] for words in _NAMES if words in by_words]
    others = [name for name in by_words.values() if name not in known and column(name) in {None, "method"}]
    for name in (*known, *others):
        said = [record.get(name) for record in records]
        if (
            name in others
            and max((len(text) for text in said if isinstance(text, str)), default=0) > _LONGEST_EVENT
        ):
            continue
        told = [isinstance(text, str) and vocabulary.SIGNING.within(key_words(text)) for text in said]
        rest = {str(text) for text, yes in zip(said, told, strict=True) if text and not yes}
        if any(told) and rest and not any(map(_is_outcome, rest)):
            return told
    return None


def _is_outcome(text: str) -> bool:
    """Whether it is how a login went: a column with "login.failure" and "success" tells of logins only."""
    return vocabulary.FAILED.within(text) or _WENT_WELL.search(text) is not None
