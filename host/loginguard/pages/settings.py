"""Reads a settings page's entries: a label, the words beside it, and the state of its switch, by meaning and not by class."""

from collections.abc import Sequence
from dataclasses import dataclass

from loginguard.pages.tree import Tree

_ON = frozenset({"true", "on", "checked"})
_SWITCH_ROLES = frozenset({"switch", "checkbox", "radio", "menuitemcheckbox"})


@dataclass(slots=True)
class Entry:
    """An entry of a settings page. element: the smallest that holds it all; text: all of its words.

    on: the state of its one switch or box, None where it has none or its state isn't shown. controls: texts of its buttons.
    """

    element: int
    label: str
    text: str
    on: bool | None
    controls: list[str]


def state(tree: Tree, element: int) -> bool | None:
    """The state of the switch or box that the element is; None for anything else."""
    tag, role = tree.tags[element], tree.attribute(element, "role")
    is_box = tag == "input" and tree.attribute(element, "type").lower() in {"checkbox", "radio"}
    if (
        not is_box
        and role not in _SWITCH_ROLES
        and not (tag == "button" and tree.has(element, "aria-pressed"))
    ):
        return None
    for name in ("aria-checked", "aria-pressed"):
        value = tree.attribute(element, name).lower()
        if value:
            return value in _ON
    if is_box:
        return tree.has(element, "checked") and tree.attribute(element, "checked").lower() != "false"
    return None


def switches(tree: Tree) -> list[tuple[int, bool]]:
    """All switches and boxes of the page with their states, in order."""
    return [(i, on) for i in range(len(tree.tags)) if (on := state(tree, i)) is not None]


def entry(tree: Tree, labels: Sequence[str], *, others: Sequence[str] = ()) -> Entry | None:
    """The entry that carries one of the labels: grown from the label's text as far as no other entry's label comes in.

    labels, others: folded by `vocabulary.plain`. None where the page has no such label.
    """
    wanted, foreign = set(labels), set(others) - set(labels)
    at = min((place for label in wanted if (place := tree.where(label)) >= 0), default=None)
    if at is None:
        return None
    stops = [place for label in foreign if (place := tree.where(label)) >= 0]
    element = tree.owners[at]
    while tree.parents[element] >= 0:
        above = tree.parents[element]
        if any(tree.first[above] <= stop < tree.last[above] for stop in stops) or tree.tags[above] == "body":
            break
        if tree.last[above] - tree.first[above] > 24:
            break
        element = above
    inside = range(element, tree.ends[element])
    states = [on for i in inside if (on := state(tree, i)) is not None]
    controls = [
        tree.text(i) or tree.attribute(i, "aria-label")
        for i in inside
        if tree.tags[i] in {"button", "a"} or tree.attribute(i, "role") in {"button", "link"}
    ]
    return Entry(
        element, tree.pieces[at], tree.text(element), states[0] if len(states) == 1 else None, controls
    )
