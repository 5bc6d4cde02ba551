"""The question that stands before the vault: is this a device that the intruder does not hold?"""

from collections.abc import Collection

from loginguard.guard.context import Context
from loginguard.vault.errors import ConfirmationError

STEP = "clean-device"


def is_device_clean(context: Context) -> bool:
    """Whether the step "a device that the intruder does not hold" was last said to be done, for any account."""
    row = context.store.database.execute(
        "SELECT act FROM step_events WHERE step = ? ORDER BY id DESC LIMIT 1", (STEP,)
    ).fetchone()
    return row is not None and row["act"] in {"done", "seen", "told"}


def check_device(context: Context, confirm: Collection[str]) -> None:
    """Raises ConfirmationError("clean-device") until the person has said that this device is clean."""
    if STEP not in confirm and not is_device_clean(context):
        raise ConfirmationError("vault-clean-device", STEP)
