"""`loginguard check`: which logins in a saved page, a mail, a paste or an export are not yours."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from loginguard.cli.terminal import language, safe, say
from loginguard.model.message import Message
from loginguard.words import render

if TYPE_CHECKING:
    from loginguard.guard.check import Checked, Terms

# Above this an NDJSON export is judged as a stream, in flat memory.
_STREAM_BYTES = 2_000_000
_SIGNS = {"familiar": "ok", "unfamiliar": "?", "foreign": "!!", "unknown": "--"}


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = subparsers.add_parser("check", help=_said("check"), description=_said("checkLong"))
    parser.add_argument("files", nargs="+", metavar="FILE", help=_said("checkFile"))
    parser.add_argument("--home", metavar="PT,ES", help=_said("checkHome"))
    parser.add_argument("--away", metavar="GB:DAY..DAY", action="append", default=[], help=_said("checkAway"))
    parser.add_argument("--now", metavar="ISO", help=_said("checkNow"))
    parser.add_argument("--tz", metavar="ZONE", help=_said("checkZone"))
    parser.add_argument("--lang", metavar="TAG", help=_said("checkLang"))
    parser.add_argument("--url", help=_said("checkUrl"))
    parser.add_argument(
        "--format", choices=("table", "json", "ndjson"), default="table", help=_said("checkFormat")
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=_said("checkJobs"))
    parser.add_argument("--explain", action="store_true", help=_said("checkExplain"))


def run(args: argparse.Namespace) -> int:
    """0 all familiar, 1 a foreign or unfamiliar login, 4 some not to be judged, 3 no list found, 2 wrong use or unreadable."""
    from loginguard.guard.check import Checked, check, describe, worst
    from loginguard.pages.errors import UnreadableError
    from loginguard.pages.sources import MAX_BYTES

    terms = _terms(args)
    checked: list[Checked] = []
    codes: list[int] = []
    for name in args.files:
        content = b""
        try:
            with _opened(name) as file:
                if args.format == "ndjson" and _is_stream(name, file):
                    codes.append(_stream(name, file, terms, args.jobs))
                    continue
                # What is larger is refused: it needn't be drawn into memory first.
                content = file.read(MAX_BYTES + 1)
        except BrokenPipeError:
            raise
        except OSError as error:
            # One file that is missing must not hide what the others show.
            why = UnreadableError("cannot-open", {"detail": error.strerror or str(error)})
            one = Checked(_shown(name), home=terms.profile.home, home_from=terms.profile.home_from, error=why)
        else:
            one = check(_shown(name), content, terms)
        codes.append(one.code)
        if one.error is not None:
            print(
                safe(f"{_shown(name)}: {render('unreadable', one.error.message, language())}"),
                file=sys.stderr,
            )
            if one.error.reason == "too-large" and args.format != "ndjson":
                print(_said("checkTooLarge"), file=sys.stderr)
        if args.explain and content:
            _explain(name, content, terms)
        if args.format == "ndjson":
            _print_lines(one, terms)
        else:
            checked.append(one)
    if args.format == "json":
        print(json.dumps(describe(checked, terms), ensure_ascii=False, indent=1))
    elif args.format == "table":
        _print_table(checked)
    return worst(codes)


def _terms(args: argparse.Namespace) -> "Terms":
    from loginguard.guard.accounts import accounts
    from loginguard.guard.check import Terms
    from loginguard.guard.context import open_context
    from loginguard.guard.profile import kept_profile, read_home, read_trip, trip
    from loginguard.logins.profile import Profile
    from loginguard.model.errors import LoginGuardError

    zone = _zone(args.tz)
    try:
        now = datetime.fromisoformat(args.now) if args.now else datetime.now(UTC)
    except ValueError:
        raise LoginGuardError("wrong-use", {"detail": f"--now {args.now}"}) from None
    if args.jobs < 1:
        raise LoginGuardError("wrong-use", {"detail": f"--jobs {args.jobs}"})
    now = now if now.tzinfo else now.replace(tzinfo=zone)
    mine: frozenset[str] | None = None
    if args.home:
        # With a home named, nothing of this person's state is needed, nor made.
        profile = Profile().with_home(read_home(args.home), "option")
    else:
        context = open_context()
        profile = kept_profile(context, None)
        mine = frozenset(account.id for account in accounts(context))
    spoken = [one for text in args.away for one in text.split(",") if one.strip()]
    away = [trip(country, first, last, zone) for country, first, last in map(read_trip, spoken)]
    profile.trips = (*profile.trips, *away)
    others = Profile(trips=tuple(away))
    told = "en" if args.format != "table" else language()
    return Terms(
        now=now,
        zone=zone,
        lang=args.lang,
        url=args.url,
        profile=profile,
        language=told,
        mine=mine,
        others=others,
    )


def _zone(name: str | None) -> tzinfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    from loginguard.guard.context import read_zone
    from loginguard.model.errors import LoginGuardError

    if name is None:
        return read_zone(None)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise LoginGuardError("wrong-use", {"detail": f"--tz {name}"}) from None


def _opened(name: str) -> BinaryIO:
    if name != "-":
        return Path(name).open("rb")
    # What comes through a pipe is kept on disk, so that a stream of any size can be read twice.
    import shutil
    import tempfile

    file = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    shutil.copyfileobj(sys.stdin.buffer, file)
    file.seek(0)
    return file


def _shown(name: str) -> str:
    return "-" if name == "-" else Path(name).name


def _is_stream(name: str, file: BinaryIO) -> bool:
    from loginguard.pages.sources import recognise

    head = file.read(200_000)
    size = file.seek(0, 2)
    file.seek(0)
    if size < _STREAM_BYTES:
        return False
    if Path(name).suffix.lower() in {".ndjson", ".jsonl"}:
        return True
    whole = head[: head.rfind(b"\n") + 1]
    return (
        bool(whole.strip()) and whole.lstrip()[:1] == b"{" and recognise(_shown(name), whole)[0] == "ndjson"
    )


def _stream(name: str, file: BinaryIO, terms: "Terms", jobs: int) -> int:
    from loginguard.guard.check import UNREADABLE, code_of, worst
    from loginguard.guard.check_stream import stream

    bar = _Bar()
    done = stream(
        _shown(name),
        file,
        terms,
        sys.stdout.buffer.write,
        jobs=jobs,
        progress=bar.show if sys.stderr.isatty() else None,
    )
    sys.stdout.flush()
    bar.close()
    codes = [code_of(set(done.verdicts))]
    if done.bad_lines:
        params = {"count": done.bad_lines, "line": done.bad[0]}
        print(
            safe(f"{_shown(name)}: {render('warning', Message('lines-bad', dict(params)), language())}"),
            file=sys.stderr,
        )
        if not done.verdicts:
            codes = [UNREADABLE]
    return worst(codes)


class _Bar:
    """A line on the terminal that fills as the file is read."""

    def __init__(self) -> None:
        self._shown = -1

    def show(self, done: int, size: int) -> None:
        percent = done * 100 // max(1, size)
        if percent != self._shown:
            self._shown = percent
            sys.stderr.write(f"\r[{'#' * (percent // 4):25}] {percent} %")
            sys.stderr.flush()

    def close(self) -> None:
        if self._shown >= 0:
            sys.stderr.write("\r" + " " * 40 + "\r")


def _print_lines(one: "Checked", terms: "Terms") -> None:
    from loginguard.guard.login_lines import LoginLines

    lines = LoginLines(terms.language)
    for listing, verdicts in one.listings:
        for login, verdict in zip(listing.rows, verdicts, strict=True):
            print(lines.line(login, verdict))


def _print_table(checked: "Sequence[Checked]") -> None:
    for one in checked:
        for listing, verdicts in one.listings:
            say(_counted("checkFound", len(verdicts), name=one.name))
            for login, verdict in zip(listing.rows, verdicts, strict=True):
                when = f"{login.time.likeliest:%Y-%m-%d %H:%M}" if login.time else login.time_text or "-"
                where = login.place_text or (login.address.ip if login.address else "-")
                what = login.device_text or "-"
                say(f"  {_SIGNS[verdict.name]:2}  {when:16}  {where[:32]:32}  {what[:32]}")
                for reason in verdict.reasons:
                    say(f"        {render('reason', reason, language())}")
            for warning in listing.warnings:
                say(f"  {render('warning', warning, language())}")
            if not listing.complete:
                say("  " + _said("checkIncomplete"))
        if one.error is None and not one.listings:
            say(f"{one.name}: {render('warning', Message('no-list'), language())}")
        if one.listings:
            _print_home(one)


def _print_home(one: "Checked") -> None:
    if one.home_from == "current":
        say("  " + render("cli", Message("checkHomeCurrent", {"countries": list(one.home)}), language()))
    elif not one.home:
        say("  " + _said("checkHomeNone"))


def _explain(name: str, content: bytes, terms: "Terms") -> None:
    from loginguard.pages.errors import UnreadableError
    from loginguard.pages.page import explain
    from loginguard.pages.sources import recognise

    try:
        kind, text = recognise(_shown(name), content)
    except UnreadableError:
        return
    if kind != "html":
        print(_said("checkExplainPages"), file=sys.stderr)
        return
    for at, candidate in enumerate(explain(text, now=terms.now, zone=terms.zone, lang=terms.lang), start=1):
        print(safe(f"{at}. {len(candidate.rows)} rows, score {candidate.score:.1f}"), file=sys.stderr)
        for reason in candidate.reasons:
            print(safe(f"     {render('explain', reason, language())}"), file=sys.stderr)


def _counted(code: str, count: int, **params: str) -> str:
    return render("cli", Message(code, {"count": count, **params}), language())


def _said(code: str) -> str:
    return render("cli", Message(code), language())
