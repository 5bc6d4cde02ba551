"""How well pages, mails and texts are read: precision and recall of rows and of their fields, on both parts of the corpus.

    python -m tests.corpora.reading [--part tuned|heldout] [--show]

`heldout/` was written before the reader was tuned and is not to be looked at while tuning.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from loginguard.model.login import Login
from loginguard.pages.page import read_page
from loginguard.pages.sources import read_source

HERE = Path(__file__).resolve().parent
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@dataclass(slots=True)
class Example:
    """A page, mail or text of the corpus with the rows that should be read from it."""

    path: Path
    zone: ZoneInfo
    lang: str | None
    rows: list[dict[str, Any]]
    address: str = ""
    complete: bool = True


@dataclass(slots=True)
class Score:
    """right: rows read as they should be; read, expected: how many there are. wrong: what differs, a line each."""

    right: int = 0
    read: int = 0
    expected: int = 0
    false_lists: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0


def examples(part: str) -> Iterator[Example]:
    """The examples of a part: "tuned" or "heldout"."""
    under = "heldout" if part == "heldout" else "."
    for path in sorted((HERE / "pages" / under).glob("*.html")):
        given = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield Example(
            path, ZoneInfo(given["zone"]), given["lang"], given["rows"], given["address"], given["complete"]
        )
    for beside in sorted((HERE / "mails" / under).glob("*.expected.json")):
        given = json.loads(beside.read_text("utf-8"))
        path = beside.with_name(beside.name.removesuffix(".expected.json"))
        yield Example(path, ZoneInfo(given["zone"]), given["lang"], given["rows"])


def read(example: Example) -> list[Login]:
    """All rows that are read from an example."""
    content = example.path.read_bytes()
    if example.path.suffix == ".html":
        origin = "/".join(example.address.split("/")[:3])
        reading = read_page(
            content.decode(), origin=origin, address=example.address, now=NOW, zone=example.zone
        )
        return [row for listing in reading.listings for row in listing.rows]
    listings = read_source(example.path.name, content, now=NOW, zone=example.zone, lang=example.lang)
    return [row for listing in listings for row in listing.rows]


def differences(login: Login, row: dict[str, Any], zone: ZoneInfo) -> list[str]:
    """What of a login is not as expected; [] where all is right."""
    place, device = login.place, login.device
    found = []
    if (place.country if place else None) != row["country"]:
        found.append(
            f"country {place.country if place else None} not {row['country']} ({login.place_text!r})"
        )
    if row["city"] and (place is None or place.city != row["city"]):
        found.append(f"city {place.city if place else None} not {row['city']}")
    if (login.address.ip if login.address else None) != row["ip"]:
        found.append(f"ip {login.address.ip if login.address else None} not {row['ip']}")
    said = {slot: getattr(device, slot) if device else None for slot in ("os", "browser", "device")}
    found.extend(
        f"{slot} {name} not {row[slot]} ({login.device_text!r})"
        for slot, name in said.items()
        if row[slot] and name != row[slot]
    )
    if row["at"] and (problem := _time_differs(login, row["at"], zone)):
        found.append(problem)
    if login.current != row["current"]:
        found.append(f"current {login.current}")
    return found


def _time_differs(login: Login, at: str, zone: ZoneInfo) -> str | None:
    if login.time is None:
        return f"no time ({login.time_text!r})"
    if len(at) == 10:
        start = datetime.fromisoformat(at).replace(tzinfo=zone)
        end, widest = start + timedelta(days=1), timedelta(days=2, hours=2)
    else:
        start = end = (
            datetime.fromisoformat(at)
            if at.endswith("Z")
            else datetime.fromisoformat(at).replace(tzinfo=zone)
        )
        widest = timedelta(hours=2, minutes=1)
    if login.time.end < start - timedelta(minutes=1) or login.time.start > end + timedelta(minutes=1):
        return f"time {login.time.start.isoformat()}..{login.time.end.isoformat()} not {at} ({login.time_text!r})"
    if login.time.end - login.time.start > widest:
        return f"time too wide: {login.time.end - login.time.start} ({login.time_text!r})"
    return None


def score(part: str) -> Score:
    """The score of a part of the corpus."""
    total = Score()
    for example in examples(part):
        logins = read(example)
        total.read += len(logins)
        total.expected += len(example.rows)
        if logins and not example.rows:
            total.false_lists += 1
            total.wrong.append(
                f"{example.path.name}: {len(logins)} rows where there are none: {logins[0].text[:100]!r}"
            )
        if len(logins) != len(example.rows):
            if example.rows:
                total.wrong.append(f"{example.path.name}: {len(logins)} rows, not {len(example.rows)}")
                for login in logins:
                    total.wrong.append(f"      {login.text[:110]!r}")
            continue
        for login, row in zip(logins, example.rows, strict=True):
            problems = differences(login, row, example.zone)
            if problems:
                total.wrong.append(f"{example.path.name}: {login.text[:60]!r}: " + "; ".join(problems))
            else:
                total.right += 1
    return total


def main() -> int:
    """Prints the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=["tuned", "heldout"])
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    for part in [chosen.part] if chosen.part else ["tuned", "heldout"]:
        found = score(part)
        print(
            f"{part}: precision {found.precision:.3f}, recall {found.recall:.3f} "
            f"({found.right} right of {found.expected}, {found.read} read, {found.false_lists} lists that are none)"
        )
        if chosen.show:
            print("\n".join(f"  {line}" for line in found.wrong))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
