"""What speaks against a list being one of logins: headings and columns about other things, money, people, sentences."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS
from loginguard.pages.explained import Explained

Weighed = list[tuple[float, Message]]

_MONEY = re.compile(r"[$€£₹¥₴₽₺₦₱৳₫₩]\s?\d|\d\s?(?:[$€£₹₴₽₺₦₱৳₫₩]|USD|EUR|GBP|PLN|UAH|INR|BRL)\b")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
_RATING = re.compile(
    r"★|\b\d\.\d\s*/\s*5\b|\b\d+ reviews?\b|\b\d(?:\.\d)? (?:stars?|out of 5)\b", re.IGNORECASE
)
_LONG_WORDS = 45
# Of a login's row, most letters are a place, a time, a device, or a word about sessions.
_LEAST_SHARE = 0.5


def words(heads: Sequence[str], for_it: str | None, titles: Sequence[str], *, spoken: bool) -> Weighed:
    """heads: what stands over the list, the nearest first. for_it: the one of them that is about logins. titles: of columns.
    spoken: whether anything says that these are logins; else "Your devices under repair" is no heading of some."""
    found: Weighed = []
    against = next((t for t in heads[:2] if t in vocabulary.AGAINST), None)
    own = vocabulary.LIST if spoken else vocabulary.LOGINS
    if against is None and vocabulary.AGAINST.within(heads[0]) and not own.within(heads[0]):
        against = heads[0]
    if against and against != for_it:
        found.append((3.0, Message("heading-against", {"heading": against[:80]})))
    if asking := next((t for t in heads if t and vocabulary.ASKING.within(t)), None):
        found.append((3.0, Message("asking-against", {"heading": asking[:80]})))
    if other := next((t for t in titles if t in vocabulary.COLUMNS_AGAINST), None):
        found.append((2.5, Message("column-against", {"heading": other[:80]})))
    return found


def texts(rows: Sequence[Sequence[str]], masks: Sequence[int]) -> Weighed:
    """rows: the texts of each row. masks: which kinds each has."""
    found: Weighed = []
    count = len(rows)
    whole = [" ".join(row) for row in rows]
    for pattern, weight, code in ((_MONEY, 3.0, "money-against"), (_RATING, 2.0, "ratings-against")):
        hits = sum(1 for text in whole if pattern.search(text))
        if hits > count * 0.3:
            found.append((weight, Message(code, {"count": hits})))
    people = {mail for text in whole for mail in _MAIL.findall(text)}
    if len(people) > max(1, count // 2):
        found.append((1.5, Message("people-against", {"count": len(people)})))
    for phrases, weight, code in (
        (vocabulary.POSTED, 2.0, "posted-against"),
        (vocabulary.EXAMPLE, 6.0, "example-against"),
    ):
        hits = sum(1 for row in rows if any(phrases.within(text) for text in row))
        if hits * 2 > count:
            found.append((weight, Message(code, {"count": hits})))
    addressed = sum(1 for mask in masks if mask & ADDRESS)
    if sum(len(text.split()) for text in whole) > _LONG_WORDS * count and addressed * 2 < count:
        found.append((1.5, Message("prose-against")))
    return found


def unexplained(weighed: Sequence[Explained]) -> Weighed:
    """Rows that speak of places and devices instead of naming them, or that mostly say something else."""
    sentences = sum(1 for one in weighed if one.sentences)
    if sentences * 2 > len(weighed):
        return [(2.5, Message("sentences-against", {"count": sentences}))]
    if share(weighed) < _LEAST_SHARE:
        return [(1.5, Message("unexplained-against"))]
    return []


def share(weighed: Sequence[Explained]) -> float:
    """Which part of the list's letters is of places, times, devices and addresses."""
    letters = sum(one.letters for one in weighed)
    return sum(one.said for one in weighed) / letters if letters else 1.0


def local(logins: Sequence[Login], for_it: str | None) -> Weighed:
    """Addresses of a local network alone, under no heading of logins: who is in the house, not who is signed in."""
    addresses = [login.address for login in logins if login.address]
    if for_it or len(addresses) * 2 <= len(logins) or any(a.kind != "private" for a in addresses):
        return []
    return [(2.5, Message("local-against", {"count": len(addresses)}))]


def times(logins: Sequence[Login], now: datetime) -> Weighed:
    """Nobody has signed in next week: dates to come are those of appointments. Two days are left to clocks and zones."""
    to_come = sum(1 for login in logins if login.time and login.time.start > now + timedelta(days=2))
    if to_come * 2 <= len(logins):
        return []
    return [(3.0, Message("future-against", {"count": to_come}))]
