"""What is known of an account: what pages showed of it, where and when, and every change."""

from typing import Any

from loginguard.evidence.fact_words import subject_word, value_word
from loginguard.guard import findings
from loginguard.guard.context import Context
from loginguard.guard.fact_sets import FactSet, fact_sets
from loginguard.guard.progress import describe_finding
from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.monitor.compare import EMPTY
from loginguard.words import has, render


def describe_account(context: Context, account: str) -> dict[str, Any]:
    """`seen[]` by kind, each with its facts as displayed, and `findings[]`, newest first, settled ones too."""
    return {
        "seen": [_seen(context, one) for one in fact_sets(context, account)],
        "findings": [describe_finding(context, one) for one in findings.read(context, account)],
    }


def _seen(context: Context, one: FactSet) -> dict[str, Any]:
    code = one.kind if has("fact", one.kind) else "other"
    title = Message(code)
    return {
        "kind": one.kind,
        "title": {"code": code, "params": {}, "text": render("fact", title, context.language)},
        "at": one.at.isoformat(),
        "recipe": one.recipe,
        "address": one.address,
        "facts": [
            {"subject": fact.subject, "value": fact.value, "text": _shown(context, fact)}
            for fact in one.facts
        ],
    }


def _shown(context: Context, fact: Fact) -> str:
    """A label with its state in words: "authenticator: on". The label may be an intruder's."""
    value = value_word(fact.value, context.language)
    label = subject_word(fact.kind, fact.subject, context.language)
    return value if fact.value == EMPTY or not label else f"{label}: {value}"
