"""Answers from the host meet the page as it stands: late ones are dropped, marks only go where their text still is.

The content scripts run as they are; the test plays the background, so that it decides when an answer comes.
"""

from typing import Any

import pytest

from tests.browsers import Browser, Settings
from tests.browsers.browser import EXTENSION
from tests.e2e.conftest import SECURITY, BrowserMaker
from tests.replica.replica import Replica

SCRIPTS = (
    "namespace",
    "line",
    "place",
    "visibility",
    "secret",
    "address",
    "digest",
    "links",
    "style",
    "banner",
    "marks",
    "look",
)
SOURCE = "\n".join((EXTENSION / "content" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
PLAYED = """
const asked = [];
window.chrome = {
  runtime: {
    id: "x", onMessage: {addListener: (listener) => { window.told = listener; }, removeListener: () => { window.told = null; }},
    sendMessage: (message) => new Promise((answer) => asked.push({...message, ...message.request, answer})),
  },
  i18n: {getMessage: (key) => (key === "app_language" ? "en" : key)},
};
document.body.innerHTML = "<ul><li>Lisbon</li><li>Lagos</li></ul>";
const until = async (holds) => { while (!holds()) await new Promise(requestAnimationFrame); };
const drawn = (name) => [...document.querySelectorAll(name)].filter(loginGuard.isOurs);
const count = (name) => drawn({banner: "div", mark: "span"}[name]).length;
const numberOf = (request, text) => Number(request.digest.match(new RegExp(`<li n="([0-9]+)">${text}`))[1]);
const says = (text, node) => ({
  ok: true, page: {recipe: "x", understood: true, missing: []}, logins: [],
  advice: {
    badge: {text: "", title: {text: ""}},
    banner: text && {key: text, severity: "alert", title: {text}, lines: []},
    marks: node ? [{node, text: "", verdict: "foreign", label: {text: "Not yours?"}}] : [],
  },
});
loginGuard.watchList = [];
loginGuard.watchWords = "";
"""


@pytest.fixture
def page(start: BrowserMaker, replica: Replica) -> Browser:
    """A page of the site without the extension, for the scripts to run on."""
    browser = start(Settings(extension=False))
    browser.goto(replica.url(SECURITY))
    return browser


def played(page: Browser, script: str) -> Any:
    return page.run(SOURCE + PLAYED + script)


def test_an_answer_to_an_older_look_is_dropped(page: Browser) -> None:
    kind, banners = played(
        page,
        """
        const first = loginGuard.look({clicked: false});
        await until(() => asked.length === 1);
        const second = loginGuard.look({clicked: true, quiet: true});
        await until(() => asked.length === 2);
        asked[1].answer(says(null));
        await second;
        asked[0].answer(says("too late"));
        return [(await first).kind, count("banner")];
        """,
    )
    assert kind == "late"
    assert banners == 0


def test_a_mark_stands_where_its_text_is(page: Browser) -> None:
    marks, row, banners = played(
        page,
        """
        const look = loginGuard.look({clicked: false});
        await until(() => asked.length === 1);
        asked[0].answer(says("A login", numberOf(asked[0], "Lagos")));
        await look;
        return [count("mark"), drawn("span")[0].parentElement.textContent, count("banner")];
        """,
    )
    assert (marks, row, banners) == (1, "Lagos", 1)


def test_a_page_that_changed_meanwhile_is_looked_at_once_more_and_then_left(page: Browser) -> None:
    looks, marks = played(
        page,
        """
        const look = loginGuard.look({clicked: false});
        const answered = async (turn) => {
          await until(() => asked.length === turn + 1);
          const node = numberOf(asked[turn], turn ? "Hanoi" : "Lagos");
          document.querySelectorAll("li")[1].textContent = turn ? "Berlin" : "Hanoi";
          asked[turn].answer(says(null, node));
        };
        await answered(0);
        await answered(1);
        await look;
        return [asked.length, count("mark")];
        """,
    )
    assert looks == 2, "once more, and no more"
    assert marks == 0


def test_a_row_that_comes_to_show_something_else_loses_its_mark_at_once(page: Browser) -> None:
    before, after, lost = played(
        page,
        """
        const look = loginGuard.look({clicked: false});
        await until(() => asked.length === 1);
        asked[0].answer(says(null, numberOf(asked[0], "Lagos")));
        await look;
        const before = count("mark");
        const row = document.querySelectorAll("li")[1];
        row.firstChild.data = "Porto";
        const lost = loginGuard.marks.check([row]);
        return [before, count("mark"), lost];
        """,
    )
    assert (before, after, lost) == (1, 0, True)


def test_an_unchanged_page_is_not_asked_about_again(page: Browser) -> None:
    asked = played(
        page,
        """
        const look = loginGuard.look({clicked: false});
        await until(() => asked.length === 1);
        asked[0].answer(says(null));
        await look;
        await loginGuard.look({clicked: false});
        return asked.length;
        """,
    )
    assert asked == 1


def test_a_closed_banner_stays_closed_on_this_page(page: Browser) -> None:
    counts = played(
        page,
        """
        const words = {key: "a", severity: "alert", title: "t", lines: [], section: "now", snooze: true};
        const counts = [];
        loginGuard.banner.show(words);
        counts.push(count("banner"));
        loginGuard.banner.close();
        loginGuard.banner.show(words);
        counts.push(count("banner"));
        loginGuard.banner.show({...words, key: "b"});
        counts.push(count("banner"));
        return counts;
        """,
    )
    assert counts == [1, 0, 1]


def test_a_banner_that_is_taken_out_comes_back_twice_and_then_gives_way(page: Browser) -> None:
    counts = played(
        page,
        """
        loginGuard.banner.show({key: "a", severity: "alert", title: "t", lines: [], section: "now", snooze: true});
        const counts = [];
        for (let turn = 0; turn < 4; turn++) {
          drawn("div")[0]?.remove();
          loginGuard.banner.reinsert();
          counts.push(count("banner"));
        }
        loginGuard.banner.show({key: "b", severity: "alert", title: "u", lines: [], section: "now", snooze: true});
        return [...counts, count("banner")];
        """,
    )
    assert counts == [1, 1, 0, 0, 0]


def test_made_up_clicks_do_nothing(page: Browser) -> None:
    assert played(
        page,
        """
            const roots = [];
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (how) {
              const root = attach.call(this, how);
              roots.push(root);
              return root;
            };
            loginGuard.banner.show({key: "a", severity: "alert", title: "t", lines: [], section: "now", snooze: true});
            Element.prototype.attachShadow = attach;
            for (const button of roots[0].querySelectorAll("button")) button.click();
            return [asked.length, count("banner")];
            """,
    ) == [0, 1]


def test_no_answer_takes_the_marks_away(page: Browser) -> None:
    kind, marks = played(
        page,
        """
        const look = loginGuard.look({clicked: false});
        await until(() => asked.length === 1);
        asked[0].answer(says(null, numberOf(asked[0], "Lagos")));
        await look;
        document.querySelector("li").textContent = "Braga";
        const again = loginGuard.look({clicked: false});
        await until(() => asked.length === 2);
        asked[1].answer({ok: false, trouble: "broken", error: {message: "m", hint: "h"}});
        return [(await again).kind, count("mark")];
        """,
    )
    assert (kind, marks) == ("trouble", 0)


START = (EXTENSION / "content" / "start.js").read_text("utf-8")
WATCHED = """
loginGuard.watchList = [{recipe: "x", begins: [""], addresses: ["."], carries: "page", watched: true}];
loginGuard.isWatched = true;
const looks = () => asked.filter((request) => request.type === "look");
"""


def lived(page: Browser, script: str, *, watched: bool = True) -> Any:
    chosen = WATCHED if watched else WATCHED.replace("isWatched = true", "isWatched = false")
    return page.run(SOURCE + PLAYED + chosen + START + script)


def test_a_watched_page_is_looked_at_and_again_when_it_changes(page: Browser) -> None:
    types, looked = lived(
        page,
        """
        await until(() => looks().length === 1);
        looks()[0].answer(says("a", numberOf(looks()[0], "Lagos")));
        await until(() => count("mark") === 1);
        document.querySelector("ul").insertAdjacentHTML("beforeend", "<li>Braga</li>");
        await until(() => looks().length === 2);
        return [asked.map((request) => request.type), looks()[1].digest.includes("Braga")];
        """,
    )
    assert types == ["equip", "look", "look"]
    assert looked


def test_nothing_is_looked_at_where_it_is_not_watched(page: Browser) -> None:
    asked = lived(
        page,
        """
        document.querySelector("ul").insertAdjacentHTML("beforeend", "<li>Braga</li>");
        await new Promise((done) => setTimeout(done, 900));
        return asked.length;
        """,
        watched=False,
    )
    assert asked == 0


def test_scripts_cut_off_from_their_extension_end_silently(page: Browser) -> None:
    left = lived(
        page,
        """
        await until(() => looks().length === 1);
        looks()[0].answer(says("a", numberOf(looks()[0], "Lagos")));
        await until(() => count("mark") === 1);
        window.chrome.runtime = undefined;
        document.querySelector("ul").insertAdjacentHTML("beforeend", "<li>Braga</li>");
        await until(() => count("mark") === 0);
        return [count("banner"), loginGuard.stop === undefined, looks().length];
        """,
    )
    assert left == [0, True, 1]


def test_a_click_on_another_site_reads_once_and_says_what_came_of_it(page: Browser) -> None:
    looked, said, banners = lived(
        page,
        """
        window.told({to: "content", type: "read", quiet: false}, null, (outcome) => { window.outcome = outcome; });
        await until(() => looks().length === 1);
        looks()[0].answer({...says(null), page: {recipe: null, understood: false, missing: [{text: "m"}]}});
        await until(() => window.outcome);
        return [looks()[0].clicked, window.outcome, count("banner")];
        """,
    )
    assert looked is True
    assert said["kind"] == "read"
    assert said["understood"] is False
    assert said["missing"] == ["m"]
    assert banners == 1, "not understood is said, never passed over"
