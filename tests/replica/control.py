"""The control page: what an intruder or the owner would do, as buttons, for people who try the product by hand."""

import dataclasses
import html
import json

from tests.replica.http import Request, Response
from tests.replica.state import PayoutMethod, Row, State


def add_login(state: State) -> None:
    state.rows.insert(0, Row("Chrome on Windows", "Hanoi, Vietnam", "5 minutes ago"))


def add_payout(state: State) -> None:
    state.payout.append(PayoutMethod("Payoneer •••• 9999", "Active in 3 days"))


def switch_two_step(state: State) -> None:
    state.two_step["authenticator"] = not state.two_step["authenticator"]


def switch_google(state: State) -> None:
    state.google = not state.google


def add_key(state: State) -> None:
    state.keys.append("reporting-tool")


def hide_list(state: State) -> None:
    state.shape = "" if state.shape else "cards"


def hold(state: State) -> None:
    state.gate = "" if state.gate else "hold"


ACTS = {
    "a login from Hanoi": add_login,
    "a payout method is added": add_payout,
    "authenticator on or off": switch_two_step,
    "Google sign-in connected or not": switch_google,
    "an API key is created": add_key,
    "show or hide the list of logins": hide_list,
    "put the account on hold or lift it": hold,
}


def answer(request: Request, state: State) -> Response:
    """GET shows the buttons, POST does one (`act`); GET /state gives the state as JSON."""
    if request.path == "/state":
        return Response(json.dumps(dataclasses.asdict(state)).encode(), "application/json")
    done = ""
    if request.method == "POST":
        act = request.form.get("act", "")
        if act not in ACTS:
            return Response(b"no such act", "text/plain", "400 Bad Request")
        ACTS[act](state)
        done = f"<p>Done: {html.escape(act)}. Reload the page of the replica.</p>"
    buttons = "".join(
        f'<p><button name="act" value="{html.escape(a)}">{html.escape(a)}</button></p>' for a in ACTS
    )
    page = (
        '<!doctype html><meta name="viewport" content="width=device-width"><title>Replica: control</title>'
        f'<h1>What happens to the account</h1>{done}<form method="post">{buttons}</form>'
    )
    return Response(page.encode())
