"""What an importer found: entries to take, and a line for whatever could not be taken."""

from dataclasses import dataclass, field

from loginguard.model.message import Message, Params
from loginguard.vault.errors import VaultError
from loginguard.vault.otp.account import OtpAccount


@dataclass(slots=True)
class Item:
    """One entry. where: its line or place in the file. `repr` shows the title alone."""

    where: str
    title: str
    fields: dict[str, str] = field(default_factory=dict, repr=False)
    secret: frozenset[str] = field(default=frozenset(), repr=False)
    tags: tuple[str, ...] = ()
    attachments: dict[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(slots=True)
class Found:
    """format: the importer's name. left: what could not be taken or is worth knowing, each saying where."""

    format: str
    items: list[Item] = field(default_factory=list)
    left: list[Message] = field(default_factory=list)

    def leave(self, where: str, error: VaultError) -> None:
        """Notes something that could not be taken, and why."""
        self.note(error.code, {**error.params, "where": where})

    def note(self, code: str, params: Params) -> None:
        """Notes something worth knowing."""
        self.left.append(Message(code, params))

    def take_code(self, where: str, account: OtpAccount) -> None:
        """An entry of a one-time code."""
        title = account.issuer or account.name or where
        self.items.append(Item(where, title, {"Title": title, "UserName": account.name, "otp": account.uri}))
        if account.short_secret:
            self.note("otp-short-secret", {"where": where})


def decode_text(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one. Raises VaultError("import-not-text")."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise VaultError("import-not-text") from None
