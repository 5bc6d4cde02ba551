"""A tree's text as people see it: one string a line, texts in the same block run together."""

from loginguard.pages.tree import INLINE, Tree


def lines(tree: Tree) -> list[str]:
    """The page's lines, in order, none of them empty."""
    return [text for _, text in placed_lines(tree)]


def placed_lines(tree: Tree) -> list[tuple[int, str]]:
    """The same, each with the number of the piece that it begins with."""
    breaks = {tree.first[i] for i, tag in enumerate(tree.tags) if tag == "br"}
    found: list[tuple[int, str]] = []
    block_before = -2
    for i, text in enumerate(tree.pieces):
        block = tree.owners[i]
        while block >= 0 and tree.tags[block] in INLINE:
            block = tree.parents[block]
        if block == block_before and i not in breaks and found and not _after_block(tree, i, block):
            start, line = found[-1]
            found[-1] = (start, f"{line} {text}" if text[:1] not in ",.;:!?)" else line + text)
        else:
            found.append((i, text))
        block_before = block
    return found


def _after_block(tree: Tree, piece: int, block: int) -> bool:
    # Between this text and the one before it another block stood.
    before = tree.owners[piece - 1]
    while before >= 0 and before != block:
        if tree.tags[before] not in INLINE:
            return True
        before = tree.parents[before]
    return False
