"""Every kind of entry that is ever written into the journal says something to people, and docs/journal.md names it."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from loginguard.evidence.timeline import KINDS
from loginguard.guard.moments import sentence

ROOT = Path(__file__).parents[3]
ROW = {"place": "Lagos, Nigeria", "device": "Firefox on Linux", "time": "3 hours ago", "ip": ""}
ABOUT = {**ROW, "told": "2026-11-24T08:00+00:00~3 hours ago"}
CHANGE = {"change": "email-changed", "subject": "x@example.org", "before": "a@example.org", "after": "set"}

# kind: one content of each shape that it is written with, and words of its sentence.
SHAPES: dict[str, list[tuple[dict[str, Any], str]]] = {
    "adopted": [({"from": "unidentified"}, "went to this account")],
    "answer": [
        ({"answer": "not-me", "texts": ["Firefox Lagos Log out"], "rows": [ABOUT]}, "“It wasn't me”: Lagos"),
        ({"answer": "me", "texts": ["Firefox Lagos"]}, "“It was me”: Firefox Lagos"),
        ({"answer": "undo", "texts": ["Firefox Lagos"]}, "taken back"),
    ],
    "brought": [({"origin": "export.csv", "count": 3, "texts": []}, "export.csv")],
    "brought-forgotten": [({"origin": "export.csv", "count": 3}, "export.csv")],
    "change": [(CHANGE, "e-mail address was changed")],
    "contained": [
        ({"contained": True, "seen": 2, "told": 7}, "2 were seen closed on pages"),
        ({"contained": True}, "owner says"),
        ({"contained": False}, "open again"),
    ],
    "device": [({"device": "Chrome, Windows"}, "is theirs: Chrome, Windows")],
    "erased": [({"entries": [1]}, "erased")],
    "finding-answer": [
        ({"finding": 3, "answer": "me", **CHANGE}, "e-mail address was changed"),
        ({"finding": 3, "answer": "undo"}, "number 3"),
    ],
    "home": [({"countries": ["PT", "ES"], "before": []}, "Portugal and Spain"), ({"countries": []}, "back")],
    "kept": [({"hash": "0", "name": "page", "size": 1, "address": "", "note": ""}, "Kept: page")],
    "login": [
        ({"text": "Firefox Lagos Log out", **ABOUT}, "about 24 Nov 2026, 08:00 (the page said: 3 hours ago)"),
        ({"text": "Firefox Lagos"}, "A page showed the login: Firefox Lagos"),
    ],
    "note": [({"text": "Called the bank"}, "Called the bank")],
    "profile-forgotten": [({"what": "all"}, "forgotten")],
    "questions": [
        ({"answers": {"link": "yes"}, "causes": ["link"]}, "Yes to “Did you click a link"),
        (
            {"answers": {"link": "unsure", "file": "no"}, "causes": ["link"]},
            "Not sure of “Did you click a link",
        ),
        ({"answers": {"file": "no"}, "causes": []}, "how it may have happened"),
    ],
    "report": [({"form": "zip", "masked": False}, "report was made")],
    "review": [({}, "looked over")],
    "situation": [({"situation": one, "before": "watch"}, "") for one in ("incident", "locked-out", "watch")],
    "step": [
        ({"step": "mailbox", "act": act}, "Secure your mailbox")
        for act in ("done", "undo", "not-applicable", "seen", "unseen")
    ]
    + [({"step": "*", "act": "restart"}, "set aside"), ({"step": "*", "act": "resume"}, "given back")]
    + [({"step": "mailbox", "act": "undo", "because": "questions"}, "Open again after that")],
    "support": [
        ({"told": True, "case_number": None, "ask_again": None, "head": ""}, "told"),
        ({"told": False, "case_number": "412", "ask_again": None, "head": ""}, "412"),
    ],
    "trip": [
        ({"country": "GB", "from": "2026-11-01", "to": "2026-11-09"}, "United Kingdom from 1 Nov 2026"),
        ({"country": "GB", "from": "2026-11-01", "to": "2026-11-09", "taken_back": True}, "took back"),
    ],
    "whose": [({"answer": word, "shown": "~01", "count": 0}, "~01") for word in ("yes", "no", "undo")],
}


def written_kinds() -> set[str]:
    """The second argument of every `journal.write(context, "kind", …)` in the host."""
    kinds = set()
    for file in (ROOT / "host" / "loginguard").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and len(node.args) > 2):
                continue
            called = ast.unparse(node.func)
            if called == "journal.write" or (called == "write" and file.name == "journal.py"):
                assert isinstance(node.args[1], ast.Constant), f"{file.name} writes a kind that can't be read"
                kinds.add(str(node.args[1].value))
    return kinds


def test_every_kind_that_is_written_is_among_the_shapes_and_in_the_document() -> None:
    assert written_kinds() == set(SHAPES)
    table = re.findall(r"^\| (`.*?`) \|", (ROOT / "docs" / "journal.md").read_text("utf-8"), re.MULTILINE)
    assert {kind for cell in table for kind in re.findall(r"`([a-z-]+)`", cell)} == set(SHAPES)


@pytest.mark.parametrize(
    ("kind", "content", "words"), [(kind, *shape) for kind, shapes in SHAPES.items() for shape in shapes]
)
def test_each_says_something_and_has_its_place_in_the_timeline(
    kind: str, content: dict[str, Any], words: str
) -> None:
    said = sentence(kind, content, "en")
    assert said is not None
    assert said[0] in KINDS
    assert words in said[1]
    assert said[1][0].isupper()
    assert "Log out" not in said[1]
    assert sentence(kind, None, "en") is None
