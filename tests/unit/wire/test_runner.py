"""What must be loaded before a second thread is."""

import subprocess
import sys
from pathlib import Path

import loginguard

HOST = Path(loginguard.__file__).parent.parent
ASK = """
import sys
sys.path.insert(0, sys.argv[1])
import threading
was = []
start = threading.Thread.start
threading.Thread.start = lambda thread: was.append("importlib" in sys.modules)
from loginguard.wire.runner import Runner
Runner(1)
print(was)
"""


def test_importlib_is_whole_before_the_worker_starts() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", ASK, str(HOST)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[True]"
