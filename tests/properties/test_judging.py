"""What must hold for every list of logins, whatever is in it."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from loginguard.logins.judge import judge
from loginguard.logins.profile import Profile
from loginguard.logins.seen import sighting
from loginguard.model.login import Login
from tests.unit.logins.rows import NOW, PLACES, row

HOME = Profile(home=("PT",), home_from="option")
TRAVEL = {"impossible-travel", "impossible-journey", "concurrent-sessions"}
WEIGHT = {"familiar": 0, "unknown": 0, "unfamiliar": 1, "foreign": 2}

logins = st.builds(
    row,
    st.sampled_from([*PLACES, None]),
    st.one_of(st.none(), st.integers(0, 40 * 24).map(lambda hours: hours / 24)),
    st.sampled_from(["chrome/windows/desktop", "safari/ios/phone", None]),
    spread_hours=st.sampled_from([0.0, 0.5, 12.0]),
    registered=st.sampled_from(["PT", "US", None]),
    ip=st.sampled_from(["192.0.2.1", "198.51.100.7", None]),
)
lists = st.lists(logins, min_size=1, max_size=14)


def names(rows: list[Login], profile: Profile) -> list[str]:
    return [verdict.name for verdict in judge(rows, profile, now=NOW)]


@settings(deadline=None)
@given(lists, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(rows: list[Login], random: object) -> None:
    order = list(range(len(rows)))
    random.shuffle(order)  # type: ignore[attr-defined]
    straight = judge(rows, HOME, now=NOW)
    mixed = judge([rows[i] for i in order], HOME, now=NOW)
    assert [(v.name, v.confidence) for v in mixed] == [
        (straight[i].name, straight[i].confidence) for i in order
    ]


@settings(deadline=None)
@given(lists, st.sampled_from(sorted({country for country, *_ in PLACES.values()})))
def test_a_home_that_is_declared_is_not_foreign_for_its_country(rows: list[Login], country: str) -> None:
    for verdict in judge(rows, Profile(home=(country,), home_from="option"), now=NOW):
        assert verdict.country != country or "country-not-home" not in {r.code for r in verdict.reasons}


@settings(deadline=None)
@given(lists, st.integers(0, 40 * 24))
def test_another_login_at_home_makes_no_other_foreign_unless_nobody_can_travel_so(
    rows: list[Login], hours: int
) -> None:
    more = row("Lisbon", hours / 24, "chrome/windows/desktop")
    before = judge(rows, HOME, now=NOW)
    *after, added = judge([*rows, more], HOME, now=NOW)
    for old, new in zip(before, after, strict=True):
        if added.name == "familiar" and new.name == "foreign" and old.name != "foreign":
            assert new.reasons[0].code in TRAVEL


@settings(deadline=None)
@given(logins, logins, st.integers(0, 12), st.integers(0, 3000))
def test_wider_places_and_times_never_raise_a_travel_verdict(a: Login, b: Login, hours: int, km: int) -> None:
    american = Profile(home=("US", "PT", "ES", "GB", "NG"), home_from="option")
    if a.time is None or b.time is None or b.place is None:
        return
    spread = timedelta(hours=hours)
    wide = replace(
        b,
        time=replace(b.time, start=b.time.start - spread, end=b.time.end + spread),
        place=replace(b.place, radius_km=b.place.radius_km + km),
    )
    before = sum(WEIGHT[name] for name in names([a, b], american))
    assert sum(WEIGHT[name] for name in names([a, wide], american)) <= before


@settings(deadline=None)
@given(lists, st.data())
def test_it_was_me_is_believed_and_taken_back_leaves_no_trace(rows: list[Login], data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(rows) - 1))
    mine = sighting(rows[chosen])
    said = replace(HOME, answers={mine.shown: [(mine, "me")]})
    assert judge(rows, said, now=NOW)[chosen].name == "familiar"
    assert judge(rows, replace(said, answers={}), now=NOW) == judge(rows, HOME, now=NOW)


@settings(deadline=None)
@given(lists, st.data())
def test_a_wider_time_of_one_makes_no_other_foreign_by_travel(rows: list[Login], data: st.DataObject) -> None:
    american = Profile(home=("US", "PT", "ES", "GB", "NG"), home_from="option")
    at = data.draw(st.integers(0, len(rows) - 1))
    spread = timedelta(hours=data.draw(st.integers(1, 12)))
    time = rows[at].time
    if time is None:
        return
    wide = [*rows]
    wide[at] = replace(rows[at], time=replace(time, start=time.start - spread, end=time.end + spread))
    before = [TRAVEL & {reason.code for reason in v.reasons} for v in judge(rows, american, now=NOW)]
    after = [TRAVEL & {reason.code for reason in v.reasons} for v in judge(wide, american, now=NOW)]
    assert sum(map(bool, after)) <= sum(map(bool, before))
