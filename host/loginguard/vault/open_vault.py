"""A vault that is open: the key in memory, the document, and saves that lose nothing that others wrote meanwhile.

What only a save needs is loaded by it: opening is what people wait for.
"""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from loginguard.vault.calibration import check_floor
from loginguard.vault.create import is_ours, new_document
from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.composite import composite_key, key_file_key
from loginguard.vault.kdbx.container import FILE_CAP, Document, decode, encode, open_body, open_header
from loginguard.vault.kdbx.derivation import DEFAULT, Cost, derive, new_parameters
from loginguard.vault.kdbx.digests import sha256
from loginguard.vault.kdbx.variant import Item, write_variant
from loginguard.vault.versions import keep_version, keep_written, written_file

T = TypeVar("T")
TRIES = 20
Derived = Callable[[], dict[bytes, bytearray]]


class OpenVault:
    """Made by `open_vault` or `create_vault`. Its repr shows the path alone."""

    def __init__(
        self,
        path: Path,
        composite: bytearray,
        derived: Derived | None = None,
        *,
        key_file: bytes | None = None,
    ) -> None:
        self.path = path
        self._composite = composite
        # Of the key file its 32 bytes: a password typed again, or a new one, goes with the same key file.
        self._key_part = None if key_file is None else key_file_key(key_file)
        self._transformed: dict[bytes, bytearray] = {}
        self._derived = derived
        self._document: Document | None = None
        self.digest = ""

    def __repr__(self) -> str:
        return f"OpenVault({str(self.path)!r})"

    @property
    def document(self) -> Document:
        """The vault as last read or written. Not to be changed outside `apply`."""
        if self._document is None:
            raise VaultError("vault-locked")
        return self._document

    def derive(self, composite: bytes | bytearray, parameters: dict[str, Item]) -> bytearray:
        """Derivation, done once for the same parameters."""
        name = bytes(composite) + write_variant(parameters)
        if self._derived is not None:
            self._transformed.update(self._derived())
            self._derived = None
        if name not in self._transformed:
            self._transformed[name] = derive(composite, parameters)
        return self._transformed[name]

    def read(self, *, slow_allowed: bool = False) -> None:
        """Reads the file where it is not the one last seen. Raises VaultError, the vault as it was."""
        data = read_bytes(self.path)
        digest = sha256(data).hex()
        if digest != self.digest or self._document is None:
            self._document = decode(data, self._composite, slow_allowed=slow_allowed, derive_key=self.derive)
            self.digest = digest

    def check_ours(self) -> None:
        """Raises VaultError("vault-not-ours") for a vault that another program made."""
        if not is_ours(self.document):
            raise VaultError("vault-not-ours")

    def ours(self) -> Document | None:
        """The last file that we wrote, where another program has written since; None too where this key doesn't open it."""
        try:
            data = read_bytes(written_file(self.path))
            if sha256(data).hex() == self.digest:
                return None
            return decode(data, self._composite, slow_allowed=True, derive_key=self.derive)
        except VaultError:
            return None

    def catch_up(self, now: datetime) -> int:
        """Brings back what another program overwrote. Says how many entries it was. Raises VaultError."""
        ours = self.ours() if is_ours(self.document) else None
        if ours is None:
            return 0
        from loginguard.vault.overlap import bring_back

        found = bring_back(self.document, ours)
        if found:
            # What was brought back into memory counts only once it is saved.
            self._document = None
            self.apply(lambda _: None, now)
        else:
            self.accept()
        return found

    def accept(self) -> None:
        """From now on this file is what others' are compared with: it lacks nothing, or is wanted as it is."""
        data = read_bytes(self.path)
        if written_file(self.path).exists() and sha256(data).hex() == self.digest:
            keep_written(self.path, data)

    def apply(self, operation: Callable[[Document], T], now: datetime) -> T:
        """One operation under the lock, on the file as it is now, and its result once it is on the disk.

        Raises VaultError where the vault was not made here, can't be saved, or the operation itself refuses.
        """
        return self.write(operation, now, slow_allowed=True)

    def write(self, operation: Callable[[Document], T], now: datetime, *, slow_allowed: bool) -> T:
        """As `apply`. An operation that others overtook between reading and renaming is done again on what they wrote."""
        from loginguard.vault.lockfile import locked
        from loginguard.vault.overlap import bring_back

        if self._document is not None:
            # Not even a lock is left beside another program's vault.
            self.check_ours()
        with locked(self.path):
            for _ in range(TRIES):
                self.read(slow_allowed=slow_allowed)
                document = self.document
                self.check_ours()
                ours = self.ours()
                # From here on the document is no longer what the file says; a failure has it read again.
                before, self._document = self.digest, None
                if ours is not None:
                    bring_back(document, ours)
                result = operation(document)
                try:
                    self.save(document, before, now)
                except OvertakenError:
                    continue
                return result
        raise VaultError("vault-busy")

    def save(self, document: Document, before: str | None, now: datetime) -> None:
        """Writes the document in place of the file whose SHA-256 is `before` (None: there must be none)."""
        from loginguard.vault.safe_write import replace_file

        transformed = self.derive(self._composite, document.header.derivation)
        content = encode(document, transformed, os.urandom)

        def check(read_back: bytes) -> None:
            if read_back != content:
                raise VaultError("vault-not-written")
            header, length = open_header(read_back, slow_allowed=True)
            open_body(read_back, header, length, transformed)

        def compare(present: bytes | None) -> None:
            if (sha256(present).hex() if present is not None else None) != before:
                raise OvertakenError

        def look_again() -> None:
            compare(read_bytes(self.path) if self.path.exists() else None)
            keep_version(self.path, now)

        replace_file(self.path, content, check=check, before=look_again, displaced=compare)
        self.digest = sha256(content).hex()
        keep_written(self.path, content)
        self._document = document

    def change_key(self, composite: bytearray, cost: Cost, now: datetime) -> None:
        """A new password or key file, under fresh derivation parameters. Raises VaultError, the old key still good."""
        check_floor(cost)
        old = self._composite

        def rekey(document: Document) -> None:
            document.header.derivation = new_parameters(cost, os.urandom(32))
            self._composite = composite

        try:
            self.apply(rekey, now)
        except BaseException:
            self._composite = old
            raise
        self._transformed = dict([self._transformed.popitem()])

    def raise_cost(self, cost: Cost, now: datetime) -> None:
        """The same key under a dearer derivation."""
        self.change_key(self._composite, cost, now)

    def composite(self, password: str | None) -> bytearray:
        """The key of this password with the key file that the vault was opened with, if any."""
        return composite_key(password, self._key_part)

    def fits(self, password: str | None) -> bool:
        """Whether this is the vault's password: asked again before anything leaves in the clear."""
        import hmac

        return hmac.compare_digest(bytes(self.composite(password)), bytes(self._composite))


class OvertakenError(Exception):
    """Somebody outside our lock, such as KeePassXC, wrote the file between our reading and our renaming."""


def open_vault(
    path: Path,
    password: str | None,
    key_file: bytes | None = None,
    *,
    slow_allowed: bool = False,
    derived: Derived | None = None,
) -> OpenVault:
    """`derived` gives keys that were derived before, by composite key and parameters.

    Raises VaultError: no file there, which kind of file it is otherwise, wrong key, or too costly.
    """
    vault = OpenVault(path.resolve(), composite_key(password, key_file), derived, key_file=key_file)
    vault.read(slow_allowed=slow_allowed)
    return vault


def create_vault(
    path: Path,
    password: str | None,
    key_file: bytes | None = None,
    *,
    now: datetime,
    name: str,
    cost: Cost = DEFAULT,
) -> OpenVault:
    """A new vault. Raises VaultError("vault-exists") rather than replace a file, "vault-too-weak" below the floor."""
    from loginguard.vault.lockfile import locked

    check_floor(cost)
    vault = OpenVault(path.resolve(), composite_key(password, key_file), key_file=key_file)
    document = new_document(name, now, os.urandom, cost=cost)
    try:
        vault.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(vault.path):
            if vault.path.exists():
                raise VaultError("vault-exists", {"path": str(vault.path)})
            vault.save(document, None, now)
    except OvertakenError:
        raise VaultError("vault-exists", {"path": str(vault.path)}) from None
    except OSError as error:
        raise VaultError(
            "vault-not-saved", {"path": str(vault.path), "detail": error.strerror or ""}
        ) from error
    return vault


def read_bytes(path: Path) -> bytes:
    """The file, capped. Raises VaultError where it is not there or can't be read."""
    try:
        with path.open("rb") as file:
            data = file.read(FILE_CAP + 1)
    except FileNotFoundError:
        raise VaultError("vault-missing", {"path": str(path)}) from None
    except OSError as error:
        raise VaultError("vault-unreadable", {"path": str(path), "detail": error.strerror or ""}) from error
    if len(data) > FILE_CAP:
        raise VaultError("vault-too-large", {"mebibytes": FILE_CAP // 2**20})
    return data
