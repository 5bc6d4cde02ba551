"""A sentence for people, not yet in any language: a code of the catalogue with its parameters."""

Params = dict[str, str | int | float | bool | list[str] | None]


class Message:
    """`code` names the sentence (`impossible-travel`); `params` fill its places. `words.render` turns it into text.

    Written out, where a dataclass would have short processes load what makes dataclasses: 12 ms, more than Python's own start.
    """

    __slots__ = ("code", "params")
    __hash__ = None  # type: ignore[assignment]  # params are a dict

    def __init__(self, code: str, params: Params | None = None) -> None:
        self.code = code
        self.params: Params = {} if params is None else params

    def __repr__(self) -> str:
        return f"Message({self.code!r}, {self.params!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.code, self.params) == (other.code, other.params)
