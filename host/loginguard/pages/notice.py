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
from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME, CellReader, Finding, split_label
from loginguard.pages.fields import Fields, assemble, clashes
from loginguard.pages.forwarding import is_head
from loginguard.pages.given import Given
from loginguard.pages.telling import AGAINST, is_asked, is_strong, reports_login, says_login, sentences
from loginguard.recognise.led_places import led_places, small_places
from loginguard.recognise.place_mentions import find_places

_NAME_GOES_ON = re.compile(r"['’]s\b| [A-Z]")
# Before what may be a further clause; commas and points stay with it until that is known.
_CLAUSE = re.compile(r"(?=[,;，。；|]\s*[^\s,;，。；|:：]+(?: [^\s,;，。；|:：]+){0,3}\s?[:：])|(?=\s[·•]\s)")
_ANY_LABEL = re.compile(r"[^\d:：]{2,40}[:：](?!//)")
_WIDE = {ord("（"): " (", ord("）"): ") "}
_GAP = re.compile(r"\t+|\s{3,}")
_LONGEST_LINE = 400
_AHEAD = timedelta(days=2)
# A notice is short; what comes after this many lines is quoted or hostile.
_MOST_LINES = 600
_MOST_FINDINGS = 40
_SPAN_SHARE = 0.45
_LONGEST_LABEL = 40
# So many kinds of thing under labels of their own make a message one about a login, however it is worded.
_ENOUGH_LABELLED = 2
_FAR_OVER, _FAR_BELOW = 3, 14
_LONGEST_PROSE = 700


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
    if AGAINST.within(subject) and not says_login(subject):
        trace.note("notice-against", line=subject[:80])
        return None
    cut = [line for line in lines[:_MOST_LINES] if len(line) <= 2_000]
    fields = Fields()
    used: set[int] = set()
    telling = [n for n, line in enumerate(cut) if says_login(line) or reports_login(line, cells)]
    if telling or any(
        vocabulary.SIGNING.within(line) or vocabulary.USING.within(line) for line in [subject, *cut]
    ):
        _labelled(cut, cells, fields, used)
    labelled = fields.kinds
    if not telling and not says_login(subject):
        telling = _over_labelled(subject, cut, sorted(used), fields)
    about = len(telling) + 2 * says_login(subject)
    if not about:
        trace.note("notice-none")
        return None
    trace.note("notice-for", line=(subject if says_login(subject) else cut[telling[0]])[:80])
    over = cut[: telling[0] + (not reports_login(cut[telling[0]], cells))] if telling else []
    against = next((line for line in over if AGAINST.within(line)), None)
    if labelled < _ENOUGH_LABELLED and is_asked(subject):
        against = subject
    elif says_login(subject):
        against = None
    if against:
        trace.note("notice-against", line=against[:80])
        return None
    _prose(cut, telling, telling, cells, fields, used)
    told = _told_place([cut[n] for n in telling], cells)
    if told and not fields.mask & PLACE:
        fields.findings.append(told)
    start = telling[0] if telling else 0
    below = [n for n in range(start, min(len(cut), start + _FAR_BELOW)) if n not in telling]
    _prose(cut, below, telling, cells, fields, used)
    _take(fields, [f for f in cells.read(subject) if f.kind == "device" or not _has(fields, f.kind)], used)
    if why := _too_little(fields, labelled, subject, [cut[n] for n in telling]):
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


def _over_labelled(subject: str, lines: Sequence[str], labelled: Sequence[int], fields: Fields) -> list[int]:
    """The line over labelled ones that is about signing in, where these say with what or from where, and when or where."""
    if not fields.mask & (DEVICE | ADDRESS) or not fields.mask & (TIME | PLACE):
        return []
    over = range(max(0, labelled[0] - _FAR_OVER), labelled[0] + 1)
    telling = [n for n in over if _is_of_signing(lines[n], fields)][:1]
    return telling or [labelled[0]] * _is_of_signing(subject, fields)


def _is_of_signing(line: str, fields: Fields) -> bool:
    # A fault that is reported has a browser, a system and a date too.
    is_about = bool(fields.mask & (PLACE | ADDRESS)) or vocabulary.ACCOUNT.within(line)
    is_said = vocabulary.SIGNING.within(line) or (
        vocabulary.USING.within(line) and vocabulary.ACCOUNT.within(line)
    )
    return is_about and is_said and not is_asked(line)


def _too_little(fields: Fields, labelled: int, subject: str, telling: Sequence[str]) -> Message | None:
    """Why what was found is no login, of the area `explain`; None where it is one."""
    is_empty = fields.kinds == 1 and not telling and not (says_login(subject) and fields.mask)
    if fields.kinds == 0 or is_empty:
        return Message("notice-empty")
    if any(map(is_strong, [subject, *telling])):
        return None
    # "Your new device": as often of a thing that was bought.
    if labelled >= _ENOUGH_LABELLED and fields.mask & (PLACE | ADDRESS):
        return None
    return Message("notice-weak")


def plain_lines(lines: Sequence[str]) -> list[str]:
    """The lines that say something, each with single spaces; a label set off by a tab or many spaces gets its colon, and what
    follows another label in a line is a line of its own."""
    plain: list[str] = []
    for line in lines:
        head, *rest = _GAP.split(line.strip(), maxsplit=1)
        said = f"{head.rstrip('*: ')}: {rest[0]}" if rest and vocabulary.label(head) else line
        plain += _clauses(" ".join(said.translate(_WIDE).split()))
    return [line for line in plain if line]


def _clauses(line: str) -> list[str]:
    """A line parted before each further label: "Device: Chrome, Place: Lagos"."""
    if len(line) > _LONGEST_LINE or line.count(":") + line.count("：") < 1:
        return [line]
    clauses: list[str] = []
    for part in _CLAUSE.split(line):
        is_labelled = ":" in part.replace("：", ":") and all(split_label(part.lstrip(",;，。；|·• ")))
        if clauses and not is_labelled:
            clauses[-1] += part
        else:
            clauses.append(part.lstrip(",;，。；|·• ") if clauses else part)
    return clauses


def _told_place(lines: Sequence[str], cells: CellReader) -> Finding | None:
    """The place in the first sentence that tells of a login: in a person's own words "from Jordan" is no person's name, and a
    name may be written small."""
    for line in lines:
        for sentence in sentences(line[:_LONGEST_LINE]):
            if is_asked(sentence) or not (vocabulary.TOLD.within(sentence) or reports_login(sentence, cells)):
                continue
            for start, end, place in (*find_places(sentence), *led_places(sentence), *small_places(sentence)):
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
        elif _ANY_LABEL.match(line) and not is_head(line):
            # A label of whatever words, before little else than a value.
            found = cells.read(line[:_LONGEST_LINE])
            if _is_value(line, found) and not any(_has(fields, f.kind) for f in found):
                _take(fields, found, used, n)
        n += 1


def _take(fields: Fields, found: Sequence[Finding], used: set[int], *numbers: int) -> None:
    if len(fields.findings) >= _MOST_FINDINGS:
        return
    for finding in found:
        if finding.label == "since" or not clashes([*fields.findings, finding]):
            fields.findings.append(finding)
            used.update(numbers)


def _prose(
    lines: Sequence[str],
    order: Sequence[int],
    telling: Sequence[int],
    cells: CellReader,
    fields: Fields,
    used: set[int],
) -> None:
    """Takes what sentences that tell say, and lines near them that are little else than a value; of lines in this order."""
    for n in order:
        line = lines[n]
        if n in used or len(line) > _LONGEST_PROSE or BOILERPLATE.search(line):
            continue
        for sentence in sentences(line):
            found = cells.read(sentence[:_LONGEST_LINE])
            if n not in telling and not _is_value(sentence, found):
                continue
            # "On a Windows device" and "Browser: Chrome" are of one device.
            missing = [f for f in found if f.kind == "device" or not _has(fields, f.kind)]
            if missing:
                _take(fields, missing, used, n)


def _has(fields: Fields, kind: str) -> bool:
    return any(f.kind == kind for f in fields.findings)


def _is_value(text: str, found: Sequence[Finding]) -> bool:
    """Whether a line is little else than what was found in it, apart from a label of whatever words."""
    head, colon, rest = text.replace("：", ":", 1).partition(":")
    told = rest if colon and len(head) <= _LONGEST_LABEL and all(f.text in rest for f in found) else text
    return bool(found) and sum(len(f.text) for f in found) >= len(told) * _SPAN_SHARE
