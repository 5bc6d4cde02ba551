"""A message that is open in a mailbox in the browser is read; the mailbox's list of messages never is."""

from datetime import UTC, datetime, timedelta

import pytest

from loginguard.model.login import Login
from loginguard.pages.page import read_page
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FOLDERS = "<nav><ul><li>Inbox <b>3</b></li><li>Sent</li><li>Drafts</li><li>Trash</li></ul></nav>"
MESSAGES = "".join(
    f"<tr role=row><td>{sender}</td><td>{subject}</td><td>{day}</td></tr>"
    for sender, subject, day in (
        ("Shop", "New sign-in near Kyiv, Ukraine on Chrome", "Nov 20"),
        ("Bank", "Login from Lagos, Nigeria: Firefox on Linux", "Nov 19"),
        ("Bo", "Lunch in Porto", "Nov 18"),
    )
)
LIST = f"<table role=grid>{MESSAGES}</table>"


def message(sent: str, place: str) -> str:
    return (
        f"<article><div><b>Shop</b> &lt;no-reply@shop.example&gt;</div><div>to me</div><div>{sent}</div>"
        f"<div><p>Somebody signed in to your account.</p><p>Device: Chrome on Windows</p><p>Place: {place}</p></div></article>"
    )


def opened(*messages: str, subject: str = "New sign-in to your account", beside: str = LIST) -> str:
    return (
        f"<html lang=en><head><title>{subject} - Mail</title></head><body>{FOLDERS}<div>{beside}</div>"
        f"<div><h2>{subject}</h2><section>{''.join(messages)}</section><button>Reply</button></div></body></html>"
    )


def clicked(page: str, origin: str = "https://mail.example") -> list[Login]:
    reading = read_page(page, origin=origin, address=f"{origin}/1", now=NOW, zone=UTC)
    return [login for listing in reading.listings for login in listing.rows]


def cities(logins: list[Login]) -> list[str | None]:
    return [login.place.city if login.place else None for login in logins]


@pytest.mark.parametrize("beside", ["", LIST])
def test_only_the_open_message_is_read(beside: str) -> None:
    page = opened(message("Nov 22, 2026, 3:16 AM (2 days ago)", "Bogotá, Colombia"), beside=beside)
    [found] = clicked(page)
    assert cities([found]) == ["Bogotá"]
    # The message has no time of its own: it was shortly before it was sent.
    sent = datetime(2026, 11, 22, 3, 16, tzinfo=UTC)
    assert found.time
    assert found.time.start == sent - timedelta(hours=1)
    [saved] = [
        row for listing in read_source("p.html", page.encode(), now=NOW, zone=UTC) for row in listing.rows
    ]
    assert (saved.place, saved.time) == (found.place, found.time)


def test_each_message_of_a_conversation_is_one() -> None:
    page = opened(
        message("Nov 20, 2026, 3:16 AM", "Bogotá, Colombia"),
        message("Nov 22, 2026, 3:16 AM", "Quito, Ecuador"),
    )
    assert cities(clicked(page)) == ["Bogotá", "Quito"]


def test_a_message_that_lists_several_logins() -> None:
    rows = "".join(
        f"<tr><td>{device}</td><td>{place}</td><td>{time}</td></tr>"
        for device, place, time in (
            ("Chrome on Windows", "Lima, Peru", "Nov 21, 2026 10:00"),
            ("Safari on iPhone", "Cusco, Peru", "Nov 21, 2026 11:00"),
            ("Firefox on Linux", "Ica, Peru", "Nov 21, 2026 12:00"),
        )
    )
    body = "<article><div>Shop</div><div>Nov 22, 2026, 3:16 AM</div><p>New sign-ins to your account:</p>"
    assert len(clicked(opened(f"{body}<table>{rows}</table></article>"))) == 3


def test_the_list_of_messages_is_none() -> None:
    assert clicked(f"<html lang=en><title>Inbox - Mail</title><body>{FOLDERS}{LIST}</body></html>") == []
    other = "<article><p>Bo</p><p>Nov 22, 3:16 AM</p><p>See you in Porto on Friday?</p></article>"
    assert clicked(opened(other, subject="Lunch")) == []


def test_what_is_said_in_messages_of_upwork_is_none() -> None:
    told = "<article><p>Bo</p><p>Nov 22, 3:16 AM</p><p>Somebody signed in to your account from Bogotá, Colombia.</p></article>"
    page = opened(told, beside="")
    assert cities(clicked(page)) == ["Bogotá"]
    assert clicked(page, "https://www.upwork.com") == []


def test_a_mailbox_may_have_sessions_of_its_own() -> None:
    rows = "".join(
        f"<li><b>{device}</b><p>{place}</p><p>{days} days ago</p></li>"
        for device, place, days in (
            ("Chrome on Windows", "Porto, Portugal", 2),
            ("Firefox on Linux", "Lagos, Nigeria", 4),
        )
    )
    page = f"<html lang=en><title>Settings - Mail</title><body>{FOLDERS}<h2>Active sessions</h2><ul>{rows}</ul></body></html>"
    assert cities(clicked(page)) == ["Porto", "Lagos"]
