"""What a server says of who came in: `last`, `who`, the lines of sshd in auth.log, and any program's log of logins."""

import re
from collections.abc import Sequence

from loginguard.model.listing import Listing
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.pages.given import Given
from loginguard.recognise.addresses import find_addresses, read_address
from loginguard.recognise.devices import read_device
from loginguard.recognise.times import read_time

_TERMINAL = r"(?:pts/\d+|tty\w*\d+|ssh|sshd|console|:\d+|web console)"
_LAST = re.compile(
    rf"^(?P<user>[\w.@+-]+)\s+{_TERMINAL}\s+(?:(?P<from>[0-9a-fA-F.:]{{3,45}}|[\w.-]+)\s+)?"
    r"(?P<time>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+\w{3}\s+\d{1,2}\s+\d\d:\d\d(?::\d\d)?(?:\s+[+-]\d{4})?(?:\s+\d{4})?)"
)
_WHO = re.compile(
    rf"^(?P<user>[\w.@+-]+)\s+\+?\s*{_TERMINAL}\s+(?P<time>\d{{4}}-\d\d-\d\d \d\d:\d\d)[^(]*\((?P<from>[^)]+)\)"
)
_SSHD = re.compile(
    r"^(?P<time>\w{3}\s+\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+)\s.*?\bsshd(?:-session)?(?:\[\d+\])?: "
    r"(?P<what>Accepted|Failed) (?P<method>[\w/-]+) for (?:invalid user )?(?P<user>\S+) from (?P<from>\S+) port \d+"
)
# Any program's log: a machine's time first, then that somebody logged in, and from which address.
_STAMP = r"\[?(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*|\w{3}\s+\d{1,2} \d\d:\d\d:\d\d)\]?\s"
_PROGRAM = re.compile(rf"^{_STAMP}(?P<rest>.*)")
_CAME_IN = re.compile(
    r"\b(?:log(?:ged)?[ _-]?(?:in|on)|sign(?:ed)?[ _-]?in|authenticated|session (?:opened|started|created)|login)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:fail\w*|invalid|denied|refused|rejected|incorrect|wrong|unsuccessful|blocked)\b", re.IGNORECASE
)
_USER = re.compile(r"\b(?:user(?:name)?|account|login|email)[=:]\s*\"?([\w.@+-]+)", re.IGNORECASE)
_OURS = re.compile(r"^(?:reboot|runlevel|shutdown)\s|^[wb]tmp begins|^\w+\s+still running")


def read_shell_log(given: Given, lines: Sequence[str]) -> Listing | None:
    """The logins of such a log, one account a user; None where the lines are none.

    Attempts that failed are counted in a warning only: any server sees thousands of them.
    """
    listing = Listing(name=given.name, kind="text")
    failed = others = 0
    for line in lines:
        match = _SSHD.match(line) or _LAST.match(line) or _WHO.match(line)
        if match is None and (of_program := _of_program(given, line)):
            listing.rows.append(of_program)
            continue
        if match is None:
            others += not _OURS.match(line) and "sshd" not in line
            continue
        said = match.groupdict()
        if said.get("what") == "Failed":
            failed += 1
            continue
        time = read_time(said["time"], now=given.now, zone=given.zone, lang="en")
        listing.rows.append(
            Login(
                text=line[:500],
                source=given.name,
                account=said["user"],
                address=read_address(said["from"] or ""),
                time_text=said["time"],
                time=time,
                method=said.get("method"),
            )
        )
    if not listing.rows or (others > len(listing.rows) * 4 and not any("sshd" in line for line in lines)):
        return None
    if failed:
        listing.warnings.append(Message("attempts-left-out", {"count": failed}))
    return listing


def _of_program(given: Given, line: str) -> Login | None:
    """ "2026-11-23T21:02:11Z INFO login success user=ana ip=203.0.113.5 ua=…"; None for any other line."""
    stamped = _PROGRAM.match(line)
    if stamped is None or not _CAME_IN.search(line) or _DENIED.search(line):
        return None
    addresses = find_addresses(stamped["rest"])
    if not addresses:
        return None
    user, device = _USER.search(line), read_device(line) if "Mozilla/" in line else None
    return Login(
        text=line[:500],
        source=given.name,
        account=user[1] if user else None,
        address=addresses[0][2],
        time_text=stamped["time"],
        time=read_time(stamped["time"], now=given.now, zone=given.zone, lang="en"),
        device_text=line[line.index("Mozilla/") :].strip('" ')[:300] if device else None,
        device=device,
    )
