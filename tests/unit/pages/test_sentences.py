"""Every code that reading can return has its sentence in the catalogue."""

import json
import re
from pathlib import Path

import pytest

from loginguard.pages.errors import REASONS
from loginguard.words import camel

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = json.loads((ROOT / "extension/_locales/en/messages.json").read_text("utf-8"))
AREAS = ("missing", "warning", "explain", "unreadable")
CODES = sorted(
    {
        code
        for path in (ROOT / "host/loginguard/pages").rglob("*.py")
        for code in re.findall(r'(?:Message\(|missing=|note\()"([a-z-]+)"', path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("code", CODES)
def test_each_message_has_a_sentence(code: str) -> None:
    names = {f"{area}_{camel(code)}" for area in AREAS}
    assert any(key in CATALOGUE or f"{key}_other" in CATALOGUE for key in names)


@pytest.mark.parametrize("reason", REASONS)
def test_each_refusal_has_a_sentence(reason: str) -> None:
    assert f"unreadable_{camel(reason)}" in CATALOGUE
