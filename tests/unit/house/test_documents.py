"""What the documents promise is what the code does."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from loginguard.model.errors import ERRORS
from loginguard.version import VERSION

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def manifest() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((ROOT / "extension" / "manifest.json").read_text("utf-8"))
    return read


def headings(document: str) -> set[str]:
    text = (ROOT / "docs" / document).read_text("utf-8")
    return {line.lstrip("# ").strip("` ") for line in text.splitlines() if line.startswith("## ")}


def test_every_permission_has_its_heading_and_reason() -> None:
    asked = manifest()
    collected = asked["browser_specific_settings"]["gecko"]["data_collection_permissions"]
    wanted = [
        *asked["permissions"],
        *asked.get("optional_permissions", []),
        *asked["optional_host_permissions"],
    ]
    wanted += [*collected["required"], *collected["optional"]]
    assert set(wanted) <= headings("permissions.md")


def test_no_more_is_asked_for_than_was_thought_over() -> None:
    # A permission more is a decision: change it here only with a heading in docs/permissions.md.
    assert set(manifest()["permissions"]) <= {
        "nativeMessaging", "storage", "scripting", "activeTab", "contextMenus",
    }  # fmt: skip
    assert manifest()["optional_permissions"] == ["notifications"]
    assert manifest()["optional_host_permissions"] == ["https://www.upwork.com/*"]
    assert "host_permissions" not in manifest()
    assert "content_scripts" not in manifest(), "scripts that always run can't be switched off"
    assert "web_accessible_resources" not in manifest(), "they let a site probe for the extension"


def test_every_error_is_explained_in_troubleshooting() -> None:
    told = (ROOT / "docs" / "troubleshooting.md").read_text("utf-8")
    missing = [code for code in ERRORS if f"`{code}`" not in told]
    assert not missing


def test_all_say_the_same_version() -> None:
    assert manifest()["version"] == VERSION
    assert f"## {VERSION}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
        if "://" not in target:
            assert (document.parent / target).exists(), f"{target} is not there"


def test_the_notice_names_every_package_whose_data_is_shipped() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for source in ("GeoNames", "CLDR", "Unicode"):
        assert source in notice


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = {
        "requirements.lock": project["project"]["dependencies"],
        **{
            f"requirements-{extra}.lock": names
            for extra, names in project["project"]["optional-dependencies"].items()
        },
        "requirements-build.lock": project["build-system"]["requires"],
        "requirements-test.lock": [
            *project["project"]["dependencies"],
            *project["dependency-groups"]["test"],
        ],
    }
    for name, requirements in asked.items():
        locked = (ROOT / name).read_text("utf-8")
        assert "--hash=sha256:" in locked
        assert "://" not in locked, "no lock names an index"
        for requirement in requirements:
            package = re.split(r"[<>=!~\[ ;]", requirement)[0].lower().replace("_", "-")
            assert re.search(rf"^{re.escape(package)}==", locked, re.MULTILINE), f"{package} is not in {name}"


def test_the_extensions_tools_are_locked_without_a_registry() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    for name, package in lock["packages"].items():
        if name:
            assert "version" in package, name
            assert "integrity" in package or package.get("inBundle"), name
            assert "resolved" not in package, name
