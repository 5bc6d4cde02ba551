"""Every rule is explained, tried by an example file of its own, and has its sentence."""

from importlib import import_module
from pathlib import Path

import pytest

from loginguard.logins.rules import names


@pytest.mark.parametrize("name", names())
def test_each_rule_has_a_docstring_and_its_examples(name: str) -> None:
    assert import_module(f"loginguard.logins.rules.{name}").__doc__
    assert (Path(__file__).parent / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", names())
def test_each_rule_is_told_of_in_the_docs(name: str) -> None:
    docs = Path(__file__).parents[3] / "docs" / "judging.md"
    assert f"\n### `{name}`\n" in docs.read_text("utf-8")
