"""What is in the vault: a list without secrets, one entry, one field on demand."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from loginguard.guard.context import Context
from loginguard.guard.vault.session import opened
from loginguard.model.message import Message
from loginguard.vault.attachments import read_attachment
from loginguard.vault.entry import OTP, PASSWORD, TITLE, URL, USER, Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries, find_entry
from loginguard.vault.search import search

if TYPE_CHECKING:
    from loginguard.vault.passwords.strength import Strength

SITE = "upwork.com"


def list_entries(context: Context, words: str = "", *, removed: bool = False) -> list[dict[str, Any]]:
    """Summaries, Upwork's first, then by title. Nothing secret is in them."""
    with opened(context) as vault:
        found = [summary(entry, path) for entry, path in search(vault.document, words, removed=removed)]
    return sorted(found, key=lambda entry: (not entry["upwork"], entry["title"].casefold(), entry["id"]))


def summary(entry: Entry, path: tuple[str, ...]) -> dict[str, Any]:
    """What is not secret of one entry."""
    strings = dict(entry.strings())
    modified = entry.modified
    offsets = entry.protection.offsets

    def plain(name: str) -> str:
        value = strings.get(name)
        if value is None:
            return ""
        return entry.protection.reveal(value) if value in offsets else value.text or ""

    return {
        "id": entry.id,
        "title": plain(TITLE),
        "user": plain(USER),
        "url": plain(URL),
        "group": "/".join(path),
        "tags": entry.tags,
        "modified": modified.isoformat() if modified else None,
        "upwork": is_about_upwork(plain(TITLE), plain(URL)),
        "code": OTP in strings and bool(strings[OTP].text),
        "fields": [{"name": name, "secret": value in offsets} for name, value in strings.items()],
        "attachments": sorted(entry.attachments),
        "versions": len(entry.history),
    }


def is_upwork(entry: Entry) -> bool:
    """By what the person wrote."""
    return is_about_upwork(entry.title, entry.get(URL))


def is_about_upwork(title: str, address: str) -> bool:
    """By its address; where it has none, as a code that was read from a picture has none, by the title's first word."""
    if address.strip():
        return is_upwork_address(address)
    return title.casefold().split()[:1] == ["upwork"]


def is_upwork_address(text: str) -> bool:
    """An address without a scheme counts as https."""
    address = text.strip()
    if SITE not in address.lower():
        return False
    try:
        host = (urlsplit(address if "://" in address else f"https://{address}").hostname or "").lower()
    except ValueError:
        return False
    return host == SITE or host.endswith(f".{SITE}")


def title(context: Context, entry_id: str) -> str:
    """What an entry is called. Raises VaultError."""
    with opened(context) as vault:
        return find_entry(vault.document, entry_id)[0].title


def show(context: Context, entry_id: str, version: int | None = None) -> dict[str, Any]:
    """One entry, or an earlier state of it: summary, plain fields, how strong its password is. No secret. Raises VaultError."""
    from loginguard.vault.passwords.strength import rate

    with opened(context) as vault:
        present, _ = find_entry(vault.document, entry_id)
        entry = at_version(present, version)
        names = entry.names()
        strength = rate(entry.get(PASSWORD), (entry.get(USER), SITE)) if entry.get(PASSWORD) else None
        return {
            **summary(entry, ()),
            "versions": len(present.history),
            "plain": {name: entry.get(name) for name, secret in names.items() if not secret},
            "strength": tell_strength(strength) if strength else None,
            "history": [
                {"number": number, "modified": old.modified.isoformat() if old.modified else None}
                for number, old in enumerate(present.history)
            ],
        }


def tell_strength(strength: "Strength") -> dict[str, Any]:
    """Level and advice, as messages of the catalogue."""
    return {
        "score": strength.score,
        "level": Message(strength.level),
        "advice": strength.messages,
        "guesses_log10": round(strength.guesses_log10, 1),
    }


def at_version(entry: Entry, version: int | None) -> Entry:
    """The present state without a number, else an earlier one, 0 the oldest. Raises VaultError("vault-no-version")."""
    if version is None:
        return entry
    if not 0 <= version < len(entry.history):
        raise VaultError("vault-no-version")
    return entry.history[version]


def reveal(context: Context, entry_id: str, field: str, *, version: int | None = None) -> str:
    """One field in clear, of the present state or an earlier one; "password" is "Password". Raises VaultError."""
    with opened(context) as vault:
        entry = at_version(find_entry(vault.document, entry_id)[0], version)
        names = entry.names()
        if field not in names:
            alike = [name for name in names if name.casefold() == field.casefold()]
            if len(alike) != 1:
                raise VaultError("vault-no-field", {"field": field[:60]})
            field = alike[0]
        return entry.get(field)


def attachment(context: Context, entry_id: str, name: str) -> bytes:
    """A file that an entry holds. Raises VaultError."""
    with opened(context) as vault:
        entry, _ = find_entry(vault.document, entry_id)
        return read_attachment(vault.document, entry, name)


def find(context: Context, words: str) -> str:
    """The id of the one entry that an id, a title or words name. Raises VaultError where there is none, or several."""
    with opened(context) as vault:
        everything = list(entries(vault.document)) + list(entries(vault.document, removed=True))
        exact = [e for e, _ in everything if e.id == words.lower()] or [
            e for e, _ in everything if e.title.casefold() == words.casefold()
        ]
        found = exact or [e for e, _ in search(vault.document, words)]
    if not found:
        raise VaultError("vault-no-entry")
    return only(found).id


def only(found: list[Entry]) -> Entry:
    """The one entry that was found. Raises VaultError("vault-several"), naming them, where it is not the only one."""
    if len(found) > 1:
        titles = [entry.title for entry in found[:5]]
        raise VaultError("vault-several", {"count": len(found), "titles": titles})
    return found[0]
