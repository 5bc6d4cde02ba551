"""Pages that a browser saved as one file (MHTML): the HTML part that is the page."""

from loginguard.pages.mail import content, parsed


def page_of(raw: bytes) -> str | None:
    """The HTML of the page: the part that the file's own header names, else the first; None where there is none.

    Raises UnreadableError as `parsed`.
    """
    mail = parsed(raw)
    wanted = str(mail.get("Snapshot-Content-Location") or "").strip()
    found: str | None = None
    for part in mail.walk():
        if part.get_content_type() not in {"text/html", "application/xhtml+xml"}:
            continue
        text = content(part)
        if wanted and str(part.get("Content-Location") or "").strip() == wanted:
            return text
        found = found if found is not None else text
    return found
