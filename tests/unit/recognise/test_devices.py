import pytest

from loginguard.recognise.devices import find_devices, read_device

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


@pytest.mark.parametrize(
    ("text", "browser", "os"),
    [
        ("Chrome Windowsissa", "Chrome", "Windows"),
        ("Chrome Windowson", "Chrome", "Windows"),
        ("Firefox na Linuxu", "Firefox", "Linux"),
        ("Opera na Windowsie", "Opera", "Windows"),
        ("Chrome ב-Windows", "Chrome", "Windows"),
        ("כרום באנדרואיד", "Chrome", "Android"),
        ("хром на андроиде", "Chrome", "Android"),
        ("Safari iPhonessa", "Safari", "iOS"),
        ("Google Chrome (Win 10)", "Chrome", "Windows"),
        ("Win11 / FF 133", "Firefox", "Windows"),
        ("Chrome/Win", "Chrome", "Windows"),
    ],
)
def test_a_name_with_an_ending_or_a_letter_before_it_or_cut_short_is_that_name(text, browser, os):
    device = read_device(text)
    assert device is not None
    assert (device.browser, device.os) == (browser, os)
    assert find_devices(text)[0][:2] == (0, len(text.rstrip(")")))


@pytest.mark.parametrize(
    "text",
    ["Chromecast", "Windowsill", "Androids", "Win big", "Win 10 prizes", "FF 12", "Macedonia", "Linuxed"],
)
def test_a_word_that_only_begins_like_a_name_is_none(text):
    assert read_device(text) is None


def test_a_version_may_hang_on_windows():
    device = read_device("Windows11, Chrome 131")
    assert device is not None
    assert (device.os_version, device.browser_version) == ("11", "131")


def test_a_windows_phone_is_no_desktop():
    phone, desktop = read_device("Windows Phone"), read_device("Windows PC")
    assert phone is not None
    assert desktop is not None
    assert (phone.signature, desktop.signature) == ("/windows phone/phone", "/windows/desktop")


@pytest.mark.parametrize(
    ("text", "browser", "system"),
    [
        ("כרום", "Chrome", None), ("ספארי, אייפון", "Safari", "iOS"), ("کروم، ونڈوز", "Chrome", "Windows"),
        ("فائر فاکس، اینڈرائیڈ", "Firefox", "Android"), ("سفاری، آئی فون", "Safari", "iOS"), ("سفاري، ايفون", "Safari", "iOS"),
        ("सफ़ारी, आईफ़ोन", "Safari", "iOS"), ("ক্রোম, অ্যান্ড্র\u09dfেড", "Chrome", "Android"),
        ("ক্রোম, অ্যান্ড্র\u09af\u09bcেড", "Chrome", "Android"),
        ("ซาฟารี, ไอโฟน", "Safari", "iOS"), ("фаєрфокс, віндовс", "Firefox", "Windows"),
    ],
)  # fmt: skip
def test_names_in_other_scripts(text, browser, system):
    device = read_device(text)
    assert device is not None
    assert (device.browser, device.os) == (browser, system)
