"""Where things lie in this checkout."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NODE_BIN = ROOT / "node_modules" / ".bin"
BUILD = ROOT / "build"
REPORTS = BUILD / "reports"
