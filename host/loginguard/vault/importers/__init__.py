"""Taking in what people have elsewhere: one file a format.

Such a file has `recognises(content) -> bool` and `read(content, password, key_file) -> Found`.
This folder's files are its list.
"""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from loginguard.vault.errors import VaultError
from loginguard.vault.importers.found import Found

CONTENT_CAP = 64 * 1024 * 1024
NOT_FORMATS = {"__init__", "found"}


def formats() -> dict[str, ModuleType]:
    """Each format's module by its name, in the order in which they are asked."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_FORMATS)
    return {name: import_module(f"{__name__}.{name}") for name in names}


def read_import(content: bytes, password: str | None = None, key_file: bytes | None = None) -> Found:
    """What a file holds, by its content; with the file's own password and key file. Raises VaultError("import-unknown")."""
    if len(content) > CONTENT_CAP:
        raise VaultError("vault-too-large", {"mebibytes": CONTENT_CAP // 2**20})
    for module in formats().values():
        if module.recognises(content):
            found: Found = module.read(content, password, key_file)
            return found
    raise VaultError("import-unknown")
