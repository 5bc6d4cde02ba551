"""What stands where a page should be: told by its title, headings and fields, and read the same way for each kind."""

from collections.abc import Sequence

from loginguard.model.fact import Fact
from loginguard.model.message import Message
from loginguard.model.page import PageReading
from loginguard.pages import vocabulary
from loginguard.pages.tree import Tree


def gate(
    tree: Tree, name: str, *, fields: Sequence[str] = (), phrases: Sequence[str] = (), missing: str
) -> PageReading:
    """A reading with the one fact `gate`: subject `name`, value "shown", where a field's id or a phrase of it is on the page.

    missing: the code of what was looked for where neither is.
    """
    for i, tag in enumerate(tree.tags):
        if fields and tag == "input" and {tree.attribute(i, "id"), tree.attribute(i, "name")} & set(fields):
            return PageReading(
                name, understood=True, facts=[Fact("gate", name, "shown", node=tree.number(i))]
            )
    for piece, text in enumerate([tree.title, *tree.pieces]):
        if len(text) <= 300 and any(vocabulary.spaced(p) in vocabulary.spaced(text) for p in phrases):
            node = tree.number(tree.owners[piece - 1]) if piece else None
            return PageReading(name, understood=True, facts=[Fact("gate", name, "shown", text[:200], node)])
    return PageReading(name, understood=False, missing=[Message(missing)])
