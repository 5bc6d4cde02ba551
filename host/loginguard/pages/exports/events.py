"""Which records of a log are logins, where it also tells of other things: "ConsoleLogin" beside "DescribeInstances"."""

import re
from collections.abc import Mapping, Sequence

from loginguard.pages import vocabulary
from loginguard.pages.exports.columns import key_words

_WENT_WELL = re.compile(r"success|succeeded|\bok\b|granted|allowed|passed", re.IGNORECASE)
# What such a log calls what happened, what says most first.
_NAMES = (
    "event name",
    "event",
    "action",
    "operation",
    "activity",
    "activity name",
    "display message",
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
    for words in _NAMES:
        if words in by_words:
            said = [record.get(by_words[words]) for record in records]
            told = [isinstance(text, str) and vocabulary.SIGNING.within(key_words(text)) for text in said]
            others = {str(text) for text, yes in zip(said, told, strict=True) if text and not yes}
            if any(told) and others and not any(map(_is_outcome, others)):
                return told
    return None


def _is_outcome(text: str) -> bool:
    """Whether it is how a login went: a column with "login.failure" and "success" tells of logins only."""
    return vocabulary.FAILED.within(text) or _WENT_WELL.search(text) is not None
