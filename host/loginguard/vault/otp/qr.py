"""Finds an otpauth:// address in a picture, by zxing-cpp where it is installed (an optional extra)."""

import struct
import zlib
from collections.abc import Iterator

from loginguard.vault.errors import VaultError

PICTURE_CAP = 20 * 1024 * 1024
PIXELS_CAP = 40_000_000
PNG = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def read_qr(picture: bytes) -> list[str]:
    """The otpauth and migration addresses in a PNG picture, in the order found.

    Raises VaultError: the extra is missing, the picture can't be read, or no such code is in it.
    """
    return read_grey(*read_png(picture))


def read_grey(width: int, height: int, grey: bytes) -> list[str]:
    """The same in a picture of one grey byte a pixel. Raises VaultError."""
    if not 0 < width * height <= PIXELS_CAP or len(grey) != width * height:
        raise VaultError("qr-not-a-picture")
    try:
        import zxingcpp
    except ImportError:
        raise VaultError("qr-not-installed") from None
    view = zxingcpp.ImageView(grey, width, height, zxingcpp.ImageFormat.Lum)
    texts = [found.text for found in zxingcpp.read_barcodes(view)]
    found = [text for text in texts if text.lower().startswith(("otpauth://", "otpauth-migration://"))]
    if not found:
        raise VaultError("qr-none")
    return found


def read_png(picture: bytes) -> tuple[int, int, bytes]:
    """Width, height and one grey byte a pixel of a plain PNG, as browsers and screenshots make them.

    Raises VaultError("qr-not-a-picture") for other files, 16-bit, interlaced or damaged ones.
    """
    if len(picture) > PICTURE_CAP or not picture.startswith(PNG):
        raise VaultError("qr-not-a-picture")
    try:
        chunks = list(read_chunks(picture))
        width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
        if (
            chunks[0][0] != b"IHDR"
            or interlaced
            or colour not in CHANNELS
            or not 0 < width * height <= PIXELS_CAP
        ):
            raise VaultError("qr-not-a-picture")
        if depth > 8 or (depth < 8 and colour not in {0, 3}):
            raise VaultError("qr-not-a-picture")
        palette = next((data for name, data in chunks if name == b"PLTE"), b"")
        row_bytes = (width * CHANNELS[colour] * depth + 7) // 8
        inflater = zlib.decompressobj()
        raw = inflater.decompress(
            b"".join(data for name, data in chunks if name == b"IDAT"), (row_bytes + 1) * height
        )
        if len(raw) < (row_bytes + 1) * height:
            raise VaultError("qr-not-a-picture")
        rows = unfilter(raw, row_bytes, height, max(1, CHANNELS[colour] * depth // 8))
        return width, height, b"".join(grey_row(row, width, colour, depth, palette) for row in rows)
    except (struct.error, zlib.error, IndexError):
        raise VaultError("qr-not-a-picture") from None


def read_chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and data of each chunk."""
    at = len(PNG)
    while at + 8 <= len(picture):
        size = int.from_bytes(picture[at : at + 4], "big")
        yield picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        at += 12 + size


def unfilter(raw: bytes, row_bytes: int, height: int, step: int) -> list[bytearray]:
    """Undoes PNG's five row filters (PNG specification, section 9)."""
    rows: list[bytearray] = []
    above = bytearray(row_bytes)
    for number in range(height):
        at = number * (row_bytes + 1)
        kind, row = raw[at], bytearray(raw[at + 1 : at + 1 + row_bytes])
        if kind == 2:
            row = bytearray((a + b) & 255 for a, b in zip(row, above, strict=True))
        elif kind in {1, 3, 4}:
            for i in range(row_bytes):
                left = row[i - step] if i >= step else 0
                up, corner = above[i], above[i - step] if i >= step else 0
                row[i] = (
                    row[i]
                    + (left if kind == 1 else (left + up) // 2 if kind == 3 else paeth(left, up, corner))
                ) & 255
        elif kind != 0:
            raise VaultError("qr-not-a-picture")
        rows.append(row)
        above = row
    return rows


def paeth(left: int, up: int, corner: int) -> int:
    """The neighbour nearest to left + up - corner."""
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def grey_row(row: bytearray, width: int, colour: int, depth: int, palette: bytes) -> bytes:
    """One byte a pixel; green stands for brightness, which is all that a black and white code needs."""
    if depth < 8:
        scale, count = (1 << depth) - 1, 8 // depth
        values = [(byte >> (8 - depth * (i + 1))) & scale for byte in row for i in range(count)][:width]
        row = bytearray(values if colour == 3 else (value * 255 // scale for value in values))
    if colour == 3:
        return bytes(palette[value * 3 + 1] for value in row[:width])
    step = CHANNELS[colour]
    return bytes(row[1 if step >= 3 else 0 :: step])
