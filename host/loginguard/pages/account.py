"""The account's id where the page's own frame shows it: the user menu, the contact page, a profile link in the menu."""

import re

from loginguard.pages.tree import Tree

_PROFILE = re.compile(r"/freelancers/(~[0-9a-zA-Z]{10,})(?:[/?#]|$)")
_FRAME_TAGS = frozenset({"nav", "header"})
_MENU = frozenset({"nav-user-avatar", "user-menu"})


def account(tree: Tree) -> str | None:
    """ "~01…" of the profile link in the page's navigation or user menu; None where there is none, or more than one.

    A profile link elsewhere may be anyone's: other people's stand in messages and proposals.
    """
    found: set[str] = set()
    for link in tree.mentioning("/freelancers/~"):
        match = _PROFILE.search(tree.attribute(link, "href")) if tree.tags[link] == "a" else None
        if match and any(_is_frame(tree, above) for above in tree.ancestors(link)):
            found.add(match[1])
    return found.pop() if len(found) == 1 else None


def _is_frame(tree: Tree, element: int) -> bool:
    return (
        tree.tags[element] in _FRAME_TAGS
        or tree.attribute(element, "role") in {"navigation", "banner"}
        or tree.attribute(element, "data-test") in _MENU
    )
