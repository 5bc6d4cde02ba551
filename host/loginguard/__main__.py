"""`python -m loginguard`: the same as the command `loginguard`."""

import sys

from loginguard.cli import main

if __name__ == "__main__":
    sys.exit(main())
