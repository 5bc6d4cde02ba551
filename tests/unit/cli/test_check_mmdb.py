"""`loginguard check --mmdb` and `loginguard profile city`, as people call them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.unit.guard.mmdb import write

HOST = Path(__file__).parents[3] / "host"
ROW = '{"time":"2026-11-02T10:00:00Z","ip":"41.58.1.1","os":"Linux","browser":"Chrome"}'


def loginguard(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "loginguard", *words],
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
        env={**os.environ, "PYTHONPATH": str(HOST), "LOGINGUARD_HOME": str(folder / "state")},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.ndjson").write_text(ROW + "\n", "utf-8")
    record = {"country": {"iso_code": "NG"}, "city": {"names": {"en": "Lagos"}}}
    write(tmp_path / "cities.mmdb", {"41.58.0.0/16": record})
    write(tmp_path / "networks.mmdb", {"41.0.0.0/8": {"autonomous_system_organization": "Example Telecom"}})
    return tmp_path


def first(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    login: dict[str, Any] = json.loads(done.stdout)["logins"][0]
    return login


def test_city_and_network_are_shown_and_the_country_is_the_addresss(folder: Path) -> None:
    both = ("--mmdb", "cities.mmdb", "--mmdb", "networks.mmdb", "--home", "PT")
    login = first(loginguard(folder, "check", "a.ndjson", *both, "--format", "json"))
    assert (login["city"], login["network"], login["country_from"]) == ("Lagos", "Example Telecom", "address")
    assert (login["verdict"], login["confidence"]) == ("foreign", "low")
    assert "Lagos, Nigeria, Example Telecom" in loginguard(folder, "check", "a.ndjson", *both).stdout


def test_a_bad_file_is_refused_by_name(folder: Path) -> None:
    done = loginguard(folder, "check", "a.ndjson", "--mmdb", "a.ndjson", "--home", "PT")
    assert done.returncode == 2
    assert "a.ndjson" in done.stderr
    assert loginguard(folder, "profile", "city", "none.mmdb").returncode == 2


def test_the_kept_choice_is_used_until_it_is_taken_back(folder: Path) -> None:
    assert "cities.mmdb" in loginguard(folder, "profile", "city", "cities.mmdb").stdout
    assert first(loginguard(folder, "check", "a.ndjson", "--format", "json"))["city"] == "Lagos"
    assert "cities.mmdb" not in loginguard(folder, "profile", "city").stdout
    assert first(loginguard(folder, "check", "a.ndjson", "--format", "json"))["city"] is None


def test_a_stream_in_several_processes_is_looked_up_too(folder: Path) -> None:
    (folder / "long.ndjson").write_text((ROW + "\n") * 30_000, "utf-8")
    terms = ("--home", "PT", "--mmdb", "networks.mmdb", "--format", "ndjson", "--jobs", "2")
    lines = loginguard(folder, "check", "long.ndjson", *terms).stdout.splitlines()
    assert len(lines) == 30_000
    assert all('"network": "Example Telecom"' in line for line in lines)
