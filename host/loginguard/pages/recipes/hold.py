"""A hold on the account, or a lock after too many tries: it protects the account, and Support lifts it."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "hold"
ADDRESSES: tuple[str, ...] = ()
# Headings and titles. English: how such pages are worded in public; the other languages are ours.
WORDS: tuple[str, ...] = (
    "account on hold", "your account is on hold", "your account has been placed on hold", "your account was placed on hold",
    "we've placed your account on hold", "your account is temporarily on hold", "account locked", "your account is locked",
    "your account has been locked", "your account is temporarily locked", "account suspended", "your account is suspended",
    "your account has been suspended", "your account has been temporarily suspended", "your account is restricted", "account restricted",
    "conta suspensa", "sua conta está suspensa", "sua conta foi suspensa", "sua conta está bloqueada", "sua conta está retida", "a sua conta está suspensa",
    "cuenta suspendida", "tu cuenta está suspendida", "su cuenta está suspendida", "tu cuenta está bloqueada", "tu cuenta está retenida", "tu cuenta está en espera",
    "compte suspendu", "votre compte est suspendu", "votre compte est bloqué", "votre compte est en attente",
    "konto gesperrt", "ihr konto ist gesperrt", "ihr konto wurde gesperrt", "dein konto ist gesperrt", "dein konto wurde gesperrt",
    "account sospeso", "il tuo account è sospeso", "il tuo account è bloccato", "je account is geblokkeerd", "uw account is geblokkeerd",
    "konto zablokowane", "twoje konto jest zablokowane", "twoje konto zostało zawieszone", "contul tău este suspendat", "contul tău este blocat",
    "аккаунт заблокирован", "ваш аккаунт заблокирован", "ваш аккаунт приостановлен", "ваша учётная запись заблокирована",
    "обліковий запис заблоковано", "ваш обліковий запис заблоковано", "ваш обліковий запис призупинено", "ваш налог је суспендован",
    "hesabınız askıya alındı", "hesabınız kilitlendi", "hesabınız beklemede", "تم تعليق حسابك", "حسابك معلق", "حسابك مقفل", "حساب شما مسدود شده است",
    "आपका खाता निलंबित है", "आपका खाता रोक दिया गया है", "আপনার অ্যাকাউন্ট স্থগিত করা হয়েছে", "آپ کا اکاؤنٹ معطل ہے", "akun anda ditangguhkan", "akun anda dikunci",
    "tài khoản của bạn bị tạm khóa", "tài khoản của bạn đã bị khóa", "naka-hold ang iyong account", "您的账户已被冻结", "您的帐户已被锁定", "您的账户已被暂停",
    "アカウントが停止されています", "アカウントがロックされています", "계정이 정지되었습니다", "계정이 잠겼습니다",
)  # fmt: skip
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (
    Source(
        "support.upwork.com article 230161527: who can't log in most likely has a protective hold; what the page says is not known",
        "2026-11-24",
    ),
)
_FIELDS: tuple[str, ...] = ()
_PHRASES = (
    "on hold",
    "account is locked",
    "account locked",
    "has been locked",
    "suspended",
    *WORDS,
)


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="hold-words")
