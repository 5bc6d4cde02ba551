"""A text with one otpauth:// address a line."""

from loginguard.vault.entry import OTP, USER, Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries
from loginguard.vault.kdbx.container import Document
from loginguard.vault.otp.uri import read_otp


def write(document: Document) -> str:
    """Every one-time code of the vault; what is stored in another shape is written as it stands, behind a #."""
    lines = []
    for entry, _ in entries(document):
        text = " ".join(named(entry).split())
        if text:
            lines.append(text if text.lower().startswith("otpauth://") else f"# {text}")
    return "".join(f"{line}\n" for line in lines)


def named(entry: Entry) -> str:
    """The entry's code; one whose address names nobody is named by the entry's title and user."""
    text = entry.get(OTP)
    try:
        account = read_otp(text)
    except VaultError:
        return text
    if account.issuer or account.name:
        return text
    account.issuer, account.name = entry.title, entry.get(USER)
    return account.uri
