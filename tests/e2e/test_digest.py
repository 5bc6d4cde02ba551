"""The digest in both browsers: what it takes of a page, and what it must never take."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browsers import Settings
from tests.browsers.browser import EXTENSION
from tests.e2e.conftest import SECURITY, BrowserMaker
from tests.replica.replica import Replica

SCRIPTS = ("namespace", "visibility", "secret", "address", "digest", "links")
SOURCE = "\n".join((EXTENSION / "content" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
MAKE = """
document.body.innerHTML = values[0];
for (const host of document.querySelectorAll("[data-shadow]")) {
  host.attachShadow({mode: "open"}).innerHTML = host.dataset.shadow;
}
// The site's policy refuses styles that stand in the page itself.
for (const styled of document.querySelectorAll("[data-style]")) styled.style.cssText = styled.dataset.style;
for (const field of document.querySelectorAll("[data-typed]")) field.value = field.dataset.typed;
for (const box of document.querySelectorAll("[data-ticked]")) box.checked = true;
const digest = loginGuard.makeDigest(document.body, values[1]);
let steps = 1;
while (!digest.step(values[2] ? performance.now() : Infinity)) steps++;
const html = digest.html();
return {
  body: html.slice(html.indexOf("<body"), html.indexOf("</body>")), html, steps,
  secret: digest.secret, truncated: digest.truncated,
  same: digest.nodes.every((node, n) => loginGuard.textNow(node) === digest.sent(n)),
};
"""
Digest = Callable[..., dict[str, Any]]


@pytest.fixture
def digest(start: BrowserMaker, replica: Replica) -> Digest:
    """Makes a digest of a body on https://www.upwork.com."""
    browser = start(Settings(extension=False))
    browser.goto(replica.url(SECURITY))

    def make(body: str, kind: str = "page", *, in_steps: bool = False) -> dict[str, Any]:
        made = browser.run(SOURCE + MAKE, body, kind, in_steps)
        assert isinstance(made, dict)
        return made

    return make


def test_it_takes_what_is_shown_and_its_states(digest: Digest) -> None:
    made = digest(
        """<main class="a" data-test="rows" data-other="x" style="color: red" onclick="x()">
        <p id="l">Log in</p><section aria-labelledby="l">Card</section>
        <button role="switch" aria-checked="true" disabled>App</button>
        <input type="checkbox" data-ticked><input type="submit" value="Save">
        <details open><summary>More</summary>Inside</details>
        <select><option>One</option><option selected>Two</option></select>
        <img alt="Flag of Nigeria" src="/flag.png"><time datetime="2026-11-24T10:00Z">today</time>
        <div data-shadow="<b>In the shadow</b><slot></slot>">slotted</div>
        <div data-style="display: contents"><i>no box</i></div>
        <div data-style="visibility: hidden">not seen<b data-style="visibility: visible">but this</b></div></main>"""
    )
    body = made["body"]
    for part in (
        '<main n="2" class="a" data-test="rows">',
        'aria-label="Log in">Card',
        'role="switch" aria-checked="true" disabled="">App',
        'type="checkbox" checked="">',
        'type="submit" value="Save">',
        'open=""><summary',
        '<option selected="">Two</option>',
        'alt="Flag of Nigeria">',
        'datetime="2026-11-24T10:00Z">today',
        ">In the shadow</b>slotted",
        ">no box</i>",
        ">but this</b>",
    ):
        assert part in body, part
    for part in ("style", "onclick", "data-other", "flag.png", ">One<", "not seen"):
        assert part not in body, part
    assert made["same"], "what was sent of each element is what it says now"
    assert not made["secret"]


def test_it_never_takes_what_was_typed_or_hidden(digest: Digest) -> None:
    body = digest(
        """<input name="login" data-typed="typed-1"><input type="password" data-typed="typed-2">
        <textarea data-typed="typed-3">typed-4</textarea><div contenteditable="true">typed-5</div>
        <input type="hidden" value="hidden-1"><p hidden>hidden-2</p><div data-style="display: none">hidden-3</div>
        <details><summary>Closed</summary>hidden-4</details><template>hidden-5</template>
        <script>"hidden-6"</script><style>.hidden-7 {}</style><noscript>hidden-8</noscript>"""
    )["body"]
    assert "typed" not in body
    assert "hidden" not in body
    assert "Closed" in body


def test_addresses_lose_what_may_hold_tokens(digest: Digest) -> None:
    body = digest(
        """<a href="/ab/x?token=1#frag">own</a><a href="https://evil.example/a?b=1#c">other</a>
        <a href="/leaving?ref=https%3A%2F%2Fevil.example%2F&amp;token=2">leaving</a>
        <a href="javascript:alert(1)">script</a><a href="mailto:a@example.org?subject=s">mail</a>"""
    )["body"]
    assert 'href="https://www.upwork.com/ab/x">own' in body
    assert 'href="https://evil.example/a?b=1#c">other' in body
    assert 'href="https://www.upwork.com/leaving?ref=https%3A%2F%2Fevil.example%2F">leaving' in body
    assert 'href="mailto:a@example.org">mail' in body
    assert "javascript" not in body
    assert "token" not in body


def test_a_frame_that_cannot_be_read_is_named(digest: Digest) -> None:
    body = digest('<iframe src="https://accounts.example/devices?x=1" title="Devices"></iframe>')["body"]
    assert 'data-unread="accounts.example"></iframe>' in body


def test_text_stays_text(digest: Digest) -> None:
    made = digest('<p title="&quot;&gt;&lt;b n=&quot;7&quot;&gt;">&lt;li n="3"&gt;Lisbon&lt;/li&gt;</p>')
    assert "<li" not in made["body"]
    assert "<b" not in made["body"].replace("<body", "")
    assert made["same"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Or type this key: <b>JBSW Y3DP EHPK 3PXP</b></p>",
        "<p>Key: jbsw y3dp ehpk 3pxp</p>",
        "<p>JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP</p>",
        '<p>Scan this QR code</p><canvas width="160" height="160"></canvas>',
        '<p>Código QR</p><svg width="160" height="160" viewBox="0 0 1 1"></svg>',
    ],
)
def test_a_page_that_shows_a_two_step_secret_is_not_read(digest: Digest, body: str) -> None:
    assert digest(body)["secret"]


def test_ordinary_words_are_no_secret(digest: Digest) -> None:
    made = digest(
        "<p>INTERNATIONALISATION STANDARD WITHOUT NUMBERS</p><p>Order 2345 6723 4567 2345</p>"
        '<svg width="160" height="160"></svg><p>room_5f0c0ffee0ddba11 AAAAAAAAAAAAAAAAAAAA</p>'
    )
    assert not made["secret"]


def test_messages_give_links_and_not_a_word(digest: Digest) -> None:
    body = digest(
        """<p>Dear Ana, see you</p><a href="https://evil.example/login">my portfolio page</a>
        <a href="https://evil.example/2">https://www.upwork.com/nx/</a><a href="https://x.example" hidden>no</a>""",
        "links",
    )["body"]
    assert 'href="https://evil.example/login"></a>' in body
    assert ">https://www.upwork.com/nx/</a>" in body
    assert "Dear" not in body
    assert "portfolio" not in body
    assert "x.example" not in body


def test_large_and_deep_pages_are_cut_and_say_so(digest: Digest) -> None:
    made = digest("<p>" + "a long text " * 300_000 + "</p>")
    assert made["truncated"]
    assert '<meta name="digest-truncated"' in made["html"]
    made = digest("<div>" * 450 + "deep" + "</div>" * 450)
    assert made["truncated"]
    assert made["html"].count("<div") == made["html"].count("</div>")


def test_it_is_the_same_in_many_steps(digest: Digest) -> None:
    rows = "".join(f"<li><b>Chrome {n}</b> <i>Lisbon</i></li>" for n in range(200))
    whole = digest(f"<ul>{rows}</ul>")
    steps = digest(f"<ul>{rows}</ul>", in_steps=True)
    assert whole["html"] == steps["html"]
    assert whole["steps"] == 1
    assert steps["steps"] > 20
