"""How much derivation this machine can afford: about half a second, never below 64 MiB and three passes."""

import os
import time
from collections.abc import Callable

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.derivation import ARGON2ID, DEFAULT, FLOOR, MIB, Cost, derive, new_parameters

TARGET_SECONDS = 0.5
MEMORY_STEPS_MIB = (64, 96, 128, 192, 256, 384, 512, 768, 1024)


def measure(cost: Cost, clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds that one derivation takes here, now."""
    started = clock()
    derive(bytes(32), new_parameters(cost, bytes(32)))
    return clock() - started


def calibrate(measured: Callable[[Cost], float] = measure) -> Cost:
    """One trial at the floor, then memory in its proportion: memory is what costs an attacker."""
    lanes = min(4, max(1, os.cpu_count() or 1) * 2)
    trial = Cost(ARGON2ID, DEFAULT.passes, DEFAULT.memory, lanes)
    affordable = 64 * TARGET_SECONDS / max(measured(trial), 1e-6)
    mebibytes = max((step for step in MEMORY_STEPS_MIB if step <= affordable), default=MEMORY_STEPS_MIB[0])
    return Cost(ARGON2ID, DEFAULT.passes, mebibytes * MIB, lanes)


def check_floor(cost: Cost) -> None:
    """Raises VaultError for less than OWASP's floor (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane)."""
    if (
        cost.kind != ARGON2ID
        or cost.memory < FLOOR.memory
        or cost.memory * cost.passes < FLOOR.memory * FLOOR.passes
    ):
        raise VaultError("vault-too-weak")


def is_below_default(cost: Cost) -> bool:
    """Whether a vault should be raised when it is next unlocked."""
    return cost.kind != ARGON2ID or cost.memory * cost.passes < DEFAULT.memory * DEFAULT.passes
