"""Where money goes out and comes in."""

from html import escape

from tests.replica.pages.page import Page
from tests.replica.state import State


def payout(state: State) -> str:
    if not state.payout:
        inside = "<p>You haven't set up any withdrawal methods yet.</p>"
    else:
        items = "".join(
            f"<li class='row'><strong>{escape(method.label)}</strong> <span>{escape(method.status)}</span>"
            "<button type='button' class='link'>Remove</button></li>"
            for method in state.payout
        )
        inside = f"<ul>{items}</ul>"
    return (
        "<h2>Withdrawal methods</h2><section class='card'><h3>Your withdrawal methods</h3>"
        f"{inside}<button type='button'>Add withdrawal method</button></section>"
    )


def deposit(state: State) -> str:
    return (
        "<h2>Billing methods</h2><section class='card'><p>You haven't set up any billing methods yet.</p>"
        "<button type='button'>Add a billing method</button></section>"
    )


def transactions(state: State) -> str:
    return (
        "<h2>Transaction history</h2><table><thead><tr><th>Date</th><th>Type</th><th>Amount</th></tr></thead>"
        "<tbody><tr><td>Nov 20, 2026</td><td>Hourly</td><td>€ 120.00</td></tr></tbody></table>"
    )


PAGES = [
    Page("/nx/payments/disbursement-methods", "Withdrawals", payout),
    Page("/nx/payments/deposit-methods", "Billing & Payments", deposit),
    Page("/nx/payments/reports/transaction-history", "Transaction history", transactions),
]
