"""Reads a settings page's entries: a label, the words beside it, and the state of its switch, by meaning and not by class."""

# ruff: noqa: E501 — tables of words read best as rows.
from collections.abc import Sequence
from typing import NamedTuple

from loginguard.pages import vocabulary
from loginguard.pages.tree import Tree

_ON = frozenset({"true", "on", "checked"})
_WRITTEN = {
    vocabulary.plain(word): on
    for on, words in (
        (True, "on|enabled|ligado|ativado|ativada|activado|activada|activé|activée|aktiviert|ein|an|attivo|attivato|увімкнено|включено|włączone|açık"),
        (False, "off|disabled|desligado|desativado|desativada|desactivado|desactivada|désactivé|désactivée|deaktiviert|aus|disattivato|вимкнено|выключено|отключено|wyłączone|kapalı"),
    )
    for word in words.split("|")
}  # fmt: skip
_SWITCH_ROLES = frozenset({"switch", "checkbox", "radio", "menuitemcheckbox"})


class Entry(NamedTuple):
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
    on = states[0] if len(states) == 1 else None if states else _written(tree, element)
    return Entry(element, tree.pieces[at], tree.text(element), on, controls)


def _written(tree: Tree, element: int) -> bool | None:
    """The state that stands as a text of its own: "Authenticator app code", "On". None where none or more than one does."""
    found = []
    for piece in range(tree.first[element], tree.last[element]):
        word, owner = vocabulary.plain(tree.pieces[piece]), tree.owners[piece]
        # A button that says "On" may as well be what switches it on.
        if word not in _WRITTEN or any(tree.tags[e] in {"button", "a", "option"} for e in _line(tree, owner)):
            continue
        found.append(_WRITTEN[word])
    return found[0] if len(found) == 1 else None


def _line(tree: Tree, owner: int) -> list[int]:
    return [owner, *tree.ancestors(owner)][:4]
