"""Pictures of QR codes, as plain PNG files in every form that browsers and screenshots have."""

import struct
import zlib
from types import ModuleType


def squares(text: str) -> list[str]:
    """The text's QR code as rows of "1" (dark) and "0", with the light border that it needs."""
    import zxingcpp

    image = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=1)
    view = memoryview(image)
    height, width = view.shape
    flat = bytes(view)
    return ["".join("01"[p < 128] for p in flat[y * width : (y + 1) * width]) for y in range(height)]


def png(zxingcpp: ModuleType, text: str, colour: int = 0, filtered: int = 0) -> bytes:
    """A PNG of the text's QR code. colour: PNG's type (0 grey, 2 RGB, 6 RGBA); filtered: PNG's row filter (0, 1 or 2)."""
    image = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
    view = memoryview(image)
    height, width = view.shape
    flat = bytes(view)
    channels = {0: 1, 2: 3, 6: 4}[colour]
    rows = [b"".join(bytes([p]) * channels for p in flat[y * width : (y + 1) * width]) for y in range(height)]
    raw = b""
    above = bytes(width * channels)
    for row in rows:
        left = bytes(channels) + row[:-channels]
        before = {0: bytes(len(row)), 1: left, 2: above}[filtered]
        raw += bytes([filtered]) + bytes((a - b) & 255 for a, b in zip(row, before, strict=True))
        above = row

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
    )
