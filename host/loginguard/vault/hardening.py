"""Keeps what a process with an open vault knows out of core dumps and away from other processes of the same user."""

import contextlib
import sys

PR_SET_DUMPABLE = 4


def harden() -> None:
    """No core dumps; on Linux not dumpable, so that no debugger of the same user can attach. Never fails."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
