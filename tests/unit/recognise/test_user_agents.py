"""Whole user-agent strings, held against the cases of uap-core (Debian's package of that name brings them)."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml

from loginguard.recognise.devices import read_device
from loginguard.recognise.user_agents import is_user_agent

CASES = Path("/usr/share/uap-core/tests")
HOST = Path(__file__).parents[3] / "host"
# What makers call the same program on a phone, and the names that people know.
BROWSERS = {
    "Mobile Safari": "Safari",
    "Mobile Safari UI/WKWebView": "Safari",
    "Chrome Mobile": "Chrome",
    "Chrome Mobile iOS": "Chrome",
    "Chrome Mobile WebView": "Android Browser",
    "HeadlessChrome": "Chrome",
    "Firefox Mobile": "Firefox",
    "Firefox iOS": "Firefox",
    "Edge Mobile": "Edge",
    "IE": "Internet Explorer",
    "IE Mobile": "Internet Explorer",
    "Opera Mobile": "Opera",
    "Opera Mini": "Opera",
    "Android": "Android Browser",
}
SYSTEMS = {"Mac OS X": "macOS", "Mac OS": "macOS", "Chrome OS": "ChromeOS"}
NO_DEVICE = {"Other", "Generic Smartphone", "Generic Tablet", "K"}


def cases(name, step=1):
    """(the string, the family) of each whole user-agent string; what is only a word or two is none."""
    if not CASES.is_dir():
        pytest.fail("uap-core's cases are missing: apt-get install uap-core")
    with (CASES / f"{name}.yaml").open("rb") as file:
        rows = yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))["test_cases"]
    pairs = [(row["user_agent_string"], row["family"]) for row in rows[::step]]
    return [pair for pair in pairs if is_user_agent(pair[0])]


def share(pairs, read):
    found = Counter()
    for text, family in pairs:
        found[read(read_device(text), family)] += 1
    return found[True] / found.total()


def test_browsers():
    pairs = cases("test_ua")
    assert len(pairs) > 800
    assert (
        share(
            pairs,
            lambda device, family: device is not None and device.browser == BROWSERS.get(family, family),
        )
        >= 0.995
    )


def test_systems():
    pairs = [(text, family) for text, family in cases("test_os") if family != "Other"]
    assert len(pairs) > 350

    def agrees(device, family):
        # An iPad's system goes by a name of its own since 2019, whatever the string calls it.
        return device is not None and (
            device.os == SYSTEMS.get(family, family) or (family, device.os) == ("iOS", "iPadOS")
        )

    assert share(pairs, agrees) >= 0.995


def test_devices():
    pairs = [(text, family) for text, family in cases("test_device", step=10) if family not in NO_DEVICE]
    assert len(pairs) > 900
    assert share(pairs, lambda device, family: device is not None and device.device == family) >= 0.995


def test_signatures_part_phones_from_desktops():
    phone = read_device(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Version/17.1 Mobile/15E148 Safari/604.1"
    )
    desktop = read_device(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.1 Safari/605.1.15"
    )
    assert phone is not None
    assert desktop is not None
    assert (phone.signature, desktop.signature) == ("safari/ios/phone", "safari/macos/desktop")


@pytest.mark.parametrize(
    "text",
    [
        "Upwork/1.45 (iPhone; iOS 17.1; Scale/3.00)",
        "MyBank/4.2 CFNetwork/1410.0.3 Darwin/22.6.0",
        "okhttp/4.9.3",
    ],
)
def test_apps_have_such_strings_too(text):
    assert is_user_agent(text)


@pytest.mark.parametrize(
    "text",
    ["Kadıköy/İstanbul", "iPhone/iPad", "Nov/3/2026", "10/11/2026 (UTC)", "Chrome/131", "Chrome on Windows"],
)
def test_other_texts_have_not_their_shape(text):
    assert not is_user_agent(text)


def test_the_parser_is_loaded_by_the_first_such_string_only():
    code = (
        "import sys; from loginguard.recognise.devices import read_device;"
        "read_device('Chrome 131 on Windows 11'); print('ua_parser' in sys.modules);"
        "read_device('Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/133.0'); print('ua_parser' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONPATH": str(HOST)}
    )
    assert done.stdout.split() == [b"False", b"True"]
