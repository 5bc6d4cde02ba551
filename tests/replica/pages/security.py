"""Password and security: log-in options, two-step verification, and, in some states, a list of logins in three shapes.

That the real page has such a list is not known; the headings and labels of the rest follow a mirror of it.
"""

from html import escape

from tests.replica.pages.languages import WORDS
from tests.replica.pages.page import Page
from tests.replica.state import Row, State


def main(state: State) -> str:
    words = WORDS[state.language]
    return (
        f"<h2>{words['title']}</h2>{notice(state)}"
        f"{card(words['login'], login_options(state, words))}"
        f"{card(words['two_step'], two_step(state, words))}{logins(state, words)}"
    )


def notice(state: State) -> str:
    return f'<div role="status" class="notice">{escape(state.notice)}</div>' if state.notice else ""


def card(heading: str, inside: str) -> str:
    return f'<section class="card"><header><h3>{heading}</h3></header>{inside}</section>'


def setting(label: str, note: str, control: str) -> str:
    return f'<div class="setting"><div><strong>{label}</strong><p>{note}</p></div>{control}</div>'


def button(label: str) -> str:
    return f'<button type="button" class="link">{label}</button>'


def login_options(state: State, words: dict[str, str]) -> str:
    parts = [setting(words["password"], words["password_set"], button(words["change"]))]
    for name, on in (("Google", state.google), ("Apple", state.apple)):
        note = words["connected" if on else "not_connected"].format(name=name)
        control = button(words["disconnect" if on else "connect"])
        parts.append(setting(words["with"].format(name=name), note, control))
    return "".join(parts)


def two_step(state: State, words: dict[str, str]) -> str:
    parts = []
    for name in ("app", "authenticator", "text"):
        on = state.two_step[name]
        # The real switch's markup isn't known: one state stands in ARIA, as a switch must have it.
        switch = (
            f'<button type="button" role="switch" aria-checked="{str(on).lower()}" aria-label="{words[name]}">'
            "<span></span></button>"
        )
        parts.append(setting(words[name], "", switch))
    question = button(words["question_update" if state.two_step["question"] else "question_set"])
    return "".join([*parts, setting(words["question"], "", question)])


def logins(state: State, words: dict[str, str]) -> str:
    if not state.shape:
        return ""
    rows = {"cards": cards, "table": table, "list": plain}[state.shape](state.rows, words)
    refresh = f'<button type="button" class="link" data-replica="refresh">{words["refresh"]}</button>'
    return card(words["list"], rows + refresh)


def cards(rows: list[Row], words: dict[str, str]) -> str:
    items = "".join(
        f'<li class="row"><div><strong>{escape(row.device)}</strong>{marker(row, words)}</div>'
        f"<div>{escape(row.place)}</div><div>{escape(row.time)}</div>{button(words['out'])}</li>"
        for row in rows
    )
    return f'<ul class="rows">{items}</ul>'


def table(rows: list[Row], words: dict[str, str]) -> str:
    head = "".join(f'<th scope="col">{words[column]}</th>' for column in ("device", "place", "time"))
    body = "".join(
        f"<tr><td>{escape(row.device)}{marker(row, words)}</td><td>{escape(row.place)}</td><td>{escape(row.time)}</td></tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def plain(rows: list[Row], words: dict[str, str]) -> str:
    items = "".join(
        f'<li class="row">{marker(row, words)}<span>{escape(row.place)} · {escape(row.time)} · {escape(row.device)}</span></li>'
        for row in rows
    )
    return f"<ul>{items}</ul>"


def marker(row: Row, words: dict[str, str]) -> str:
    return f' <span class="badge">{words["current"]}</span>' if row.current else ""


PAGES = [Page("/ab/account-security/password-and-security", "Password and security", main)]
