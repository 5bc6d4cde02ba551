"""One check: its name, what it needs, its commands, and what came of it."""

import os
import re
import subprocess
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from gates.paths import BIN, NODE_BIN, REPORTS, ROOT

Command = list[str]


@dataclass(frozen=True, slots=True)
class Gate:
    """commands: run one after the other until one fails; given as a function where they depend on the files there are.

    counts: how its tests are counted: each of "pytest" and "node" reads that runner's results, "check" counts the gate as
    one. fix: what a machine can mend. minutes: after which it is stopped; no gate may hang the whole run.
    """

    name: str
    about: str
    commands: Callable[[], list[Command]]
    prepare: Callable[[], None]
    counts: str = "check"
    fix: Callable[[], list[Command]] | None = None
    minutes: float = 5


@dataclass(slots=True)
class Result:
    """What came of a gate."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0
    output: str = ""
    skips: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Something ran and nothing failed."""
        return self.failed == 0 and self.passed > 0


def report_of(name: str) -> Path:
    """Where pytest writes the results of this gate."""
    return REPORTS / f"{name}.xml"


def run_gate(gate: Gate, *, is_fixing: bool = False) -> Result:
    """Runs the gate's commands and counts; a gate that ran nothing has failed."""
    result = Result(gate.name)
    start = time.monotonic()
    REPORTS.mkdir(parents=True, exist_ok=True)
    report_of(gate.name).unlink(missing_ok=True)
    path = os.pathsep.join([str(BIN), str(NODE_BIN), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "NO_COLOR": "1", "FORCE_COLOR": "0"}
    environment.pop("PYTHONPATH", None)
    code, output = 0, ""
    commands = [*(gate.fix() if is_fixing and gate.fix else []), *gate.commands()]
    for command in commands:
        try:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=gate.minutes * 60,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            code, output = (
                1,
                output
                + (late.stdout or b"").decode(errors="replace")
                + f"\nstopped after {gate.minutes} min",
            )
        except OSError as error:
            code, output = 1, f"{output}{command[0]}: {error}\n"
        else:
            code, output = done.returncode, output + done.stdout.decode(errors="replace")
        if code:
            break
    result.output = output
    count(gate, result, code)
    if not commands:
        result.failed, result.output = 1, "there is nothing to run\n"
    result.seconds = time.monotonic() - start
    return result


def count(gate: Gate, result: Result, code: int) -> None:
    """Fills in passed, failed and skipped from what the runner left."""
    if gate.counts == "pytest" and report_of(gate.name).is_file():
        for suite in ET.parse(report_of(gate.name)).getroot().iter("testsuite"):  # noqa: S314 - pytest's own file, just written
            bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped = int(suite.get("skipped", 0))
            result.failed += bad
            result.skipped += skipped
            result.passed += int(suite.get("tests", 0)) - bad - skipped
            for case in suite.iter("testcase"):
                if (skip := case.find("skipped")) is not None:
                    result.skips.append(f"{case.get('name')}: {skip.get('message')}")
    elif gate.counts == "node":
        for what, number in re.findall(
            r"^(?:#|ℹ) (pass|fail|cancelled|skipped|todo) (\d+)$", result.output, re.MULTILINE
        ):
            if what == "pass":
                result.passed += int(number)
            elif what in {"skipped", "todo"}:
                result.skipped += int(number)
            else:
                result.failed += int(number)
    elif code == 0:
        result.passed = 1
    if code and not result.failed:
        result.failed = 1
    if not code and not result.passed and not result.failed:
        result.failed, result.output = 1, result.output + "\nno test ran\n"
