"""Every file says what it is for, and what is said of Upwork says where it is from."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


@pytest.mark.parametrize(
    "file", tracked("host/*.py", "scripts/*.py"), ids=lambda file: str(file.relative_to(ROOT))
)
def test_a_python_file_says_first_what_it_is_for(file: Path) -> None:
    docstring = ast.get_docstring(ast.parse(file.read_text("utf-8")))
    assert docstring, "no docstring"
    assert (
        docstring.splitlines()[0].rstrip().endswith((".", ":", "?", ";", ",")) or len(docstring.split()) > 3
    )


@pytest.mark.parametrize(
    "file",
    tracked("extension/*.js", "scripts/*.js", "tests/*.js"),
    ids=lambda file: str(file.relative_to(ROOT)),
)
def test_a_script_says_first_what_it_is_for(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    first = lines[1] if lines[0].startswith("#!") else lines[0]
    assert re.match(r"(//|/\*) ?\S", first), f"starts with {first!r}"


def test_no_file_is_left_half_done() -> None:
    marker = re.compile(r"\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + r"CK)\b")
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in tracked("*.py", "*.js", "*.css", "*.html", "*.toml", "*.sql")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if marker.search(line)
    ]
    assert not found


def test_nothing_of_a_registry_or_of_a_machine_is_committed() -> None:
    hosts = [
        "registry." + "npmjs.org",
        "pypi." + "org",
        "pythonhosted." + "org",
        "/opt/" + "pypi",
        "/work/" + "main",
    ]
    found = [
        f"{file.relative_to(ROOT)}: {host}"
        for file in tracked()
        if file.suffix not in {".png", ".bin", ".ico", ".kdbx"}
        for host in hosts
        if host in file.read_text("utf-8", errors="replace")
    ]
    assert not found


def test_no_address_of_upworks_mailboxes_is_named() -> None:
    # Content farms invent such addresses; the product names help pages only. Mail that Upwork sends is recognised elsewhere.
    catalogue = (ROOT / "extension" / "_locales" / "en" / "messages.json").read_text("utf-8")
    assert not re.search(r"[\w.+-]+@[\w.-]*upwork\.com", catalogue)
