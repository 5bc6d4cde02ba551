"""What a sentence reports makes a message one about a login; questions, rules, payments and counts are none."""

import json
from datetime import UTC, datetime

import pytest

from loginguard.pages.cells import CellReader
from loginguard.pages.sources import read_source
from loginguard.pages.telling import is_asked, reports_login, says_login, sentences

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def reports(sentence: str, lang: str = "en") -> bool:
    return reports_login(sentence, CellReader(now=NOW, zone=UTC, lang=lang))


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Your shop account was just used in Casablanca, Morocco on a Windows computer."),
        ("fr", "Votre espace client a été ouvert depuis Lille, France avec Firefox sous Windows."),
        ("sv", "Den 22 november loggade någon in på ditt konto från Uppsala, Sverige."),
        ("tr", "22.11.2026 06:14 tarihinde hesabınıza Bursa, Türkiye'den giriş yapılmıştır."),
        ("zh", "您的账号于2026年11月22日在杭州市登录。"),
        ("ko", "고객님의 계정에 부산에서 접속이 있었습니다."),
    ],
)
def test_a_login_in_words_that_nobody_listed(lang: str, sentence: str) -> None:
    assert reports(sentence, lang)


@pytest.mark.parametrize(
    "sentence",
    [
        "Your account was used to pay EUR 12.40 in Porto, Portugal with the app for Android on Nov 22.",
        "Your account was opened at our branch in Lisbon, Portugal on Nov 22, 2026.",
        "Your profile was accessed 12 times this week, mostly from Lagos, Nigeria.",
        "Log in to your account from Porto, Portugal to go on.",
        "If somebody signs in to your account from Lagos, Nigeria we write to you.",
        "How can I log in to my account from Lagos, Nigeria?",
    ],
)
def test_no_login_is_reported(sentence: str) -> None:
    assert not reports(sentence)


def test_the_sentence_that_denies_does_not_silence_the_one_that_tells() -> None:
    line = "We noticed a new sign-in to your account. If it was not you, log in to review it."
    assert says_login(line)
    assert not says_login("If you see a new sign-in to your account, log in to review it.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Can I sign in from Lagos?",
        "Войдите в личный кабинет",
        "Acesse a sua conta",
        "Fixed: login from Safari",
        "I logged in from Porto",
        "अधिक जानकारी के लिए अपने खाते में लॉग इन करें",
        "বিস্তারিত দেখতে আপনার অ্যাকাউন্টে লগ ইন করুন",
        "مزید دیکھنے کے لیے اپنے اکاؤنٹ میں لاگ ان کریں",
        "برای دیدن جزئیات وارد حساب خود شوید",
        "قم بتسجيل الدخول إلى حسابك لعرض التفاصيل",
        "เข้าสู่ระบบบัญชีของคุณเพื่อดูรายละเอียด",
    ],
)
def test_what_is_asked_or_to_be_done(sentence: str) -> None:
    assert is_asked(sentence)


@pytest.mark.parametrize(
    "line",
    [
        "आपके खाते में लागोस, नाइजीरिया से लॉगिन किया गया। यदि यह आप नहीं थे, तो लॉग इन करें।",
        "আপনার অ্যাকাউন্টে লাগোস থেকে লগ ইন করা হয়েছে। আপনি না হলে লগ ইন করুন।",
        "آپ کے اکاؤنٹ میں لاگوس سے لاگ ان کیا گیا۔ اگر یہ آپ نہیں تھے تو لاگ ان کریں۔",
        "تم تسجيل الدخول إلى حسابك من لاغوس. قم بتسجيل الدخول للتحقق.",
    ],
)
def test_what_was_done_is_told_though_something_is_to_be_done(line: str) -> None:
    first, *rest = sentences(line)
    assert not is_asked(first)
    assert rest


def test_sentences_end_where_a_new_one_begins() -> None:
    assert sentences("We saw a login at 3:14 a.m. from Porto. It was not blocked.") == [
        "We saw a login at 3:14 a.m. from Porto.",
        "It was not blocked.",
    ]
    assert len(sentences("您的账号已登录。如非本人操作，请修改密码，谢谢。")) == 1
    assert len(sentences("Chúng tôi thấy một lượt truy cập. Đăng nhập để xem.")) == 2


def read(text: str, name: str = "note.txt") -> list[tuple[str | None, str | None]]:
    found = read_source(name, text.encode(), now=NOW, zone=UTC)
    return [(row.place.city if row.place else None, row.device_text) for one in found for row in one.rows]


def test_lines_that_say_one_thing_each_are_put_together() -> None:
    text = (
        "Current device\nFirefox on Linux\nBraga, Portugal\nOther devices\nChrome on Windows\n"
        "Oslo, Norway · 3 hours ago\nSign out\nSafari on iPhone\nBergen, Norway · 2 days ago\nSign out\n"
    )
    assert [city for city, _ in read(text)] == ["Braga", "Oslo", "Bergen"]
    assert all(device for _, device in read(text))


def test_further_labels_in_a_line_are_lines() -> None:
    line = "A new sign-in to your account. Device: Chrome on Windows; Place: Bergen, Norway; Time: 2026-11-22 03:14"
    assert [city for city, _ in read(line)] == ["Bergen"]


def test_a_form_is_no_login() -> None:
    assert read("Name: Ana\nCity: Porto\nPhone: iPhone 13\nDate: 22/11/2026") == []


@pytest.mark.parametrize("event", ["crash", "purchase", "page_view", "app_install"])
@pytest.mark.parametrize("name", ["log.ndjson", "log.json", "log.csv"])
def test_a_log_of_something_else_gives_none(event: str, name: str) -> None:
    records = [
        {
            "ts": f"2026-11-22T0{hour}:14:00Z",
            "event": event,
            "os": "Android 14",
            "device": "Pixel 8",
            "country": "NO",
        }
        for hour in range(3)
    ]
    table = ",".join(records[0]) + "\n" + "".join(",".join(one.values()) + "\n" for one in records)
    written = {
        "log.ndjson": "".join(json.dumps(one) + "\n" for one in records),
        "log.json": json.dumps(records),
        "log.csv": table,
    }
    assert read(written[name], name) == []
    signed_in = written[name].replace(event, "user_login")
    assert len(read(signed_in, name)) == 3


def test_a_log_gives_its_logins_only_and_says_what_it_left_out() -> None:
    table = (
        "when,what,ip,city,country\n2026-11-22 03:14,user_signed_in,203.0.113.4,Oslo,NO\n"
        "2026-11-22 03:15,file_viewed,203.0.113.4,Oslo,NO\n2026-11-22 03:16,user_signed_out,203.0.113.4,Oslo,NO\n"
    )
    [listing] = read_source("audit.csv", table.encode(), now=NOW, zone=UTC)
    assert len(listing.rows) == 1
    assert [(w.code, w.params) for w in listing.warnings] == [("events-left-out", {"count": 2})]


@pytest.mark.parametrize(
    "head",
    ["Date de connexion", "Fecha de acceso", "تاريخ الدخول", "created_at_ms", "Sign-On Time", "Moment"],
)
def test_a_column_of_times_by_its_words_or_by_what_stands_in_it(head: str) -> None:
    table = f"{head},ip\n2026-11-22 03:14,203.0.113.4\n"
    [listing] = read_source("logins.csv", table.encode(), now=NOW, zone=UTC)
    assert listing.rows[0].time is not None
