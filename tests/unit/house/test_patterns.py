"""Patterns do on the oldest Python that we support what they do on ours."""

import re
from pathlib import Path

import pytest

HOST = Path(__file__).parents[3] / "host" / "loginguard"
# A possessive group or an atomic one; a possessive class or letter is sound.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+|\(\?>")


@pytest.mark.parametrize("file", sorted(HOST.rglob("*.py")), ids=lambda file: str(file.relative_to(HOST)))
def test_no_possessive_group(file: Path) -> None:
    """Before Python 3.11.5 they lose matches (python/cpython#106052); Debian 12 has 3.11.2."""
    assert not POSSESSIVE_GROUP.search(file.read_text("utf-8"))


def test_the_check_finds_one() -> None:
    assert POSSESSIVE_GROUP.search(r"((?:</[^>]++>\s*+(?=<))*+)")
    assert not POSSESSIVE_GROUP.search(r"<([^ >/]*+)([^>]*+)>")
