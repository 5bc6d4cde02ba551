"""The report as a zip: the readable page, the journal, what was kept, and checksums to check them by."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime

from loginguard.evidence.chain import FIRST, Entry

SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "message/rfc822": ".eml", "text/plain": ".txt"}
# The oldest date that zip can say.
OLDEST = 1980

HOW_TO_CHECK = """\
How to check that nothing in this folder was changed
====================================================

Unpack the zip, open a terminal in the folder, and compare.

  Windows (PowerShell)
    Get-Content SHA256SUMS | ForEach-Object { $sum, $file = $_ -split '  ', 2;
      if ((Get-FileHash $file -Algorithm SHA256).Hash -eq $sum) { "OK      $file" } else { "CHANGED $file" } }

  macOS
    shasum -a 256 -c SHA256SUMS

  Linux
    sha256sum -c SHA256SUMS

The checksums show damage and careless edits. Who changes a file on purpose can change its checksum too. The
journal's mark (six words and a hash, in report.html and in what was sent to Support) ties this to what was
known then:

    loginguard journal verify --file journal.json --head "the words or the hash"
"""


def journal_json(entries: Iterable[Entry], *, content_of: Mapping[int, bool] | None = None) -> str:
    """The journal as JSON that `loginguard journal verify --file` reads.

    Entries whose `content_of` is False come without content and salt; their hash stays, the chain verifies.
    """
    listed = [
        {
            "seq": one.seq,
            "at": one.at,
            "zone": one.zone,
            "kind": one.kind,
            "content_hash": one.content_hash,
            "link": one.link,
            "content": one.content if content_of is None or content_of.get(one.seq, True) else None,
            "salt": one.salt.hex()
            if one.salt and (content_of is None or content_of.get(one.seq, True))
            else None,
        }
        for one in entries
    ]
    return json.dumps({"format": 1, "first": FIRST, "entries": listed}, ensure_ascii=False, indent=1) + "\n"


def read_journal_json(text: str) -> list[Entry]:
    """The entries of such a file. Raises ValueError for one that isn't."""
    try:
        found = json.loads(text)
        return [
            Entry(
                int(one["seq"]),
                str(one["at"]),
                str(one["zone"]),
                str(one["kind"]),
                str(one["content_hash"]),
                str(one["link"]),
                None if one["content"] is None else str(one["content"]),
                None if one["salt"] is None else bytes.fromhex(one["salt"]),
            )
            for one in found["entries"]
        ]
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("no journal") from error


def bundle(files: Mapping[str, bytes], made_at: datetime) -> bytes:
    """The zip of these files with SHA256SUMS over them and HOW-TO-CHECK.txt. Same input, same bytes."""
    contents = dict(sorted({**files, "HOW-TO-CHECK.txt": HOW_TO_CHECK.encode()}.items()))
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in contents.items())
    contents["SHA256SUMS"] = sums.encode()
    stamp = (
        max(made_at.year, OLDEST),
        made_at.month,
        made_at.day,
        made_at.hour,
        made_at.minute,
        made_at.second,
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in contents.items():
            info = zipfile.ZipInfo(name, stamp)
            # PNG and JPEG are packed already.
            packed = name.endswith((".png", ".jpg"))
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, content)
    return out.getvalue()


def attachment_name(digest: str, kind: str) -> str:
    """Where a kept file lies in the zip: by its hash, never by a name that came from outside."""
    return f"attachments/{digest}{SUFFIXES.get(kind, '.bin')}"
