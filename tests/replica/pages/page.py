"""One page of the replica."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.replica.state import State


@dataclass(frozen=True, slots=True)
class Page:
    """main: the inside of <main>. is_prefix: answers for all addresses below. is_bare: without the signed-in frame."""

    address: str
    title: str
    main: Callable[[State], str]
    is_prefix: bool = False
    is_bare: bool = False
    status: str = "200 OK"
