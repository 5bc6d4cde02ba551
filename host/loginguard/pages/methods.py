"""The list of payment methods on a page, for money out or money in: their labels, masked, and their states."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from collections.abc import Sequence

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.pages import vocabulary
from loginguard.pages.tree import Tree

_KINDS = re.compile(
    r"paypal|payoneer|direct to|local bank|wire transfer|\bach\b|instant pay|m-pesa|gcash|wise\b|bank account|bank transfer|"
    r"visa|mastercard|master card|amex|american express|discover|maestro|debit|credit card|skrill|transferência|transferencia|"
    r"virement|überweisung|bonifico|банк|карта|bank",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?:\d[ -]?){5,}(?=\d{4}\b)")
_EMAIL = re.compile(r"\b([\w.+-])[\w.+-]*@([\w-]+\.[\w.]+)")
_PENDING = ("pending", "activating", "in review", "verifying", "will be active", "becomes active", "active in", "active on", "available on",
            "pendente", "em análise", "pendiente", "en attente", "ausstehend", "in attesa", "oczekuje", "ожидает", "в обработке",
            "очікує", "قيد الانتظار", "beklemede", "menunggu", "đang chờ")  # fmt: skip
_ACTIVE = ("active", "preferred", "default", "primary", "verified", "ativo", "preferencial", "activo", "preferido", "actif", "aktiv",
           "attivo", "aktywna", "активен", "активний", "نشط", "aktif")  # fmt: skip


ADD = (
    "add",
    "set up",
    "adicionar",
    "agregar",
    "añadir",
    "ajouter",
    "hinzufügen",
    "aggiungi",
    "добавить",
    "додати",
)


def read_methods(
    tree: Tree, recipe: str, kind: str, *, add: str, none: Sequence[str], missing: str
) -> PageReading:
    """A page of payment methods: facts of that kind, or one whose value is "none".

    add: the page's own words for adding one; none: what it says where there is none; missing: the code of what was looked
    for, where neither a method nor their absence is said.
    """
    facts = methods(tree, kind, add_words=(*ADD, add))
    if not facts and says_none(tree, none):
        facts = [Fact(kind, "", "none")]
    return PageReading(
        recipe, understood=bool(facts), facts=facts, missing=[] if facts else [Message(missing)]
    )


def mask(text: str) -> str:
    """A label without what identifies: all but the last four digits, all but the first letter of an e-mail's name."""
    return _EMAIL.sub(r"\1***@\2", _DIGITS.sub("****", text))


def _has(text: str, words: Sequence[str]) -> bool:
    flat = f" {vocabulary.spaced(text)} "
    return any(f" {vocabulary.spaced(w)} " in flat for w in words)


def methods(tree: Tree, kind: str, *, add_words: Sequence[str]) -> list[Fact]:
    """A fact for each method: the subject is its masked label, the value "active", "pending" or "listed".

    A text that only offers to add a method (one of add_words, or a button's) is none.
    """
    facts: list[Fact] = []
    seen: set[str] = set()
    for i, text in enumerate(tree.pieces):
        if len(text) > 120 or not _KINDS.search(text):
            continue
        owner = tree.owners[i]
        line = (owner, *tree.ancestors(owner)[:3])
        if _has(text, add_words) or any(
            tree.tags[e] in {"h1", "h2", "h3", "a", "button", "nav", "label"} for e in line[:2]
        ):
            continue
        entry = owner
        for above in line[1:]:
            if tree.tags[above] in {"ul", "ol", "table", "tbody", "section", "main", "body"}:
                break
            if tree.last[above] - tree.first[above] > 10:
                break
            entry = above
        whole = tree.text(entry)
        if len(whole.split()) > 30:
            continue
        label = mask(text)
        if label in seen:
            continue
        seen.add(label)
        value = "pending" if _has(whole, _PENDING) else "active" if _has(whole, _ACTIVE) else "listed"
        facts.append(Fact(kind, label, value, mask(whole)[:200], tree.number(entry)))
    return facts


def says_none(tree: Tree, phrases: Sequence[str]) -> bool:
    """Whether the page itself says that there is none."""
    return any(_has(text, phrases) for text in tree.pieces if len(text) <= 300)
