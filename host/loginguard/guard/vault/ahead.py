"""Begins a key derivation while the rest of a short process is still being loaded: on two processors both go at once."""

import threading
from pathlib import Path

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.composite import composite_key
from loginguard.vault.kdbx.derivation import check_cost, derive, read_cost
from loginguard.vault.kdbx.header import read_header
from loginguard.vault.kdbx.variant import write_variant

HEADER_CAP = 64 * 1024


class Ahead:
    """One derivation under way. Nothing is wrong where it fails: opening does it again and tells why."""

    def __init__(self, path: Path, password: str | None, key_file: bytes | None) -> None:
        self._found: dict[bytes, bytearray] = {}
        self._thread = threading.Thread(target=self._derive, args=(path, password, key_file), daemon=True)
        self._thread.start()

    def _derive(self, path: Path, password: str | None, key_file: bytes | None) -> None:
        try:
            with path.open("rb") as file:
                parameters = read_header(file.read(HEADER_CAP))[0].derivation
            # A costly one is asked about first.
            check_cost(read_cost(parameters))
            composite = composite_key(password, key_file)
            self._found[bytes(composite) + write_variant(parameters)] = derive(composite, parameters)
        except (OSError, VaultError):
            return

    def found(self) -> dict[bytes, bytearray]:
        """What was derived, by what it was derived from; waits for it."""
        self._thread.join()
        return self._found
