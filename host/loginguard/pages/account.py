"""The account's id where the page's own frame shows it: the user menu, the contact page, a profile link in the menu."""

import re

from selectolax.lexbor import LexborNode

from loginguard.pages.tree import Tree

_PROFILE = re.compile(r"/freelancers/(~[0-9a-zA-Z]{10,})(?:[/?#]|$)")
_FRAME_TAGS = frozenset({"nav", "header"})
_MENU = frozenset({"nav-user-avatar", "user-menu"})


def account(tree: Tree) -> str | None:
    """ "~01…" of the profile link in the page's navigation or user menu; None where there is none, or more than one.

    A profile link elsewhere may be anyone's: other people's stand in messages and proposals.
    """
    found: set[str] = set()
    if tree.parser is None:
        return None
    for link in tree.parser.css('a[href*="/freelancers/~"]'):
        match = _PROFILE.search(link.attributes.get("href") or "")
        above = link.parent
        while match and above is not None:
            if _is_frame(above):
                found.add(match[1])
                break
            above = above.parent
    return found.pop() if len(found) == 1 else None


def _is_frame(node: LexborNode) -> bool:
    if node.tag in _FRAME_TAGS:
        return True
    attributes = node.attributes
    return attributes.get("role") in {"navigation", "banner"} or attributes.get("data-test") in _MENU
