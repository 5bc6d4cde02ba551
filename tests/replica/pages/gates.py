"""What stands instead of every page: a refusal, a robot check, an account on hold, nothing there."""

from tests.replica.pages.page import Page
from tests.replica.state import State


def refused(state: State) -> str:
    return "<h1>Error 403</h1><p>We're sorry, we can't let you in.</p>"


def robot_check(state: State) -> str:
    return "<h1>www.upwork.com</h1><p>Checking that you are a person. This can take a few seconds.</p>"


def hold(state: State) -> str:
    return (
        "<h1>Your account is on hold</h1><p>We noticed unusual activity and paused this account to protect it.</p>"
        '<p><a href="https://support.upwork.com/hc/en-us/requests/new">Contact support</a></p>'
    )


def missing(state: State) -> str:
    return "<h1>Page not found</h1><p>There is nothing at this address.</p>"


GATES = {
    "refused": Page("", "Error 403", refused, is_bare=True, status="403 Forbidden"),
    "challenge": Page("", "Just a moment...", robot_check, is_bare=True, status="403 Forbidden"),
    "hold": Page("", "Account on hold", hold, is_bare=True),
    "missing": Page("", "Page not found", missing, status="404 Not Found"),
}
