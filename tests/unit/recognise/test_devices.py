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
