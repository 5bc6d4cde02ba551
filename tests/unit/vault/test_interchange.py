"""KeePassXC and pykeepass open every file we write and agree with us; we open what they write. Both ways, every combination."""

import itertools
import os
import secrets
from datetime import datetime
from pathlib import Path

import pytest
from pykeepass import PyKeePass

from loginguard.vault.attachments import attach, read_attachment
from loginguard.vault.groups import entries
from loginguard.vault.kdbx.ciphers import AES256, CHACHA20
from loginguard.vault.kdbx.container import Document
from loginguard.vault.kdbx.derivation import AES_KDF, AES_KDF_4, ARGON2D, KIB, Cost
from loginguard.vault.operations import add_entry, edit_entry
from loginguard.vault.otp.code import code_at
from loginguard.vault.otp.uri import read_otp
from tests.unit.vault.vaults import NOW, PASSWORD, QUICK, Keepassxc, empty, read, write

COSTS = {"argon2id": QUICK, "argon2d": Cost(ARGON2D, 2, 128 * KIB, 2), "aes-kdf": Cost(AES_KDF, 3000)}
CIPHERS = {"aes": AES256, "chacha20": CHACHA20}
OTP = "otpauth://totp/Upwork:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Upwork&algorithm=SHA1&digits=6&period=30"
UNICODE = "пароль 密码 🔑 \u202e \t & < > \" ' \r\n zwei"
KEY_FILES = {
    "none": None,
    "raw": bytes(range(32)),
    "hex": b"ab" * 32,
    "any": b"any file may be a key\n",
    "xml1": b'<?xml version="1.0"?><KeyFile><Meta><Version>1.00</Version></Meta><Key><Data>'
    b"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=</Data></Key></KeyFile>",
    "xml2": b'<?xml version="1.0"?><KeyFile><Meta><Version>2.0</Version></Meta><Key><Data Hash="630DCD29">\n'
    b"00010203 04050607 08090A0B 0C0D0E0F\n10111213 14151617 18191A1B 1C1D1E1F\n</Data></Key></KeyFile>",
}
ALL = list(itertools.product(CIPHERS, COSTS, [True, False]))


def filled(document: Document, attachment: bytes = b"") -> Document:
    entry = add_entry(
        document,
        {
            "Title": "Upwork",
            "UserName": "anna@example.org",
            "Password": UNICODE,
            "URL": "https://www.upwork.com/",
            "otp": OTP,
        },
        now=NOW,
        random=secrets.token_bytes,
        tags=["case 123"],
    )
    edit_entry(
        document,
        entry.id,
        {"Password": UNICODE + "2", "Security answer": "Ünïcode"},
        now=NOW,
        secret=frozenset({"Security answer"}),
    )
    if attachment:
        attach(document, entry, "codes.bin", attachment)
    add_entry(document, {"Title": "Ελλάδα", "Password": ""}, now=NOW, random=secrets.token_bytes)
    return document


@pytest.mark.parametrize(("cipher", "cost", "gzip"), ALL)
def test_keepassxc_reads_what_we_write_and_we_read_what_it_writes(
    cipher: str, cost: str, gzip: bool, tmp_path: Path, keepassxc: Keepassxc
) -> None:
    path = tmp_path / "v.kdbx"
    attachment = os.urandom(1_000_000) if (cipher, cost, gzip) == ALL[0] else os.urandom(500)
    path.write_bytes(write(filled(empty(cipher=CIPHERS[cipher], cost=COSTS[cost], gzip=gzip), attachment)))
    shown = keepassxc("show", "-s", "-a", "password", "-a", "Security answer", "-a", "otp", path, "Upwork")
    assert "zwei2" in shown
    assert "密码" in shown
    assert "Ünïcode" in shown
    assert OTP in shown
    keepassxc("attachment-export", path, "Upwork", "codes.bin", tmp_path / "out.bin")
    assert (tmp_path / "out.bin").read_bytes() == attachment
    # The code of this half minute, or of the one that began meanwhile.
    before = code_at(read_otp(OTP), datetime.now().astimezone()).code
    theirs = keepassxc("show", "-t", path, "Upwork").strip()
    assert theirs in {before, code_at(read_otp(OTP), datetime.now().astimezone()).code}

    keepassxc("add", path, "From KeePassXC", "-u", "bob", "-p", secrets_in=(PASSWORD, "theirs ü"))
    document = read(path.read_bytes())
    found = {entry.title: entry for entry, _ in entries(document)}
    assert found["From KeePassXC"].get("Password") == "theirs ü"
    assert found["Upwork"].get("Password") == UNICODE + "2"
    assert found["Upwork"].history[0].get("Password") == UNICODE
    assert found["Upwork"].tags == ["case 123"]
    assert read_attachment(document, found["Upwork"], "codes.bin") == attachment
    assert (document.header.cipher, document.header.gzip) == (CIPHERS[cipher], gzip)


@pytest.mark.parametrize(("cipher", "cost", "gzip"), ALL)
def test_pykeepass_reads_what_we_write_and_we_read_what_it_writes(
    cipher: str, cost: str, gzip: bool, tmp_path: Path
) -> None:
    path = tmp_path / "v.kdbx"
    path.write_bytes(write(filled(empty(cipher=CIPHERS[cipher], cost=COSTS[cost], gzip=gzip), b"file")))
    theirs = PyKeePass(str(path), password=PASSWORD)
    entry = theirs.find_entries(title="Upwork", first=True)
    assert entry.password == UNICODE + "2"
    assert entry.history[0].password == UNICODE
    assert entry.otp == OTP
    assert entry.get_custom_property("Security answer") == "Ünïcode"
    assert entry.attachments[0].data == b"file"
    assert theirs.find_entries(title="Ελλάδα", first=True) is not None
    theirs.add_entry(theirs.root_group, "From pykeepass", "bob", UNICODE)
    theirs.save()
    found = {e.title: e for e, _ in entries(read(path.read_bytes()))}
    assert found["From pykeepass"].get("Password") == UNICODE
    assert found["Upwork"].get("Security answer") == "Ünïcode"


def test_keepassxc_own_name_for_aes_kdf_is_known(tmp_path: Path, keepassxc: Keepassxc) -> None:
    path = tmp_path / "v.kdbx"
    path.write_bytes(write(filled(empty(cost=Cost(AES_KDF_4, 2 * 65536 + 3)))))
    keepassxc("add", path, "another")
    assert len(list(entries(read(path.read_bytes())))) == 3


@pytest.mark.parametrize("kind", [kind for kind in KEY_FILES if kind != "none"])
@pytest.mark.parametrize("password", [PASSWORD, None])
def test_every_kind_of_key_file_gives_the_key_that_keepassxc_gives(
    kind: str, password: str | None, tmp_path: Path, keepassxc: Keepassxc
) -> None:
    path, key = tmp_path / "v.kdbx", tmp_path / "key"
    key.write_bytes(KEY_FILES[kind] or b"")
    path.write_bytes(write(filled(empty()), password, KEY_FILES[kind]))
    words = ("ls", path, "-k", key) if password else ("ls", path, "-k", key, "--no-password")
    assert "Upwork" in keepassxc(*words)
    assert PyKeePass(str(path), password=password, keyfile=str(key)).entries


def test_five_thousand_entries_survive_both_ways(tmp_path: Path, keepassxc: Keepassxc) -> None:
    document = empty()
    for number in range(5000):
        add_entry(
            document, {"Title": f"t{number}", "Password": f"p{number}"}, now=NOW, random=secrets.token_bytes
        )
    path = tmp_path / "v.kdbx"
    path.write_bytes(write(document))
    assert len(keepassxc("ls", path).split()) == 5000
    keepassxc("add", path, "one more")
    found = {entry.title: entry.get("Password") for entry, _ in entries(read(path.read_bytes()))}
    assert len(found) == 5001
    assert all(found[f"t{number}"] == f"p{number}" for number in range(5000))
