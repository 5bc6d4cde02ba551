"""What changed between two looks, kind by kind."""

from datetime import UTC, datetime

import pytest

from loginguard.model.change import Change
from loginguard.model.fact import Fact
from loginguard.monitor.compare import compare, identity
from loginguard.monitor.kinds import change_kinds
from loginguard.words import has

EARLIER = datetime(2026, 11, 20, 9, tzinfo=UTC)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def changes(before: list[Fact], after: list[Fact], **known: object) -> list[Change]:
    return compare(before, after, since=EARLIER, seen_at=NOW, **known)  # type: ignore[arg-type]


def kinds(before: list[Fact], after: list[Fact]) -> list[str]:
    return [change.kind for change in changes(before, after)]


def payout(subject: str, value: str = "active") -> Fact:
    return Fact("payout-method", subject, value)


NO_PAYOUT = Fact("payout-method", "none", "none")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([payout("Bank 1234")], [payout("Bank 1234"), payout("PayPal")], ["payout-method-added"]),
        ([NO_PAYOUT], [payout("Bank 1234", "pending")], ["payout-method-added"]),
        ([payout("Bank 1234")], [NO_PAYOUT], ["payout-method-removed"]),
        (
            [payout("Bank 1234")],
            [payout("Bank 9999")],
            ["payout-method-added", "payout-method-removed"],
        ),
        ([payout("Bank ending in 1234")], [payout("Banco ••••1234")], []),
        ([payout("Bank 1234")], [payout("Bank 1234"), payout("Wise 1234")], ["payout-method-added"]),
        ([payout("Bank 1234", "pending")], [payout("Bank 1234", "active")], []),
        ([Fact("email", "a…@x.pt", "set")], [Fact("email", "e…@evil.example", "set")], ["email-changed"]),
        ([Fact("api-key", "none", "none")], [Fact("api-key", "tool", "active")], ["api-key-added"]),
        (
            [Fact("two-step-method", "app", "on"), Fact("two-step-method", "text", "on")],
            [Fact("two-step-method", "app", "on"), Fact("two-step-method", "text", "off")],
            ["two-step-method-off"],
        ),
        (
            [Fact("two-step-method", "app", "on"), Fact("two-step-method", "text", "on")],
            [Fact("two-step-method", "app", "off"), Fact("two-step-method", "text", "off")],
            ["two-step-off"],
        ),
        (
            [Fact("two-step-method", "app", "off")],
            [Fact("two-step-method", "app", "on")],
            ["two-step-method-on"],
        ),
        (
            [Fact("sign-in-provider", "google", "not-connected")],
            [Fact("sign-in-provider", "google", "connected")],
            ["sign-in-provider-added"],
        ),
        (
            [Fact("sign-in-provider", "google", "connected", "Google ana@x.pt")],
            [Fact("sign-in-provider", "google", "connected", "Google eve@x.pt")],
            ["sign-in-provider-added"],
        ),
        (
            [Fact("notification", "messages", "on")],
            [Fact("notification", "messages", "off")],
            ["alerts-muted"],
        ),
        ([Fact("proposals", "submitted", "4")], [Fact("proposals", "submitted", "9")], ["proposals-sent"]),
        ([Fact("proposals", "submitted", "9")], [Fact("proposals", "submitted", "4")], []),
        ([Fact("connects", "balance", "1,204")], [Fact("connects", "balance", "90")], ["connects-spent"]),
        ([Fact("connects", "balance", "80")], [Fact("connects", "balance", "many")], []),
        ([Fact("something-new", "x", "1")], [Fact("something-new", "x", "2")], []),
    ],
)
def test_changes(before: list[Fact], after: list[Fact], expected: list[str]) -> None:
    assert kinds(before, after) == expected


def test_the_first_look_at_a_kind_is_the_base_line() -> None:
    assert kinds([], [payout("Bank 1234")]) == []
    assert kinds([Fact("email", "a@x", "set")], [payout("Bank 1234")]) == []


def test_a_page_that_does_not_speak_of_a_kind_says_nothing_of_it() -> None:
    assert kinds([payout("Bank 1234")], [Fact("email", "a@x", "set")]) == []


def test_alerts_come_first_and_carry_when() -> None:
    found = changes(
        [payout("Bank 1"), Fact("connects", "balance", "80")],
        [Fact("connects", "balance", "10"), payout("Bank 1"), payout("PayPal")],
    )
    assert [change.severity for change in found] == ["alert", "notice"]
    assert (found[0].since, found[0].seen_at, found[0].subject) == (EARLIER, NOW, "PayPal")


def test_a_method_that_was_there_before_comes_back_as_a_notice() -> None:
    bank, other = payout("Bank 1234"), payout("PayPal")
    (found,) = changes([bank], [bank, other], known={identity(other)})
    assert found.severity == "notice"


def test_each_kind_may_have_been_seen_at_its_own_time() -> None:
    found = compare(
        [payout("Bank 1")],
        [payout("Bank 1"), payout("PayPal")],
        since={"payout-method": EARLIER},
        seen_at=NOW,
    )
    assert found[0].since == EARLIER


@pytest.mark.parametrize("kind", change_kinds())
def test_every_change_has_its_sentences(kind: str) -> None:
    assert has("finding", kind)
    assert has("next", f"after-{kind}")
