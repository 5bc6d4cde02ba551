"""What the product refuses to do, as one exception and one append-only table of codes.

Each code has a sentence `error_<code>` and a hint `hint_<code>` in the catalogue, and a heading in docs/troubleshooting.md; a
test holds the three together. Codes are never reused and never removed: people search for them.
"""

from loginguard.model.message import Params

ERRORS: tuple[str, ...] = (
    # frames and messages
    "bad-frame",
    "frame-too-long",
    "bad-request",
    "hello-first",
    "protocol-unsupported",
    "unknown-type",
    "reply-too-long",
    "internal",
    # the state
    "state-unreadable",
    "state-newer",
    "state-damaged",
    "state-full",
    "state-busy",
    # what people bring
    "file-unreadable",
    "wrong-use",
    # set up
    "install-step-failed",
    "unknown-browser",
    "package-damaged",
    # steps, findings, journal, report
    "unknown-step",
    "unknown-finding",
    "unknown-entry",
    "bad-head",
    "attachment-too-large",
    "not-an-image",
    "report-not-written",
)


class LoginGuardError(Exception):
    """Raised where the person has to be told. `code` is one of ERRORS; `params` fill its sentence and its hint."""

    def __init__(self, code: str, params: Params | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.params: Params = params or {}
