"""Help articles and advertisements show a list as an example: it is nobody's; a list of the person's own is not lost to it."""

from datetime import UTC, datetime

import pytest

from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROW = "<li>{}, {} hours ago{}</li>"
SIGN_OUT = " <button>Sign out</button>"


def rows(before: str, after: str = "", title: str = "", action: str = "") -> int:
    """How many logins are read of a page with a list of two."""
    listed = ROW.format("Chrome on Windows, London, UK", 2, action)
    listed += ROW.format("Safari on iPhone, Lagos, Nigeria", 30, action)
    page = f"<html><title>{title}</title><body><h1>Active sessions</h1>{before}<ul>{listed}</ul>{after}"
    return sum(len(x.rows) for x in read_source("a.html", page.encode(), now=NOW, zone=UTC))


@pytest.mark.parametrize(
    "after",
    [
        "Was this article helpful?",
        "War dieser Artikel hilfreich?",
        "Была ли эта статья полезной?",
        "この記事は役に立ちましたか？",
        "Start free trial",
    ],
)
def test_an_article_or_an_advertisement_has_no_logins(after: str) -> None:
    assert rows("", f"<p>{after}</p>") == 0


@pytest.mark.parametrize("title", ["Active sessions - Help Center", "Sessões ativas | Central de Ajuda"])
def test_a_help_centers_page_has_none(title: str) -> None:
    assert rows("", title=title) == 0


@pytest.mark.parametrize(
    "before",
    [
        "Open the settings, for example:",
        "Each entry shows the device and the place:",
        "So sieht die Liste aus:",
    ],
)
def test_a_list_that_is_led_to_as_an_example_is_one(before: str) -> None:
    assert rows(f"<p>{before}</p>") == 0


def test_what_can_be_signed_out_is_a_persons_own_whatever_stands_around() -> None:
    assert rows("<p>You will see each device here:</p>", "<p>Was this helpful?</p>", action=SIGN_OUT) == 2


@pytest.mark.parametrize(
    "before", ["These devices are signed in to your account:", "Here you can see where you're signed in:"]
)
def test_a_sentence_about_the_list_is_no_example(before: str) -> None:
    assert (
        rows(
            f"<p>{before}</p>", "<footer><a>Help</a> <a>Documentation</a></footer>", "Active sessions - Acme"
        )
        == 2
    )


HELPFUL = "<p>Was this helpful?</p>"


def test_an_account_may_ask_whether_its_page_helped() -> None:
    assert rows("<p>If one of them isn't yours, change your password.</p>", HELPFUL) == 2


@pytest.mark.parametrize(
    "before",
    [
        "<p>Open your settings first.</p><p>Tap Security after that.</p>",
        "<p>On that page you will see something of this kind.</p>",
        "<h2>How do I see who is signed in?</h2>",
        "<p>A session stays open until it is ended or has not been used for thirty days on end.</p>" * 6,
    ],
)
def test_a_page_that_explains_and_asks_whether_it_helped_is_an_article(before: str) -> None:
    assert rows(before, HELPFUL) == 0


def test_where_something_was_bought_is_no_login() -> None:
    head = "<tr><th>Device</th><th>Bought at</th><th>Date</th></tr>"
    line = "<tr><td>iPhone 15</td><td>{}</td><td>Nov 2, 2026</td></tr>"
    body = head + line.format("Berlin, Germany") + line.format("Paris, France")
    page = f"<html><body><h1>Your devices</h1><table>{body}</table>"
    assert read_source("a.html", page.encode(), now=NOW, zone=UTC) == []
