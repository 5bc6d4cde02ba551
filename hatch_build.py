"""Makes the data when the package is built, for wheels and for editable installs alike."""

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface):
    """Runs scripts/build_data.py, and lets the files into the wheel although git doesn't keep them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it collects files; an sdist carries the makings instead."""
        del version
        if self.target_name != "wheel":
            return
        script = Path(self.root) / "scripts" / "build_data.py"
        spec = importlib.util.spec_from_file_location("build_data", script)
        if spec is None or spec.loader is None:
            raise FileNotFoundError(script)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        build_data["artifacts"] += [f"host/loginguard/data/{name}" for name in module.build(module.DATA)]
