"""Answers for www.upwork.com and its look-alikes: whole pages, their inner part for in-page navigation, script and style."""

import html
from pathlib import Path

from tests.replica.http import Request, Response
from tests.replica.pages import PAGES, Page
from tests.replica.pages.gates import GATES
from tests.replica.state import State

STATIC = Path(__file__).parent / "static"
KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
# As strict as a site can be that still runs its own script: whatever works under this works under milder ones.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
MENU = [
    ("/nx/find-work/", "Find work"),
    ("/nx/wm/freelancer/home", "My contracts"),
    ("/ab/messages/rooms/room_5f0c0ffee0ddba11", "Messages"),
    ("/nx/proposals/", "Proposals"),
    ("/freelancers/settings/contactInfo", "Contact info"),
    ("/nx/payments/disbursement-methods", "Withdrawals"),
    ("/ab/account-security/password-and-security", "Password & security"),
    ("/ab/notification-settings/", "Notification settings"),
    ("/developer/keys", "API keys"),
]


def answer(request: Request, state: State, log: list[str]) -> Response:
    """One request; every one is logged."""
    log.append(f"{request.method} {request.host} {request.target}")
    if request.path.startswith("/static/"):
        return asset(STATIC / request.path.removeprefix("/static/"))
    if request.path == "/favicon.ico":
        return Response(b"", "image/x-icon", "404 Not Found")
    if state.gate:
        return whole(GATES[state.gate], state)
    page = find(request.path)
    if page is None:
        return whole(GATES["missing"], state)
    if "fragment" in request.query:
        body = f"<title>{html.escape(page.title)}</title>{page.main(state)}{filler(state)}"
        return Response(body.encode(), headers={"Content-Security-Policy": POLICY})
    return whole(page, state)


def asset(file: Path) -> Response:
    """Script or style."""
    if file.parent == STATIC and file.is_file():
        return Response(file.read_bytes(), KINDS[file.suffix])
    return Response(b"", "text/plain", "404 Not Found")


def find(path: str) -> Page | None:
    """The page of this address; rooms of messages and the like share one."""
    for page in PAGES:
        if path.rstrip("/") == page.address.rstrip("/") or (page.is_prefix and path.startswith(page.address)):
            return page
    return None


def whole(page: Page, state: State) -> Response:
    """A document with the site's frame around it, or bare where the page stands alone."""
    direction = "rtl" if state.language == "ar" else "ltr"
    frame = "" if page.is_bare else header(state)
    document = (
        f'<!doctype html><html lang="{state.language}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{html.escape(page.title)}</title>'
        '<link rel="stylesheet" href="/static/site.css"><script src="/static/site.js" defer></script></head>'
        f'<body>{frame}<main id="main">{page.main(state)}{filler(state)}</main>'
        "<footer>A replica for tests. Not Upwork, and not made by Upwork.</footer></body></html>"
    )
    return Response(document.encode(), status=page.status, headers={"Content-Security-Policy": POLICY})


def header(state: State) -> str:
    """The navigation bar of someone signed in."""
    links = "".join(f'<li><a href="{address}">{html.escape(text)}</a></li>' for address, text in MENU)
    return (
        '<header><nav aria-label="Main"><a class="logo" href="/nx/find-work/">replica</a>'
        f'<ul>{links}</ul><button type="button" data-test="user-menu" aria-label="Account menu">'
        f'<span data-test="nav-user-avatar">{html.escape(state.name[:1])}</span></button>'
        f'<a class="me" href="/freelancers/{state.account}">{html.escape(state.name)}</a></nav></header>'
    )


def filler(state: State) -> str:
    """`state.filler` elements that mean nothing, five to a block."""
    block = '<div class="block"><p>Some <b>words</b> and <i>more</i> of them.</p><span>12 items</span></div>'
    return f'<section id="filler">{block * (state.filler // 5)}</section>' if state.filler else ""
