"""Names that people bear too ("London", "Jordan") are places in a row that says when and with what, and no other place."""

from collections.abc import Sequence

from loginguard.pages.cells import PLACE, Finding
from loginguard.pages.fields import Fields
from loginguard.pages.row import Row
from loginguard.pages.rows import RowFinder
from loginguard.recognise.place_parts import last_part
from loginguard.recognise.places import read_place

_LONGEST = 32
# Cities of millions: few who bear such a name stand beside a device and a time without any other word.
_LARGE_KM = 25.0


def add_lone_places(finder: RowFinder, rows: Sequence[Row], read: Sequence[Fields]) -> None:
    """Adds to the fields of each row without a place the one that stands alone in it.

    A town's name counts where other rows have their places too, or where it is a city of millions.
    """
    if all(fields.mask & PLACE for fields in read):
        return
    columns = {
        at
        for row, fields in zip(rows, read, strict=True)
        if fields.mask & PLACE
        for at, piece in enumerate(_pieces(finder, row))
        if finder.masks[piece] & PLACE
    }
    for row, fields in zip(rows, read, strict=True):
        if fields.mask & PLACE or fields.kinds == 0:
            continue
        for at, piece in enumerate(_pieces(finder, row)):
            if found := _place_at(finder, row, piece, is_column=at in columns):
                fields.findings.append(found)
                row.labels[piece] = "place"
                break


def _pieces(finder: RowFinder, row: Row) -> list[int]:
    return [
        piece
        for element in row.elements
        for piece in range(finder.tree.first[element], finder.tree.last[element])
    ]


def _place_at(finder: RowFinder, row: Row, piece: int, *, is_column: bool) -> Finding | None:
    text = finder.tree.pieces[piece]
    if len(text) > _LONGEST or finder.masks[piece] or piece in row.labels:
        return None
    place = read_place(text, lang=finder.cells.lang) or read_place(last_part(text), lang=finder.cells.lang)
    if place is None or place.country is None:
        return None
    is_known = is_column or place.known_by == "country" or place.radius_km >= _LARGE_KM
    return Finding("place", place, text) if is_known else None
