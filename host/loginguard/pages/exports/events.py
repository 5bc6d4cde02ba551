"""Which records of a log are logins, where it also tells of other things: "ConsoleLogin" beside "DescribeInstances"."""

import re
from collections.abc import Mapping, Sequence

from loginguard.pages import vocabulary
from loginguard.pages.exports.columns import column, key_words

_WENT_WELL = re.compile(r"success|succeeded|\bok\b|granted|allowed|passed", re.IGNORECASE)
# Of a column with any other name the values have to be as short as an event's name.
_LONGEST_EVENT = 32
# What programs and shops write a line of, with a device and a country, that nobody signs in by.
_OTHER_DEEDS = re.compile(
    r"\b(?:crash(?:ed)?|exception|purchased?|order(?:ed)?|(?:page|screen) ?views?|view(?:ed)?|click(?:ed)?|tap(?:ped)?|"
    r"(?:un)?install(?:ed)?|updated?|upgraded?|download(?:ed)?|upload(?:ed)?|impression|cart|checkout|search(?:ed)?|scroll|"
    r"shared?|refund(?:ed)?|paid|payment|deploy(?:ed|ment)?|build|delivered|bounced?)\b",
    re.IGNORECASE,
)
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


def are_other_deeds(records: Sequence[Mapping[str, object]]) -> bool:
    """Whether a column of events tells of something else in every record: crashes, purchases, views of a page."""
    for name in {name for record in records for name in record}:
        if key_words(name.rpartition(".")[2]) not in _NAMES:
            continue
        said = [key_words(text) for record in records if isinstance(text := record.get(name), str) and text]
        if said and all(map(_is_other_deed, said)):
            return True
    return False


def _is_other_deed(text: str) -> bool:
    is_short = len(text) <= _LONGEST_EVENT
    return is_short and _OTHER_DEEDS.search(text) is not None and not vocabulary.SIGNING.within(text)


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
