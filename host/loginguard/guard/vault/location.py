"""Which file the vault is."""

import os
from pathlib import Path

from loginguard.guard.context import Context

NAME = "upwork.kdbx"


def vault_path(context: Context, chosen: str | None = None) -> Path:
    """`--vault`, else `LOGINGUARD_VAULT`, else a file beside the state."""
    named = chosen or os.environ.get("LOGINGUARD_VAULT")
    return Path(named).expanduser().resolve() if named else (context.store.folder / NAME).resolve()
