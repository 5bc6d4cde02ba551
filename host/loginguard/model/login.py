"""One login: a row of a list, a mail, a line of an export. Everything in it may be an intruder's word."""

from dataclasses import dataclass

from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.place import Place


@dataclass(slots=True)
class Login:
    """What one row said, read. What it didn't say is None, never guessed.

    text: the row as displayed, one line, capped at 500 characters. source: the input's name. node: the digest's number of
    the row's element, where a mark may be drawn. place: as named by the row or its coordinates; what an address is
    registered in stands in `address`. current: the row's own marker says this is the session being used now.
    failed: the row says that the attempt did not succeed.
    """

    text: str = ""
    source: str = ""
    account: str | None = None
    node: int | None = None
    place_text: str | None = None
    place: Place | None = None
    address: Address | None = None
    time_text: str | None = None
    time: Interval | None = None
    device_text: str | None = None
    device: Device | None = None
    method: str | None = None
    current: bool = False
    failed: bool = False
