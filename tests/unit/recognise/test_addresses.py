import pytest

from loginguard.recognise.addresses import read_address


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
