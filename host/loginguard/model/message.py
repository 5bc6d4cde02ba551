"""A sentence for people, not yet in any language: a code of the catalogue with its parameters."""

from dataclasses import dataclass, field

Params = dict[str, str | int | float | bool | list[str] | None]


@dataclass(slots=True)
class Message:
    """`code` names the sentence (`impossible-travel`); `params` fill its places. `words.render` turns it into text."""

    code: str
    params: Params = field(default_factory=dict)
