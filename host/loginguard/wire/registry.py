"""Which message types there are: the files of handlers/, each imported when its type is first asked for.

A handler has CALLERS (who may ask: "page", "extension"), SLOW (whether it runs on the worker), `Request` and
`handle(request, context) -> dict`. `_` in a file's name is `-` in the type.
"""

import os

HANDLERS = os.path.join(os.path.dirname(__file__), "handlers")


def types() -> list[str]:
    """All types, `hello` among them, sorted. Cheap: lists a folder."""
    return sorted(
        name[:-3].replace("_", "-")
        for name in os.listdir(HANDLERS)
        if name.endswith(".py") and name[0] != "_"
    )


def handler(message_type: str):  # type: ignore[no-untyped-def]  # a module
    """The handler's module. Raises KeyError for a type that isn't ours."""
    if message_type not in types():
        raise KeyError(message_type)
    from importlib import import_module

    return import_module("loginguard.wire.handlers." + message_type.replace("-", "_"))
