"""Finds the steps: every file in steps/ with its STEP and, where pages show it done, how to see that."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import get_args

from loginguard.checklist import steps as folder
from loginguard.model.fact import Fact
from loginguard.model.step import GroupName, Step

Recogniser = Callable[[Sequence[Fact]], bool | None]

# The five of the advice, in its order.
GROUPS: tuple[GroupName, ...] = get_args(GroupName)


@lru_cache(maxsize=1)
def steps() -> dict[str, Step]:
    """All steps by id."""
    return {step.id: step for step, _ in _found()}


@lru_cache(maxsize=1)
def recognisers() -> dict[str, Recogniser]:
    """By step id, for those that a page can show as done."""
    return {step.id: recogniser for step, recogniser in _found() if recogniser is not None}


def is_known(name: str) -> bool:
    """Whether `name` is one of the five or a step of one of them."""
    return name in GROUPS or name in steps()


@lru_cache(maxsize=1)
def _found() -> tuple[tuple[Step, Recogniser | None], ...]:
    # pkgutil, which would list them too, takes a millisecond to load.
    names = sorted(file.stem for file in Path(folder.__path__[0]).glob("[a-z]*.py"))
    modules = [import_module(f"{folder.__name__}.{name}") for name in names]
    return tuple((module.STEP, getattr(module, "recognise", None)) for module in modules)
