"""Reads one page: the recipe that claims it, then every list of logins on it."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from loginguard.model.candidate import CandidateList
from loginguard.model.listing import Listing
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.pages import current, lists, recipes
from loginguard.pages.candidates import Candidate
from loginguard.pages.failed import mark_failed
from loginguard.pages.lessons import Lesson, applies, structure
from loginguard.pages.settled import settle_rows
from loginguard.pages.tree import Tree, parse, without_collecting


def read_page(
    digest_html: str,
    *,
    origin: str,
    address: str,
    now: datetime,
    zone: tzinfo,
    lang: str | None = None,
    lessons: Sequence[Lesson] = (),
) -> PageReading:
    """What a look at a page gives: facts by its recipe, lists of logins by meaning.

    origin, address: as the browser gives them for the sender, never from the page. Facts come only from a recipe whose
    addresses claim this address. Raises UnreadableError for what is no page at all (nested past any real page).
    """
    with without_collecting():
        return _read(parse(digest_html), origin, address, now=now, zone=zone, lang=lang, lessons=lessons)


def _read(
    tree: Tree,
    origin: str,
    address: str,
    *,
    now: datetime,
    zone: tzinfo,
    lang: str | None,
    lessons: Sequence[Lesson],
) -> PageReading:
    recipe = recipes.claim(origin, address, tree)
    if recipe is not None:
        reading = recipes.read(recipe, tree)
        if not recipe.LISTS:
            reading.truncated = tree.truncated
            return reading
    else:
        reading = PageReading(recipe=None, understood=True)
    reading.truncated = tree.truncated
    found = lists.find(tree, now=now, zone=zone, lang=lang or language(tree))
    reading.missing.extend(apply_lessons(found, tree, lessons, origin, address))
    if reading.missing and recipe is None:
        reading.understood = False
    listing = None
    if recipe is None and origin != recipes.ORIGIN:
        listing = _messages(tree, found, name=address, now=now, zone=zone, lang=lang)
    listing = listing or merge(found, tree, name=address, kind="page")
    if listing is not None:
        mark_failed(listing.rows)
    if listing is not None and listing.rows:
        reading.listings.append(listing)
    elif recipe is None:
        reading.understood = False
        reading.missing.append(Message("no-list"))
    if listing is None:
        reading.candidates = likeliest(found)
    reading.missing.extend(unread_frames(tree))
    return reading


def _messages(
    tree: Tree, found: Sequence[Candidate], *, name: str, now: datetime, zone: tzinfo, lang: str | None
) -> Listing | None:
    """What messages tell of logins, where the page is a mailbox or a message that was opened in a page of its own."""
    # Only these need the mails' readers, and not every look.
    from loginguard.pages.given import Given
    from loginguard.pages.saved_mail import read_saved
    from loginguard.pages.webmail import read_open

    given = Given(name, now, zone, lang).written_in(language(tree))
    if listing := read_open(given, tree, found):
        return listing
    several = sum(len(c.rows) for c in found if c.accepted) > 1
    return None if several else read_saved(given, tree)


def likeliest(found: Sequence[Candidate], most: int = 5) -> list[CandidateList]:
    """The candidate lists as the person is shown them, the best first."""
    best = sorted(found, key=lambda c: -c.score)[:most]
    return [
        CandidateList(c.logins, c.reasons, round(c.score, 2), c.accepted, c.heading, c.structure)
        for c in best
    ]


def language(tree: Tree) -> str | None:
    """The language that the page says it is in, None where it doesn't."""
    return tree.language.replace("_", "-") or None


def unread_frames(tree: Tree) -> list[Message]:
    """The frames of other sites in the page, which nobody but their own site may read."""
    hosts = [tree.attribute(i, "data-unread") for i in tree.named("iframe")]
    return [Message("frame-unread", {"host": host}) for host in dict.fromkeys(h for h in hosts if h)]


def apply_lessons(
    found: Sequence[Candidate], tree: Tree, lessons: Sequence[Lesson], origin: str, address: str
) -> list[Message]:
    """Accepts the lists that a person taught here; a message for each lesson that no list matches any more."""
    missing = []
    for candidate in found:
        candidate.structure = structure(tree, candidate.rows)
    for lesson in lessons:
        if not applies(lesson, origin, address):
            continue
        matching = [c for c in found if c.structure == lesson.structure]
        for candidate in matching:
            if not candidate.accepted:
                candidate.accepted = candidate.taught = True
                for login in candidate.logins:
                    login.current = False
        if not matching:
            missing.append(Message("lesson-no-match", {"name": lesson.name}))
    return missing


def merge(found: Sequence[Candidate], tree: Tree, *, name: str, kind: str) -> Listing | None:
    """The accepted lists as one, in the page's order, with at most one current row; None where none was accepted."""
    taken = [c for c in found if c.accepted]
    if not taken:
        return None
    pairs = [
        (row, login, mark)
        for candidate in taken
        for row, login, mark in zip(
            candidate.rows,
            candidate.logins,
            candidate.marks if not candidate.taught else [current.Marks() for _ in candidate.rows],
            strict=True,
        )
    ]
    pairs.sort(key=lambda pair: tree.first[pair[0].element])
    is_current, several = current.settle([mark for _, _, mark in pairs])
    logins = []
    for (_, login, _), flag in zip(pairs, is_current, strict=True):
        login.current = flag
        login.source = name
        logins.append(login)
    settle_rows(logins)
    listing = Listing(name=name, kind=kind, rows=logins)
    end = max(tree.last[e] for row, _, _ in pairs for e in row.elements)
    if lists.more_remains(tree, end) or tree.truncated:
        listing.complete = False
        listing.warnings.append(Message("list-cut" if tree.truncated else "list-more"))
    if several:
        listing.warnings.append(Message("several-current"))
    return listing
