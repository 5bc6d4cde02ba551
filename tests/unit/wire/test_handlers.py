"""Every message type: declared as it should be, and held to the documents and the generated files."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ConfigDict, Field, ValidationError

from loginguard.model.errors import ERRORS, LoginGuardError
from loginguard.wire.handlers import look
from loginguard.wire.message import Message
from loginguard.wire.registry import handler, types
from loginguard.words import has

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "scripts"))


@pytest.mark.parametrize("name", types())
def test_a_handler_says_who_may_ask_and_whether_it_is_slow(name: str) -> None:
    module = handler(name)
    assert module.CALLERS
    assert {"page", "extension"} >= module.CALLERS
    assert isinstance(module.SLOW, bool)
    assert module.__doc__
    assert module.__doc__.strip().startswith(("`", "The first"))
    assert module.Request.__doc__
    assert module.handle.__doc__


@pytest.mark.parametrize("name", types())
def test_a_type_stands_in_the_protocol(name: str) -> None:
    assert f"| `{name}` |" in (ROOT / "docs" / "protocol.md").read_text("utf-8")


def test_a_page_may_ask_only_what_a_page_needs() -> None:
    asked = {name for name in types() if "page" in handler(name).CALLERS}
    assert asked == {"look", "snooze"}


def test_an_unknown_type_is_no_file_elsewhere() -> None:
    for name in ("../main", "__init__", "no-such"):
        with pytest.raises(KeyError):
            handler(name)


@pytest.mark.parametrize("code", ERRORS)
def test_an_error_has_its_sentence_and_what_to_do(code: str) -> None:
    assert has("error", code), code
    assert has("hint", code), code


def test_error_codes_are_all_different_and_in_one_form() -> None:
    assert len(set(ERRORS)) == len(ERRORS)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in ERRORS)


def test_generated_files_are_as_the_code_has_them() -> None:
    import build_generated

    assert build_generated.stale() == []


class PydanticLook(Message):
    """What handlers/look.py checks by hand."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    look: int = Field(ge=0, le=2**53 - 1)
    digest: str = Field(max_length=16_000_000)
    truncated: bool = False
    clicked: bool = False
    origin: str = Field(max_length=300)
    address: str = Field(max_length=4000)
    container: str = Field(default="", max_length=200)


GOOD: dict[str, Any] = {
    "id": 1,
    "type": "look",
    "look": 1,
    "digest": "<p>",
    "origin": "https://a.example",
    "address": "/",
}
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 3),
    st.just(2**60),
    st.floats(),
    st.text(max_size=3),
    st.just("x" * 5000),
)


@given(
    st.dictionaries(st.sampled_from([*look.FIELDS, "other"]), VALUES, max_size=3),
    st.sets(st.sampled_from(list(GOOD)), max_size=1),
)
def test_the_look_that_is_checked_by_hand_is_checked_as_pydantic_would(
    changed: dict[str, Any], without: set[str]
) -> None:
    request = {name: value for name, value in {**GOOD, **changed}.items() if name not in without}
    if len(str(request.get("type", ""))) > 40:
        return
    try:
        PydanticLook.model_validate(request)
        fits = True
    except ValidationError:
        fits = False
    if fits:
        look.Request.model_validate(request)
    else:
        with pytest.raises(LoginGuardError, match="bad-request"):
            look.Request.model_validate(request)
