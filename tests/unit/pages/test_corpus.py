"""The corpus: how many rows of pages, mails and texts are read right, and that pages without logins give none."""

import pytest

from tests.corpora.reading import examples, read, score


@pytest.mark.parametrize("part", ["tuned", "heldout"])
def test_rows_are_read_right(part: str) -> None:
    found = score(part)
    assert found.precision >= 0.95, "\n".join(found.wrong)
    assert found.recall >= 0.95, "\n".join(found.wrong)
    assert found.false_lists == 0, "\n".join(found.wrong)


def test_a_third_of_the_corpus_gives_nothing() -> None:
    every = [example for part in ("tuned", "heldout") for example in examples(part)]
    pages = [e for e in every if e.path.suffix == ".html"]
    mails = [e for e in every if e.path.suffix != ".html"]
    assert len(pages) >= 60
    assert len(mails) >= 40
    assert sum(not e.rows for e in every) * 3.2 >= len(every)


def test_nothing_but_logins_is_a_login() -> None:
    for part in ("tuned", "heldout"):
        for example in examples(part):
            if not example.rows:
                assert not read(example), example.path.name
