"""From composite key to transformed key: Argon2id, Argon2d or AES-KDF, with what a file may ask for capped first."""

import struct
import time
from collections.abc import Callable
from typing import NamedTuple

from cryptography.hazmat.primitives.kdf.argon2 import Argon2d, Argon2id

from loginguard.vault.errors import ConfirmationError, VaultError
from loginguard.vault.kdbx.digests import sha256
from loginguard.vault.kdbx.variant import BYTES, UINT32, UINT64, Item

AES_KDF = bytes.fromhex("c9d9f39a628a4460bf740d08c18a4fea")
AES_KDF_4 = bytes.fromhex("7c02bb8279a74ac0927d114a00648238")
ARGON2D = bytes.fromhex("ef636ddf8c29444b91f7a9a403e30a0c")
ARGON2ID = bytes.fromhex("9e298b1956db4773b23dfc3ec6f0a1e6")
ARGON2_VERSION = 0x13
KIB = 1024
MIB = KIB * KIB
KEY_BYTES = 32
MEMORY_CAP = 2 * 1024 * MIB
LANES_CAP = 64
ASK_SECONDS = 10.0
REFUSE_SECONDS = 3600.0
TRIAL_FROM_SECONDS = 2.0
# Careful figures of a slow machine: 256 MiB/3/4 took 453 ms where these were measured (1.7 GiB/s), AES-NI 50 million rounds/s.
ARGON2_BYTES_PER_SECOND = 1.2e9
AES_ROUNDS_PER_SECOND = 2.5e7


class Cost(NamedTuple):
    """What a derivation takes. memory: bytes (0 for AES-KDF). passes: iterations, or AES rounds."""

    kind: bytes
    passes: int
    memory: int = 0
    lanes: int = 1

    @property
    def seconds(self) -> float:
        """A careful estimate, not a measurement."""
        if self.kind in {ARGON2D, ARGON2ID}:
            return self.memory * self.passes / ARGON2_BYTES_PER_SECOND
        return self.passes / AES_ROUNDS_PER_SECOND


DEFAULT = Cost(ARGON2ID, 3, 64 * MIB, 4)
FLOOR = Cost(ARGON2ID, 2, 19 * MIB, 1)


def new_parameters(cost: Cost, salt: bytes) -> dict[str, Item]:
    """The typed dictionary for a fresh salt (32 bytes)."""
    if cost.kind in {AES_KDF, AES_KDF_4}:
        return {
            "$UUID": Item(BYTES, cost.kind),
            "R": Item(UINT64, struct.pack("<Q", cost.passes)),
            "S": Item(BYTES, salt),
        }
    return {
        "$UUID": Item(BYTES, cost.kind),
        "S": Item(BYTES, salt),
        "P": Item(UINT32, struct.pack("<I", cost.lanes)),
        "M": Item(UINT64, struct.pack("<Q", cost.memory)),
        "I": Item(UINT64, struct.pack("<Q", cost.passes)),
        "V": Item(UINT32, struct.pack("<I", ARGON2_VERSION)),
    }


def read_cost(parameters: dict[str, Item]) -> Cost:
    """What these parameters ask for. Raises VaultError for an unknown kind or incomplete parameters."""
    try:
        kind = parameters["$UUID"].raw
        if kind in {AES_KDF, AES_KDF_4}:
            return Cost(kind, parameters["R"].number)
        if kind in {ARGON2D, ARGON2ID}:
            return Cost(kind, parameters["I"].number, parameters["M"].number, parameters["P"].number)
    except KeyError:
        raise VaultError("vault-damaged") from None
    raise VaultError("vault-unsupported", {"what": "key derivation"})


def measured_seconds(cost: Cost, clock: Callable[[], float] = time.perf_counter) -> float:
    """The careful estimate, or more where a small trial right now says that the machine is slower or busy.

    Costs of under a second or so are not worth the trial.
    """
    if cost.seconds < TRIAL_FROM_SECONDS:
        return cost.seconds
    argon2 = cost.kind in {ARGON2D, ARGON2ID}
    trial = (
        Cost(cost.kind, 2, min(cost.memory, 64 * MIB), cost.lanes) if argon2 else Cost(cost.kind, 2_000_000)
    )
    started = clock()
    derive(bytes(KEY_BYTES), new_parameters(trial, bytes(KEY_BYTES)))
    return max(cost.seconds, (clock() - started) * cost.seconds / trial.seconds)


def check_cost(
    cost: Cost, *, slow_allowed: bool = False, seconds: Callable[[Cost], float] = measured_seconds
) -> None:
    """Before any work. Raises VaultError over a cap, ConfirmationError("slow") where over 10 s are estimated."""
    too_much = cost.memory > MEMORY_CAP or cost.seconds > REFUSE_SECONDS or cost.lanes > LANES_CAP
    if too_much:
        raise VaultError(
            "vault-too-costly", {"mebibytes": cost.memory // MIB, "seconds": round(cost.seconds)}
        )
    if cost.passes < 1 or cost.lanes < 1:
        raise VaultError("vault-damaged")
    if not slow_allowed and (expected := seconds(cost)) > ASK_SECONDS:
        raise ConfirmationError("vault-slow", "slow", {"seconds": round(expected)})


def derive(composite: bytes | bytearray, parameters: dict[str, Item]) -> bytearray:
    """The transformed key, 32 bytes. Raises VaultError where the parameters can't be used; caps are `check_cost`'s."""
    cost = read_cost(parameters)
    try:
        if cost.kind in {AES_KDF, AES_KDF_4}:
            return derive_aes(composite, parameters["S"].raw, cost.passes)
        return derive_argon2(composite, parameters, cost)
    except (ValueError, KeyError, OverflowError):
        raise VaultError("vault-damaged") from None
    except MemoryError:
        raise VaultError(
            "vault-too-costly", {"mebibytes": cost.memory // MIB, "seconds": round(cost.seconds)}
        ) from None


def derive_argon2(composite: bytes | bytearray, parameters: dict[str, Item], cost: Cost) -> bytearray:
    """RFC 9106. The file gives memory in bytes."""
    if parameters["V"].number != ARGON2_VERSION:
        raise VaultError("vault-unsupported", {"what": "Argon2 1.0"})
    argon2 = (Argon2id if cost.kind == ARGON2ID else Argon2d)(
        salt=parameters["S"].raw,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory // KIB,
        ad=parameters["A"].raw if "A" in parameters else None,
        secret=parameters["K"].raw if "K" in parameters else None,
    )
    key = bytearray(KEY_BYTES)
    argon2.derive_into(bytes(composite), key)
    return key


def derive_aes(composite: bytes | bytearray, seed: bytes, rounds: int) -> bytearray:
    """AES-ECB applied `rounds` times to each half: the same as the last block of CBC over that many zero blocks."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    if len(seed) != KEY_BYTES:
        raise VaultError("vault-damaged")
    chunk = bytes(MIB)
    out = bytearray(MIB + 15)
    halves = []
    for half in (bytes(composite[:16]), bytes(composite[16:])):
        encryptor = Cipher(algorithms.AES256(seed), modes.CBC(half)).encryptor()
        left = rounds * 16
        last = half
        while left:
            size = min(left, MIB)
            encryptor.update_into(chunk if size == MIB else chunk[:size], out)
            last = bytes(out[size - 16 : size])
            left -= size
        halves.append(last)
    return bytearray(sha256(*halves))
