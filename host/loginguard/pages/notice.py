"""The one login that a message tells of: "New sign-in from Chrome on Windows", as labelled lines or as prose, in any language.

Reads lines, whether they came from an e-mail's HTML, its text or a paste.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages import vocabulary
from loginguard.pages.boilerplate import BOILERPLATE
from loginguard.pages.cells import ADDRESS, PLACE, CellReader, Finding, split_label
from loginguard.pages.fields import Fields, assemble, clashes
from loginguard.pages.given import Given
from loginguard.recognise.place_mentions import find_places

_NOTICE = vocabulary.MAIL
# Alone, without a place or an address, these are as often about a product as about a login.
_WEAK = {
    "new device", "new browser", "new location", "unknown device", "unrecognized device", "unrecognised device",
    "security alert", "unfamiliar device", "was this you", "is this you", "we noticed a new",
}  # fmt: skip
_STRONG = vocabulary.Phrases([p for p in vocabulary.collect("mail") if p not in _WEAK])
_AGAINST = vocabulary.Phrases(vocabulary.collect("mail-against"))
# "I can't log in from Nigeria", "how to log in": of somebody's trouble or of what to do, not of a login.
_DENIED = re.compile(
    r"\b(?:can(?:no|['’])t|could(?:n['’]t| not)|unable to|not able to|how to|how do i|trouble|problems?|"
    r"(?:sign|log) in to (?:read|view|see|manage|reply)|"
    r"(?:how|where|when|whenever|before|if|every time|each time|would like to|want to|going to|plan to|will|may) "
    r"(?:you |i )?(?:sign|log) in|no puedo|n[ãa]o consigo|je n['’]arrive|ne peux pas|impossible de|"
    r"kann (?:mich|ich)|non riesco|nie mog|не могу|не можу|giremiyorum|giriş yapamıyorum|tidak bisa|không thể)|"
    r"(?:लॉगिन|लॉग इन) नहीं|无法登录|無法登入|ログインでき",
    re.IGNORECASE,
)
# "What if someone logged in from Lagos?", "I logged in", "the login page": asked, supposed or one's own, not told.
_SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|in case|has|have|can|could|would|should|did|may|might|will) (?:some|any)(?:one|body)\b|"
    r"\bI(?:['’]ve)? (?:have |had |just )?(?:logged|signed|used|accessed|got)\b|"
    r"\b(?:log|sign)[ -]?in (?:page|form|screen|button|link)|\b(?:works?|fails?)\b|"
    r"\b(?:si|se) (?:algui[eé]n|algu[eé]m|qualcuno)|\bsi quelqu['’]un|\b(?:wenn|falls|ob) (?:sich )?jemand|"
    r"\b(?:если|якщо|jika|kung may|nếu)\b",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r"['’]s\b| [A-Z]")
_GAP = re.compile(r"\t+|\s{3,}")
_LONGEST_LINE = 400
_AHEAD = timedelta(days=2)
# A notice is short; what comes after this many lines is quoted or hostile.
_MOST_LINES = 600
_MOST_FINDINGS = 40
_SPAN_SHARE = 0.45


@dataclass(slots=True)
class Notice:
    """What was read, and how sure it is that the message tells of a login: `about` counts the phrases that say so.

    told: a sentence in a person's own words ("someone logged in to my account from Lagos") says so, and names the place.
    """

    login: Login
    kinds: int
    about: int
    told: bool


def read_notice(subject: str, lines: Sequence[str], cells: CellReader, given: Given) -> Notice | None:
    """The login that the message tells of; None where it tells of none."""
    trace, source = given.trace, given.name
    if _AGAINST.within(subject) and not _NOTICE.within(subject, at_least=1):
        trace.note("notice-against", line=subject[:80])
        return None
    cut = [line for line in lines[:_MOST_LINES] if len(line) <= 2_000]
    telling = [n for n, line in enumerate(cut) if says_login(line)]
    about = len(telling) + 2 * says_login(subject)
    if not about:
        trace.note("notice-none")
        return None
    trace.note("notice-for", line=(subject if says_login(subject) else cut[telling[0]])[:80])
    against = (
        next((line for line in cut[: telling[0] + 1] if _AGAINST.within(line)), None) if telling else None
    )
    if against and not says_login(subject):
        trace.note("notice-against", line=against[:80])
        return None
    fields = Fields()
    used: set[int] = set()
    _labelled(cut, cells, fields, used)
    _prose(subject, cut, telling, cells, fields, used)
    told = _told_place([cut[n] for n in telling])
    if told and not fields.mask & PLACE:
        fields.findings.append(told)
    if why := _too_little(fields, subject, [cut[n] for n in telling]):
        trace.notes.append(why)
        return None
    text = " · ".join(cut[n] for n in sorted(used)) or subject
    login = assemble(fields, cells, text=text, source=source)
    if login.time and login.time.start > cells.now + _AHEAD:
        # Nobody has signed in next week.
        trace.note("notice-ahead")
        return None
    login.method = login.method or next(
        (
            line
            for line in [subject, *(cut[n] for n in telling[:1])]
            if len(line) <= 160 and vocabulary.FAILED.within(line)
        ),
        None,
    )
    is_told = told is not None and login.place is not None and login.place == told.value
    return Notice(login, fields.kinds, about, is_told)


def _too_little(fields: Fields, subject: str, telling: Sequence[str]) -> Message | None:
    """Why what was found is no login, of the area `explain`; None where it is one."""
    is_empty = fields.kinds == 1 and not telling and not (says_login(subject) and fields.mask)
    if fields.kinds == 0 or is_empty:
        return Message("notice-empty")
    if fields.mask & (PLACE | ADDRESS) or _STRONG.within(subject) or any(map(_STRONG.within, telling)):
        return None
    return Message("notice-weak")


def plain_lines(lines: Sequence[str]) -> list[str]:
    """The lines that say something, each with single spaces; a label set off by a tab or many spaces gets its colon."""
    plain = []
    for line in lines:
        head, *rest = _GAP.split(line.strip(), maxsplit=1)
        said = f"{head.rstrip('*: ')}: {rest[0]}" if rest and vocabulary.label(head) else line
        plain.append(" ".join(said.split()))
    return [line for line in plain if line]


def tells(title: str) -> bool:
    """Whether a subject or a heading says by itself that the text under it is about a login."""
    return bool(_STRONG.within(title)) and not _AGAINST.within(title) and not _DENIED.search(title)


def says_login(line: str) -> bool:
    """Whether a line says that somebody signed in, or may have."""
    is_told = _NOTICE.within(line) or vocabulary.TOLD.within(line)
    return len(line) <= 700 and is_told and not _DENIED.search(line)


def _told_place(lines: Sequence[str]) -> Finding | None:
    """The place in the first sentence of a person's own words about a login: there "from Jordan" is no person's name."""
    for line in lines:
        for sentence in _SENTENCE.split(line[:_LONGEST_LINE]):
            if not vocabulary.TOLD.within(sentence) or _SUPPOSED.search(sentence):
                continue
            for start, end, place in find_places(sentence):
                if not _NAME_GOES_ON.match(sentence, end):
                    return Finding("place", place, sentence[start:end])
    return None


def _labelled(lines: Sequence[str], cells: CellReader, fields: Fields, used: set[int]) -> None:
    n = 0
    while n < len(lines):
        line = lines[n]
        label, rest = split_label(line) if len(line) <= _LONGEST_LINE else (None, line)
        if label and rest and ":" in line[:60].replace("：", ":"):
            _take(fields, cells.read(rest, label), used, n)
        elif (
            (alone := vocabulary.label(line) if len(line) <= 48 else None)
            and alone != "current"
            and n + 1 < len(lines)
        ):
            found = cells.read(lines[n + 1], alone)
            if found and len(lines[n + 1]) <= 120 and any(f.label == alone for f in found):
                _take(fields, found, used, n, n + 1)
                n += 1
        n += 1


def _take(fields: Fields, found: Sequence[Finding], used: set[int], *numbers: int) -> None:
    if len(fields.findings) >= _MOST_FINDINGS:
        return
    fresh = [f for f in found if not clashes([*fields.findings, f]) or f.label == "since"]
    if fresh:
        fields.findings.extend(fresh)
        used.update(numbers)


def _prose(
    subject: str,
    lines: Sequence[str],
    telling: Sequence[int],
    cells: CellReader,
    fields: Fields,
    used: set[int],
) -> None:
    start = telling[0] if telling else 0
    order = [*telling, *(n for n in range(start, min(len(lines), start + 14)) if n not in telling)]
    for n in order:
        line = lines[n]
        if n in used or len(line) > 700 or BOILERPLATE.search(line):
            continue
        for sentence in _sentences(line):
            found = cells.read(sentence[:_LONGEST_LINE])
            if n not in telling and not _is_value(sentence, found):
                continue
            missing = [f for f in found if not _has(fields, f.kind)]
            if missing:
                _take(fields, missing, used, n)
    if not (_has(fields, "place") and _has(fields, "device")):
        for finding in cells.read(subject):
            if finding.kind in {"place", "device", "address"} and not _has(fields, finding.kind):
                fields.findings.append(finding)


def _has(fields: Fields, kind: str) -> bool:
    return any(f.kind == kind for f in fields.findings)


def _is_value(text: str, found: Sequence[Finding]) -> bool:
    return bool(found) and sum(len(f.text) for f in found) >= len(text) * _SPAN_SHARE


_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+(?=[A-ZА-ЯÀ-Þ\u0600-\u06ff\u0900-\u0fff\u3040-\u9fff])")


def _sentences(line: str) -> list[str]:
    # "p.m." and "St." end no sentence; a part that is too short is joined to the next.
    parts: list[str] = []
    for part in _SENTENCE.split(line):
        if parts and (len(parts[-1]) < 24 or re.search(r"\b(?:[ap]\.m|St|Mt|no|nr)\.$", parts[-1])):
            parts[-1] += " " + part
        else:
            parts.append(part)
    return parts
