"""The vault through a real host process: secrets leave only where they are asked for, and locking ends the process."""

import base64
import json
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loginguard.guard.vault.codes import ORIGIN
from loginguard.vault.kdbx.derivation import ARGON2ID, DEFAULT, MIB, Cost
from loginguard.vault.open_vault import create_vault
from tests.unit.vault.vaults import NOW

PASSWORD = "correct horse battery"
OTP = "otpauth://totp/Upwork:anna?secret=JBSWY3DPEHPK3PXP&issuer=Upwork"


class RefusedError(Exception):
    """An `ok: false` reply, by its code."""


class Host:
    """One host process, asked one thing at a time."""

    def __init__(self, home: Path) -> None:
        self.errors = home / "stderr"
        with self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-c", "from loginguard.wire.main import main; main()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env={
                    **os.environ,
                    "LOGINGUARD_HOME": str(home),
                    "LOGINGUARD_VAULT": str(home / "v.kdbx"),
                    "HOME": str(home),
                },
            )
        self.number = 0
        self.ask("hello", protocol=1, extension="0.1.0")

    def ask(
        self, message_type: str, /, *, events: list[dict[str, Any]] | None = None, **fields: Any
    ) -> dict[str, Any]:
        """The reply; what came before it goes into `events`. Raises RefusedError."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.number += 1
        frame = json.dumps({"id": self.number, "type": message_type, **fields}).encode()
        self.process.stdin.write(struct.pack("=I", len(frame)) + frame)
        self.process.stdin.flush()
        while True:
            (length,) = struct.unpack("=I", self.process.stdout.read(4))
            reply: dict[str, Any] = json.loads(self.process.stdout.read(length))
            if reply.get("type") != "event":
                break
            assert events is not None, reply
            events.append(reply)
        assert reply["id"] == self.number
        if not reply["ok"]:
            assert reply["error"]["message"]
            assert reply["error"]["hint"]
            raise RefusedError(reply["error"]["code"])
        return reply


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    made = Host(tmp_path)
    yield made
    made.process.kill()
    made.process.wait()


@pytest.fixture
def open_host(host: Host, tmp_path: Path) -> Host:
    create_vault(tmp_path / "v.kdbx", PASSWORD, now=NOW, name="Test", cost=DEFAULT)
    host.ask("vault-unlock", password=PASSWORD, confirm=["clean-device"])
    return host


def test_nothing_is_offered_before_the_clean_device_question(host: Host) -> None:
    assert host.ask("vault")["vault"]["clean_device"] is False
    with pytest.raises(RefusedError, match="vault-clean-device"):
        host.ask("vault-create", password=PASSWORD)
    host.ask("step", step="clean-device", act="done")
    assert host.ask("vault")["vault"]["clean_device"] is True
    assert host.ask("vault-create", password=PASSWORD)["vault"]["open"] is True


def test_a_whole_life(open_host: Host, tmp_path: Path) -> None:
    entry = open_host.ask(
        "vault-add",
        fields={
            "Title": "Upwork",
            "URL": "https://www.upwork.com/",
            "UserName": "anna",
            "Password": "s3cret-old",
            "otp": OTP,
            "Answer": "blue-7",
        },
        secret=["Answer"],
    )["entry"]
    listed = open_host.ask("vault-list")["entries"]
    shown = open_host.ask("vault-show", entry=entry["id"])
    for reply in (listed, shown, entry):
        text = json.dumps(reply)
        assert not any(secret in text for secret in ("s3cret-old", "JBSWY3DPEHPK3PXP", "blue-7"))
    assert (listed[0]["upwork"], listed[0]["code"]) == (True, True)
    code = open_host.ask("vault-code")
    assert len(code["code"]) == 6
    assert code["title"] == "Upwork"
    assert 1 <= code["seconds_left"] <= 30
    assert code["short_secret"]
    made = open_host.ask("vault-new-password")
    assert made["entry"]["id"] == entry["id"]
    assert open_host.ask("vault-reveal", entry=entry["id"], field="Password")["value"] == made["password"]
    assert (
        open_host.ask("vault-reveal", entry=entry["id"], field="Password", version=0)["value"] == "s3cret-old"
    )
    open_host.ask("vault-remove", entry=entry["id"], act="remove")
    assert open_host.ask("vault-list")["entries"] == []
    open_host.ask("vault-remove", entry=entry["id"], act="restore")
    csv = base64.b64encode(b"name,url,username,password\nBank,https://bank.example,anna,pw\n").decode()
    assert [i["title"] for i in open_host.ask("vault-import", act="preview", content=csv)["new"]] == ["Bank"]
    open_host.ask("vault-import", act="take", content=csv)
    assert [e["title"] for e in open_host.ask("vault-list")["entries"]] == ["Upwork", "Bank"]
    with pytest.raises(RefusedError, match="vault-wrong-key"):
        open_host.ask("vault-export", kind="csv", password="guessed")
    exported = Path(open_host.ask("vault-export", kind="csv", password=PASSWORD)["path"])
    assert made["password"] in exported.read_text()
    assert exported.stat().st_mode & 0o077 == 0


def test_a_row_that_cannot_be_stored_is_told_before_and_after_and_stops_no_other(open_host: Host) -> None:
    csv = base64.b64encode(b"name,password\nB\x01,x\nBank,pw\n").decode()
    for act in ("preview", "take"):
        reply = open_host.ask("vault-import", act=act, content=csv)
        assert [one["title"] for one in reply["new"]] == ["Bank"]
        assert [one["text"].partition(":")[0] for one in reply["left"]] == ["2"]
    assert [e["title"] for e in open_host.ask("vault-list")["entries"]] == ["Bank"]


def test_a_vault_with_a_key_file_opens_exports_and_keeps_it_with_a_new_password(tmp_path: Path) -> None:
    key = b"any file at all"
    create_vault(tmp_path / "v.kdbx", PASSWORD, key, now=NOW, name="Test", cost=DEFAULT)
    host = Host(tmp_path)
    confirm = ["clean-device"]
    encoded = base64.b64encode(key).decode()
    for fields in ({"password": PASSWORD}, {"key_file": encoded}):
        with pytest.raises(RefusedError, match="vault-wrong-key"):
            host.ask("vault-unlock", **fields, confirm=confirm)
    with pytest.raises(RefusedError, match="vault-key-file"):
        host.ask("vault-unlock", password=PASSWORD, key_file="?", confirm=confirm)
    host.ask("vault-unlock", password=PASSWORD, key_file=encoded, confirm=confirm)
    assert Path(host.ask("vault-export", kind="kdbx", password=PASSWORD)["path"]).is_file()
    host.ask("vault-password", old=PASSWORD, new="another battery")
    host.ask("vault-lock")
    host.process.wait(2)
    again = Host(tmp_path)
    with pytest.raises(RefusedError, match="vault-wrong-key"):
        again.ask("vault-unlock", password="another battery", confirm=confirm)
    again.ask("vault-unlock", password="another battery", key_file=encoded, confirm=confirm)


def test_only_upworks_own_origin_is_filled(open_host: Host) -> None:
    open_host.ask(
        "vault-add",
        fields={"Title": "Upwork", "URL": "upwork.com", "Password": "p", "UserName": "anna", "otp": OTP},
    )
    assert open_host.ask("vault-fill", origin=ORIGIN, field="password")["value"] == "p"
    assert open_host.ask("vault-fill", origin=ORIGIN, field="user")["value"] == "anna"
    assert len(open_host.ask("vault-fill", origin=ORIGIN, field="code")["value"]) == 6
    for origin in (
        "https://www.upwork.com.evil.example",
        "http://www.upwork.com",
        "https://upwork.com",
        "https://www.upwork.com/",
        "",
    ):
        with pytest.raises(RefusedError, match="vault-wrong-page"):
            open_host.ask("vault-fill", origin=origin, field="password")


def test_locking_ends_the_process_and_a_new_one_is_locked(open_host: Host, tmp_path: Path) -> None:
    open_host.ask("vault-lock")
    assert open_host.process.wait(2) == 0
    again = Host(tmp_path)
    with pytest.raises(RefusedError, match="vault-locked"):
        again.ask("vault-list")
    with pytest.raises(RefusedError, match="vault-wrong-key"):
        again.ask("vault-unlock", password="wrong one", confirm=["clean-device"])
    assert again.ask("vault-unlock", password=PASSWORD, confirm=["clean-device"])["vault"]["open"]
    assert again.process.stdin is not None
    again.process.stdin.close()
    assert again.process.wait(2) == 0, "the end of the line locks too"


def test_an_older_file_that_was_put_back_asks_first(open_host: Host, tmp_path: Path) -> None:
    old = (tmp_path / "v.kdbx").read_bytes()
    open_host.ask("vault-add", fields={"Title": "a"})
    (tmp_path / "v.kdbx").write_bytes(old)
    with pytest.raises(RefusedError, match="vault-older"):
        open_host.ask("vault-list")
    again = Host(tmp_path)
    with pytest.raises(RefusedError, match="vault-older"):
        again.ask("vault-unlock", password=PASSWORD, confirm=["clean-device"])
    assert again.ask("vault-unlock", password=PASSWORD, confirm=["clean-device", "older"])["vault"]["open"]
    assert again.ask("vault-list")["entries"] == []
    again.process.kill()


def test_with_an_open_vault_there_are_no_core_dumps_and_nobody_may_look_in(open_host: Host) -> None:
    if sys.platform != "linux":
        pytest.skip("PR_SET_DUMPABLE is Linux's")
    limits = Path(f"/proc/{open_host.process.pid}/limits").read_text()
    assert any(line.split()[:6] == ["Max", "core", "file", "size", "0", "0"] for line in limits.splitlines())
    # Not dumpable: the files of /proc belong to root, whoever runs the process; root itself can't tell the difference.
    status = Path(f"/proc/{open_host.process.pid}/environ").stat()
    assert status.st_uid == 0


def test_secrets_stand_in_no_log_and_on_no_command_line(open_host: Host, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="bad-request"):
        open_host.ask("vault-add", fields={"Title": "x", "Password": 5, "Answer": "blue-7"})
    with pytest.raises(RefusedError, match="vault-bad-value"):
        open_host.ask("vault-add", fields={"Title": "x", "Password": "s3cret-\x00"})
    line = Path(f"/proc/{open_host.process.pid}/cmdline").read_bytes() if sys.platform == "linux" else b""
    said = open_host.errors.read_bytes() + line
    for secret in (b"blue-7", b"s3cret", PASSWORD.encode()):
        assert secret not in said
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert PASSWORD.encode() not in file.read_bytes(), file


def test_a_long_derivation_tells_how_far_it_is(host: Host, tmp_path: Path) -> None:
    slow = Cost(ARGON2ID, 6, 512 * MIB, 4)
    create_vault(tmp_path / "v.kdbx", PASSWORD, now=NOW, name="Test", cost=slow)
    events: list[dict[str, Any]] = []
    # On a busy machine the wait may be estimated so long that it is asked about first.
    confirm = ["clean-device", "slow"]
    opened = host.ask("vault-unlock", events=events, password=PASSWORD, confirm=confirm)
    assert opened["vault"]["open"] is True
    assert events, "nothing was told of a wait that was estimated at over two seconds"
    done = [event["done"] for event in events]
    assert done == sorted(done)
    assert 0 < done[0] < 1
    # A short one tells nothing: the reply is there first.
    events.clear()
    host.ask("vault-list", events=events)
    assert not events


def test_a_code_by_counter_is_not_used_up_by_looking(open_host: Host) -> None:
    secret = "otpauth://hotp/Upwork:anna?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Upwork&counter=0"
    open_host.ask("vault-add", fields={"Title": "Upwork", "URL": "https://www.upwork.com", "otp": secret})
    assert open_host.ask("vault-code", by_time_only=True)["code"] is None
    first = open_host.ask("vault-code")["code"]
    assert first != open_host.ask("vault-code")["code"]


def test_files_go_in_and_come_back_in_parts(open_host: Host) -> None:
    entry = open_host.ask("vault-add", fields={"Title": "Upwork"})["entry"]["id"]
    content = os.urandom(700_000)
    open_host.ask("vault-attach", entry=entry, name="proof.png", content=base64.b64encode(content).decode())
    assert open_host.ask("vault-show", entry=entry)["entry"]["attachments"] == ["proof.png"]
    parts = b""
    while True:
        reply = open_host.ask("vault-attachment", entry=entry, name="proof.png", start=len(parts))
        parts += base64.b64decode(reply["content"])
        if len(parts) == reply["size"]:
            break
    assert parts == content
    open_host.ask("vault-attach", entry=entry, name="proof.png", content=None)
    assert open_host.ask("vault-show", entry=entry)["entry"]["attachments"] == []
    with pytest.raises(RefusedError, match="vault-no-attachment"):
        open_host.ask("vault-attachment", entry=entry, name="proof.png")


def test_the_security_answer_is_filled_too_and_only_there(open_host: Host) -> None:
    fields = {"Title": "Upwork", "URL": "https://www.upwork.com", "Security answer": "Rex"}
    open_host.ask("vault-add", fields=fields, secret=["Security answer"])
    assert open_host.ask("vault-fill", origin=ORIGIN, field="answer")["value"] == "Rex"
    with pytest.raises(RefusedError, match="vault-wrong-page"):
        open_host.ask("vault-fill", origin="https://www.upwork.com.evil.test", field="answer")
