"""Payout methods: the money goes where they point, about three days after one is added."""

from loginguard.checklist.unverified import UNVERIFIED
from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="payouts",
    group="review",
    known_by="told",
    minutes=3,
    where=Where(
        "https://www.upwork.com/nx/payments/disbursement-methods",
        UNVERIFIED,
    ),
    alarms=("payout-method-added", "payout-method-pending", "billing-method-added", "withdrawal-made"),
    contains=True,
    sources=(
        Source("support.upwork.com article 211063728", "2026-11-24"),
        Source("support.upwork.com article 211060918", "2026-11-24"),
    ),
)
