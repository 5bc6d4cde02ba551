"""The outer ciphers: AES-256 in CBC mode and ChaCha20. Twofish is refused by name."""

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

from loginguard.vault.errors import VaultError

AES256 = bytes.fromhex("31c1f2e6bf714350be5805216afc5aff")
CHACHA20 = bytes.fromhex("d6038a2b8b6f4cb5a524339a31dbb59a")
TWOFISH = bytes.fromhex("ad68f29f576f4bb9a36ad47af965346c")
IV_BYTES = {AES256: 16, CHACHA20: 12}
AES_BLOCK_BITS = 128


def check_cipher(cipher: bytes, iv: bytes) -> None:
    """Raises VaultError for a cipher that we do not have, or an IV of the wrong size."""
    if cipher == TWOFISH:
        raise VaultError("vault-twofish")
    if cipher not in IV_BYTES:
        raise VaultError("vault-unsupported", {"what": "cipher"})
    if len(iv) != IV_BYTES[cipher]:
        raise VaultError("vault-damaged")


def chacha20(key: bytes, nonce: bytes, block: int = 0) -> Cipher[None]:
    """RFC 8439 with a 12-byte nonce, starting at the given 64-byte block."""
    return Cipher(algorithms.ChaCha20(key, block.to_bytes(4, "little") + nonce), mode=None)


def encrypt(cipher: bytes, key: bytes, iv: bytes, plain: bytes) -> bytes:
    """The body encrypted, padded where the cipher needs it."""
    if cipher == CHACHA20:
        return chacha20(key, iv).encryptor().update(plain)
    padder = PKCS7(AES_BLOCK_BITS).padder()
    encryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).encryptor()
    return encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()


def decrypt(cipher: bytes, key: bytes, iv: bytes, data: bytes) -> bytes:
    """The body in clear. Raises VaultError where the padding is wrong."""
    if cipher == CHACHA20:
        return chacha20(key, iv).decryptor().update(data)
    try:
        decryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
        padded = decryptor.update(data) + decryptor.finalize()
        unpadder = PKCS7(AES_BLOCK_BITS).unpadder()
        return unpadder.update(padded) + unpadder.finalize()
    except ValueError:
        raise VaultError("vault-damaged") from None
