"""Extras: chosen by name, each with a lock of its own, kept by an update."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from loginguard.model.errors import LoginGuardError
from loginguard.setup import doctor, environment
from loginguard.setup.places import Places
from loginguard.words import render

ROOT = Path(__file__).resolve().parents[3]


def test_each_extra_has_a_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = list(project["optional-dependencies"])
    assert environment.chosen(ROOT, extras) == frozenset(extras)
    for extra in extras:
        assert "--hash=sha256:" in (ROOT / f"requirements-{extra}.lock").read_text("utf-8")


def test_an_unknown_extra_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(LoginGuardError) as raised:
        environment.chosen(ROOT, ["towns"])
    assert "city" in str(raised.value.params["detail"])


def test_an_update_keeps_the_extras_of_the_environment_in_use(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert environment.kept(ROOT, places) == frozenset()
    folder = places.program / "versions" / "1"
    folder.mkdir(parents=True)
    places.launcher.parent.mkdir(parents=True, exist_ok=True)
    places.launcher.write_text(f"#!{folder}/bin/python -I\n", "utf-8")
    (folder / environment.EXTRAS).write_text("city\nsomething-gone\n", "utf-8")
    assert environment.kept(ROOT, places) == frozenset({"city"})
    [told] = [
        check for check in doctor.diagnose(places, [], date(2026, 11, 24)).checks if check.name == "extras"
    ]
    assert "city" in render("doctor", told.said, "en")
