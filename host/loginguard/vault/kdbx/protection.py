"""Protected values: they stay encrypted in memory and are opened one by one, when one is asked for."""

import base64
import binascii
import xml.etree.ElementTree as ET

from loginguard.vault.errors import VaultError
from loginguard.vault.kdbx.ciphers import chacha20
from loginguard.vault.kdbx.digests import sha512

BLOCK = 64
PROTECTED = "Protected"


class Protection:
    """The key stream over a document's protected values, in document order; new values go on at its end.

    An element's text is the base64 of its bytes under the stream, `offsets` says from which position on.
    """

    def __init__(self, stream_key: bytes) -> None:
        self.key, self.nonce = stream_of(stream_key)
        self.offsets: dict[ET.Element, int] = {}
        self.length = 0

    def adopt(self, root: ET.Element) -> None:
        """Takes in a document as read. Raises VaultError where a value is not base64."""
        for element in protected_elements(root):
            self.offsets[element] = self.length
            self.length += decoded_length(element.text or "")

    def reveal(self, element: ET.Element) -> str:
        """The value in clear, for a protected element and any other alike."""
        offset = self.offsets.get(element)
        if offset is None or not element.text:
            return element.text or ""
        sealed = decode(element.text)
        stream = chacha20(self.key, self.nonce, offset // BLOCK).decryptor()
        stream.update(bytes(offset % BLOCK))
        return stream.update(sealed).decode("utf-8", "replace")

    def seal(self, element: ET.Element, value: str) -> None:
        """Stores a value so that it is protected in memory and in the file."""
        plain = value.encode()
        stream = chacha20(self.key, self.nonce, self.length // BLOCK).encryptor()
        stream.update(bytes(self.length % BLOCK))
        element.text = base64.b64encode(stream.update(plain)).decode()
        element.set(PROTECTED, "True")
        self.offsets[element] = self.length
        self.length += len(plain)

    def copied(self, source: ET.Element, copy: ET.Element) -> None:
        """After a deep copy: the copy's values lie under the same stretch of the stream."""
        for old, new in zip(source.iter(), copy.iter(), strict=True):
            if old in self.offsets:
                self.offsets[new] = self.offsets[old]

    def reseal(self, root: ET.Element, stream_key: bytes) -> None:
        """Puts every value of the document under a new stream, in document order, as a file is written."""
        elements = protected_elements(root)
        sealed = [decode(element.text or "") for element in elements]
        buffer = bytearray(self.length)
        for element, value in zip(elements, sealed, strict=True):
            buffer[self.offsets[element] : self.offsets[element] + len(value)] = value
        plain = chacha20(self.key, self.nonce).decryptor().update(bytes(buffer))
        ordered = b"".join(
            plain[self.offsets[element] : self.offsets[element] + len(value)]
            for element, value in zip(elements, sealed, strict=True)
        )
        self.key, self.nonce = stream_of(stream_key)
        stream = chacha20(self.key, self.nonce).encryptor().update(ordered)
        self.offsets = {}
        at = 0
        for element, value in zip(elements, sealed, strict=True):
            element.text = base64.b64encode(stream[at : at + len(value)]).decode()
            self.offsets[element] = at
            at += len(value)
        self.length = at


def stream_of(stream_key: bytes) -> tuple[bytes, bytes]:
    """ChaCha20's key and nonce, from the SHA-512 of the inner header's key."""
    digest = sha512(stream_key)
    return digest[:32], digest[32:44]


def protected_elements(root: ET.Element) -> list[ET.Element]:
    """In document order; KeePass writes "True", other apps "true"."""
    return [e for e in root.iter() if e.get(PROTECTED) and e.get(PROTECTED) in {"True", "true", "1"}]


def decoded_length(text: str) -> int:
    """Bytes that a base64 text stands for, after a check that it is one."""
    return len(decode(text))


def decode(text: str) -> bytes:
    """Raises VaultError for what is not base64."""
    try:
        return base64.b64decode(text, validate=False)
    except (binascii.Error, ValueError):
        raise VaultError("vault-damaged") from None
