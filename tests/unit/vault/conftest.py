"""Fixtures for the vault's tests; what they are made of is in vaults.py, which the tests import too."""

from tests.unit.vault.vaults import keepassxc, vault

__all__ = ["keepassxc", "vault"]
