"""Password and security: whether a password is set, which two-step methods are on, which sign-in providers are linked."""

from typing import Literal

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages import vocabulary
from loginguard.pages.settings import Entry, entry
from loginguard.pages.tree import Tree
from loginguard.pages.wording import (
    CONNECTED,
    NOT_CONNECTED,
    NOT_SET,
    PASSWORD,
    PROVIDER,
    SET,
    TITLES,
    TWO_STEP,
    UPDATE,
    says,
)

NAME = "password-and-security"
ADDRESSES = ("/ab/account-security/password-and-security",)
WORDS = TITLES
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = True
SOURCES = (
    Source("a mirror of the page: headings and cards; article 360009491414: two-step methods", "2026-11-24"),
    Source(
        "support.upwork.com article 360012069193: Google and Apple are added and removed here", "2026-11-24"
    ),
)


def read(tree: Tree) -> PageReading:  # noqa: PLR0912 — each branch is one shape of page
    """The facts; not understood where neither a password, a method nor a provider is found."""
    labels = [
        *PASSWORD,
        *(w for words in TWO_STEP.values() for w in words),
        *(w for words in PROVIDER.values() for w in words),
    ]
    facts: list[Fact] = []
    missing: list[Message] = []
    if found := entry(tree, PASSWORD, others=labels):
        facts.append(_fact(tree, "password", "upwork", found, _password(found)))
    for subject, words in PROVIDER.items():
        if found := entry(tree, words, others=labels):
            value = _provider(found)
            if value:
                facts.append(_fact(tree, "sign-in-provider", subject, found, value))
            else:
                missing.append(Message("state-unclear", {"label": found.label}))
    methods = 0
    for subject, words in TWO_STEP.items():
        found = entry(tree, words, others=labels)
        if found is None:
            continue
        if subject == "question" and found.on is None:
            if value := _question(found):
                facts.append(_fact(tree, "security-question", "question", found, value))
            continue
        if found.on is None:
            missing.append(Message("state-unclear", {"label": found.label}))
            continue
        methods += 1
        facts.append(_fact(tree, "two-step-method", subject, found, "on" if found.on else "off"))
    if not any(f.kind == "password" for f in facts):
        missing.append(Message("password-entry"))
    if not any(f.kind == "sign-in-provider" for f in facts):
        missing.append(Message("provider-entries"))
    if not methods:
        missing.append(Message("two-step-entries"))
    return PageReading(NAME, understood=bool(facts) and methods > 0, facts=facts, missing=missing)


def _fact(tree: Tree, kind: str, subject: str, found: Entry, value: str) -> Fact:
    return Fact(kind, subject, value, found.text[:200], tree.number(found.element))


def _password(found: Entry) -> str:
    # "You haven't set" holds "set": what denies is looked for first.
    if says(found.text, NOT_SET):
        return "not-set"
    return "set" if says(found.text, SET) or found.controls else "unknown"


def _provider(found: Entry) -> str | None:
    if says(found.text, NOT_CONNECTED):
        return "not-connected"
    if says(found.text, CONNECTED):
        return "connected"
    if found.on is not None:
        return "connected" if found.on else "not-connected"
    return None


def _question(found: Entry) -> str | None:
    for control in found.controls:
        text = vocabulary.spaced(control)
        if any(word in text.split() for word in UPDATE):
            return "set"
    return "not-set" if says(found.text, NOT_SET) or found.controls else None
