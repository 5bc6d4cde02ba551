"""Contact info: the account's id, e-mail and phone as the page masks them, and whether it names an address."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages import vocabulary
from loginguard.pages.labelled import labelled
from loginguard.pages.tree import Tree

NAME = "contact-info"
ADDRESSES = ("/freelancers/settings/contactInfo", "/nx/client-info")
WORDS = ("contact info", "contact information", "my info")
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = True
SOURCES = (
    Source(
        "the settings menu and addresses of extensions' code; /nx/client-info/ is less sure", "2026-11-24"
    ),
)

_EMAIL_LABELS = ("email", "e-mail", "email address", "correo", "correo electrónico", "adresse e-mail", "e-mail-adresse", "почта",
                 "эл. почта", "електронна пошта", "البريد الإلكتروني", "e-posta", "ईमेल", "邮箱", "メールアドレス", "이메일")  # fmt: skip
_PHONE_LABELS = ("phone", "phone number", "mobile", "telefone", "telemóvel", "teléfono", "téléphone", "telefon", "telefono", "телефон",
                 "الهاتف", "फ़ोन", "电话", "電話番号", "전화번호")  # fmt: skip
_ID_LABELS = (
    "user id",
    "id do usuário",
    "id de usuario",
    "identifiant",
    "benutzer-id",
    "id utente",
    "идентификатор",
    "id",
)
_OTHER_LABELS = frozenset(map(vocabulary.plain, (*_PHONE_LABELS, *_ID_LABELS)))
_UNVERIFIED = vocabulary.Phrases([
    "unverified", "not verified", "not yet verified", "isn't verified", "verify your email", "verification pending", "pending verification", "não verificado", "verifique seu e-mail", "no verificado", "sin verificar",
    "verifica tu correo", "non vérifié", "non vérifiée", "vérifiez votre adresse", "nicht verifiziert", "nicht bestätigt", "unbestätigt", "non verificato", "не підтверджено", "не підтверджена", "не подтверждён", "не подтверждена",
    "niezweryfikowany", "doğrulanmadı", "غير مؤكد", "सत्यापित नहीं", "belum diverifikasi", "chưa xác minh", "未验证", "未認証", "확인되지 않음",
])  # fmt: skip
_EMAIL = re.compile(r"[\w.+*•·●…-]+@[\w*•·●…-]+(?:\.[\w*•·●…-]+)+")
_PHONE = re.compile(r"\+?[\d*•·●…xX][\d*•·●…xX\s().-]{5,}[\d*•·●…xX]|\+\d{1,3} ?[*•·●…]+ ?\d{2,4}")
_HIDDEN = re.compile(r"[*•·●…xX]")
_ID = re.compile(r"^~?[0-9a-z]{4,40}$")


def mask_email(text: str) -> str:
    """ "ana.costa@example.org" as "a***@example.org"; one that the page masks stays as it is."""
    name, _, host = text.partition("@")
    return text if re.search(r"[*•·●…]", name) else f"{name[:1]}***@{host}"


def mask_phone(text: str) -> str:
    """ "+351 912 345 678" as "***78"; one that the page masks stays as it is, with the country's code."""
    if _HIDDEN.search(text):
        return text
    digits = [c for c in text if c.isdigit()]
    return f"***{''.join(digits[-2:])}" if digits else text


def read(tree: Tree) -> PageReading:
    """Facts `email` ("set" or "unverified") and `phone`, masked; not understood where no e-mail address is found."""
    facts: list[Fact] = []
    if (found := labelled(tree, _EMAIL_LABELS)) and (match := _EMAIL.search(found.text)):
        facts.append(_email(tree, match[0], found.element))
    else:
        for i, text in enumerate(tree.pieces):
            if match := _EMAIL.fullmatch(text):
                facts.append(_email(tree, match[0], tree.owners[i]))
                break
    if (found := labelled(tree, _PHONE_LABELS)) and (match := _PHONE.search(found.text)):
        facts.append(_fact("phone", mask_phone(match[0]), match[0], tree.number(found.element)))
    account = None
    if (found := labelled(tree, _ID_LABELS)) and _ID.match(vocabulary.plain(found.text)):
        account = f"~{found.text.strip().lstrip('~')}"
    has_email = any(f.kind == "email" for f in facts)
    missing = [] if has_email else [Message("email-entry")]
    return PageReading(NAME, understood=has_email, facts=facts, account=account, missing=missing)


def _email(tree: Tree, exact: str, element: int) -> Fact:
    fact = _fact("email", mask_email(exact), exact, tree.number(element))
    at = next((i for i in range(tree.first[element], tree.last[element]) if exact in tree.pieces[i]), None)
    # What is said of it stands in its own text or right after, before the next label.
    for text in tree.pieces[at : at + 3] if at is not None else ():
        if vocabulary.plain(text.partition(":")[0]) in _OTHER_LABELS:
            break
        if _UNVERIFIED.within(text):
            fact.value = "unverified"
    return fact


def _fact(kind: str, masked: str, exact: str, node: int) -> Fact:
    return Fact(kind, masked, "set", masked, node, exact=exact)
