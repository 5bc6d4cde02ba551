"""Pasted text: one login alone, server logs, mails passed on, and what a mailbox's file holds."""

from datetime import UTC, datetime

import pytest

from loginguard.model.listing import Listing
from loginguard.model.login import Login
from loginguard.pages.forwarding import without_forwarding
from loginguard.pages.sources import read_source

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def read(text: str, name: str = "p.txt", lang: str | None = None) -> list[Listing]:
    return read_source(name, text.encode(), now=NOW, zone=UTC, lang=lang)


def rows(text: str, name: str = "p.txt", lang: str | None = None) -> list[Login]:
    return [row for one in read(text, name, lang) for row in one.rows]


@pytest.mark.parametrize(
    "text",
    [
        "Chrome on Windows\nLagos, Nigeria\n2 days ago\n",
        "Chrome on Windows · Lagos, Nigeria · 2 days ago · Sign out",
        "Safari on iPhone | Lagos, Nigeria | yesterday at 16:05",
        "Chrome, Windows\nЛагос, Нигерия\nвчера в 16:05\n",
        "[Lagos, Nigeria] Chrome on Windows, 2 hours ago",
    ],
)
def test_one_login_alone_needs_no_word_about_logins(text: str) -> None:
    [found] = rows(text)
    assert found.place
    assert found.place.country == "NG"


@pytest.mark.parametrize(
    "text",
    [
        "Meeting in Lisbon, Portugal on Nov 23 at 10:00 via Chrome",
        "Ana Silva\nLisbon, Portugal\nAndroid developer\n2 hours ago",
        "iPhone 15, 256 GB\nLisbon, Portugal\nyesterday\n€700",
        "[23/11/2026, 21:02:11] Ana: are you in Lisbon?\n[23/11/2026, 21:03:40] Bo: no, Lagos, Nigeria\n",
    ],
)
def test_what_is_no_login_stays_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("someone logged in from Lagos Nigeria yesterday at 4 am on Chrome", None),
        ("alguém entrou na minha conta em Lagos, Nigéria ontem às 4 da manhã pelo Chrome", "pt"),
        ("кто-то зашёл в мой аккаунт из Лагоса, Нигерия, вчера в 4 утра", "ru"),
        ("jemand hat sich in mein Konto eingeloggt, gestern um 4 Uhr aus Lagos, Nigeria", "de"),
    ],
)
def test_people_tell_it_in_their_own_words(text: str, lang: str | None) -> None:
    [found] = rows(text, lang=lang)
    assert found.place
    assert found.place.country == "NG"
    assert found.time
    assert found.time.start.date() == datetime(2026, 11, 23, tzinfo=UTC).date()


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("someone logged in from Lagos", "NG", "Lagos"),
        ("someone logged in to my account from Lagos, Nigeria", "NG", "Lagos"),
        ("My account was accessed from Vietnam", "VN", None),
        ("There was a login to my Upwork from Pakistan.", "PK", None),
        ("Someone from Nigeria hacked my account", "NG", None),
        ("someone logged in from Lagos, Nigeria, what should I do?", "NG", "Lagos"),
        ("Alguien entró en mi cuenta desde Lagos, Nigeria", "NG", "Lagos"),
        ("Minha conta foi acessada do Paquistão", "PK", None),
        ("Quelqu'un s'est connecté à mon compte depuis le Vietnam", "VN", None),
    ],
)
def test_a_place_in_own_words_is_a_login_at_a_time_not_known(
    text: str, country: str, city: str | None
) -> None:
    [found] = rows(text)
    assert found.place
    assert (found.place.country, found.place.city, found.time) == (country, city, None)


@pytest.mark.parametrize(
    "text",
    [
        "what if someone logged in to my account from Lagos?",
        "Has anyone logged in to my account from Nigeria?",
        "How do I see a login from Nigeria?",
        "I logged in to my account from Lagos, Nigeria",
        "someone logged in to my account",
    ],
)
def test_a_question_or_a_login_of_ones_own_tells_of_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "about",
    [
        "May bagong pag-login sa iyong account", "Bagong pag-login", "Login mpya kwenye akaunti yako",
        "آپ کے اکاؤنٹ میں نیا لاگ ان", "আপনার অ্যাকাউন্টে নতুন লগ ইন", "आपके खाते में नया लॉग इन", "Novi login na vaš nalog",
        "Новий вхід у ваш обліковий запис", "Phát hiện đăng nhập mới vào tài khoản", "Login baru di akun Anda",
    ],
)  # fmt: skip
def test_mails_of_many_languages(about: str) -> None:
    [found] = rows(f"From: a@example.com\nSubject: {about}\n\n{about}\nLagos, Nigeria\n", "m.eml")
    assert found.place
    assert found.place.country == "NG"


def test_trouble_with_logging_in_is_no_login() -> None:
    assert rows("I can't log in from Nigeria with Chrome since yesterday, what should I do?") == []


def test_last_and_auth_log() -> None:
    last = (
        "ana      pts/0        188.82.10.4      Tue Nov 24 10:01   still logged in\n"
        "reboot   system boot  6.1.0-18-amd64   Mon Nov  2 08:00\n"
        "ana      pts/0        102.89.3.4       Mon Nov 23 03:10 - 03:55  (00:45)\n"
    )
    assert [row.address.ip for row in rows(last) if row.address] == ["188.82.10.4", "102.89.3.4"]
    assert {row.account for row in rows(last)} == {"ana"}
    log = (
        "Nov 23 03:10:22 web1 sshd[2201]: Accepted password for ana from 102.89.3.4 port 51122 ssh2\n"
        "Nov 23 03:11:22 web1 sshd[2202]: Failed password for root from 198.51.100.7 port 51123 ssh2\n"
    )
    [listing] = read(log)
    assert [row.address.ip for row in listing.rows if row.address] == ["102.89.3.4"]
    assert [(w.code, w.params) for w in listing.warnings] == [("attempts-left-out", {"count": 1})]


def test_any_programs_log_of_logins() -> None:
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
    [found] = rows(f'2026-11-23T21:02:11Z INFO login ok user=ana ip=102.89.3.4 ua="{agent}"\n')
    assert found.device
    assert found.time
    assert (found.account, found.device.os, found.time.start.hour) == ("ana", "Linux", 21)
    assert rows("2026-11-23T21:02:11Z WARN login failed user=ana ip=102.89.3.4\n") == []
    assert rows('102.89.3.4 - - [23/Nov/2026:21:02:11 +0000] "GET / HTTP/1.1" 200 512\n') == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("From: A <a@b.example>\nDate: 22 Nov 2026\nSubject: New sign-in\nTo: me\n\nHello", "New sign-in"),
        (
            "> Von: A\n> Gesendet: 22.11.2026\n> An: me\n> Betreff: Neue Anmeldung\n>\n> Hallo",
            "Neue Anmeldung",
        ),
        ("Feladó: A <a@b.example>\nTárgy: Új bejelentkezés\n\nSzia", "Új bejelentkezés"),
        ("寄件者：A <a@b.example>\n主旨：新的登入\n\n您好", "新的登入"),
    ],
)
def test_the_head_of_a_message_that_was_passed_on(text: str, subject: str) -> None:
    found = without_forwarding(text.splitlines())
    assert found.subject == subject
    assert [line for line in found.lines if line.strip()] == [text.rsplit("\n", 1)[1].removeprefix("> ")]


def test_a_notices_own_lines_are_no_head() -> None:
    lines = ["Date: 22 Nov 2026", "From: Lagos, Nigeria", "Device: Chrome"]
    assert without_forwarding(lines).lines == lines


def test_who_wrote_when_is_the_date_of_what_is_quoted() -> None:
    found = without_forwarding(["Thanks", "On Mon, 23 Nov 2026 at 21:30, A wrote:", "> Hello", "> there"])
    assert found.lines == ["Thanks", "Hello", "there"]
    assert "21:30" in found.date


def test_all_mails_of_a_mailbox_file() -> None:
    one = (
        "From a@b.example Mon Nov 23 10:00:00 2026\nFrom: a@b.example\nSubject: New sign-in\n"
        "Date: Mon, 23 Nov 2026 10:00:00 +0000\n\nNew sign-in from Chrome on Windows in {place}.\n\n"
    )
    text = one.format(place="Lisbon, Portugal") + one.format(place="Lagos, Nigeria")
    [listing] = read(text, "all.mbox")
    assert [row.place.country for row in listing.rows if row.place] == ["PT", "NG"]
    assert listing.kind == "mail"


def test_two_logins_in_one_text_mail() -> None:
    block = "Time: {time}\nPlace: {place}\nDevice: Chrome on Windows\n\n"
    text = (
        "From: a@b.example\nSubject: 2 new sign-ins\nDate: Tue, 24 Nov 2026 09:00:00 +0000\n\n"
        "These are the new sign-ins to your account:\n\n"
        + block.format(time="22 Nov 2026 08:15", place="Porto, Portugal")
        + block.format(time="23 Nov 2026 21:25", place="Accra, Ghana")
    )
    assert [row.place.country for row in rows(text, "m.eml") if row.place] == ["PT", "GH"]


@pytest.mark.parametrize(
    "page",
    [
        "<title>My tickets</title><h1>My tickets</h1><h3>Can't log in from Nigeria</h3><p>Opened yesterday, Chrome</p>",
        "<title>Help</title><h1>See your devices</h1><p>Look for a login from Lagos, Nigeria yesterday on Chrome.</p>",
        "<h1>Chat</h1><div><b>Bo</b><p>I logged in from Lagos, Nigeria yesterday with Chrome on Windows</p></div>",
    ],
)
def test_a_page_is_a_saved_mail_only_where_its_heading_says_so(page: str) -> None:
    assert rows(f"<html><body>{page}</body></html>", "p.html") == []


def test_a_mail_saved_as_a_page() -> None:
    page = (
        "<title>New sign-in to your account - Mail</title><div><h2>New sign-in to your account</h2>"
        "<div>Mon, Nov 23, 9:15 PM</div><p>We noticed a new sign-in to your account.</p><p>Device: Chrome on Windows</p>"
        "<p>Place: Lagos, Nigeria</p><p>Time: Nov 23, 2026, 9:02 PM UTC</p></div>"
    )
    [found] = rows(f"<html><body>{page}</body></html>", "p.html")
    assert found.time
    assert found.time.start == datetime(2026, 11, 23, 21, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        """Chrome, Windows — Москва, Россия — сейчас (текущий сеанс)
        Firefox, Windows — Тверь, Россия — вчера в 14:07
        Opera, Linux — Лагос, Нигерия — 2 часа назад""",
        """this session – Chrome, Windows – Porto, Portugal – now
        Firefox, Windows – Porto, Portugal – yesterday at 14:07
        Opera, Linux – Lagos, Nigeria – 2 hours ago""",
        """Chrome no Windows - São Paulo - SP, Brasil - sessão atual
        Firefox no Windows - São Paulo - SP, Brasil - ontem às 14:07
        Opera no Linux - Lagos, Nigéria - há 2 horas""",
    ],
)
def test_a_dash_sets_apart_what_marks_the_session_in_use(text: str) -> None:
    found = rows(text)
    assert [row.current for row in found] == [True, False, False]
    assert all(row.place and row.device and row.device.os for row in found)


@pytest.mark.parametrize(
    "devices",
    [
        ("Chrome Windows rendszeren", "Firefox Windows rendszeren", "Opera Linux rendszeren"),
        ("Chrome ב-Windows", "Firefox ב-Windows", "Opera ב-Linux"),
        ("Win11 / FF 133", "Google Chrome (Win 10)", "Chrome/Win"),
        ("Chrome ვინდოუსზე", "Firefox ვინდოუსზე", "Opera ლინუქსზე"),
    ],
)
def test_a_word_more_beside_the_device_loses_no_list(devices: tuple[str, str, str]) -> None:
    lines = zip(devices, ("Lisbon, Portugal", "Porto, Portugal", "Lagos, Nigeria"), (18, 17, 16), strict=True)
    found = rows("\n".join(f"{place} · 2026-11-{day} 14:07 · {device}" for device, place, day in lines))
    assert len(found) == 3
    assert all(row.device and row.device.browser for row in found)
