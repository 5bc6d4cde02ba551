"""Patterns of scripts beyond ASCII: compiling one takes milliseconds; a start on a page without them need not wait for it."""

import re
from functools import cached_property


class LatePattern:
    """A regular expression that no ASCII text can fit, compiled when the first other text comes."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """As of a compiled one."""
        return None if text.isascii() else self._compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """As of a compiled one."""
        return None if text.isascii() else self._compiled.match(text)

    def findall(self, text: str) -> list[str]:
        """As of a compiled one without groups."""
        return [] if text.isascii() else self._compiled.findall(text)
