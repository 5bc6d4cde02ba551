"""What the vault refuses, as codes that the catalogue of sentences explains (`error_vault…`)."""

from loginguard.model.errors import LoginGuardError
from loginguard.model.message import Params


class VaultError(LoginGuardError):
    """A refusal. `code` is a catalogue code ("vault-wrong-key"); `params` never hold a secret."""


class ConfirmationError(VaultError):
    """Refused until the person says yes: the request is repeated with `answer` among its `confirm`."""

    def __init__(self, code: str, answer: str, params: Params | None = None) -> None:
        super().__init__(code, {**(params or {}), "confirm": answer})
        self.answer = answer
