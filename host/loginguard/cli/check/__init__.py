"""`loginguard check`: which logins in a saved page, a mail, a paste or an export are not yours."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from loginguard.cli.terminal import language, safe
from loginguard.model.message import Message
from loginguard.words import render

if TYPE_CHECKING:
    from loginguard.guard.check import Checked, Terms


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
    parser.add_argument("--mmdb", metavar="FILE", action="append", default=[], help=_said("checkMmdb"))
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=_said("checkJobs"))
    parser.add_argument("--explain", action="store_true", help=_said("checkExplain"))


def run(args: argparse.Namespace) -> int:
    """0 all familiar, 1 a foreign or unfamiliar login, 4 some not to be judged, 3 no list found, 2 wrong use or unreadable."""
    from loginguard.cli.check.options import terms_of
    from loginguard.cli.check.table import print_json, print_lines, print_table
    from loginguard.guard.check import Checked, worst

    terms = terms_of(args)
    checked: list[Checked] = []
    codes: list[int] = []
    for name in args.files:
        one = _check(name, args, terms)
        if isinstance(one, int):
            codes.append(one)
            continue
        codes.append(one.code)
        if one.error is not None:
            _tell(one, args.format)
        if args.format == "ndjson":
            print_lines(one, terms)
        else:
            checked.append(one)
    if args.format == "json":
        print_json(checked, terms)
    elif args.format == "table":
        print_table(checked, terms)
    return worst(codes)


def _check(name: str, args: argparse.Namespace, terms: "Terms") -> "Checked | int":
    """What one file shows, or the exit code where it was written out already. One that is missing hides no other."""
    from loginguard.cli.check.streamed import is_stream, run_stream
    from loginguard.guard.check import Checked, check
    from loginguard.pages.errors import UnreadableError

    shown = "-" if name == "-" else Path(name).name
    try:
        with _opened(name) as file:
            if args.format == "ndjson" and is_stream(name, shown, file):
                return run_stream(shown, file, terms, args.jobs)
            from loginguard.pages.sources import MAX_BYTES  # all readers, none of which a stream needs

            # What is larger is refused: it needn't be drawn into memory first.
            content = file.read(MAX_BYTES + 1)
    except BrokenPipeError:
        raise
    except OSError as error:
        why = UnreadableError("cannot-open", {"detail": error.strerror or str(error)})
        return Checked(shown, home=terms.profile.home, home_from=terms.profile.home_from, error=why)
    from loginguard.cli.check.table import print_trace
    from loginguard.pages.trace import Trace

    trace = Trace()
    one = check(shown, content, terms, trace)
    if args.explain:
        print_trace(shown, trace)
    return one


def _tell(one: "Checked", form: str) -> None:
    assert one.error is not None  # noqa: S101 - asked only then
    print(safe(f"{one.name}: {render('unreadable', one.error.message, language())}"), file=sys.stderr)
    if one.error.reason == "too-large" and form != "ndjson":
        print(_said("checkTooLarge"), file=sys.stderr)


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


def _said(code: str) -> str:
    return render("cli", Message(code), language())
