"""A text that says that somebody signed in, told from one that speaks of signing in."""

import pytest

from loginguard.pages.events import is_event


@pytest.mark.parametrize(
    "text",
    [
        "Login success",
        "Signed in with Google",
        "Sign in to Okta",
        "Login com senha",
        "Neue Anmeldung bei Ihrem Konto",
        "Успешный вход через приложение",
        "您的账号在新设备上登录。",
        "로그인 성공",
    ],
)
def test_somebody_signed_in(text: str) -> None:
    assert is_event(text)


@pytest.mark.parametrize(
    "text",
    [
        "Login button fixed",
        "Sign-in outage",
        "Can't sign in",
        "Neue Anmeldung gestaltet",
        "Bug de connexion corrigé",
        "Исправлен вход",
        "修复登录",
        "ログイン障害",
        "로그인 수정",
        "Where the login page asks for the code that we have sent",
    ],
)
def test_it_is_spoken_of_signing_in(text: str) -> None:
    assert not is_event(text)
