"""The message to Support: English for them, the person's own language beside it, each in its direction."""

from tests.browsers import Browser

SHOWN_IN_TWO = """
const {messageBox} = await import(chrome.runtime.getURL("dashboard/message.js"));
const place = document.querySelector("#support-messages .beside");
const view = {say() {}};
place.replaceChildren(
  messageBox(view, {language: "en", subject: "My account", body: "My account was hijacked."}),
  messageBox(view, {language: "ar", subject: "حسابي", body: "تم اختراق حسابي."}),
);
return [...place.children].map((box) => {
  const text = box.querySelector("textarea");
  const {top, left} = box.getBoundingClientRect();
  return {
    language: text.lang, direction: getComputedStyle(text).direction, top, left,
    copied: box.querySelectorAll("button").length, name: text.labels[0].textContent,
  };
});
"""


def test_it_stands_in_two_languages_side_by_side(browser: Browser) -> None:
    browser.open_own("dashboard/dashboard.html#evidence")
    browser.wait("return document.querySelector('#support-messages .beside') !== null", what="the message")
    english, own = browser.run(SHOWN_IN_TWO)
    assert (english["language"], english["direction"]) == ("en", "ltr")
    assert (own["language"], own["direction"]) == ("ar", "rtl")
    assert english["top"] == own["top"]
    assert english["left"] != own["left"]
    assert (english["copied"], own["copied"]) == (2, 0), "what is sent is the English one"
    assert english["name"] != own["name"]
