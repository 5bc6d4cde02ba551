"""The challenge for a new device: a code is asked for before this browser may go on."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "device-challenge"
ADDRESSES: tuple[str, ...] = ("/ab/account-security/device-authorization",)
WORDS: tuple[str, ...] = ("verify your device", "device authorization")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("address and field id (deviceAuthOtp_otp) in scripts' code", "2026-11-24"),)
_FIELDS = (
    "deviceAuthOtp_otp",
    "deviceAuthOtp[otp]",
    "deviceAuth_otp",
    "deviceAuth[otp]",
)
_PHRASES = (
    "verify your device",
    "recognize this device",
    "verification code", "enter the code", "enter the 6 digit code", "enter your 6 digit code", "6 digit code", "six digit code", "code we sent", "security code",
    "código de verificação", "código de 6 dígitos", "insira o código", "código de verificación", "introduce el código", "ingresa el código", "code de vérification", "saisissez le code", "code à 6 chiffres",
    "bestätigungscode", "6 stelligen code", "sechsstelligen code", "код підтвердження", "введіть код", "код подтверждения", "введите код", "codice di verifica", "doğrulama kodu", "رمز التحقق", "सत्यापन कोड", "验证码", "確認コード", "인증 코드",
)  # fmt: skip


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="challenge-fields")
