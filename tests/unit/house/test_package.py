"""The stores' packages: one browser's keys each, the same bytes each time."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def packed(out: Path) -> dict[str, Path]:
    subprocess.run(
        [sys.executable, ROOT / "scripts" / "package.py", "--out", out], check=True, capture_output=True
    )
    return {browser: next(out.glob(f"*-{browser}.zip")) for browser in ("chrome", "firefox")}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return packed(tmp_path_factory.mktemp("one"))


def test_the_same_sources_give_the_same_bytes(packages: dict[str, Path], tmp_path: Path) -> None:
    again = packed(tmp_path)
    assert {name: file.read_bytes() for name, file in packages.items()} == {
        name: file.read_bytes() for name, file in again.items()
    }


def test_each_store_gets_only_what_its_browser_knows(packages: dict[str, Path]) -> None:
    def manifest(browser: str) -> dict[str, object]:
        with zipfile.ZipFile(packages[browser]) as package:
            read: dict[str, object] = json.loads(package.read("manifest.json"))
            return read

    chrome, firefox = manifest("chrome"), manifest("firefox")
    assert "key" not in chrome
    assert "key" not in firefox
    assert "browser_specific_settings" not in chrome
    assert "minimum_chrome_version" not in firefox
    assert set(chrome["background"]) == {"service_worker", "type"}  # type: ignore[call-overload] # it is a dictionary
    assert set(firefox["background"]) == {"scripts", "type"}  # type: ignore[call-overload] # it is a dictionary


def test_every_file_that_the_manifest_names_is_in_it(packages: dict[str, Path]) -> None:
    for file in packages.values():
        with zipfile.ZipFile(file) as package:
            names = set(package.namelist())
            text = package.read("manifest.json").decode()
        wanted = {
            "popup/popup.html",
            "dashboard/dashboard.html",
            "background/background.js",
            "welcome/welcome.html",
        }
        assert wanted <= names
        assert "_locales/en/messages.json" in names
        assert not [name for name in names if name.endswith((".d.ts", ".md", ".map"))]
        assert "test" not in text
