"""The host's own Python environment: made beside the one in use, so that a broken step leaves that as it was.

Only the standard library is used: scripts/install.py runs this before there is anything else.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from loginguard.model.errors import LoginGuardError
from loginguard.setup import atomic
from loginguard.setup.places import Places
from loginguard.setup.steps import Say, run, step
from loginguard.version import VERSION

EXTRAS = "extras.txt"


def make(source: Path, places: Places, say: Say, extras: frozenset[str] = frozenset()) -> Path:
    """Makes a new environment with the package of the source tree and the extras in it. Returns its folder.

    Raises LoginGuardError `install-step-failed`; then nothing of it is left.
    """
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S}"
    folder = places.program / "versions" / f"{VERSION}-{stamp}-{os.getpid()}"
    new = atomic.missing(folder.parent)
    try:
        with step("environment", say):
            folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _need_ensurepip(say)
            run([_real_python(), "-I", "-m", "venv", "--symlinks", folder])
        with step("packages", say):
            locks = ["requirements.lock", *(f"requirements-{extra}.lock" for extra in sorted(extras))]
            pip(
                folder,
                "install",
                "--require-hashes",
                *[word for lock in locks for word in ("-r", source / lock)],
            )
            (folder / EXTRAS).write_text("".join(f"{extra}\n" for extra in sorted(extras)), "utf-8")
        with tempfile.TemporaryDirectory(prefix="loginguard-build-") as work:
            with step("build-tools", say):
                tools = Path(work) / "tools"
                lock = source / "requirements-build.lock"
                pip(folder, "install", "--target", tools, "--no-deps", "--require-hashes", "-r", lock)
            with step("package", say):
                wheels = Path(work) / "wheels"
                # Built from a copy: the source tree may be read-only, and stays as it is.
                tree = Path(work) / "source"
                _copy(source, tree)
                building = {**_clean(), "PYTHONPATH": str(tools)}
                run(
                    [
                        _python(folder), "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
                        "--no-index", "--wheel-dir", wheels, tree,
                    ],
                    environment=building,
                )  # fmt: skip
                pip(folder, "install", "--no-deps", "--no-index", *wheels.glob("*.whl"))
        with step("compile", say):
            # Without compiled files the first start after a login takes five times as long.
            run([_python(folder), "-I", "-m", "compileall", "-q", folder / "lib"])
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        atomic.remove_empty(new)
        raise
    return folder


def chosen(source: Path, names: list[str]) -> frozenset[str]:
    """The extras of these names. Raises LoginGuardError `wrong-use` for one that pyproject.toml doesn't have."""
    known = _extras(source)
    for name in names:
        if name not in known:
            raise LoginGuardError("wrong-use", {"detail": f"--with {name}: {', '.join(sorted(known))}"})
    return frozenset(names)


def kept(source: Path, places: Places) -> frozenset[str]:
    """The extras of the environment in use that still are extras: an update takes none of them away."""
    return installed(places) & _extras(source)


def installed(places: Places) -> frozenset[str]:
    """The extras that were chosen for the environment in use."""
    folder = used(places)
    if folder is None or not (folder / EXTRAS).is_file():
        return frozenset()
    return frozenset((folder / EXTRAS).read_text("utf-8").split())


def _extras(source: Path) -> frozenset[str]:
    project = tomllib.loads((source / "pyproject.toml").read_text("utf-8"))["project"]
    return frozenset(project["optional-dependencies"])


def used(places: Places) -> Path | None:
    """The environment that the launcher starts, None where there is none."""
    try:
        text = places.launcher.read_text("utf-8")
    except OSError:
        return None
    return next((folder for folder in (places.program / "versions").glob("*") if str(folder) in text), None)


def prune(places: Places, keep: Path | None) -> None:
    """Removes environments that are used no more; one that can't be removed is left."""
    for folder in (places.program / "versions").glob("*"):
        if folder != keep:
            shutil.rmtree(folder, ignore_errors=True)


def pip(folder: Path, *words: str | Path) -> None:
    """The environment's pip, with the person's own settings of where packages come from."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    run([_python(folder), "-m", "pip", *words, *quiet], environment=_clean())


def _python(folder: Path) -> Path:
    return folder / "bin" / "python"


def _real_python() -> str:
    # An environment's python, or a version manager's shim, would tie ours to what may be removed any day.
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def _clean() -> dict[str, str]:
    """The environment variables without those that steer Python itself."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _copy(source: Path, target: Path) -> None:
    """What building needs, and nothing that lies in the tree besides."""
    target.mkdir()
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "NOTICE"):
        if (source / name).exists():
            shutil.copy2(source / name, target / name)
    for name in ("host", "extension/_locales", "manifests", "scripts"):
        shutil.copytree(source / name, target / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))


def _need_ensurepip(say: Say) -> None:
    """Debian splits `venv` from Python. As root the missing part is fetched; otherwise making the environment says so."""
    if importlib.util.find_spec("ensurepip") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    version = f"python3.{sys.version_info.minor}-venv"
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say(f"  apt-get install {version}")
    for words in (["apt-get", "update", "-q"], ["apt-get", "install", "-q", "-y", version]):
        try:
            run(list(words), environment=quiet)
        except (subprocess.CalledProcessError, OSError):
            return
