"""Contact info, profile settings, notification settings, API keys."""

from html import escape

from tests.replica.pages.page import Page
from tests.replica.state import State


def contact(state: State) -> str:
    return (
        f"<h2>Contact info</h2><section class='card'><h3>Account</h3><dl><dt>User ID</dt><dd>{escape(state.account[1:])}</dd>"
        f"<dt>Name</dt><dd>{escape(state.name)}</dd><dt>Email</dt><dd>{escape(state.email)}</dd></dl></section>"
        "<section class='card'><h3>Location</h3><dl><dt>Time Zone</dt><dd>UTC+00:00 Lisbon</dd>"
        f"<dt>Address</dt><dd>Porto, Portugal</dd><dt>Phone</dt><dd>{escape(state.phone)}</dd></dl></section>"
    )


def profile(state: State) -> str:
    return (
        "<h2>Profile settings</h2><section class='card'><h3>My profile</h3><p><label>Visibility "
        "<select><option>Public</option><option>Only Upwork users</option><option>Private</option></select>"
        "</label></p></section>"
    )


def notifications(state: State) -> str:
    checked = " checked" if state.alerts else ""
    return (
        "<h2>Notification settings</h2><section class='card'><h3>Email</h3>"
        f"<p><label><input type='checkbox'{checked}> Someone logs in to my account from a new device</label></p>"
        "<p><label><input type='checkbox' checked> A client sends me a message</label></p></section>"
    )


def keys(state: State) -> str:
    items = "".join(f"<tr><td>{escape(key)}</td><td>Active</td></tr>" for key in state.keys)
    table = f"<table><thead><tr><th>Name</th><th>Status</th></tr></thead><tbody>{items}</tbody></table>"
    return f"<h2>API keys</h2>{table if items else '<p>You have no API keys.</p>'}<button type='button'>Request a key</button>"


PAGES = [
    Page("/freelancers/settings/contactInfo", "Contact info", contact),
    Page("/freelancers/settings/profile", "Profile settings", profile),
    Page("/ab/notification-settings/", "Notification settings", notifications),
    Page("/developer/keys", "API keys", keys),
]
