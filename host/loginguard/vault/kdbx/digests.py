"""SHA-2 and HMAC by the OpenSSL that `cryptography` brings: hashlib would load the system's beside it, 3 ms of each start."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.hmac import HMAC


def sha256(*parts: bytes | bytearray | memoryview) -> bytes:
    """32 bytes over all parts in their order."""
    return digest(hashes.SHA256(), parts)


def sha512(*parts: bytes | bytearray | memoryview) -> bytes:
    """64 bytes over all parts in their order."""
    return digest(hashes.SHA512(), parts)


def digest(algorithm: hashes.HashAlgorithm, parts: tuple[bytes | bytearray | memoryview, ...]) -> bytes:
    """What the algorithm makes of the parts."""
    whole = hashes.Hash(algorithm)
    for part in parts:
        whole.update(part)
    return whole.finalize()


def hmac_sha256(key: bytes, *parts: bytes | memoryview) -> bytes:
    """RFC 2104, 32 bytes."""
    return keyed(key, parts).finalize()


def fits_hmac(expected: bytes, key: bytes, *parts: bytes | memoryview) -> bool:
    """Whether that is the HMAC; takes the same time wherever it differs."""
    try:
        keyed(key, parts).verify(expected)
    except InvalidSignature:
        return False
    return True


def keyed(key: bytes, parts: tuple[bytes | memoryview, ...]) -> HMAC:
    """An HMAC that has taken in the parts."""
    whole = HMAC(key, hashes.SHA256())
    for part in parts:
        whole.update(part)
    return whole
