"""The one place where the version is written; cheap to import, since `hello` tells it before anything else is loaded."""

VERSION = "0.1.0"
PROTOCOLS = (1,)
