"""Results that come account by account leave in the input's order, over the edges of stretches, with gaps left out."""

from random import Random

import pytest

from loginguard.guard.spool import Spool


@pytest.mark.parametrize("count", [1, 8192, 8193, 20_000])
def test_any_order_in_the_inputs_order_out(count: int) -> None:
    rng = Random(count)
    positions = [position for position in range(count) if position % 7]
    rng.shuffle(positions)
    spool = Spool(count)
    while positions:
        taken, positions = positions[:3000], positions[3000:]
        spool.add(taken, [f"{position} é\n".encode() for position in taken])
    out = b"".join(spool.in_order())
    spool.close()
    assert out == "".join(f"{position} é\n" for position in range(count) if position % 7).encode()
