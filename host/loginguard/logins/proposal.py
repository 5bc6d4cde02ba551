"""Which country may be home, from the session in use, the clock's zone and the languages: a question, no answer."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from loginguard.logins.seen import see
from loginguard.model.login import Login

_MOST = 5


@dataclass(slots=True)
class Proposal:
    """taken: countries that everything agrees on, to judge by with low confidence; empty where it disagrees.

    offered: all that may be home, likeliest first, each to be ticked by the person.

    because: for each that is offered, what speaks for it: session, zone, language, logins.
    """

    taken: tuple[str, ...]
    offered: tuple[str, ...]
    because: dict[str, tuple[str, ...]] = field(default_factory=dict)


def propose_home(
    logins: Sequence[Login], *, zone_countries: Sequence[str] = (), languages: Sequence[str] = ()
) -> Proposal:
    """`zone_countries`: where the clock's zone is kept ("Europe/Lisbon" → PT); languages: BCP 47, as the browser tells them.

    Only the row's own "current" marker counts, and only one of it; zone and languages may agree or disagree, never decide.
    """
    current = [login for login in logins if login.current]
    here = see(current[0]) if len(current) == 1 else None
    # Where a relay or a satellite's network ends says nothing of where the person is.
    is_telling = here is not None and not here.others and not here.is_anonymising
    by_session = here.country if here is not None and is_telling else None
    spoken = [tag.replace("_", "-").split("-")[-1].upper() for tag in languages if "-" in tag or "_" in tag]
    spoken = [country for country in spoken if len(country) == 2]
    agrees = by_session is not None and (not zone_countries or by_session in zone_countries)
    taken = (by_session,) if agrees and by_session is not None else ()
    often = Counter(
        one.country for login in logins if (one := see(login)).country and one.country_from == "named"
    )
    seen_often = [country for country, _ in often.most_common() if country]
    likely = [
        by_session,
        *(c for c in zone_countries if c in seen_often or len(zone_countries) == 1),
        *spoken,
        *seen_often,
    ]
    offered = tuple(dict.fromkeys(country for country in likely if country))[:_MOST]
    speaking = {
        "session": [by_session] if by_session else [],
        "zone": zone_countries,
        "language": spoken,
        "logins": seen_often,
    }
    because = {one: tuple(name for name, said in speaking.items() if one in said) for one in offered}
    return Proposal(taken, offered, because)
