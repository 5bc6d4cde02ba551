"""What is wrong with a file is told apart in words, before any work; a damaged file never gives a traceback."""

import secrets
import struct

import pytest

from loginguard.vault.errors import ConfirmationError, VaultError
from loginguard.vault.kdbx.ciphers import AES256, TWOFISH
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.container import decode, deflate, inflate
from loginguard.vault.kdbx.derivation import (
    AES_KDF_4,
    ARGON2ID,
    KIB,
    MIB,
    Cost,
    check_cost,
    measured_seconds,
)
from loginguard.vault.kdbx.xml import read_xml
from loginguard.vault.operations import add_entry
from tests.unit.vault.vaults import NOW, PASSWORD, empty, read, write

WORKABLE = {
    "vault-damaged",
    "vault-cut",
    "vault-foreign",
    "vault-kdb1",
    "vault-kdbx3",
    "vault-too-new",
    "vault-wrong-key",
}


def small(cipher: bytes = AES256) -> bytes:
    document = empty(cipher=cipher)
    add_entry(document, {"Title": "a", "Password": "b"}, now=NOW, random=secrets.token_bytes)
    return write(document)


def refusal(data: bytes, password: str = PASSWORD) -> str:
    with pytest.raises(VaultError) as refused:
        read(data, password)
    return refused.value.code


def test_every_single_byte_that_is_flipped_is_noticed() -> None:
    data = small()
    for at in range(len(data)):
        flipped = bytearray(data)
        flipped[at] ^= 0x41
        assert refusal(bytes(flipped)) in WORKABLE, at


def test_every_length_that_a_file_can_be_cut_to_is_noticed_and_called_cut() -> None:
    data = small()
    assert {refusal(data[:length]) for length in range(len(data))} == {"vault-cut"}


def test_a_wrong_password_is_told_from_damage() -> None:
    data = small()
    assert refusal(data, "another") == "vault-wrong-key"
    assert refusal(data[:-40] + bytes([data[-40] ^ 1]) + data[-39:]) == "vault-damaged"
    assert refusal(data + b"\0") == "vault-damaged"


def test_the_headers_own_hmac_damaged_is_no_wrong_password() -> None:
    data = bytearray(small())
    length = decode_length(bytes(data))
    data[length + 32] ^= 1
    assert refusal(bytes(data)) == "vault-damaged"


def decode_length(data: bytes) -> int:
    from loginguard.vault.kdbx.header import read_header

    return read_header(data)[1]


def test_foreign_older_and_newer_files_are_named() -> None:
    data = small()
    assert refusal(b"PK\x03\x04 this is a zip") == "vault-foreign"
    assert refusal(data[:8] + struct.pack("<HH", 1, 3) + data[12:]) == "vault-kdbx3"
    assert refusal(data[:8] + struct.pack("<HH", 0, 5) + data[12:]) == "vault-too-new"
    assert refusal(bytes.fromhex("03d9a29a65fb4bb5") + data[8:]) == "vault-kdb1"


def test_twofish_is_refused_by_name() -> None:
    import hashlib

    data = small()
    length = decode_length(data)
    head = data[:length].replace(AES256, TWOFISH)
    assert refusal(head + hashlib.sha256(head).digest() + data[length + 32 :]) == "vault-twofish"


@pytest.mark.parametrize(
    "cost",
    [
        Cost(ARGON2ID, 1, 4096 * MIB, 1),
        Cost(ARGON2ID, 2**40, 64 * MIB, 1),
        Cost(AES_KDF_4, 2**63),
        Cost(ARGON2ID, 1, MIB, 5000),
    ],
)
def test_costs_past_the_cap_are_refused_before_any_work(cost: Cost) -> None:
    with pytest.raises(VaultError, match="vault-too-costly"):
        check_cost(cost, slow_allowed=True)


def test_a_slow_file_asks_first_and_then_may() -> None:
    slow = Cost(AES_KDF_4, 1_000_000_000)
    with pytest.raises(ConfirmationError) as asked:
        check_cost(slow)
    assert asked.value.answer == "slow"
    check_cost(slow, slow_allowed=True)


@pytest.mark.parametrize(
    "cost", [Cost(ARGON2ID, 0, MIB, 1), Cost(ARGON2ID, 1, 1 * KIB, 4), Cost(AES_KDF_4, 0)]
)
def test_impossible_parameters_are_damage(cost: Cost) -> None:
    from loginguard.vault.kdbx.derivation import derive, new_parameters

    def work() -> None:
        check_cost(cost)
        derive(bytes(32), new_parameters(cost, bytes(32)))

    with pytest.raises(VaultError, match="vault-damaged"):
        work()


def test_a_bomb_is_refused() -> None:
    from loginguard.vault.kdbx import container

    bomb = deflate(bytes(4_000_000))
    assert len(bomb) < 5000
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(container, "INFLATED_CAP", 1_000_000)
        with pytest.raises(VaultError, match="vault-too-large"):
            inflate(bomb)


@pytest.mark.parametrize(
    "xml",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a><b></a>",
        b"",
        b"<a>" * 300 + b"</a>" * 300,
        '<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16"),
    ],
)
def test_xml_that_could_do_harm_is_refused(xml: bytes) -> None:
    with pytest.raises(VaultError, match="vault-damaged"):
        read_xml(xml)


def test_no_key_at_all_is_refused() -> None:
    with pytest.raises(VaultError, match="vault-no-key"):
        composite_key(None, None)
    with pytest.raises(VaultError, match="vault-key-file"):
        composite_key(
            None,
            b"<KeyFile><Meta><Version>2.0</Version></Meta><Key><Data Hash='00000000'>00</Data></Key></KeyFile>",
        )


def test_decode_takes_the_whole_file_or_nothing() -> None:
    with pytest.raises(VaultError, match="vault-wrong-key"):
        decode(small(), bytes(32))


def test_a_busy_machine_is_measured_before_it_is_not_asked() -> None:
    cost = Cost(ARGON2ID, 14, 512 * MIB, 4)
    assert cost.seconds < 10, "by the careful figure alone nothing would be asked"
    ticks = iter([0.0, 0.4])
    busy = measured_seconds(cost, lambda: next(ticks))
    assert busy > 20
    with pytest.raises(ConfirmationError) as asked:
        check_cost(cost, seconds=lambda _: busy)
    assert asked.value.params["seconds"] == round(busy)
    check_cost(cost, seconds=lambda _: 9.0)
    ticks = iter([0.0, 0.0001])
    assert measured_seconds(cost, lambda: next(ticks)) == cost.seconds, "never less than the careful figure"
