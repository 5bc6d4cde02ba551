#!/usr/bin/env python3
"""Packs the extension for each store, without the other browser's keys, byte for byte the same each time.

    scripts/package.py [--out DIR]      default: build/packages

    DIR/chrome/   DIR/loginguard-VERSION-chrome.zip     for Chrome, Edge and their kin
    DIR/firefox/  DIR/loginguard-VERSION-firefox.zip    for Firefox; `web-ext lint` reads the folder

The extension in extension/ loads in both browsers as it is; a store refuses or warns of what is another's (Chrome's store gives
the id itself and takes no `key`).
"""

import argparse
import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "extension"
# Types are for the checks; Firefox and Chrome would carry them for nothing.
LEFT_OUT = {".d.ts", ".schema.json"}
# The earliest time that a zip can hold: no package may differ by the hour at which it was made.
EPOCH = (1980, 1, 1, 0, 0, 0)


def manifest_for(browser: str, manifest: dict[str, Any]) -> dict[str, Any]:
    """The manifest with one browser's keys only."""
    own = dict(manifest)
    background = dict(own["background"])
    if browser == "chrome":
        del background["scripts"], own["browser_specific_settings"], own["key"]
    else:
        del background["service_worker"], own["minimum_chrome_version"], own["key"]
    own["background"] = background
    return own


def files() -> list[Path]:
    """What belongs into a package, in a fixed order."""
    return sorted(
        file
        for file in SOURCE.rglob("*")
        if file.is_file() and not file.name.startswith(".") and not file.name.endswith(tuple(LEFT_OUT))
    )


def pack(browser: str, out: Path) -> Path:
    """Writes the folder and the zip; returns the zip."""
    manifest = json.loads((SOURCE / "manifest.json").read_text("utf-8"))
    folder = out / browser
    if folder.exists():
        shutil.rmtree(folder)
    archive = out / f"loginguard-{manifest['version']}-{browser}.zip"
    own = json.dumps(manifest_for(browser, manifest), ensure_ascii=False, indent=2).encode() + b"\n"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in files():
            name = file.relative_to(SOURCE)
            content = own if name == Path("manifest.json") else file.read_bytes()
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            entry = zipfile.ZipInfo(name.as_posix(), EPOCH)
            entry.external_attr = 0o100644 << 16
            # What deflate makes depends on zlib's version; the stores take a package that is only stored.
            packed.writestr(entry, content, zipfile.ZIP_STORED)
    return archive


def main(words: list[str]) -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "packages", help="folder to write into")
    out: Path = parser.parse_args(words).out
    out.mkdir(parents=True, exist_ok=True)
    for browser in ("chrome", "firefox"):
        print(pack(browser, out))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
