"""Every file of steps/ is a step: whole, worded, with a source for what it says of Upwork."""

import re
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from loginguard.checklist import steps as folder
from loginguard.checklist.catalogue import GROUPS, recognisers, steps
from loginguard.checklist.causes import CAUSES, likely
from loginguard.checklist.situations import ORDER
from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.monitor.kinds import change_kinds
from loginguard.words import has, render

# A page or file that anybody can open, or a plain word that there is none.
CHECKABLE = re.compile(
    r"support\.upwork\.com article \d{9,}|github\.com/[\w-]+/[\w-]+, \S+|could not be verified: .{20,}"
)
FILES = [info.name for info in iter_modules(folder.__path__)]


@pytest.mark.parametrize("name", FILES)
def test_a_step_is_whole(name: str) -> None:
    module = import_module(f"loginguard.checklist.steps.{name}")
    step = module.STEP
    assert module.__doc__
    assert step.id == name.replace("_", "-")
    assert step.group in GROUPS
    assert step.minutes > 0
    for code in (step.id, f"{step.id}-why", f"{step.id}-how"):
        assert has("step", code), code
    places = [place for place in (step.where, step.where_locked_out) if place is not None]
    for source in (*step.sources, *(place.source for place in places)):
        assert CHECKABLE.fullmatch(source.text)
        date.fromisoformat(source.seen)
    for place in places:
        assert re.match(r"https://(www|support)\.upwork\.com/", place.address)
    # What is told of Upwork's own pages, by the names they bear, rests on something.
    said = render("step", Message(f"{step.id}-how"), "en") + render("step", Message(f"{step.id}-why"), "en")
    if re.search("“[^”]*”", re.sub("“(not for me|Keep this|test task|watch|How did this happen)”", "", said)):
        assert step.sources or places
    assert any(step.id in order for order in ORDER.values())
    for other in step.depends_on:
        assert other in steps()


def test_orders_name_known_steps_once_and_dependencies_come_first() -> None:
    for order in ORDER.values():
        assert len(set(order)) == len(order)
        for name in order:
            before = order[: order.index(name)]
            assert all(other in before for other in steps()[name].depends_on if other in order)


def test_a_change_that_opens_a_step_is_one_that_the_watch_names() -> None:
    named = {alarm for step in steps().values() for alarm in step.alarms}
    assert named <= set(change_kinds())


def test_the_question_comes_before_the_password_and_evidence_before_both() -> None:
    order = ORDER["incident"]
    assert order.index("safety") == 0
    places = [order.index(name) for name in ("keep-evidence", "mailbox", "security-question", "new-password")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("step", "facts", "shown"),
    [
        ("two-step-on", [Fact("two-step-method", "app", "on")], True),
        ("two-step-on", [Fact("two-step-method", "app", "off")], False),
        ("two-step-on", [], None),
        ("second-method", [Fact("two-step-method", "app", "on")], False),
        (
            "second-method",
            [Fact("two-step-method", "app", "on"), Fact("two-step-method", "text", "on")],
            True,
        ),
        ("second-method", [], None),
        ("sign-in-links", [Fact("sign-in-provider", "google", "not-connected")], True),
        ("sign-in-links", [Fact("sign-in-provider", "google", "connected")], None),
        ("sign-in-links", [], None),
        ("api-keys", [Fact("api-key", "none", "none")], True),
        ("api-keys", [Fact("api-key", "tool", "active")], None),
        ("api-keys", [], None),
    ],
)
def test_what_pages_show_of_a_step(step: str, facts: list[Fact], shown: bool | None) -> None:
    assert recognisers()[step](facts) is shown


@pytest.mark.parametrize("cause", sorted(CAUSES))
def test_every_cause_is_worded_and_opens_known_steps(cause: str) -> None:
    for code in (cause, f"{cause}-means", f"{cause}-do"):
        assert has("cause", code)
    assert all(step in steps() for step in CAUSES[cause])


def test_likely_causes_are_each_yes_then_each_unsure() -> None:
    assert likely({"link": "unsure", "reused": "yes", "mailbox": "no"}) == ["reused", "link"]
    assert likely({}) == []
    with pytest.raises(ValueError, match="moon"):
        likely({"moon": "yes"})


def test_what_the_extension_has_of_the_steps_is_not_stale() -> None:
    root = Path(__file__).resolve().parents[3]
    script = [sys.executable, str(root / "scripts" / "build_steps.py"), "--check"]
    assert subprocess.run(script, check=False).returncode == 0, "run scripts/build_steps.py"
