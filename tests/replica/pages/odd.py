"""A page whose list of logins the reader doesn't take by itself: nothing in it speaks of logins."""

from html import escape

from tests.replica.pages.page import Page
from tests.replica.state import State


def main(state: State) -> str:
    rows = [(row.device, row.place, "3 days ago" if row.current else row.time) for row in state.rows]
    if state.rebuilt:
        items = "".join(
            f"<article><b>{escape(device)}</b><i>{escape(place)}</i><u>{escape(time)}</u></article>"
            for device, place, time in rows
        )
    else:
        items = "".join(
            f"<section><p>{escape(device)}</p><p>{escape(place)}</p><p>{escape(time)}</p></section>"
            for device, place, time in rows
        )
    return f"<h1>Orders</h1><div>{items}</div>"


PAGES = [Page("/nx/odd/orders", "Orders", main)]
