"""Reads bytes in order and says "cut" where they end too early."""

from loginguard.vault.errors import VaultError


class Reader:
    """A position in bytes that never runs past their end."""

    def __init__(self, data: bytes | memoryview, code: str = "vault-cut") -> None:
        self.data = memoryview(data)
        self.at = 0
        self.code = code

    def take(self, size: int) -> bytes:
        """The next `size` bytes. Raises VaultError (`code`) where there are fewer."""
        end = self.at + size
        if end > len(self.data):
            raise VaultError(self.code)
        found = bytes(self.data[self.at : end])
        self.at = end
        return found

    def number(self, size: int) -> int:
        """An unsigned little-endian number of `size` bytes."""
        return int.from_bytes(self.take(size), "little")

    @property
    def left(self) -> int:
        """How many bytes are still unread."""
        return len(self.data) - self.at
