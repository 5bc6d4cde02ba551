"""A hold on the account, or a lock after too many tries: it protects the account, and Support lifts it."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from functools import lru_cache
from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages import vocabulary
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
    "your account was locked", "your account has been temporarily locked", "your account has been put on hold", "your account is on a temporary hold", "your account has been restricted", "your account has been disabled",
    "a hold has been placed on your account", "a protective hold has been placed on your account", "a temporary hold has been placed on your account", "there is a hold on your account", "there's a hold on your account",
    "we placed a hold on your account", "we've placed a hold on your account", "we have placed a hold on your account", "we've placed a protective hold on your account", "we've locked your account", "we have locked your account",
    "we've suspended your account", "we have suspended your account", "sua conta foi bloqueada", "a sua conta foi bloqueada", "a sua conta foi suspensa", "sua conta foi colocada em espera", "bloqueamos sua conta", "suspendemos sua conta",
    "tu cuenta ha sido bloqueada", "tu cuenta ha sido suspendida", "su cuenta ha sido bloqueada", "su cuenta ha sido suspendida", "tu cuenta fue bloqueada", "tu cuenta fue suspendida", "hemos bloqueado tu cuenta", "se ha bloqueado tu cuenta",
    "votre compte a été bloqué", "votre compte a été suspendu", "votre compte a été verrouillé", "votre compte est verrouillé", "nous avons bloqué votre compte", "dein konto wurde vorübergehend gesperrt", "ihr konto wurde vorübergehend gesperrt",
    "wir haben dein konto gesperrt", "wir haben ihr konto gesperrt", "il tuo account è stato bloccato", "il tuo account è stato sospeso", "ваш аккаунт был заблокирован", "ваша учётная запись была заблокирована",
    "ваш обліковий запис було заблоковано", "ваш акаунт заблоковано", "ми заблокували ваш обліковий запис", "ваш обліковий запис тимчасово заблоковано",
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
_ROLES = frozenset({"alert", "alertdialog"})
_CLASS = re.compile(r"(?:^|\s)(?:[a-z0-9]+-)?alert(?:\s|-|$)", re.IGNORECASE)
# More than an alert says.
_MOST_PIECES, _LONGEST = 40, 600
_SENTENCES = re.compile(r"[.!?…。！？\n]+")
# "If your account has been locked", "Why your account is on hold": said of any account, not of this one.
_OF_ANY = (
    "if", "when", "whenever", "unless", "until", "why", "how", "in case", "cuando", "por qué", "quando", "caso", "por que", "quand", "lorsque", "pourquoi", "wenn", "falls", "sobald", "warum",
    "якщо", "коли", "чому", "если", "когда", "почему", "jika", "kapan", "nếu", "khi", "eğer", "अगर", "यदि", "إذا", "عندما",
)  # fmt: skip
# Words that mean more than "if": only right before.
_IF = (" si", " se", " se a")


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    if held := told(tree):
        return PageReading(NAME, understood=True, facts=[held])
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="hold-words")


def told(tree: Tree, *, anywhere: bool = False) -> Fact | None:
    """The fact `gate` of a page that goes on and says in an alert that this account is held; None where it doesn't.

    anywhere: the page has nobody's words but Upwork's, so that it needn't stand in an alert.
    """
    elements = range(len(tree.tags)) if anywhere else tree.mentioning("alert")
    best: tuple[int, int, str] | None = None
    for element in elements:
        if tree.last[element] - tree.first[element] > _MOST_PIECES or not (
            anywhere or _is_alert(tree, element)
        ):
            continue
        text = tree.text(element)
        if len(text) <= _LONGEST and any(_is_held(sentence) for sentence in _SENTENCES.split(text)):
            best = min(best or (len(text), element, text), (len(text), element, text))
    return Fact("gate", NAME, "shown", best[2][:200], tree.number(best[1])) if best else None


def _is_alert(tree: Tree, element: int) -> bool:
    return tree.attribute(element, "role") in _ROLES or bool(_CLASS.search(tree.attribute(element, "class")))


@lru_cache(maxsize=1)
def _said() -> tuple[str, ...]:
    return tuple(vocabulary.spaced(word) for word in WORDS)


def _is_held(sentence: str) -> bool:
    flat = f" {vocabulary.spaced(sentence)} "
    for phrase in _said():
        before, found, _ = flat.partition(f" {phrase} " if phrase.isascii() else phrase)
        if found:
            said_of_any = any(f" {vocabulary.spaced(word)} " in f"{before} " for word in _OF_ANY)
            return not said_of_any and not before.rstrip().endswith(_IF)
    return False
