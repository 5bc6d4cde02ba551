"""Vaults to test with: real files, real keys, and a derivation that costs a millisecond where it isn't the point."""

import os
import secrets
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loginguard.vault.create import new_document
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.container import Document, decode, encode
from loginguard.vault.kdbx.derivation import ARGON2ID, FLOOR, KIB, Cost, derive
from loginguard.vault.open_vault import OpenVault, create_vault

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
QUICK = Cost(ARGON2ID, 1, 64 * KIB, 1)
PASSWORD = "pä55 wörd"


def empty(**settings: object) -> Document:
    return new_document("Test", NOW, secrets.token_bytes, **{"cost": QUICK, **settings})  # type: ignore[arg-type]


def write(document: Document, password: str | None = PASSWORD, key_file: bytes | None = None) -> bytes:
    composite = composite_key(password, key_file)
    return encode(document, derive(composite, document.header.derivation), secrets.token_bytes)


def read(data: bytes, password: str | None = PASSWORD, key_file: bytes | None = None) -> Document:
    return decode(data, composite_key(password, key_file))


@pytest.fixture
def vault(tmp_path: Path) -> OpenVault:
    return create_vault(tmp_path / "v.kdbx", PASSWORD, now=NOW, name="Test", cost=FLOOR)


Keepassxc = Callable[..., str]


@pytest.fixture
def keepassxc() -> Keepassxc:
    """Runs keepassxc-cli with the words given, the vault's password on its standard input."""
    program = shutil.which("keepassxc-cli")
    if program is None:
        pytest.skip("keepassxc-cli is not installed")

    def run(*words: str | Path, secrets_in: tuple[str, ...] = (PASSWORD,)) -> str:
        done = subprocess.run(
            [program, words[0], "-q", *map(str, words[1:])],
            input="".join(f"{line}\n" for line in secrets_in).encode(),
            capture_output=True,
            timeout=60,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run
