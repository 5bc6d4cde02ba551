"""A login as the state keeps it: JSON of its dataclasses, and back."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.place import Place


def write_login(login: Login) -> str:
    """The login as JSON. Its `node` is a number of one digest and means nothing later; what a database says of its address
    is asked anew each time."""
    plain = {name: value for name, value in asdict(login).items() if value not in (None, "", False)}
    plain.pop("node", None)
    if login.place is not None and login.place.known_by == "address":
        del plain["place"]
    if login.address is not None:
        plain["address"].pop("network", None)
    return json.dumps(plain, ensure_ascii=False, default=datetime.isoformat)


def read_login(text: str) -> Login:
    """The login that `write_login` wrote."""
    plain: dict[str, Any] = json.loads(text)
    if place := plain.get("place"):
        plain["place"] = _place(place)
    if address := plain.get("address"):
        plain["address"] = Address(**address)
    if time := plain.get("time"):
        moments = {name: datetime.fromisoformat(time[name]) for name in ("start", "end", "likeliest")}
        plain["time"] = Interval(**moments, zone_stated=time["zone_stated"])
    if device := plain.get("device"):
        plain["device"] = Device(**device)
    return Login(**plain)


def _place(plain: dict[str, Any]) -> Place:
    candidates = tuple(_place(candidate) for candidate in plain.pop("candidates", ()))
    return Place(**plain, candidates=candidates)
