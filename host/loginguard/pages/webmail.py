"""Messages read where they are open in a mailbox in the browser, without the mailbox's folders and its list of messages."""

from collections.abc import Sequence

from loginguard.model.listing import Listing
from loginguard.pages import vocabulary
from loginguard.pages.candidates import Candidate
from loginguard.pages.given import Given
from loginguard.pages.mailbox import folders, open_messages
from loginguard.pages.shown import read_shown
from loginguard.pages.telling import says_login, tells
from loginguard.pages.tree import Tree

_LONGEST_SUBJECT = 160


def read_open(given: Given, tree: Tree, found: Sequence[Candidate]) -> Listing | None:
    """What the messages open in a mailbox tell, one listing; None where the page is no mailbox or tells of no login.

    found: the page's lists; those that are the mailbox's own list of messages are no longer taken.
    """
    holding = folders(tree)
    if holding is None:
        return None
    elements = open_messages(tree, holding, given.cells())
    _leave_messages(tree, found, elements)
    listing = Listing(name=given.name, kind="page")
    for element in elements:
        over = [tree.pieces[i] for i in range(tree.first[element], tree.last[element])]
        over = [line for line in over if len(line) <= _LONGEST_SUBJECT and says_login(line)]
        subject = next((line for line in over if tells(line)), over[0] if over else "")
        if told := read_shown(given, tree, element, subject):
            for login in told.rows:
                login.node = tree.number(element) if login.node is None else login.node
            listing.rows += told.rows
            listing.warnings += [w for w in told.warnings if w not in listing.warnings]
            listing.complete = listing.complete and told.complete
    return listing if listing.rows else None


def _leave_messages(tree: Tree, found: Sequence[Candidate], elements: Sequence[int]) -> None:
    """Beside the open messages only a list under a heading of its own is one of logins: a message's subject is none."""
    for candidate in found:
        piece = tree.first[candidate.rows[0].element]
        is_inside = any(tree.first[e] <= piece < tree.last[e] for e in elements)
        heading = candidate.heading
        if not is_inside and (heading == tree.title or not vocabulary.LIST.within(heading) or tells(heading)):
            candidate.accepted = False
