"""A report of what the person chose: given its form, and written where they want it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from loginguard.evidence.bundle import attachment_name, bundle, journal_json
from loginguard.evidence.chain import Entry
from loginguard.evidence.logins_csv import logins_csv
from loginguard.evidence.masking import mask
from loginguard.evidence.report_html import report_html
from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.files import free, in_downloads, write_private
from loginguard.guard.report_choice import Choice
from loginguard.guard.report_contents import gather

TYPES = {".zip": "application/zip", ".html": "text/html"}
# In base64 this fits the browser's limit of 1 MiB for a reply.
REPLY_BYTES = 700_000


def make_report(context: Context, account: str, choice: Choice) -> tuple[str, bytes]:
    """The report's suffix (".zip", ".html") and bytes. Notes in the journal that one was made."""
    journal.write(context, "report", {"form": choice.form, "masked": choice.masked}, account)
    entries = [one for one in journal.entries(context) if _belongs(one, account)]
    whole = list(journal.entries(context))
    report = gather(context, account, choice, entries)
    page = report_html(report).encode()
    if choice.form == "html":
        return ".html", page
    files = {
        "report.html": page,
        "journal.json": journal_json(whole, content_of=_open_contents(whole, entries, choice)).encode(),
        **({"logins.csv": logins_csv(report.logins, report.language)} if report.logins else {}),
        **{
            attachment_name(one.hash, one.type): one.content
            for one in report.pictures
            if one.content is not None
        },
    }
    return ".zip", bundle(files, context.now().astimezone(context.zone))


@dataclass(frozen=True, slots=True)
class Made:
    """A report: its bytes, or, where they are too many for a reply, the path they were written to."""

    name: str
    type: str
    content: bytes | None
    path: Path | None


def deliver_report(context: Context, account: str, choice: Choice) -> Made:
    """Makes the report for a reply; one that is too large for it is written to Downloads.

    Raises LoginGuardError `report-not-written`.
    """
    suffix, content = make_report(context, account, choice)
    today = context.now().astimezone(context.zone).date()
    if len(content) > REPLY_BYTES:
        path = write_private(in_downloads("upwork-report", suffix, today), content)
        return Made(path.name, TYPES[suffix], None, path)
    return Made(f"upwork-report-{today.isoformat()}{suffix}", TYPES[suffix], content, None)


def write_report(
    context: Context, account: str, choice: Choice, path: Path | None = None, *, over: bool = False
) -> Path:
    """Makes the report and writes it to `path`, or to a new name in the person's Downloads. Returns the path.

    over: a file that stands there may go. Raises LoginGuardError `file-exists` or `report-not-written`.
    """
    if path is not None:
        free(path, over=over)
    suffix, content = make_report(context, account, choice)
    today = context.now().astimezone(context.zone).date()
    return write_private(path or in_downloads("upwork-report", suffix, today), content, over=over)


def _belongs(one: Entry, account: str) -> bool:
    if one.content is None:
        return True
    named = json.loads(one.content).get("account")
    return named is None or named == account


def _open_contents(whole: Iterable[Entry], mine: Sequence[Entry], choice: Choice) -> dict[int, bool]:
    """Which entries come with their content: this account's, of the sections chosen, with nothing in it to mask."""
    seqs = {one.seq for one in mine}
    opened = {}
    for one in whole:
        content = one.content or ""
        shown = one.seq in seqs and one.kind not in choice.left_out
        if one.kind == "kept" and choice.pictures is not None:
            shown = shown and any(digest in content for digest in choice.pictures)
        opened[one.seq] = shown and not (choice.masked and mask(content) != content)
    return opened
