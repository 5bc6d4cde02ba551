"""Changing entries: each function is one operation, saved before it returns."""

import os
from collections.abc import Mapping, Sequence
from typing import Any

from loginguard.guard.context import Context
from loginguard.guard.vault.codes import upwork_entries
from loginguard.guard.vault.contents import SITE, only, summary
from loginguard.guard.vault.session import apply
from loginguard.vault import attachments, operations
from loginguard.vault.entry import OTP, PASSWORD, Entry
from loginguard.vault.errors import VaultError
from loginguard.vault.groups import find_entry
from loginguard.vault.kdbx.container import Document
from loginguard.vault.otp.uri import read_otp
from loginguard.vault.passwords.generate import Generated, generate_characters


def read_code(fields: Mapping[str, str | None]) -> dict[str, str | None]:
    """The fields with the code brought into the one form that KeePassXC reads. Raises VaultError."""
    read = dict(fields)
    text = read.get(OTP)
    if text:
        read[OTP] = read_otp(text).uri
    return read


def add(
    context: Context, fields: Mapping[str, str], *, secret: Sequence[str] = (), tags: Sequence[str] = ()
) -> dict[str, Any]:
    """A new entry's summary. Raises VaultError."""
    values = {name: value for name, value in read_code(fields).items() if value is not None}

    def operation(document: Document) -> dict[str, Any]:
        entry = operations.add_entry(
            document,
            values,
            now=context.now(),
            random=os.urandom,
            tags=tags,
            secret=frozenset(secret),
        )
        return summary(entry, ())

    return apply(context, operation)


def edit(
    context: Context,
    entry_id: str,
    fields: Mapping[str, str | None],
    *,
    secret: Sequence[str] = (),
    tags: Sequence[str] | None = None,
) -> dict[str, Any]:
    """The entry's new summary; its state from before is in its history. Raises VaultError."""
    values = read_code(fields)

    def operation(document: Document) -> dict[str, Any]:
        entry = operations.edit_entry(
            document, entry_id, values, now=context.now(), tags=tags, secret=frozenset(secret)
        )
        return summary(entry, ())

    return apply(context, operation)


def remove(context: Context, entry_id: str) -> None:
    """Into the recycle bin. Raises VaultError."""
    apply(context, lambda d: operations.remove_entry(d, entry_id, now=context.now(), random=os.urandom))


def forget(context: Context, entry_id: str) -> None:
    """Out of the recycle bin for good. Raises VaultError."""
    apply(context, lambda d: operations.forget_entry(d, entry_id, now=context.now()))


def restore(context: Context, entry_id: str, version: int | None = None) -> dict[str, Any]:
    """Back from the bin, or back to an earlier state. Raises VaultError."""

    def operation(document: Document) -> dict[str, Any]:
        if version is None:
            return summary(operations.restore_entry(document, entry_id, now=context.now()), ())
        return summary(operations.restore_version(document, entry_id, version, now=context.now()), ())

    return apply(context, operation)


def attach(context: Context, entry_id: str, name: str, content: bytes) -> None:
    """Adds a file to an entry. Raises VaultError."""

    def operation(document: Document) -> None:
        entry, _ = find_entry(document, entry_id)
        operations.remember(document, entry)
        attachments.attach(document, entry, name, content)
        entry.touch(context.now())

    apply(context, operation)


def detach(context: Context, entry_id: str, name: str) -> None:
    """Takes a file off an entry; its history keeps it. Raises VaultError."""

    def operation(document: Document) -> None:
        entry, _ = find_entry(document, entry_id)
        operations.remember(document, entry)
        if not attachments.detach(entry, name):
            raise VaultError("vault-no-attachment")
        entry.touch(context.now())

    apply(context, operation)


def new_password(context: Context, entry_id: str | None = None) -> tuple[dict[str, Any], Generated]:
    """A new password for an entry (without an id Upwork's, made where missing), stored before anyone is shown it.

    The old one stays in the history: it may still be the one that signs in. Raises VaultError, "vault-several" where
    without an id several entries are Upwork's.
    """
    generated = generate_characters()
    now = context.now()

    def operation(document: Document) -> dict[str, Any]:
        entry = find_entry(document, entry_id)[0] if entry_id else upwork_password_entry(document)
        if entry is None:
            fields = {"Title": "Upwork", "URL": f"https://www.{SITE}/", PASSWORD: generated.password}
            return summary(operations.add_entry(document, fields, now=now, random=os.urandom), ())
        return summary(operations.edit_entry(document, entry.id, {PASSWORD: generated.password}, now=now), ())

    return apply(context, operation), generated


def upwork_password_entry(document: Document) -> Entry | None:
    """Upwork's one entry with a password, else its one entry, None where there is none.

    Raises VaultError("vault-several") where a guess could write over the wrong one.
    """
    known = upwork_entries(document)
    found = [entry for entry in known if entry.get(PASSWORD)] or known
    return only(found) if found else None
