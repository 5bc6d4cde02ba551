"""One-time codes: the vectors of RFC 4226 and RFC 6238, what services emit, and what is refused."""

import base64
from datetime import UTC, datetime

import pytest

from loginguard.vault.errors import VaultError
from loginguard.vault.otp.account import OtpAccount
from loginguard.vault.otp.code import code_at
from loginguard.vault.otp.uri import read_otp

# RFC 4226, appendix D: the secret "12345678901234567890", counters 0 to 9.
HOTP = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]
# RFC 6238, appendix B, with its errata: secrets of 20, 32 and 64 bytes.
TOTP = {
    59: ("94287082", "46119246", "90693936"),
    1111111109: ("07081804", "68084774", "25091201"),
    1111111111: ("14050471", "67062674", "99943326"),
    1234567890: ("89005924", "91819424", "93441116"),
    2000000000: ("69279037", "90698825", "38618901"),
    20000000000: ("65353130", "77737706", "47863826"),
}
SECRET = base64.b32encode(b"12345678901234567890").decode()
SHORT = "JBSWY3DPEHPK3PXP"


@pytest.mark.parametrize(("counter", "code"), list(enumerate(HOTP)))
def test_rfc_4226(counter: int, code: str) -> None:
    assert code_at(OtpAccount(SECRET, kind="hotp", counter=counter), datetime.now(UTC)).code == code


@pytest.mark.parametrize(
    ("algorithm", "size", "column"), [("SHA1", 20, 0), ("SHA256", 32, 1), ("SHA512", 64, 2)]
)
def test_rfc_6238(algorithm: str, size: int, column: int) -> None:
    secret = base64.b32encode((b"1234567890" * 7)[:size]).decode()
    account = OtpAccount(secret, algorithm=algorithm, digits=8)
    for seconds, codes in TOTP.items():
        found = code_at(account, datetime.fromtimestamp(seconds, UTC))
        assert found.code == codes[column]
        assert found.seconds_left == 30 - seconds % 30


def test_short_secrets_work_and_say_so() -> None:
    account = read_otp(SHORT)
    assert account.short_secret
    assert len(code_at(account, datetime(2026, 1, 1, tzinfo=UTC)).code) == 6
    assert not OtpAccount(SECRET).short_secret


def test_steam_gives_five_of_its_letters() -> None:
    for text in (
        f"steam://{SHORT}",
        f"otpauth://steam/Steam:anna?secret={SHORT}",
        f"otpauth://totp/x?secret={SHORT}&encoder=steam",
    ):
        account = read_otp(text)
        code = code_at(account, datetime(2026, 1, 1, tzinfo=UTC)).code
        assert account.kind == "steam"
        assert len(code) == 5
        assert set(code) <= set("23456789BCDFGHJKMNPQRTVWXY")
        assert read_otp(account.uri) == account or account.issuer == ""


SEEN = {
    "lower-case algorithm": (
        f"otpauth://totp/Ente:a?secret={SHORT}&algorithm=sha256",
        {"algorithm": "SHA256"},
    ),
    "type in capitals": (f"otpauth://TOTP/a?secret={SHORT}", {"kind": "totp"}),
    "scheme in capitals": (f"OTPAUTH://totp/a?SECRET={SHORT}", {"name": "a"}),
    "spaces in the secret": ("otpauth://totp/a?secret=JBSW%20Y3DP%20EHPK%203PXP", {"secret": SHORT}),
    "dashes and small letters": ("otpauth://totp/a?secret=jbsw-y3dp-ehpk-3pxp", {"secret": SHORT}),
    "padding": (f"otpauth://totp/a?secret={SHORT}JBSWY===", {"secret": SHORT + "JBSWY"}),
    "nine digits": (f"otpauth://totp/a?secret={SHORT}&digits=9", {"digits": 9}),
    "ten digits": (f"otpauth://totp/a?secret={SHORT}&digits=10", {"digits": 10}),
    "another issuer than the label's": (
        f"otpauth://totp/Old:a?secret={SHORT}&issuer=New",
        {"issuer": "New", "name": "a"},
    ),
    "an escaped colon": (
        f"otpauth://totp/Upwork%3Aanna%40x.org?secret={SHORT}",
        {"issuer": "Upwork", "name": "anna@x.org"},
    ),
    "the same twice": (f"otpauth://totp/a?secret={SHORT}&secret={SHORT}", {"secret": SHORT}),
    "an unknown parameter": (f"otpauth://totp/a?secret={SHORT}&image=https%3A%2F%2Fx", {"name": "a"}),
    "no label": (f"otpauth://totp/?secret={SHORT}", {"name": ""}),
    "empty parameters": (f"otpauth://totp/a?secret={SHORT}&digits=&period=", {"digits": 6, "period": 30}),
    "sixty seconds": (f"otpauth://totp/a?secret={SHORT}&period=60", {"period": 60}),
    "HmacSHA1": (f"otpauth://totp/a?secret={SHORT}&algorithm=HmacSHA1", {"algorithm": "SHA1"}),
    "a counter": (f"otpauth://hotp/a?secret={SHORT}&counter=42", {"kind": "hotp", "counter": 42}),
    "a bare secret in groups": ("jbsw y3dp ehpk 3pxp", {"secret": SHORT}),
}


@pytest.mark.parametrize("shape", SEEN)
def test_what_services_emit_is_read(shape: str) -> None:
    text, expected = SEEN[shape]
    account = read_otp(text)
    assert {name: getattr(account, name) for name in expected} == expected
    assert read_otp(account.uri) == account, "and comes back from the form that is stored"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "otp-not-readable"),
        ("hello!", "otp-not-readable"),
        ("https://example.org/?secret=" + SHORT, "otp-not-readable"),
        ("otpauth://totp/a", "otp-no-secret"),
        ("otpauth://totp/a?secret=", "otp-no-secret"),
        ("otpauth://totp/a?secret=0189", "otp-bad-secret"),
        ("otpauth://totp/a?secret=AB", "otp-bad-secret"),
        ("otpauth://yubi/a?secret=" + SHORT, "otp-unsupported"),
        (f"otpauth://totp/a?secret={SHORT}&algorithm=MD5", "otp-unsupported"),
        (f"otpauth://totp/a?secret={SHORT}&digits=12", "otp-unsupported"),
        (f"otpauth://totp/a?secret={SHORT}&digits=six", "otp-unsupported"),
        (f"otpauth://totp/a?secret={SHORT}&period=0", "otp-unsupported"),
        (f"otpauth://hotp/a?secret={SHORT}&counter=-1", "otp-unsupported"),
        (f"otpauth://totp/a?secret={SHORT}&secret=ABCDEFGHIJKLMNOP", "otp-repeated"),
        ("otpauth://[bad/a?secret=" + SHORT, "otp-not-readable"),
        ("otpauth-migration://offline?data=AA", "otp-is-migration"),
    ],
)
def test_what_cant_be_a_code_is_refused_in_words(text: str, code: str) -> None:
    with pytest.raises(VaultError) as refused:
        read_otp(text)
    assert refused.value.code == code
    assert SHORT not in str(refused.value.params)


def test_neither_secret_nor_code_is_in_a_repr() -> None:
    account = read_otp(SHORT)
    code = code_at(account, datetime(2026, 1, 1, tzinfo=UTC))
    assert SHORT not in repr(account)
    assert code.code not in repr(code)
