"""`loginguard profile`: what it keeps, how it shows it, and what it refuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HOST = Path(__file__).parents[3] / "host"


def profile(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "loginguard", "profile", *words],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(HOST),
            "LOGINGUARD_HOME": str(folder / "state"),
            "LANG": "C.UTF-8",
        },
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("iPhone 15", "Device: iOS"),
        ("Chrome 131 on Windows 11", "Device: Chrome, Windows"),
        ("Upwork app on Android tablet", "Device: Upwork app, Android tablet"),
        ("phone", "Device: Phone"),
    ],
)
def test_a_device_is_shown_by_names(tmp_path: Path, text: str, shown: str) -> None:
    done = profile(tmp_path, "device", text)
    assert (done.returncode, done.stderr) == (0, "")
    assert shown in done.stdout.splitlines()


def test_a_text_that_names_no_device_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    done = profile(tmp_path, "device", "qwerty")
    assert done.returncode == 2
    assert "No browser, system or device is recognised in “qwerty”" in done.stderr
    assert json.loads(profile(tmp_path, "show", "--json").stdout)["devices"] == []
