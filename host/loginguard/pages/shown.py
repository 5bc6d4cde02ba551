"""A message as a page shows it: under the head that a mail program writes over it, with who sent it and when."""

from dataclasses import replace

from loginguard.model.interval import Interval
from loginguard.model.listing import Listing
from loginguard.pages import vocabulary
from loginguard.pages.cells import CellReader, split_label
from loginguard.pages.forwarding import is_head
from loginguard.pages.given import Given
from loginguard.pages.lines import placed_lines
from loginguard.pages.mail import SENT_WITHIN, read_message
from loginguard.pages.telling import says_login
from loginguard.pages.tree import Tree

# So many lines a mail program writes over a message at most: who sent it, to whom, when, what can be done to it.
_LONGEST_HEAD = 24
_LONGEST_DATE = 120


def read_shown(given: Given, tree: Tree, element: int, subject: str) -> Listing | None:
    """What the message that an element is tells of logins; None where it tells of none."""
    message = _alone(tree, element)
    placed = placed_lines(message)
    start, sent = _body([line for _, line in placed], subject, given.cells())
    body = placed[start:]
    told = read_message(
        given,
        subject,
        message,
        [line for _, line in body],
        sent=sent.end if sent else None,
        start=body[0][0] if body else 0,
    )
    for login in told.rows if told and sent else ():
        if sent and login.time_text is None:
            login.time = replace(sent, start=sent.start - SENT_WITHIN)
    return told


def _body(lines: list[str], subject: str, cells: CellReader) -> tuple[int, Interval | None]:
    """With which of a message's lines its body begins, after such a head, and when that head says that it was sent.

    The head ends with that date, if it comes before anything of a login is told.
    """
    for n, line in enumerate(lines[:_LONGEST_HEAD]):
        # The first line may be another form of the subject.
        if line == subject or (n == 0 and says_login(line)):
            continue
        is_label = vocabulary.label(line.rstrip(":")) is not None and not is_head(line + ":")
        is_labelled = split_label(line)[0] is not None and not is_head(line)
        if is_label or is_labelled or (says_login(line) and line not in subject):
            break
        if len(line) <= _LONGEST_DATE:
            found = next((f.value for f in cells.read(line) if isinstance(f.value, Interval)), None)
            if found:
                return n + 1, found
    return 0, None


def _alone(tree: Tree, element: int) -> Tree:
    """An element as a page of its own."""
    start, end, first, last = element, tree.ends[element], tree.first[element], tree.last[element]
    return Tree(
        tags=tree.tags[start:end],
        parents=[-1, *(p - start for p in tree.parents[start + 1 : end])],
        ends=[e - start for e in tree.ends[start:end]],
        first=[f - first for f in tree.first[start:end]],
        last=[x - first for x in tree.last[start:end]],
        pieces=tree.pieces[first:last],
        owners=[o - start for o in tree.owners[first:last]],
        truncated=tree.truncated,
        language=tree.language,
        noted={i - first for i in tree.noted if first <= i < last},
        written=tree.written[start:end],
        markup=tree.markup,
    )
