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
    # vault, one-time codes, passwords, imports
    "vault-wrong-key",
    "vault-damaged",
    "vault-cut",
    "vault-foreign",
    "vault-kdb1",
    "vault-kdbx3",
    "vault-too-new",
    "vault-twofish",
    "vault-unsupported",
    "vault-too-costly",
    "vault-slow",
    "vault-older",
    "vault-clean-device",
    "vault-too-large",
    "vault-too-weak",
    "vault-key-file",
    "vault-no-key",
    "vault-missing",
    "vault-unreadable",
    "vault-exists",
    "vault-busy",
    "vault-not-saved",
    "vault-not-written",
    "vault-not-ours",
    "vault-locked",
    "vault-no-entry",
    "vault-several",
    "vault-no-upwork",
    "vault-no-field",
    "vault-no-version",
    "vault-no-attachment",
    "vault-no-code",
    "vault-not-removed",
    "vault-bad-value",
    "vault-bad-attachment",
    "vault-short-password",
    "vault-no-terminal",
    "vault-not-the-same",
    "vault-no-clipboard",
    "vault-wrong-page",
    "otp-not-readable",
    "otp-bad-secret",
    "otp-no-secret",
    "otp-unsupported",
    "otp-repeated",
    "otp-is-migration",
    "qr-not-installed",
    "qr-not-a-picture",
    "qr-none",
    "password-bad-length",
    "breach-list-unreadable",
    "import-unknown",
    "import-not-text",
    "import-damaged",
    "import-needs-password",
    "import-empty-row",
    "export-unknown",
    # the host as set up
    "host-silent",
    "host-refused",
    "not-removed",
    # who the person is
    "unknown-country",
    "bad-trip",
    "unknown-login",
    "unknown-account",
    "file-exists",
    # the person's own databases of addresses
    "city-not-installed",
    "address-database-unreadable",
    # what people type
    "text-empty",
    "text-too-long",
    "unknown-device",
    # the vault, later
    "vault-not-copied",
    "vault-nothing-to-change",
    "breach-list-unsorted",
    "file-not-written",
)


class LoginGuardError(Exception):
    """Raised where the person has to be told. `code` is one of ERRORS; `params` fill its sentence and its hint."""

    def __init__(self, code: str, params: Params | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.params: Params = params or {}
