"""What the person says of kept logins, through the real store: taken back it leaves no trace, whatever was said of which."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from loginguard.guard import judged
from loginguard.guard.answers import Answer, Scope, answer
from loginguard.guard.context import Context
from loginguard.guard.profile import set_home
from loginguard.guard.status import status
from loginguard.store.database import open_store
from tests.unit.guard.test_look import CURRENT, Clock, see

ME = "~0100a1b2c3d4e5f601"
PLACES = ["Lagos, Nigeria", "Porto, Portugal", "Lisbon, Portugal", "Madrid, Spain", "105.112.0.1"]
DEVICES = ["Chrome on Windows", "Firefox on Linux", "Safari on iPhone"]
# Three hours apart: rows that show the same at overlapping times may be one login, and share its word.
rows = st.lists(
    st.tuples(
        st.sampled_from(DEVICES),
        st.sampled_from(PLACES),
        st.integers(1, 7).map(lambda n: f"{3 * n} hours ago"),
    ),
    min_size=1,
    max_size=6,
    unique=True,
)
words: st.SearchStrategy[Answer] = st.sampled_from(["me", "not-me", "unsure"])
scopes: st.SearchStrategy[Scope] = st.sampled_from(["once", "device", "place"])


@contextmanager
def state() -> Iterator[Context]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "state")
        context = Context(store, Clock())
        set_home(context, ["PT"])
        yield context
        store.close()


def told(context: Context) -> tuple[Any, Any]:
    """What there is to see of the logins, and where the person stands."""
    found = [
        (
            one.kept.id,
            one.verdict.name,
            one.verdict.confidence,
            [r.code for r in one.verdict.reasons],
            one.answer,
        )
        for one in judged.judged(context, ME)
    ]
    now = status(context, ME)
    return found, (now["situation"], now["badge"])


@settings(deadline=None, max_examples=25)
@given(rows, words, scopes, st.data())
def test_a_word_on_many_logins_and_its_undo_change_nothing(
    shown: list[tuple[str, str, str]], said: Answer, scope: Scope, data: st.DataObject
) -> None:
    with state() as context:
        see(context, CURRENT, *shown, account=ME)
        before = told(context)
        ids = [one.kept.id for one in judged.judged(context, ME)]
        chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
        answer(context, ME, chosen, said, scope)
        after = told(context)
        assert {row[0] for row in after[0] if row[4] == said} == set(chosen)
        if said == "me":
            assert {row[1] for row in after[0] if row[0] in chosen} == {"familiar"}
        if said == "not-me":
            assert after[1][0] == "incident"
        answer(context, ME, chosen, "undo")
        assert told(context) == before


@settings(deadline=None, max_examples=15)
@given(rows, st.lists(st.tuples(words, scopes), min_size=1, max_size=4))
def test_each_undo_brings_the_word_before_it_back(
    shown: list[tuple[str, str, str]], said: list[tuple[Answer, Scope]]
) -> None:
    with state() as context:
        see(context, CURRENT, *shown, account=ME)
        ids = [one.kept.id for one in judged.judged(context, ME)]
        states = [told(context)[0]]
        for word, scope in said:
            answer(context, ME, ids, word, scope)
            states.append(told(context)[0])
        while len(states) > 1:
            assert told(context)[0] == states.pop()
            answer(context, ME, ids, "undo")
        assert told(context)[0] == states[0]
