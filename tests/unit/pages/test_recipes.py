"""Each recipe: documented, sourced, generated into the watch list, and honest where its page shows nothing it knows."""

from datetime import UTC, datetime

import pytest

from loginguard.model.page import PageReading
from loginguard.pages import recipes
from loginguard.pages.page import read_page

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MENU = '<header><nav><a href="/freelancers/~01ab23cd45ef678901">Ana</a></nav></header>'


def look(path: str, body: str, title: str = "Upwork", origin: str = "https://www.upwork.com") -> PageReading:
    html = f'<html lang="en"><head><title>{title}</title></head><body>{MENU}<main>{body}</main></body></html>'
    return read_page(html, origin=origin, address=f"{origin}{path}", now=NOW, zone=UTC)


def facts(reading: PageReading) -> set[tuple[str, str, str]]:
    return {(fact.kind, fact.subject, fact.value) for fact in reading.facts}


@pytest.mark.parametrize("name", recipes.names())
def test_says_what_it_is_and_who_says_so(name: str) -> None:
    recipe = recipes.recipe(name)
    assert recipe.__doc__
    assert name == recipe.NAME
    assert recipe.SOURCES
    assert all(source.text and len(source.seen) == 10 for source in recipe.SOURCES)
    assert recipe.ADDRESSES or recipe.WORDS


@pytest.mark.parametrize(
    "name", [n for n in recipes.names() if recipes.recipe(n).ADDRESSES and n != "messages"]
)
def test_a_page_that_it_claims_and_does_not_know_is_not_understood(name: str) -> None:
    path = recipes.recipe(name).ADDRESSES[0].replace("**", "x").replace("*", "x")
    reading = look(path, "<p>Something new entirely</p>")
    assert reading.recipe == name
    assert not reading.understood
    assert reading.missing


def test_only_upwork_is_claimed() -> None:
    reading = look(
        "/ab/account-security/password-and-security",
        "<h2>Password and security</h2>",
        origin="https://www.upwork.com.example",
    )
    assert reading.recipe is None
    assert not reading.facts


def test_password_and_security() -> None:
    def setting(label: str, note: str, control: str) -> str:
        return f"<div><div><strong>{label}</strong><p>{note}</p></div>{control}</div>"

    body = "<h2>Password and security</h2>" + "".join([
        setting("Upwork password", "You've set an Upwork password.", "<button>Change password</button>"),
        setting("Log in with Google", "Not connected. You can choose to log in with Google.", "<button>Connect</button>"),
        setting("Log in with Apple", "Connected. You can log in with Apple.", "<button>Disconnect</button>"),
        setting("Mobile app notifications", "", '<button role="switch" aria-checked="false"></button>'),
        setting("Authenticator app codes", "", '<input type="checkbox" checked>'),
        setting("Security question and answer", "", "<button>Update question and answer</button>"),
    ])  # fmt: skip
    reading = look("/ab/account-security/password-and-security", body)
    assert reading.understood
    assert reading.account == "~01ab23cd45ef678901"
    assert facts(reading) == {
        ("password", "upwork", "set"),
        ("sign-in-provider", "google", "not-connected"),
        ("sign-in-provider", "apple", "connected"),
        ("two-step-method", "app", "off"),
        ("two-step-method", "authenticator", "on"),
        ("security-question", "question", "set"),
    }


def test_two_step_states_may_be_written() -> None:
    rows = (
        ("Authenticator app code", "On"),
        ("Text message", "Off"),
        ("Mobile app prompt", "<button>On</button>"),
    )
    table = "".join(f"<tr><td>{label}</td><td>{said}</td></tr>" for label, said in rows)
    reading = look("/ab/account-security/password-and-security", f"<h2>Two-step</h2><table>{table}</table>")
    assert facts(reading) == {("two-step-method", "authenticator", "on"), ("two-step-method", "text", "off")}
    assert "state-unclear" in {message.code for message in reading.missing}, (
        "a button may be what switches it on"
    )


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("<span>Unverified. Verify your email.</span>", "unverified"),
        ("<span>Não verificado</span>", "unverified"),
        ("<span>Verified</span>", "set"),
        ("<label>Phone</label><span>Not verified</span>", "set"),
    ],
)
def test_an_address_that_nobody_verified_is_told(said: str, value: str) -> None:
    reading = look(
        "/freelancers/settings/contactInfo", f"<label>Email</label><span>x***z@mail.example</span>{said}"
    )
    assert facts(reading) == {("email", "x***z@mail.example", value)}


def test_payout_methods_are_masked_and_have_a_state() -> None:
    body = (
        "<h2>Withdrawal methods</h2><ul><li><strong>Direct to Local Bank 123456784821</strong><span>Active</span></li>"
        "<li><strong>PayPal ana.costa@mail.example</strong><span>Pending, active in 3 days</span></li></ul>"
        "<button>Add withdrawal method</button>"
    )
    reading = look("/nx/payments/disbursement-methods", body)
    assert [fact.value for fact in reading.facts] == ["active", "pending"]
    assert "12345678" not in repr(reading.facts)
    assert "ana.costa" not in repr(reading.facts)
    none = look("/nx/payments/disbursement-methods", "<p>You haven't set up any withdrawal methods yet.</p>")
    assert facts(none) == {("payout-method", "", "none")}


@pytest.mark.parametrize("name", ["", "x" * 90])
def test_a_key_without_a_name_that_can_be_told_is_a_key(name: str) -> None:
    body = (
        "<table><tr><th>Name</th><th>Status</th></tr><tr><td>tool</td><td>Active</td></tr>"
        f"<tr><td>{name}</td><td>Active</td></tr></table>"
    )
    reading = look("/developer/keys", body)
    assert reading.understood
    assert [fact.subject for fact in reading.facts] == ["tool", "…"]


@pytest.mark.parametrize(
    ("title", "body", "gate"),
    [
        ("Just a moment...", "<h1>www.upwork.com</h1>", "cloudflare"),
        ("Error 403", "<h1>Error 403</h1><p>We're sorry, we can't let you in.</p>", "refused"),
        ("Account on hold", "<h1>Your account is on hold</h1>", "hold"),
    ],
)
def test_what_stands_instead_of_a_page(title: str, body: str, gate: str) -> None:
    reading = look("/nx/payments/disbursement-methods", body, title)
    assert reading.recipe == gate
    assert facts(reading) == {("gate", gate, "shown")}


@pytest.mark.parametrize(
    "title", ["Um momento…", "Un instant…", "Nur einen Moment…", "Один момент…", "请稍候…", "お待ちください…"]
)
def test_the_robot_check_in_other_languages(title: str) -> None:
    reading = look("/ab/account-security/password-and-security", "<h1>www.upwork.com</h1>", title)
    assert facts(reading) == {("gate", "cloudflare", "shown")}


LOGIN = "/ab/account-security/login"
FORM = '<form><input id="login_username"><input id="login_password" type="password"></form>'


@pytest.mark.parametrize(
    "said",
    [
        '<div role="alert">We can\'t log you in. Your account has been locked for security reasons.</div>',
        f"<p>Your account has been <b>locked</b>.</p>{FORM}",
        f'<div role="alert">For your security, your account has been suspended.</div>{FORM}',
        f"<p>Por segurança, sua conta foi bloqueada.</p>{FORM}",
        "<p>A protective hold has been placed on your account</p>",
    ],
)
def test_the_login_page_of_a_held_account(said: str) -> None:
    reading = look(LOGIN, f"<h1>Log in to Upwork</h1>{said}")
    assert (reading.recipe, reading.understood) == ("hold", True)
    assert facts(reading) == {("gate", "hold", "shown")}


@pytest.mark.parametrize(
    "said",
    [
        "If your account has been locked, write to us.",
        "Se a sua conta foi bloqueada, escreva.",
        "Why your account is on hold",
    ],
)
def test_what_is_said_of_any_account_is_no_hold(said: str) -> None:
    assert facts(look(LOGIN, f"<p>{said}</p>{FORM}")) == {("gate", "login", "shown")}


@pytest.mark.parametrize(
    "alert",
    [
        '<div role="alert">Your account has been suspended. <a>Learn more</a></div>',
        '<div class="up-alert">A protective hold has been placed on your account.</div>',
        '<div role="alert">Tu cuenta ha sido suspendida.</div>',
    ],
)
def test_an_alert_tells_a_hold_on_any_page_and_loses_nothing(alert: str) -> None:
    assert facts(look("/nx/find-work/best-matches", f"{alert}<h1>Jobs</h1>")) == {("gate", "hold", "shown")}
    rows = "<ul><li><b>Kuda ••12</b><span>Active</span><button>Remove</button></li></ul>"
    reading = look("/nx/payments/disbursement-methods", alert + rows)
    assert facts(reading) == {("payout-method", "Kuda ••12", "active"), ("gate", "hold", "shown")}
    # Where other people write, nobody is believed.
    assert not facts(look("/jobs/~01", alert))
    assert not facts(look("/ab/messages/rooms/room_1", alert))


@pytest.mark.parametrize(
    "form",
    [
        '<label for="deviceAuthOtp_otp">Code</label><input id="deviceAuthOtp_otp">',
        '<input name="deviceAuthOtp[otp]">',
        "<label>Enter the 6-digit code <input></label>",
        "<label>Introduce el código <input></label>",
    ],
)
def test_the_login_address_that_asks_for_a_devices_code(form: str) -> None:
    assert facts(look(LOGIN, f"<form><h1>One more step</h1>{form}</form>")) == {
        ("gate", "device-challenge", "shown")
    }


def test_messages_give_links_only() -> None:
    link = "https://www.upwork.com/leaving?ref=https%3A%2F%2Fpay.example"
    reading = look("/ab/messages/rooms/room_1", f'<p>secret words</p><a href="{link}">upwork.com/pay</a>')
    assert [(fact.kind, fact.subject) for fact in reading.facts] == [("link", link)]
    assert not reading.listings


def test_other_peoples_headings_claim_nothing() -> None:
    reading = look("/jobs/~01", "<h1>Your account is on hold</h1>")
    assert reading.recipe is None


@pytest.mark.parametrize(
    ("title", "label", "said", "value"),
    [
        ("Senha e segurança", "Senha da Upwork", "Você definiu uma senha da Upwork.", "set"),
        ("Senha e segurança", "Senha da Upwork", "Você ainda não definiu uma senha.", "not-set"),
        ("Mot de passe et sécurité", "Mot de passe d'Upwork", "Vous avez défini un mot de passe", "set"),
        ("Hasło i bezpieczeństwo", "Hasło do Upwork", "Nie ustawiono hasła", "not-set"),
    ],
)
def test_the_password_entry_in_other_languages(title: str, label: str, said: str, value: str) -> None:
    body = f"<h1>{title}</h1><section><h2>{label}</h2><p>{said}</p><button>…</button></section>"
    reading = look("/ab/account-security/password-and-security", body)
    assert facts(reading) == {("password", "upwork", value)}
