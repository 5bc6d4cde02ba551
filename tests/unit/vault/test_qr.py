"""QR pictures: read whatever way the PNG was written; damaged and empty pictures are refused in words."""

import pytest

from loginguard.vault.errors import VaultError
from loginguard.vault.otp.qr import read_grey, read_png, read_qr
from tests.unit.vault.pictures import png

zxingcpp = pytest.importorskip("zxingcpp")
URI = "otpauth://totp/Upwork:anna?secret=JBSWY3DPEHPK3PXP&issuer=Upwork"


@pytest.mark.parametrize("colour", [0, 2, 6])
@pytest.mark.parametrize("filtered", [0, 1, 2])
def test_every_way_of_writing_a_png(colour: int, filtered: int) -> None:
    assert read_qr(png(zxingcpp, URI, colour, filtered)) == [URI]


def test_another_code_is_no_one_time_code() -> None:
    with pytest.raises(VaultError, match="qr-none"):
        read_qr(png(zxingcpp, "https://example.org"))


def outcome(picture: bytes) -> str:
    try:
        return " ".join(read_qr(picture))
    except VaultError as error:
        return error.code


def test_every_cut_of_a_picture_is_refused_in_words() -> None:
    whole = png(zxingcpp, URI)
    # The last chunks may be missing: they come after the last pixel.
    outcomes = {outcome(whole[:length]) for length in range(0, len(whole) - 30, 7)}
    assert outcomes <= {"qr-not-a-picture", "qr-none"}


def test_a_picture_that_claims_to_be_huge_is_refused() -> None:
    whole = bytearray(png(zxingcpp, URI))
    whole[16:24] = (100_000).to_bytes(4, "big") * 2
    with pytest.raises(VaultError, match="qr-not-a-picture"):
        read_qr(bytes(whole))


def test_grey_pixels_of_a_page_are_read_and_must_fit_their_width() -> None:
    width, height, grey = read_png(png(zxingcpp, URI))
    assert read_grey(width, height, grey) == [URI]
    with pytest.raises(VaultError, match="qr-not-a-picture"):
        read_grey(width + 1, height, grey)
