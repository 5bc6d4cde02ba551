"""Sets up what the checks run in: the virtual environment, the package in it, the extension's tools."""

import subprocess
import sys
from pathlib import Path

from gates import stamp, system
from gates.paths import BIN, PYTHON, ROOT, VENV

LOCK = ROOT / "requirements-test.lock"
PACKAGE_SOURCES = [
    ROOT / name
    for name in (
        "pyproject.toml",
        "hatch_build.py",
        "scripts/build_data.py",
        "scripts/data",
        "host/loginguard/version.py",
    )
]
DATA = ROOT / "host" / "loginguard" / "data"


def run(command: list[str | Path], what: str) -> None:
    """Runs one step of the preparation; raises MissingError with its last words where it fails."""
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        raise system.MissingError(f"{what} failed:\n{done.stdout[-4000:]}")


def prepare_python() -> None:
    """The virtual environment with exactly what requirements-test.lock names, each file checked against its hash."""
    if stamp.is_fresh(VENV / "requirements.stamp", [LOCK]):
        return
    print("preparing .venv from requirements-test.lock: a minute or two, the first time only", flush=True)
    if not PYTHON.exists():
        system.need_venv()
        run([sys.executable, "-m", "venv", VENV], "making .venv")
    install: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*install, "--require-hashes", "--no-deps", "-r", LOCK], "installing requirements-test.lock")
    stamp.leave(VENV / "requirements.stamp", [LOCK])


def prepare_package() -> None:
    """The package itself, editable; building it makes the data of places and times."""
    prepare_python()
    sources = [source for source in PACKAGE_SOURCES if source.exists()]
    has_data = any(file.suffix in {".bin", ".txt", ".json"} for file in DATA.glob("*"))
    if stamp.is_fresh(VENV / "package.stamp", sources) and has_data and (BIN / "loginguard").exists():
        return
    print("installing the package and building its data: a minute or two, the first time only", flush=True)
    install: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*install, "--no-build-isolation", "--no-deps", "-e", ROOT], "installing the package")
    stamp.leave(VENV / "package.stamp", sources)


def prepare_node() -> None:
    """The tools of package-lock.json. Install scripts are not run: nothing here needs them."""
    system.need((system.NODE, system.NPM))
    sources = [ROOT / "package.json", ROOT / "package-lock.json"]
    if stamp.is_fresh(ROOT / "node_modules" / "packages.stamp", sources):
        return
    print("preparing node_modules from package-lock.json", flush=True)
    run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], "npm ci")
    stamp.leave(ROOT / "node_modules" / "packages.stamp", sources)


def prepare_all_tools() -> None:
    """Both of the above, for a check that uses Python and Node."""
    prepare_python()
    prepare_node()


def prepare_browsers() -> None:
    """Both browsers, and the screen and hand that press Chromium's toolbar button."""
    prepare_package()
    system.need((system.CHROMIUM, system.ATOMIC, system.FIREFOX, system.XVFB, system.XAUTH, system.XDOTOOL))


def prepare_oracles() -> None:
    """What our results are compared with."""
    prepare_package()
    system.need((system.GIT, system.KEEPASSXC, system.UAP_CORE, system.STRACE, system.XCLIP, system.XVFB))
