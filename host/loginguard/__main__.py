"""`python -m loginguard`: the command line."""

import sys

from loginguard.cli import main

sys.exit(main())
