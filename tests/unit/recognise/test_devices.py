import pytest

from loginguard.recognise.devices import read_device

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{}.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("text", "os", "browser"),
    [
        ("Chrome on Windows", "Windows", "Chrome"),
        ("Windows PC · Chrome 131", "Windows", "Chrome"),
        ("Chrome en Windows", "Windows", "Chrome"),
        ("Chrome 131 (macOS)", "macOS", "Chrome"),
        ("Firefox unter Ubuntu", "Ubuntu", "Firefox"),
        (CHROME.format(131), "Windows", "Chrome"),
    ],
)
def test_browser_and_system_from_any_text(text, os, browser):
    device = read_device(text)
    assert device is not None
    assert (device.os, device.browser) == (os, browser)


def test_a_phone_says_its_system():
    device = read_device("iPhone 15")
    assert device is not None
    assert device.device == "iPhone 15"
    assert device.os == "iOS"


def test_an_app_is_named():
    device = read_device("Upwork mobile app")
    assert device is not None
    assert device.app == "Upwork"


def test_the_signature_survives_an_update():
    first, second = read_device(CHROME.format(131)), read_device(CHROME.format(145))
    assert first is not None
    assert second is not None
    assert first.signature == second.signature != ""


@pytest.mark.parametrize("text", ["", "Lagos, NG", "3 days ago", "\x00" * 100])
def test_what_is_no_device_is_none(text):
    assert read_device(text) is None


@pytest.mark.parametrize(
    ("text", "device"),
    [
        ("vivo Y20", "vivo Y20"),
        ("itel A58", "itel A58"),
        ("TECNO Spark 10", "Tecno Spark 10"),
        ("Infinix HOT 30", "Infinix HOT 30"),
        ("Redmi Note 12 Pro", "Redmi Note 12 Pro"),
        ("OnePlus Nord 3", "OnePlus Nord 3"),
    ],
)
def test_phones_of_makers_that_make_no_other(text, device):
    read = read_device(text)
    assert read is not None
    assert (read.device, read.os, read.signature) == (device, "Android", "/android/phone")


def test_short_names_from_user_agents():
    read = read_device("Edg 131 / Windows NT 10.0")
    assert read is not None
    assert (read.browser, read.browser_version, read.os) == ("Edge", "131", "Windows")


def test_words_that_makers_took_are_still_words():
    assert read_device("vivo en Madrid") is None
