"""Cuts a text into the tokens that times are made of, each with where it stood and what it may mean."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from loginguard.data.time_codes import Kind
from loginguard.recognise.folding import fold_time
from loginguard.recognise.time_words import meanings

_ASCII = re.compile(r"\d+|[A-Za-z]+|[^\w\s]|_")
# Scripts without spaces between words give a token a character; elsewhere a word is one. Compiled when first needed: it takes
# two milliseconds.
_WORDS_OF_ANY_SCRIPT = r"\d+|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30fb\u30fd-\u30ff\u3400-\u9fff]|[^\W\d_]+[\u0300-\u036f\u0900-\u0dff\u064b-\u0655]*(?:[^\W\d_\u3400-\u9fff\u0e00-\u0eff]|[\u0900-\u0dff\u0300-\u036f])*|[^\w\s]|_"
_LONGEST = 400
_MOST_TOKENS = 120
_LONGEST_ENDING = 5
_SHORTEST_MONTH = 3
# Figures of a day or a year.
_MOST_DIGITS = 4
_MARKS_OF_DIRECTION = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


class Token(NamedTuple):
    """`key` is folded; numbers have their value, everything else -1. `digits` is how many digits were written."""

    start: int
    end: int
    key: str
    number: int
    digits: int


@lru_cache(maxsize=2048)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of the first 400 characters, at most 120."""
    found = []
    text = text[:_LONGEST]
    pattern = _ASCII if text.isascii() else _any_script()
    for match in pattern.finditer(text):
        piece = match.group()
        if piece[0].isdecimal():
            found.append(
                Token(match.start(), match.end(), "#", int(piece) if len(piece) <= 18 else -1, len(piece))
            )
        elif piece not in _MARKS_OF_DIRECTION:  # "24\u200f/11\u200f/2026"
            key = fold_time(piece)
            found.append(Token(match.start(), match.end(), key, -1, 0))
        if len(found) == _MOST_TOKENS:
            break
    return tuple(_without_endings(found))


@cache
def _any_script() -> re.Pattern[str]:
    return re.compile(_WORDS_OF_ANY_SCRIPT)


def _without_endings(tokens: list[Token]) -> list[Token]:
    """ "21-е", "24-ші", "15-inci": what a figure is counted with says nothing; "2-Nov-26" stays as it is."""
    found: list[Token] = []
    skip = 0
    for i, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        found.append(token)
        if token.number < 0 or i + 2 >= len(tokens):
            continue
        dash, word = tokens[i + 1], tokens[i + 2]
        is_glued = token.end == dash.start and dash.end == word.start
        goes_on = i + 3 < len(tokens) and tokens[i + 3].key == "-" and tokens[i + 3].start == word.end
        if (
            is_glued
            and dash.key == "-"
            and word.number < 0
            and not goes_on
            and 0 < len(word.key) <= _LONGEST_ENDING
            and not _is_month(word.key)
        ):
            skip = 2
    return found


def _is_month(word: str) -> bool:
    """ "23-noy": three letters may be an ending, or a month."""
    return len(word) >= _SHORTEST_MONTH and any(kind == Kind.MONTH for kind, *_ in meanings("w:" + word))


def leaves_figures(tokens: tuple[Token, ...], parts: list[tuple[int, int]]) -> bool:
    """Whether a figure that none of the `parts` explains stands beside: it may be the day or the year, so the rest is no answer."""
    return any(
        token.number >= 0 and token.digits <= _MOST_DIGITS
        for i, token in enumerate(tokens)
        if not any(first <= i < last for first, last in parts)
        and not is_clock_figure(tokens, i)
        and not _is_bracketed(tokens, i)
    )


def _is_bracketed(tokens: tuple[Token, ...], at: int) -> bool:
    return 0 < at < len(tokens) - 1 and tokens[at - 1].key == "(" and tokens[at + 1].key == ")"


def is_clock_figure(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the figure at `at` is one of "16:05"; the one of "Last active: 2h" isn't."""
    return any(
        0 <= mark < len(tokens) - 1
        and tokens[mark].key == ":"
        and tokens[mark].start == tokens[mark - 1].end
        and tokens[mark].end == tokens[mark + 1].start
        and tokens[mark - 1].number >= 0
        for mark in (at - 1, at + 1)
        if mark >= 1
    )
