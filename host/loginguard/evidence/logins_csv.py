"""The logins of a report as CSV, for whoever wants to sort them; no cell of it is a formula to a spreadsheet."""

from collections.abc import Sequence

from loginguard.evidence.report import ReportedLogin
from loginguard.evidence.shown import in_cell
from loginguard.model.message import Message
from loginguard.words import render

COLUMNS = ("when", "place", "device", "address", "said", "reasons")


def logins_csv(logins: Sequence[ReportedLogin], language: str) -> bytes:
    """The table, UTF-8 with the mark that spreadsheets look for, lines ended as RFC 4180 has it."""
    head = [in_cell(render("report", Message(column), language)) for column in COLUMNS]
    rows = [
        [
            in_cell(cell)
            for cell in (
                one.time,
                one.place,
                one.device,
                one.address,
                one.answer,
                "; ".join(one.reasons),
            )
        ]
        for one in logins
    ]
    return "\r\n".join(",".join(row) for row in [head, *rows, []]).encode("utf-8-sig")
