"""The way in: log in, new-device challenge, password typed again, reset."""

from tests.replica.pages.page import Page
from tests.replica.state import State


def login(state: State) -> str:
    return (
        '<h1>Log in to Upwork</h1><form method="post" action="/ab/account-security/login">'
        '<p><label>Username or Email <input id="login_username" autocomplete="username"></label></p>'
        '<p><label>Password <input id="login_password" type="password" autocomplete="current-password"></label></p>'
        '<p><label>Security answer <input id="login_answer" type="password" autocomplete="off"></label></p>'
        '<p><button type="button">Log in</button></p></form>'
        '<p><button type="button">Continue with Google</button> <button type="button">Continue with Apple</button></p>'
    )


def challenge(state: State) -> str:
    return (
        "<h1>Verify your device</h1><p>We don't recognize this device. Enter the code that we sent to you.</p>"
        '<form><p><label>Code <input id="deviceAuthOtp_otp" inputmode="numeric" autocomplete="one-time-code"></label></p>'
        '<p><button type="button">Continue</button></p></form>'
    )


def again(state: State) -> str:
    return (
        "<h1>Confirm that it's you</h1><p>Enter your password to go on.</p>"
        '<form><p><label>Password <input type="password" id="sensitiveZone_password"></label></p></form>'
    )


def reset(state: State) -> str:
    return (
        "<h1>Reset password</h1><p>Enter the e-mail address of your account. The link that we send works for one hour.</p>"
        '<form><p><label>E-mail <input type="email" autocomplete="email"></label></p></form>'
    )


PAGES = [
    Page("/ab/account-security/login", "Log In - Upwork", login, is_bare=True),
    Page("/ab/account-security/device-authorization", "Device authorization", challenge, is_bare=True),
    Page("/ab/account-security/reenter-password", "Confirm", again, is_bare=True),
    Page("/ab/account-security/reset-password", "Reset password", reset, is_bare=True),
]
