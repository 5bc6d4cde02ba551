"""Whatever a browser, another program or a full disk does, the host answers in words or is gone; it never hangs."""

import json
import os
import signal
import sqlite3
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loginguard.setup.self_test import EXAMPLE
from tests.faults.host import Host

Start = Callable[..., Host]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    hosts: list[Host] = []

    def started(**environment: str) -> Host:
        hosts.append(Host(tmp_path / "state", **environment))
        return hosts[-1]

    yield started
    for host in hosts:
        host.close()


def code(reply: dict[str, object]) -> str:
    assert reply["ok"] is False
    error = reply["error"]
    assert isinstance(error, dict)
    assert error["message"]
    assert error["hint"]
    assert "Traceback" not in json.dumps(reply)
    return str(error["code"])


def test_hello_tells_what_it_speaks(start: Start) -> None:
    reply = start().hello()
    assert reply["ok"]
    assert reply["protocols"] == [1]
    assert {"hello", "look", "status", "snooze", "settings"} <= set(reply["types"])


def test_hello_is_answered_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    import subprocess

    root = Path(__file__).resolve().parents[2]
    watched = (
        "pydantic",
        "sqlite3",
        "platformdirs",
        "logging",
        "dataclasses",
        "selectolax",
        "threading",
        "importlib.metadata",
    )
    script = (
        f"import sys; sys.path.insert(0, {str(root / 'host')!r})\n"
        "import loginguard.wire.main as main\n"
        "main.reply()\n"
        f"print([name for name in {watched!r} if name in sys.modules])\n"
    )
    said = subprocess.run(
        [os.path.realpath(sys.executable), "-I", "-S", "-c", script],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "[]"


def test_a_newer_extension_is_told_to_update_the_helper(start: Start) -> None:
    host = start()
    assert code(host.hello(protocol=2)) == "protocol-unsupported"
    assert host.hello(something_new=True)["ok"], "a newer extension may say more in its greeting"
    assert code(host.ask(type="from-the-future")) == "unknown-type"


def test_nothing_is_answered_before_the_greeting(start: Start) -> None:
    host = start()
    assert code(host.ask(type="status")) == "hello-first"
    assert host.hello()["ok"]


@pytest.mark.parametrize(
    "request_",
    [
        {"type": 5},
        {"type": "status", "unknown": 1},
        {"type": "status", "account": 7},
        {"type": "snooze", "key": "x", "until": "day"},
        {"type": "look", "look": 1},
        {"type": "hello", "protocol": "1", "extension": "0.1.0"},
        {"type": "hello", "protocol": True, "extension": "0.1.0"},
    ],
    ids=str,
)
def test_a_request_of_the_wrong_form_is_refused_and_the_next_is_answered(
    start: Start, request_: dict[str, object]
) -> None:
    host = start()
    host.hello()
    assert code(host.ask(**request_)) == "bad-request"
    assert host.ask(type="status")["ok"]


@pytest.mark.parametrize(
    "body", [b"\xff", b"{", b"[]", b'{"type": "status"}', b'{"id": "1", "type": "status"}']
)
def test_a_frame_that_is_no_request_is_told_without_an_id(start: Start, body: bytes) -> None:
    host = start()
    host.hello()
    host.write(struct.pack("=I", len(body)) + body)
    reply = host.read()
    assert reply["id"] is None
    assert code(reply) in {"bad-frame", "bad-request"}
    assert host.ask(type="status")["ok"]


def test_a_frame_over_the_cap_is_told_and_ends_it(start: Start) -> None:
    host = start()
    host.hello()
    host.write(struct.pack("=I", 2**32 - 1))
    assert code(host.read()) == "frame-too-long"
    assert host.process.wait(timeout=5) == 0


@pytest.mark.parametrize(
    "data", [b"", b"\x01", struct.pack("=I", 1000) + b"{"], ids=["nothing", "half-length", "half-body"]
)
def test_the_end_of_input_ends_it(start: Start, data: bytes) -> None:
    host = start()
    host.write(data)
    assert host.end() < 1


def test_the_end_of_input_ends_it_within_a_second_of_slow_work(start: Start) -> None:
    host = start()
    host.hello()
    page = "<p>" + "a 1 b 2 " * 20_000 + "</p>"
    host.send(
        type="look", look=1, digest=page * 20, truncated=False, clicked=False,
        origin="https://www.upwork.com", address="https://www.upwork.com/", container="",
    )  # fmt: skip
    assert host.end() < 1


def test_a_term_signal_ends_it(start: Start) -> None:
    host = start()
    host.hello()
    host.ask(type="status")
    host.process.send_signal(signal.SIGTERM)
    assert host.process.wait(timeout=2) == 0


def test_nobody_reading_any_more_ends_it_quietly(start: Start) -> None:
    host = start()
    host.hello()
    host.process.stdout.close()
    host.send(type="status")
    host.send(type="status")
    host.process.wait(timeout=5)
    assert b"Traceback" not in host.process.stderr.read()


def test_what_prints_never_reaches_the_frames(start: Start) -> None:
    root = Path(__file__).resolve().parents[2]
    script = (
        f"import sys; sys.path.insert(0, {str(root / 'host')!r})\n"
        "import os\n"
        "from loginguard.wire.main import take_over\n"
        "source, target = take_over()\n"
        "print('oops', flush=True); os.system('echo oops'); os.write(target, b'frame')\n"
    )
    import subprocess

    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert said.stdout == b"frame"
    assert said.stderr.count(b"oops") == 2


def test_quick_questions_are_answered_while_a_slow_one_runs(start: Start) -> None:
    host = start()
    host.hello()
    host.ask(type="status")
    page = "".join(f"<p>Some text {n} of 24 November</p>" for n in range(8000))
    slow = host.send(
        type="look", look=1, digest=page, truncated=False, clicked=False,
        origin="https://www.upwork.com", address="https://www.upwork.com/", container="",
    )  # fmt: skip
    quick = host.send(type="settings")
    assert [host.read()["id"], host.read(60)["id"]] == [quick, slow]


def test_two_hosts_on_one_state_tell_each_other_by_its_revision(start: Start) -> None:
    one, other = start(), start()
    assert one.hello()["ok"]
    assert other.hello()["ok"]
    before = other.ask(type="status")["revision"]
    assert one.look(EXAMPLE)["ok"]
    assert other.ask(type="status")["revision"] > before
    assert one.ask(type="step", step="own-password", act="done")["ok"]
    steps = other.ask(type="status")["status"]["steps"]
    parts = {part["id"]: part["state"] for step in steps for part in step["parts"]}
    assert parts["own-password"] == "done"


def test_a_damaged_state_is_told_each_time_and_left_as_it_is(start: Start, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    file = tmp_path / "state" / "state.sqlite3"
    file.write_bytes(b"nothing of SQLite's " * 300)
    host = start()
    host.hello()
    assert code(host.ask(type="status")) == "state-damaged"
    assert code(host.look(EXAMPLE)) == "state-damaged"
    assert file.read_bytes() == b"nothing of SQLite's " * 300


def test_a_newer_state_is_told(start: Start, tmp_path: Path) -> None:
    first = start()
    first.hello()
    first.ask(type="status")
    first.end()
    raw = sqlite3.connect(tmp_path / "state" / "state.sqlite3")
    raw.execute("INSERT INTO migrations VALUES ('9999_future.sql')")
    raw.commit()
    raw.close()
    host = start()
    host.hello()
    assert code(host.ask(type="status")) == "state-newer"


def test_the_log_holds_no_word_of_a_page(start: Start, tmp_path: Path) -> None:
    host = start()
    host.hello()
    secret = "correct horse battery staple"
    host.look(f"<p>{secret}</p>" * 3)
    host.ask(type="status", **{secret: 1})
    host.end()
    log = tmp_path / "state" / "host.log"
    assert secret not in (log.read_text() if log.exists() else "")
    assert secret.encode() not in host.process.stderr.read()
