"""Places in sentences without spaces or capitals are told by the word that leads to them."""

import pytest

from loginguard.recognise.led_places import led_places, small_places


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("您的账户在浙江省杭州市登录", "CN", "Hangzhou"),
        ("有人从尼日利亚登录了", "NG", None),
        ("昨日ベトナムからログインがありました", "VN", None),
        ("어제 베트남에서 로그인", "VN", None),
        ("किसी ने नाइजीरिया से लॉगिन किया", "NG", None),
        ("เข้าสู่ระบบจากจังหวัดขอนแก่น", "TH", "Khon Kaen"),
    ],
)
def test_a_name_that_is_led_to(text: str, country: str, city: str | None) -> None:
    _, _, place = next(iter(led_places(text)))
    assert (place.country, place.city) == (country, city)


@pytest.mark.parametrize(
    "text", ["请在新设备上登录", "从未登录", "新しい端末からログイン", "Signed in from Porto"]
)
def test_no_name(text: str) -> None:
    assert list(led_places(text)) == []


def test_names_written_small() -> None:
    assert [p.country for _, _, p in small_places("someone came in from nigeria yesterday")] == ["NG"]
    assert [p.country for _, _, p in small_places("connecté depuis le maroc")] == ["MA"]
    assert list(small_places("i wrote it from my phone and from work")) == []
