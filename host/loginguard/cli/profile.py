"""`loginguard profile`: which countries, trips and devices are yours, so that logins can be held against them."""

import argparse
import json
from typing import TYPE_CHECKING

from loginguard.cli.terminal import language, say
from loginguard.model.message import Message
from loginguard.words import render

if TYPE_CHECKING:
    from loginguard.guard.context import Context


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser("profile", help=_said("profile"), description=_said("profile"))
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    show = acts.add_parser("show", help=_said("profileShow"))
    show.add_argument("--json", action="store_true", help=_said("json"))
    home = acts.add_parser("home", help=_said("profileHome"))
    home.add_argument("countries", nargs="+", metavar="COUNTRY")
    away = acts.add_parser("away", help=_said("profileAway"))
    away.add_argument("trip", metavar="GB:DAY..DAY")
    device = acts.add_parser("device", help=_said("profileDevice"))
    device.add_argument("text", metavar="DEVICE")
    city = acts.add_parser("city", help=_said("profileCity"))
    city.add_argument("files", nargs="*", metavar="FILE.mmdb")
    forget = acts.add_parser("forget", help=_said("profileForget"))
    forget.add_argument("what", choices=("home", "trips", "devices", "all"))


def run(args: argparse.Namespace) -> int:
    """0 done, 2 wrong use."""
    from loginguard.guard import address_databases, profile, trips
    from loginguard.guard.context import open_context
    from loginguard.model.errors import LoginGuardError

    context = open_context(language=language())
    if args.act == "home":
        profile.set_home(context, profile.read_home(",".join(args.countries)))
    elif args.act == "away":
        trips.add_trip(context, *trips.read_trip(args.trip))
    elif args.act == "device":
        signature = profile.device_signature(args.text)
        if signature is None:
            raise LoginGuardError("unknown-device", {"text": args.text[:60]})
        profile.add_device(context, signature)
    elif args.act == "city":
        address_databases.choose(context, args.files)
    elif args.act == "forget":
        profile.forget(context, args.what)
    _show(context, as_json=getattr(args, "json", False))
    return 0


def _show(context: "Context", *, as_json: bool) -> None:
    from loginguard.guard.accounts import chosen_account
    from loginguard.guard.address_databases import chosen
    from loginguard.guard.profile import describe_profile
    from loginguard.recognise.device_signature import name_of

    account = chosen_account(context, None)
    found = describe_profile(context, account)
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    home = found["home"]
    if home["from"] == "profile":
        say(_said("profileIsHome", countries=home["countries"]))
    elif home["proposed"]:
        say(_said("profileProposed", countries=home["proposed"]))
    else:
        say(_said("profileNoHome"))
    for trip in found["trips"]:
        say(_said("profileTrip", country=trip["country"], from_date=trip["from"], to_date=trip["to"]))
    for device in found["devices"]:
        say(_said("profileKnownDevice", device=name_of(device)))
    databases, warnings = chosen(context)
    for one in databases.describe() if databases else ():
        say(_said("profileDatabase", **one))
    for warning in warnings:
        say(render("error", warning, language()))
        say(render("hint", warning, language()))


def _said(code: str, **params: str | list[str]) -> str:
    return render("cli", Message(code, dict(params)), language())
