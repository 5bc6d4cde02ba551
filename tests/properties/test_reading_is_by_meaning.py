"""Rows don't change when a page's makers rename classes, use other tags, shuffle attributes or put things around the list."""

import random
import re
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from loginguard.pages.page import read_page

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PLACES = ["Porto, Portugal", "Lagos, Nigeria", "Kyiv, Ukraine", "Lima, Peru", "Oslo, Norway"]
DEVICES = [
    "Chrome on Windows",
    "Safari on iPhone",
    "Firefox on Linux",
    "Edge on Windows",
    "Chrome on Android",
]
NOISE = [
    "<p>Change your password if you see something you don't know.</p>",
    '<nav><a href="/a">Home</a><a href="/b">Billing</a></nav>',
    "<div><h3>Language</h3><p>English</p></div>",
    "<section><h2>Newsletter</h2><button>Subscribe</button></section>",
    '<div aria-hidden="true">Chrome on Windows Lagos, Nigeria 3 days ago</div>',
    '<div style="display: none"><p>Chrome on Windows</p><p>Lagos, Nigeria</p><p>3 days ago</p></div>',
]

entries = st.lists(
    st.tuples(st.sampled_from(DEVICES), st.sampled_from(PLACES), st.integers(2, 29)),
    min_size=2,
    max_size=7,
    unique=True,
)


def rows(body: str) -> list[tuple[Any, ...]]:
    html = f'<html lang="en"><body>{body}</body></html>'
    reading = read_page(html, origin="https://id.example", address="https://id.example/s", now=NOW, zone=UTC)
    return [
        (row.place_text, row.device_text, row.time.likeliest if row.time else None, row.current)
        for listing in reading.listings
        for row in listing.rows
    ]


def plain(given_entries: list[tuple[str, str, int]]) -> str:
    items = "".join(
        f'<li class="c1" id="r{i}"><div class="c2"><b>{device}</b>{"<i>This device</i>" if i == 0 else ""}</div>'
        f'<div class="c3">{place}</div><div class="c4">{days} days ago</div></li>'
        for i, (device, place, days) in enumerate(given_entries)
    )
    return f"<h2>Where you're logged in</h2><ul>{items}</ul>"


@given(entries)
@settings(max_examples=40, deadline=None)
def test_order_is_kept(given_entries: list[tuple[str, str, int]]) -> None:
    found = rows(plain(given_entries))
    assert [(place, device) for place, device, _, _ in found] == [(p, d) for d, p, _ in given_entries]
    assert [current for *_, current in found] == [True] + [False] * (len(given_entries) - 1)


@given(entries, st.lists(st.sampled_from(NOISE), max_size=4), st.lists(st.sampled_from(NOISE), max_size=4))
@settings(max_examples=40, deadline=None)
def test_noise_around(given_entries: list[tuple[str, str, int]], before: list[str], after: list[str]) -> None:
    page = plain(given_entries)
    assert rows("".join(before) + f"<main>{page}</main>" + "".join(after)) == rows(page)


@given(entries, st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_names_of_classes_and_the_order_of_attributes(
    given_entries: list[tuple[str, str, int]], seed: int
) -> None:
    chance = random.Random(seed)
    page = plain(given_entries)
    renamed = re.sub(
        r'class="c\d"',
        lambda _: f'data-x="1" class="{chance.getrandbits(30):x} {chance.getrandbits(20):x}"',
        page,
    )
    shuffled = re.sub(r'<li (data-x="1") (class="[^"]*") (id="r\d+")>', r"<li \3 \2 \1>", renamed)
    assert rows(shuffled) == rows(page)


@given(
    entries,
    st.sampled_from(
        [("ul", "li", "div"), ("div", "div", "span"), ("section", "article", "p"), ("ol", "li", "p")]
    ),
)
@settings(max_examples=40, deadline=None)
def test_other_tags(given_entries: list[tuple[str, str, int]], tags: tuple[str, str, str]) -> None:
    outer, item, part = tags
    page = plain(given_entries)
    other = (
        page.replace("<ul", f"<{outer}")
        .replace("</ul", f"</{outer}")
        .replace("<li", f"<{item}")
        .replace("</li", f"</{item}")
    )
    other = re.sub(r"<(/?)div", rf"<\1{part}", other) if item != "div" else other
    assert rows(other) == rows(page)


@given(entries)
@settings(max_examples=30, deadline=None)
def test_a_table_says_the_same(given_entries: list[tuple[str, str, int]]) -> None:
    lines = "".join(f"<tr><td>{d}</td><td>{p}</td><td>{n} days ago</td></tr>" for d, p, n in given_entries)
    table = f"<h2>Sessions</h2><table><tr><th>Device</th><th>Location</th><th>Last active</th></tr>{lines}</table>"
    assert [row[:3] for row in rows(table)] == [row[:3] for row in rows(plain(given_entries))]
