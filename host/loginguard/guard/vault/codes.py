"""The code of this moment, and what goes into the one field that is filled."""

from loginguard.guard.context import Context
from loginguard.guard.vault.contents import is_upwork, only, title
from loginguard.guard.vault.session import apply, opened
from loginguard.vault.entry import OTP, PASSWORD, USER, Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import entries, find_entry
from loginguard.vault.kdbx.container import Document
from loginguard.vault.otp.account import OtpAccount
from loginguard.vault.otp.code import Code, code_at
from loginguard.vault.otp.uri import read_otp

ORIGIN = "https://www.upwork.com"
ANSWER = "Security answer"
FILLABLE = {"password": PASSWORD, "user": USER, "code": OTP, "answer": ANSWER}


def is_by_counter(context: Context, entry_id: str | None = None) -> bool:
    """Whether showing this entry's code uses it up. Raises VaultError as `code` does."""
    with opened(context) as vault:
        entry = find_entry(vault.document, entry_id)[0] if entry_id else upwork_entry(vault.document, OTP)
        return read_account(entry).kind == "hotp"


def code(context: Context, entry_id: str | None = None) -> tuple[str, OtpAccount, Code]:
    """The entry's id, its account and its code now; without an id Upwork's entry. A counter is moved on and saved first.

    Raises VaultError where there is no such entry or no code in it.
    """
    now = context.now()
    with opened(context) as vault:
        entry = find_entry(vault.document, entry_id)[0] if entry_id else upwork_entry(vault.document, OTP)
        account = read_account(entry)
        found = entry.id
        if account.kind == "hotp" and not entry_id:
            # Showing it uses it up: no guess which one is meant.
            only(upwork_entries(vault.document, OTP))
    result = code_at(account, now)
    if account.kind == "hotp":

        def move_on(document: Document) -> Code:
            fresh, _ = find_entry(document, found)
            present = read_account(fresh)
            code = code_at(present, now)
            present.counter += 1
            fresh.put(OTP, present.uri)
            fresh.touch(now)
            return code

        # The counter is moved under the lock, so that no code is ever shown twice.
        result = apply(context, move_on)
    return found, account, result


def read_account(entry: Entry) -> OtpAccount:
    """Raises VaultError("vault-no-code"), or what is wrong with it."""
    text = entry.get(OTP)
    if not text:
        raise VaultError("vault-no-code", {"title": entry.title})
    return read_otp(text)


def upwork_entry(document: Document, having: str) -> Entry:
    """Upwork's entry, the newest that has the field. Raises VaultError: no entry for Upwork, or none with this field."""
    known = upwork_entries(document)
    found = [entry for entry in known if entry.get(having)]
    if found:
        return max(found, key=lambda entry: (entry.modified is not None, entry.modified))
    if not known:
        raise VaultError("vault-no-upwork")
    if having == OTP:
        raise VaultError("vault-no-code", {"title": known[0].title})
    raise VaultError("vault-no-field", {"field": having})


def upwork_entries(document: Document, having: str = "") -> list[Entry]:
    """Upwork's entries, those that have the field."""
    return [entry for entry, _ in entries(document) if is_upwork(entry) and (not having or entry.get(having))]


def fill_value(context: Context, origin: str, field: str) -> tuple[str, str]:
    """What goes into the one recognised field of Upwork's page, and its entry's title. Raises VaultError for any other origin.

    `origin` is what the browser says of the tab's top frame, never what a page says.
    """
    if origin != ORIGIN:
        raise VaultError("vault-wrong-page")
    if field not in FILLABLE:
        raise VaultError("vault-no-field", {"field": field[:60]})
    if field == "code":
        entry_id, _, now = code(context)
        return now.code, title(context, entry_id)
    with opened(context) as vault:
        entry = upwork_entry(vault.document, FILLABLE[field])
        return entry.get(FILLABLE[field]), entry.title
