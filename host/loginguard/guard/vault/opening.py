"""Making, opening and locking the vault, and changing its password."""

from collections.abc import Callable, Collection
from operator import attrgetter
from pathlib import Path
from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.vault import session
from loginguard.guard.vault.catching_up import BROUGHT_BACK, catch_up
from loginguard.guard.vault.device import check_device, is_device_clean
from loginguard.guard.vault.location import vault_path
from loginguard.guard.vault.seen import is_older, note_seen
from loginguard.guard.vault.waiting import telling
from loginguard.vault.calibration import calibrate, is_below_default
from loginguard.vault.create import is_ours
from loginguard.vault.errors import ConfirmationError, VaultError
from loginguard.vault.hardening import harden
from loginguard.vault.kdbx.container import open_header
from loginguard.vault.kdbx.derivation import DEFAULT, Cost, measured_seconds, read_cost
from loginguard.vault.open_vault import Derived, OpenVault, create_vault, open_vault, read_bytes
from loginguard.vault.versions import forget_versions, list_versions

PASSWORD_LEAST = 8


def state(context: Context, chosen: str | None = None) -> dict[str, Any]:
    """Whether there is a vault, whether it is open here, and whether the clean-device question was answered yes."""
    path = vault_path(context, chosen)
    vault = session.current(context)
    return {
        "path": str(path),
        "exists": path.exists(),
        "open": vault is not None,
        "ours": vault is not None and is_ours(vault.document),
        "clean_device": is_device_clean(context),
        "previous": [version.name for version in list_versions(path)],
        "brought_back": context.session.get(BROUGHT_BACK, 0),
        "seconds": round(seconds_to_open(path), 1),
    }


def seconds_to_open(path: Path, estimate: Callable[[Cost], float] = attrgetter("seconds")) -> float:
    """An estimate from the header, so that waiting can be announced; 0 where there is nothing to open."""
    try:
        header, _ = open_header(read_bytes(path), slow_allowed=True)
    except VaultError:
        return 0.0
    return estimate(read_cost(header.derivation))


def create(
    context: Context,
    password: str,
    *,
    key_file: bytes | None = None,
    chosen: str | None = None,
    confirm: Collection[str] = (),
    cost: Cost | None = None,
) -> OpenVault:
    """A new vault, opened. Raises VaultError: one is there already, a password under 8 characters, can't be saved."""
    check_device(context, confirm)
    check_password(password)
    if key_file == b"":
        # A copy that failed: it would keep nobody out.
        raise VaultError("vault-key-file")
    harden()
    path = vault_path(context, chosen)
    vault = create_vault(path, password, key_file, now=context.now(), name="Upwork", cost=cost or calibrate())
    return keep(context, vault)


def unlock(
    context: Context,
    password: str | None,
    *,
    key_file: bytes | None = None,
    chosen: str | None = None,
    confirm: Collection[str] = (),
    derived: Derived | None = None,
) -> OpenVault:
    """Opens the vault; raises its derivation where that is below today's default. Raises VaultError, ConfirmationError."""
    check_device(context, confirm)
    harden()
    path = vault_path(context, chosen)
    with session.WORKING:
        with telling(context, seconds_to_open(path, measured_seconds)):
            vault = open_vault(path, password, key_file, slow_allowed="slow" in confirm, derived=derived)
        if not is_older(context, path, vault.digest):
            catch_up(context, vault)
        elif "older" in confirm:
            vault.accept()
        else:
            raise ConfirmationError("vault-older", "older")
        raise_derivation(context, vault)
        return keep(context, vault)


def check_ours(context: Context) -> None:
    """Before more is asked for a change. Raises VaultError("vault-not-ours"): such a vault is read and imported only."""
    with session.opened(context) as vault:
        vault.check_ours()


def raise_derivation(context: Context, vault: OpenVault) -> None:
    """A vault of ours from a time of lower defaults; one that can't be written now is opened all the same."""
    if is_ours(vault.document) and is_below_default(read_cost(vault.document.header.derivation)):
        try:
            vault.raise_cost(DEFAULT, context.now())
        except VaultError:
            vault.read(slow_allowed=True)


def keep(context: Context, vault: OpenVault) -> OpenVault:
    """Makes it this process's vault."""
    note_seen(context, vault.path, vault.digest)
    context.session[session.KEY] = vault
    return vault


def lock(context: Context) -> None:
    """Ends the process a moment later."""
    session.lock(context)


def change_password(
    context: Context,
    old: str | None,
    new: str,
    *,
    forget_previous: bool = False,
) -> int:
    """Says how many earlier versions still open with the old password. A key file stays. Raises VaultError."""
    check_password(new)
    with session.opened(context) as vault:
        if not vault.fits(old):
            raise VaultError("vault-wrong-key")
        vault.change_key(vault.composite(new), calibrate(), context.now())
        note_seen(context, vault.path, vault.digest)
        if forget_previous:
            forget_versions(vault.path)
        return len(list_versions(vault.path))


def check_password(password: str) -> None:
    """Raises VaultError("vault-short-password") for one that needs no guessing."""
    if len(password) < PASSWORD_LEAST or not password.strip():
        raise VaultError("vault-short-password", {"least": PASSWORD_LEAST})
