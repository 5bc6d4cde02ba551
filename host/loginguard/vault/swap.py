"""Two names change places in one step of the system, so that what a file displaces is never lost unseen."""

import errno
import os
import sys
from pathlib import Path

EXCHANGE = 2
CURRENT_FOLDER = -100
# The kernel or the file system doesn't know it.
UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def exchange(one: Path, other: Path) -> bool:
    """Both exist. False, and nothing done, where this system can't. Raises OSError."""
    if sys.platform != "linux":
        return False
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    if library.renameat2(CURRENT_FOLDER, os.fsencode(one), CURRENT_FOLDER, os.fsencode(other), EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))
