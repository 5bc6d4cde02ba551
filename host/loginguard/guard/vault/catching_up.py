"""After another program wrote the vault: what it overwrote of ours comes back."""

from loginguard.guard.context import Context
from loginguard.vault.errors import VaultError
from loginguard.vault.open_vault import OpenVault

BROUGHT_BACK = "vault-brought-back"


def catch_up(context: Context, vault: OpenVault) -> None:
    """How many entries came back is added up in `context.session`. One that can't be written now is opened all the same."""
    try:
        found = vault.catch_up(context.now())
    except VaultError:
        vault.read(slow_allowed=True)
        return
    context.session[BROUGHT_BACK] = context.session.get(BROUGHT_BACK, 0) + found
