"""All checks, in the order in which they run: the quick ones that find most come first."""

from gates import environment
from gates.gate import Command, Gate, report_of
from gates.paths import BUILD, ROOT

PYTHON_FOLDERS = ["host", "scripts", "tests"]


def folders(*names: str) -> list[str]:
    """Those of the folders that hold a test; pytest refuses a path that is not there."""
    return [name for name in names if any((ROOT / name).rglob("test_*.py"))]


def pytest(name: str, *words: str) -> Command:
    """A run of pytest whose results are left for this gate."""
    return ["python", "-m", "pytest", "-q", f"--junit-xml={report_of(name)}", *words]


def fixed(*commands: Command) -> list[Command]:
    """Commands that don't depend on what files there are."""
    return list(commands)


def unit() -> list[Command]:
    """Everything in Python that needs no browser, on two processes; a million-row test shouldn't hold up the rest."""
    found = folders("tests/unit", "tests/properties", "tests/corpora")
    return [pytest("unit", "-n", "2", "--dist", "worksteal", *found)] if found else []


def faults() -> list[Command]:
    """Kills, full disks and broken pipes: one at a time, since they watch processes."""
    found = folders("tests/faults")
    return [pytest("faults", *found)] if found else []


def node() -> list[Command]:
    """Node's own runner on the extension's pure parts; files are named one by one since Node 18 knows no patterns."""
    files = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests" / "extension").rglob("*.test.js"))
    return [["node", "--test", *files]] if files else []


def browser(name: str) -> list[Command]:
    """The whole product in one real browser."""
    return [pytest(name, "tests/e2e", "--browser", name)]


GATES = [
    Gate(
        "format",
        "ruff format: Python looks the same everywhere",
        lambda: fixed(["ruff", "format", "--check", *PYTHON_FOLDERS]),
        environment.prepare_python,
        fix=lambda: fixed(["ruff", "format", *PYTHON_FOLDERS]),
    ),
    Gate(
        "ruff",
        "ruff check: mistakes and habits in Python",
        lambda: fixed(["ruff", "check", *PYTHON_FOLDERS]),
        environment.prepare_python,
        fix=lambda: fixed(["ruff", "check", "--fix-only", "--quiet", *PYTHON_FOLDERS]),
    ),
    Gate(
        "mypy",
        "mypy strict: types of the host and the scripts",
        lambda: fixed(["mypy"]),
        environment.prepare_package,
    ),
    Gate(
        "imports",
        "import-linter: rooms import downwards only",
        lambda: fixed(["lint-imports"]),
        environment.prepare_package,
    ),
    Gate(
        "biome",
        "biome: format and mistakes in JS, CSS, HTML and JSON",
        lambda: fixed(["biome", "check", "--error-on-warnings"]),
        environment.prepare_node,
        fix=lambda: fixed(["biome", "check", "--write"]),
    ),
    Gate(
        "tsc",
        "TypeScript's checker, strict, over the extension's JS",
        lambda: fixed(["tsc", "-p", "."]),
        environment.prepare_node,
    ),
    Gate(
        "apis",
        "browser APIs by folder: no network, no timers, no storage where they don't belong",
        lambda: fixed(["node", "scripts/apis.js"]),
        environment.prepare_node,
    ),
    Gate(
        "package",
        "the packages for the stores, and web-ext lint of Firefox's",
        lambda: fixed(
            ["python", "scripts/package.py", "--out", str(BUILD / "packages")],
            [
                "web-ext",
                "lint",
                "--source-dir",
                str(BUILD / "packages" / "firefox"),
                "--warnings-as-errors",
                "--no-config-discovery",
            ],
        ),
        environment.prepare_all_tools,
    ),
    Gate(
        "unit",
        "pytest: units, properties, corpora, what docs promise",
        unit,
        environment.prepare_oracles,
        "pytest",
        minutes=8,
    ),
    Gate(
        "faults",
        "pytest: what happens when things break",
        faults,
        environment.prepare_oracles,
        "pytest",
        minutes=5,
    ),
    Gate("node", "node --test: the extension's pure parts", node, environment.prepare_node, "node"),
    Gate(
        "chromium",
        "the whole product in Chromium",
        lambda: browser("chromium"),
        environment.prepare_browsers,
        "pytest",
        minutes=12,
    ),
    Gate(
        "firefox",
        "the whole product in Firefox",
        lambda: browser("firefox"),
        environment.prepare_browsers,
        "pytest",
        minutes=12,
    ),
]
