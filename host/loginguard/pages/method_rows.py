"""Which parts of a page are payment methods: by a masked number, a state, what can be done to them, or the list they stand in.

A name alone is no evidence and its absence is none against: what an intruder adds may be of any bank in the world.
"""

from collections import Counter
from dataclasses import dataclass, field

from loginguard.pages.method_words import KINDS, is_action, is_number, is_status, offers
from loginguard.pages.tree import Tree

_AWAY = frozenset({"nav", "header", "footer", "aside", "select"})
_ROWS = frozenset({"li", "tr", "article", "dd"})
_ROW_ROLES = frozenset({"row", "listitem", "article", "option"})
_HOLDERS = frozenset({"ul", "ol", "table", "tbody", "thead", "main", "body", "html", "dl"})
_CONTROLS = frozenset({"button", "a"})
_CONTROL_ROLES = frozenset({"button", "link", "menuitem"})
_TITLES = frozenset({"h1", "h2", "h3", "legend", "caption", "th", "label"})
# More texts, or more words, than a method has.
_MOST_PIECES, _MOST_WORDS = 14, 40
_NAMING = frozenset({"number", "kind", "words", "title"})


@dataclass(slots=True)
class Row:
    """element: the whole row; texts: what it says, without buttons. Empty `texts`: something is there, and isn't told what."""

    element: int
    texts: list[str] = field(default_factory=list)


def find(tree: Tree, add: str) -> list[Row]:
    """The rows in the page's order. add: the page's own words for adding a method."""
    signs = {i: sign for i in range(len(tree.pieces)) if (sign := _sign(tree, i, add))}
    seeds = {i: _row(tree, i, signs) for i, sign in signs.items() if sign not in {"add", "title", "words"}}
    elements = {e for e in seeds.values() if e >= 0}
    elements |= {e for e in _siblings(tree, elements) if not _is_heading_row(tree, e)}
    # Of rows within each other the inner ones are the methods.
    kept = [e for e in sorted(elements) if not any(e < other < tree.ends[e] for other in elements)]
    rows = [row for e in kept if (row := _read(tree, e, signs)) is not None]
    # An account's number in no row that could be told apart is a method that was not read.
    lost = [tree.owners[i] for i, e in seeds.items() if e < 0 and signs[i] == "number"]
    return [*rows, *(Row(e) for e in lost)]


def _sign(tree: Tree, piece: int, add: str) -> str:
    """What a piece of text is for a method: "control", "add", "title", "number", "state", "kind", "words", or "" beside it."""
    text, owner = tree.pieces[piece], tree.owners[piece]
    line = (owner, *tree.ancestors(owner))
    if any(tree.tags[e] in _AWAY or tree.attribute(e, "role") in {"navigation", "banner"} for e in line):
        return ""
    if any(_is_control(tree, e) for e in line[:3]):
        return "control" if is_action(text) else "add" if offers(text, add, button=True) else "words"
    if any(tree.tags[e] in _TITLES for e in line[:2]):
        return "title"
    return _sign_of(text, add) if len(text) <= 120 else "words"


def _sign_of(text: str, add: str) -> str:
    if is_number(text):
        return "number"
    if is_status(text):
        return "state"
    if offers(text, add, button=False):
        return "add"
    return "kind" if KINDS.search(text) and len(text.split()) <= 12 else "words"


def _is_control(tree: Tree, element: int) -> bool:
    return tree.tags[element] in _CONTROLS or tree.attribute(element, "role") in _CONTROL_ROLES


def _is_row(tree: Tree, element: int) -> bool:
    return tree.tags[element] in _ROWS or tree.attribute(element, "role") in _ROW_ROLES


def _row(tree: Tree, piece: int, signs: dict[int, str]) -> int:
    """The row that a sign stands in: its list entry, or what holds it up to where another's signs begin. -1: none."""
    owner = tree.owners[piece]
    line = [owner, *tree.ancestors(owner)]
    for element in line[:8]:
        if _is_row(tree, element):
            return element if tree.last[element] - tree.first[element] <= _MOST_PIECES else -1
        if tree.tags[element] in _HOLDERS:
            break
    best = -1
    for element in line:
        if tree.tags[element] in _HOLDERS or not _is_one(tree, element, signs):
            break
        if not _is_control(tree, element):
            best = element
    return best if best < 0 or _says(tree, best, signs) else _with_title(tree, best, signs)


def _says(tree: Tree, element: int, signs: dict[int, str]) -> bool:
    """Whether anything in the element may be a name."""
    return any(
        signs.get(i) in _NAMING and not _in_control(tree, i)
        for i in range(tree.first[element], tree.last[element])
    )


def _with_title(tree: Tree, element: int, signs: dict[int, str]) -> int:
    """A card whose title is the method's name: the element above, where that has one title and is beside others like it."""
    above = tree.parents[element]
    inside = range(tree.first[above], tree.last[above]) if above >= 0 else range(0)
    titles = sum(signs.get(i) == "title" for i in inside)
    if titles == 1 and len(inside) <= _MOST_PIECES and tree.tags[above] not in _HOLDERS | {"section"}:
        return above
    return element


def _is_one(tree: Tree, element: int, signs: dict[int, str]) -> bool:
    """Whether the element may be one method: nothing that only a whole list has, no second of what each has once."""
    inside = range(tree.first[element], tree.last[element])
    if len(inside) > _MOST_PIECES:
        return False
    found = Counter(signs.get(i, "") for i in inside)
    # "Remove Kuda", "Remove Opay": one of each deed.
    deeds = Counter(tree.pieces[i].partition(" ")[0] for i in inside if signs.get(i) == "control")
    shapes = Counter(_shape(tree, child) for child in tree.children(element))
    return (
        not found["add"]
        and not found["title"]
        and found["number"] <= 1
        and found["state"] <= 2
        and all(count == 1 for count in (*deeds.values(), *shapes.values()))
    )


def _siblings(tree: Tree, rows: set[int]) -> set[int]:
    """What stands beside a row in the same list, alike."""
    found = set()
    for parent in {tree.parents[row] for row in rows}:
        children = tree.children(parent) if parent >= 0 else []
        mine = [child for child in children if child in rows]
        listed = (
            tree.tags[parent] in _HOLDERS - {"main", "body", "html"} and _is_row(tree, mine[0])
            if mine
            else False
        )
        for child in children:
            alike = any(tree.tags[child] == tree.tags[row] for row in mine)
            shaped = any(_shape(tree, child) == _shape(tree, row) for row in mine)
            if child not in rows and alike and (listed or shaped):
                found.add(child)
    return found


def _shape(tree: Tree, element: int) -> tuple[str, ...]:
    children = tuple(tree.tags[child] for child in tree.children(element))
    # Two paragraphs are no list.
    return children if len(children) > 1 else (str(element),)


def _is_heading_row(tree: Tree, element: int) -> bool:
    return any(tree.tags[e] == "th" for e in range(element, tree.ends[element]))


def _read(tree: Tree, element: int, signs: dict[int, str]) -> Row | None:
    """The row's texts; None for what only offers to add a method, or explains."""
    inside = range(tree.first[element], tree.last[element])
    found = {signs.get(i, "") for i in inside}
    if "add" in found and not found & {"number", "state", "control"}:
        return None
    texts = [
        tree.pieces[i]
        for i in inside
        if i not in tree.noted and signs.get(i) not in {"control", "add"} and not _in_control(tree, i)
    ]
    if not found & {"number", "state", "control"} and sum(len(text.split()) for text in texts) > _MOST_WORDS:
        return None
    # A state that stands by itself is a sentence about methods.
    if found == {"state"} and not _is_row(tree, element):
        return None
    return Row(element, texts) if inside else None


def _in_control(tree: Tree, piece: int) -> bool:
    return tree.tags[tree.owners[piece]] == "button"
