"""A line of NDJSON says exactly what the shape says, for whatever a login may hold."""

import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from loginguard.guard.login_lines import LoginLines
from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.message import Message
from loginguard.model.place import Place
from loginguard.model.verdict import Verdict

texts = st.one_of(st.none(), st.text(max_size=8), st.sampled_from(['"', "\\", "\u2028", "é\n", "\x00"]))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - as hypothesis wants it
times = st.one_of(
    st.none(),
    st.builds(lambda at, hours: Interval(at, at + timedelta(hours=hours), at), moments, st.integers(0, 3)),
)
logins = st.builds(
    Login,
    text=st.text(max_size=20),
    source=st.text(max_size=5),
    account=texts,
    place=st.one_of(st.none(), st.builds(Place, country=texts, region=texts, city=texts)),
    address=st.one_of(st.none(), st.just(Address("192.0.2.1", 4, "public", None))),
    time=times,
    device_text=texts,
    device=st.one_of(st.none(), st.builds(Device, device=texts, os=texts, browser=texts)),
    current=st.booleans(),
)
reasons = st.lists(
    st.sampled_from(
        [
            Message("country-not-home", {"country": "NG"}),
            Message("new-device"),
            Message("impossible-travel", {"km": "500", "hours": "2", "country": "ES"}),
        ]
    ),
    max_size=3,
)
verdicts = st.builds(
    Verdict,
    st.sampled_from(["familiar", "unfamiliar", "foreign", "unknown"]),
    st.sampled_from(["low", "medium", "high"]),
    reasons,
    st.sampled_from([None, "PT"]),
    st.sampled_from([None, "named", "address"]),
)


@given(st.lists(st.tuples(logins, verdicts), min_size=1, max_size=4))
def test_line_and_shape_are_the_same(rows: list[tuple[Login, Verdict]]) -> None:
    lines = LoginLines("en")
    for login, verdict in rows:
        line = lines.line(login, verdict)
        assert "\n" not in line
        assert json.loads(line) == lines.shape(login, verdict)
