"""Kept files as the dashboard shows them: a list, and a file's bytes in parts that fit a reply."""

import base64
from typing import Any

from loginguard.evidence.mail import clean_mail
from loginguard.guard import attachments, journal
from loginguard.guard.context import Context
from loginguard.guard.moments import sentence

# Three quarters of it in base64 stay well below the browser's limit of a reply.
PART_BYTES = 480_000


def keep_file(
    context: Context, content: bytes, *, kind: str, name: str, address: str, note: str, account: str | None
) -> attachments.Attachment:
    """Keeps a picture as it is, a mail without what opens the account. Raises as `attachments.keep` does."""
    is_picture = kind == "picture"
    return attachments.keep(
        context,
        content if is_picture else clean_mail(content),
        name=name,
        picture=is_picture,
        address=address,
        note=note,
        account=account,
    )


def list_kept(context: Context, account: str | None = None) -> list[dict[str, Any]]:
    """Newest first: hash, name, type, size, when, from which page, whether the file is still there."""
    known = {one.hash: one for one in attachments.attachments(context)}
    found: dict[str, dict[str, Any]] = {}
    for entry in journal.read(context, account):
        content = entry["content"]
        if entry["kind"] != "kept" or content is None or content["hash"] not in known:
            continue
        one = known[content["hash"]]
        found.setdefault(
            one.hash,
            {
                "hash": one.hash,
                "name": content["name"],
                "type": one.type,
                "size": one.size,
                "at": entry["at"],
                "address": content.get("address", ""),
                "note": content.get("note", ""),
                "seq": entry["seq"],
            },
        )
    return list(found.values())


def part_of(context: Context, digest: str, offset: int) -> dict[str, Any]:
    """`data`: a part in base64, None where the file is gone or changed; `next`: where the following part begins."""
    known = any(one.hash == digest for one in attachments.attachments(context))
    content = attachments.load(context, digest) if known else None
    if content is None:
        return {"data": None, "next": None}
    end = offset + PART_BYTES
    return {
        "data": base64.b64encode(content[offset:end]).decode(),
        "next": end if end < len(content) else None,
    }


def erase_kept(context: Context, digest: str) -> None:
    """Takes a kept file away for good."""
    attachments.erase(context, digest)


def journal_texts(context: Context, account: str | None, limit: int) -> list[dict[str, Any]]:
    """The journal's entries, newest first, as sentences."""
    found = []
    for entry in journal.read(context, account, limit=limit):
        said = sentence(entry["kind"], entry["content"], context.language)
        found.append(
            {
                "seq": entry["seq"],
                "at": entry["at"],
                "kind": entry["kind"],
                "text": said[1] if said else "",
                "erased": entry["content"] is None,
            }
        )
    return found
