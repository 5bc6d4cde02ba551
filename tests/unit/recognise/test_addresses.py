from itertools import pairwise

import pytest

from loginguard.recognise.address_ranges import RANGES
from loginguard.recognise.addresses import find_addresses, read_address


@pytest.mark.parametrize(
    ("text", "ip", "kind"),
    [
        ("8.8.8.8", "8.8.8.8", "public"),
        ("192.168.1.10", "192.168.1.10", "private"),
        ("100.64.3.2", "100.64.3.2", "cgnat"),
        ("127.0.0.1", "127.0.0.1", "loopback"),
        ("203.0.113.7", "203.0.113.7", "documentation"),
        ("::ffff:8.8.8.8", "8.8.8.8", "public"),
        ("2001:4860:4860::8888", "2001:4860:4860::8888", "public"),
        ("[2001:4860:4860::8888]:443", "2001:4860:4860::8888", "public"),
        ("224.0.0.1", "224.0.0.1", "multicast"),
    ],
)
def test_an_address_and_what_it_is(text, ip, kind):
    address = read_address(text)
    assert address is not None
    assert (address.ip, address.kind) == (ip, kind)


def test_a_port_is_kept_and_the_registry_named():
    address = read_address("8.8.8.8:443")
    assert address is not None
    assert address.port == 443
    assert address.registered == "US"


def test_a_shortened_address_keeps_its_known_part():
    address = read_address("91.198.174.x")
    assert address is not None
    assert address.ip == "91.198.174.0/24"


@pytest.mark.parametrize("text", ["", "1.2.3", "999.1.1.1", "version 2.4.1", "12:30", "hello"])
def test_what_is_no_address_is_none(text):
    assert read_address(text) is None


@pytest.mark.parametrize(
    ("text", "ip"),
    [
        ("41.58.1[.]1", "41.58.1.1"),
        ("41[.]58[.]1[.]1", "41.58.1.1"),
        ("41(.)58(.)1(.)1", "41.58.1.1"),
        ("41[dot]58[dot]1[dot]1", "41.58.1.1"),
        ("2001[:]4860[:]4860[::]8888", "2001:4860:4860::8888"),
        ("４１．５８．１．１", "41.58.1.1"),
        ("[fe80::1%wlan0]:80", "fe80::1"),
        ("fe80::1%25eth0", "fe80::1"),
        ("2001:db8:12:…", "2001:db8:12::/48"),
        ("041.058.001.001", "41.58.1.1"),
        ("64:ff9b::293a:101", "41.58.1.1"),
        ("2002:293a:101::1", "41.58.1.1"),
        ("::ffff:41.58.1.1", "41.58.1.1"),
        ("0:0:0:0:0:ffff:293a:101", "41.58.1.1"),
    ],
)
def test_an_address_however_it_is_written(text, ip):
    address = read_address(text)
    assert address is not None
    assert address.ip == ip


def test_defanged_addresses_are_found_where_they_stand():
    text = "seen: 41[.]58[.]1[.]1, then 81[.]193[.]20[.]1:443 (PT)"
    found = [(text[start:end], address.ip, address.port) for start, end, address in find_addresses(text)]
    assert found == [("41[.]58[.]1[.]1", "41.58.1.1", None), ("81[.]193[.]20[.]1:443", "81.193.20.1", 443)]


@pytest.mark.parametrize(
    ("ip", "kind", "operator"),
    [
        ("172.225.3.9", "relay", "iCloud Private Relay"),
        ("104.28.10.1", "relay", "Cloudflare WARP or iCloud Private Relay"),
        ("2a09:bac3:1::1", "relay", "Cloudflare WARP or iCloud Private Relay"),
        ("185.220.101.5", "relay", "Tor"),
        ("98.97.79.4", "satellite", "Starlink"),
        ("2a0d:3344:640::1", "satellite", "Starlink"),
    ],
)
def test_well_known_networks_are_named_and_keep_their_registry(ip, kind, operator):
    address = read_address(ip)
    assert address is not None
    assert (address.kind, address.operator) == (kind, operator)
    assert address.registered is not None


@pytest.mark.parametrize("version", [4, 6])
def test_no_range_overlaps_another(version):
    assert all(one.last < following.first for one, following in pairwise(RANGES[version]))
