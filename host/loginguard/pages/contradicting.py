"""Logins whose place names a town of one country and another country beside it: "Lisbon, Nigeria"."""

from collections.abc import Sequence

from loginguard.model.login import Login
from loginguard.recognise.place_parts import parts_of
from loginguard.recognise.places import read_place


def contradicting(rows: Sequence[Login]) -> list[Login]:
    """Those of which only the country was taken, because the town is well known elsewhere and not there."""
    known: dict[str, bool] = {}
    found = []
    for row in rows:
        place, text = row.place, row.place_text
        if place is None or text is None or place.known_by != "country" or "," not in text:
            continue
        if text not in known:
            town = read_place(parts_of(text)[0])
            known[text] = (
                town is not None
                and town.known_by == "city"
                and town.confidence == "high"
                and not town.candidates
                and town.country != place.country
            )
        if known[text]:
            found.append(row)
    return found
