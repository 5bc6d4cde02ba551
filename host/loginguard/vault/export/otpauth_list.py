"""A text with one otpauth:// address a line."""

from loginguard.vault.groups import entries
from loginguard.vault.kdbx.container import Document


def write(document: Document) -> str:
    """Every one-time code of the vault; what is stored in another shape is written as it stands, behind a #."""
    lines = []
    for entry, _ in entries(document):
        text = " ".join(entry.get("otp").split())
        if text:
            lines.append(text if text.lower().startswith("otpauth://") else f"# {text}")
    return "".join(f"{line}\n" for line in lines)
