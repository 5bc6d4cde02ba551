"""Reads internet addresses as pages write them: v4, v6, mapped, shortened, in brackets, with a port or a zone."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal

from loginguard.model.address import Address
from loginguard.recognise.address_bytes import packed as packed_of
from loginguard.recognise.address_bytes import written
from loginguard.recognise.address_ranges import range_of

_V4_BYTES = 4
_MAPPED = b"\0" * 10 + b"\xff\xff"
_NAT64 = b"\0\x64\xff\x9b" + b"\0" * 8
_6TO4 = b"\x20\x02"
_LONGEST = 64
_PORT_LIMIT = 65536

# A cheap net first: what it catches is judged by inet_pton, so that nothing is an address by looks alone.
# In scripts that set no spaces a letter may stand right beside it: "IP为198.51.100.7的".
_FIRST_UNSPACED = "\u3040"
_UNSPACED = r"(?![\u3040-\u9fff\uac00-\ud7af])"
_LOOKS_V4 = (
    r"(?<!%(unspaced)s[\w.])\d{1,3}(?:\.(?:\d{1,3}|[xX*]{1,3})){3}"
    r"(?!%(unspaced)s[\w*]|\.\d)(?:/\d{1,2}|:\d{1,5})?(?!%(unspaced)s\w)"
)
_LOOKS_V6 = (
    r"(?<![\w:.])\[?[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,8}(?:\d{0,3}(?:\.\d{1,3}){3})?"
    r"[0-9a-fA-F:]{0,39}(?:[*x…]{1,4})?(?:%\w{1,15})?\]?(?:/\d{1,3}|(?<=\]):\d{1,5})?(?![\w:])"
)
_CANDIDATE = re.compile(f"{_LOOKS_V4 % {'unspaced': ''}}|{_LOOKS_V6}")
_MASKED = re.compile(r"[xX*…]")
# Reports write addresses so that nothing turns them into links; fields are typed with the width of other scripts.
_DEFANGED = re.compile(r"(?<=[0-9a-fA-F:])[\[({](\.|:|::|dot)[\])}](?=[0-9a-fA-FxX*])", re.IGNORECASE)
_WIDE = {
    ord("。"): ".",
    ord("．"): ".",
    ord("："): ":",
    **{0xFF10 + digit: str(digit) for digit in range(10)},
}
# As exports write nearly all of them; whatever is written otherwise goes the long way.
_OCTETS = {str(number): number for number in range(256)}
# "Chrome 131.0.0.0" and "OPR/115.0.0.0" are versions: a number straight after such a word is no address.
_VERSION_BEFORE = re.compile(
    r"(?:[A-Za-z]/|\b(?:chrome|chromium|firefox|edge|safari|opera|brave|vivaldi|version|build|app|v)[ .:]{1,2})$",
    re.IGNORECASE,
)


def read_address(text: str) -> Address | None:
    """The one address that `text` is, apart from white space; None where it is anything else. What it gives is shared."""
    if (number := _plain_v4(text)) is not None:
        return _described(text, number, 4, None, None)
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if not text.isascii():
        text = text.translate(_WIDE)
    return _parse(_DEFANGED.sub(_plain, text))


def _plain_v4(text: str) -> int | None:
    """The number of an address in the one form that most have, "203.0.113.9"; None for every other form."""
    try:
        a, b, c, d = text.split(".")
        return _OCTETS[a] << 24 | _OCTETS[b] << 16 | _OCTETS[c] << 8 | _OCTETS[d]
    except (KeyError, ValueError):
        return None


def _plain(mark: re.Match[str]) -> str:
    return "." if mark[1].lower() == "dot" else mark[1]


def find_addresses(text: str) -> list[tuple[int, int, Address]]:
    """Each address within a longer text, as (start, end, address). Time grows with the text's length."""
    if "." not in text and ":" not in text:
        return []
    if len(_DEFANGED.findall(text)) > 1:
        return _defanged(text)
    found = []
    candidate = _CANDIDATE if text.isascii() or max(text) < _FIRST_UNSPACED else _beside_letters()
    for match in candidate.finditer(text):
        address = _parse(match.group())
        if address is not None and not _VERSION_BEFORE.search(
            text, max(0, match.start() - 12), match.start()
        ):
            found.append((match.start(), match.end(), address))
    return found


@cache
def _beside_letters() -> re.Pattern[str]:
    # Four milliseconds to compile, that a page without such scripts need not wait for.
    return re.compile(f"{_LOOKS_V4 % {'unspaced': _UNSPACED}}|{_LOOKS_V6}")


def _defanged(text: str) -> list[tuple[int, int, Address]]:
    """As `find_addresses`, in a text with such marks: found without them, told where it stands with them."""
    where: list[int] = []
    plain = ""
    at = 0
    for mark in _DEFANGED.finditer(text):
        piece = text[at : mark.start()] + _plain(mark)
        where += [*range(at, mark.start()), *[mark.start()] * len(_plain(mark))]
        plain, at = plain + piece, mark.end()
    where += range(at, len(text) + 1)
    return [
        (where[start], where[end - 1] + 1, address)
        for start, end, address in find_addresses(plain + text[at:])
    ]


@lru_cache(maxsize=4096)
def _parse(text: str) -> Address | None:
    if (number := _plain_v4(text)) is not None:
        return _described(text, number, 4, None, None)
    text, port = _without_port(text)
    text = text.strip("[]").partition("%")[0]
    text, slash, prefix = text.partition("/")
    if _MASKED.search(text):
        return _masked(text)
    version: Literal[4, 6] = 6 if ":" in text else 4
    packed = packed_of(text if version == 6 else _without_leading_zeros(text), version)
    if packed is None:
        return None
    if version == 6 and (inner := _within(packed)) is not None:
        packed, version = inner, 4
    bits = len(packed) * 8
    if not slash:
        return _address(packed, version, None, port)
    if not prefix.isascii() or not prefix.isdigit() or int(prefix) > bits:
        return None
    return _address(packed, version, None if int(prefix) == bits else int(prefix), port)


def _within(packed: bytes) -> bytes | None:
    """The IPv4 address that an IPv6 one only wraps: mapped (RFC 4291), by NAT64 (RFC 6052), by 6to4 (RFC 3056)."""
    if packed.startswith((_MAPPED, _NAT64)):
        return packed[12:]
    return packed[2:6] if packed.startswith(_6TO4) else None


def _without_port(text: str) -> tuple[str, int | None]:
    head, colon, tail = text.rpartition(":")
    is_port = (
        colon
        and tail.isascii()
        and tail.isdigit()
        and (head.endswith("]") or (":" not in head and "." in head))
    )
    if is_port and int(tail) < _PORT_LIMIT:
        return head, int(tail)
    return text, None


def _without_leading_zeros(text: str) -> str:
    """Logs pad with zeros ("081.193.020.001"); they never mean octal there."""
    return ".".join(part.lstrip("0") or "0" for part in text.split("."))


def _masked(text: str) -> Address | None:
    """A shortened address ("203.0.113.*", "2001:db8:12:…") keeps what it shows, as a block."""
    if ":" in text:
        known = [part for part in _MASKED.split(text, maxsplit=1)[0].split(":") if part]
        try:
            packed = b"".join(int(part, 16).to_bytes(2, "big") for part in known)
        except (ValueError, OverflowError):
            return None
        return _address(packed.ljust(16, b"\0"), 6, len(packed) * 8, None) if 0 < len(packed) < 16 else None
    known = []
    for part in text.split("."):
        if _MASKED.search(part):
            break
        known.append(part)
    if not known or not all(part.isdigit() and int(part) < 256 for part in known):
        return None
    return _address(bytes(int(part) for part in known).ljust(_V4_BYTES, b"\0"), 4, len(known) * 8, None)


def _address(packed: bytes, version: Literal[4, 6], prefix: int | None, port: int | None) -> Address:
    return _described(written(packed), int.from_bytes(packed, "big"), version, prefix, port)


def _described(
    plain: str, number: int, version: Literal[4, 6], prefix: int | None, port: int | None
) -> Address:
    special = range_of(number, version)
    ip = plain if prefix is None else f"{plain}/{prefix}"
    if special is None:
        return Address(ip, version, "public", _registry()(plain), None, port)
    registered = None if special.operator is None else _registry()(plain)
    return Address(ip, version, special.kind, registered, special.operator, port)


@cache
def _registry() -> Callable[[str], str | None]:
    from iptocc import country_code  # a native module; only those who have an address pay for it

    return country_code
