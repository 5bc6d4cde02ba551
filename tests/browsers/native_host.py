"""The native host for a browser under test: its launcher, its manifests, its own state, and a hand that kills it."""

import json
import os
import signal
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import psutil

NAME = "org.loginguard.host"
ROOT = Path(__file__).resolve().parent.parent.parent


class NativeHost:
    """Lives in `folder`; `state` is where it keeps what it knows. Two browsers may share one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = folder / "state"
        self.launcher = folder / "loginguard-host-under-test"
        folder.mkdir(parents=True, exist_ok=True)
        lines = [
            "#!/bin/sh",
            f'export LOGINGUARD_HOME="{self.state}"',
            f'exec "{sys.executable}" -I -c "from loginguard.wire.main import main; raise SystemExit(main())" "$@"',
        ]
        self.launcher.write_text("\n".join([*lines, ""]), "utf-8")
        self.launcher.chmod(self.launcher.stat().st_mode | stat.S_IXUSR)

    def install(self, manifests: Path, allowed: dict[str, list[str]]) -> None:
        """Writes the manifest that a browser looks for in `manifests`."""
        manifests.mkdir(parents=True, exist_ok=True)
        manifest = {
            "name": NAME,
            "description": "Login Guard, under test",
            "path": str(self.launcher),
            "type": "stdio",
            **allowed,
        }
        (manifests / f"{NAME}.json").write_text(json.dumps(manifest), "utf-8")

    def looks(self) -> int:
        """How many looks at pages the host has kept so far."""
        return self.count("looks")

    def count(self, table: str) -> int:
        """How many rows a table of its state has; 0 while there is no state yet."""
        try:
            with closing(
                sqlite3.connect(f"file:{self.state / 'state.sqlite3'}?mode=ro", uri=True)
            ) as database:
                return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        except sqlite3.OperationalError:
            return 0

    def processes(self) -> list[psutil.Process]:
        """The hosts that run on this state just now."""
        found = []
        for process in psutil.process_iter():
            try:
                if process.environ().get("LOGINGUARD_HOME") == str(
                    self.state
                ) and "loginguard.wire.main" in " ".join(process.cmdline()):
                    found.append(process)
            except (psutil.Error, OSError):
                continue
        return found

    def kill(self) -> int:
        """Kills them as a crash would; returns how many there were."""
        found = self.processes()
        for process in found:
            os.kill(process.pid, signal.SIGKILL)
        psutil.wait_procs(found, timeout=10)
        return len(found)
