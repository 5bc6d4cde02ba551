"""Where things are installed: the program, the person's command, browsers' folders; all below a prefix in tests."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """`prefix` roots every path: with /tmp/x, ~/.config is /tmp/x/home/ana/.config. None for the real ones."""

    prefix: Path | None = None

    def at(self, path: Path) -> Path:
        """The path below the prefix."""
        return path if self.prefix is None else self.prefix.joinpath(*path.parts[1:])

    def named(self, text: str) -> Path:
        """A path as manifests/browsers.toml writes it, with `~` and `CONFIG`."""
        if text.startswith("CONFIG/"):
            return self.at(_base("XDG_CONFIG_HOME", ".config") / text.removeprefix("CONFIG/"))
        return self.at(Path(text).expanduser())

    @property
    def program(self) -> Path:
        """What is installed. Beside the state, not in it: deleting all data must not delete the program."""
        return self.at(_base("XDG_DATA_HOME", ".local/share") / "loginguard-host")

    @property
    def launcher(self) -> Path:
        """What browsers start."""
        return self.program / "bin" / "loginguard-host"

    @property
    def command(self) -> Path:
        """`loginguard` on the person's PATH."""
        return self.at(Path.home() / ".local" / "bin" / "loginguard")

    @property
    def state(self) -> Path | None:
        """The state's folder where it isn't the usual one: below a prefix nothing real may be touched."""
        return None if self.prefix is None else self.at(_base("XDG_DATA_HOME", ".local/share") / "loginguard")


def manifests() -> Path:
    """Our manifest templates, browsers and ids: packaged, or of a source tree."""
    package = Path(__file__).parent.parent
    packaged = package / "_manifests"
    return packaged if packaged.is_dir() else package.parent.parent / "manifests"


def is_supported() -> bool:
    """Whether this system's places are known."""
    return sys.platform.startswith("linux")


def _base(variable: str, usual: str) -> Path:
    told = os.environ.get(variable, "")
    # The XDG base directory specification: a relative path is to be ignored.
    return Path(told) if told.startswith("/") else Path.home() / usual
