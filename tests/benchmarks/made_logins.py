"""Years of logins of made-up people, seeded and labelled: trips, VPNs, new phones, wrong addresses, intruders."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

from loginguard.logins.profile import Profile, Trip
from loginguard.model.address import Address
from loginguard.model.device import Device
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.place import Place

DAY = 86400.0
BEGIN = datetime(2025, 11, 1, tzinfo=UTC).timestamp()
DAYS = 365

# Country, region, city and its degrees north and east.
CITIES = [
    ("PT", "Lisboa", "Lisbon", 38.72, -9.14),
    ("PT", "Porto", "Porto", 41.15, -8.61),
    ("PT", "Faro", "Faro", 37.02, -7.93),
    ("ES", "Madrid", "Madrid", 40.42, -3.70),
    ("ES", "Catalunya", "Barcelona", 41.39, 2.16),
    ("ES", "Galicia", "Vigo", 42.24, -8.72),
    ("US", "NY", "New York", 40.71, -74.01),
    ("US", "CA", "Los Angeles", 34.05, -118.24),
    ("US", "IL", "Chicago", 41.88, -87.63),
    ("US", "TX", "Houston", 29.76, -95.37),
    ("PH", "NCR", "Manila", 14.60, 120.98),
    ("PH", "CEB", "Cebu City", 10.32, 123.89),
    ("IN", "MH", "Mumbai", 19.08, 72.88),
    ("IN", "DL", "Delhi", 28.65, 77.23),
    ("IN", "KA", "Bengaluru", 12.97, 77.59),
    ("PK", "SD", "Karachi", 24.86, 67.01),
    ("PK", "PB", "Lahore", 31.55, 74.34),
    ("BD", "13", "Dhaka", 23.81, 90.41),
    ("UA", "30", "Kyiv", 50.45, 30.52),
    ("UA", "46", "Lviv", 49.84, 24.03),
    ("PL", "MZ", "Warsaw", 52.23, 21.01),
    ("GB", "ENG", "London", 51.51, -0.13),
    ("GB", "SCT", "Edinburgh", 55.95, -3.19),
    ("DE", "BE", "Berlin", 52.52, 13.41),
    ("DE", "BY", "Munich", 48.14, 11.58),
    ("NL", "NH", "Amsterdam", 52.37, 4.90),
    ("BR", "SP", "São Paulo", -23.55, -46.63),
    ("BR", "RJ", "Rio de Janeiro", -22.91, -43.17),
    ("NG", "LA", "Lagos", 6.45, 3.39),
    ("NG", "FC", "Abuja", 9.06, 7.49),
    ("RO", "B", "Bucharest", 44.43, 26.10),
    ("VN", "SG", "Ho Chi Minh City", 10.82, 106.63),
    ("SG", "SG", "Singapore", 1.35, 103.82),
    ("RU", "MOW", "Moscow", 55.76, 37.62),
    ("ZA", "GP", "Johannesburg", -26.20, 28.05),
    ("TR", "34", "Istanbul", 41.01, 28.98),
]
# Signatures as common as they are: an intruder has the victim's by chance about one time in seven.
DEVICES = {
    "chrome/windows/desktop": 34, "chrome/android/phone": 18, "safari/ios/phone": 16, "chrome/macos/desktop": 9,
    "safari/macos/desktop": 7, "edge/windows/desktop": 6, "firefox/windows/desktop": 4, "chrome/linux/desktop": 3,
    "firefox/linux/desktop": 2, "safari/ipados/tablet": 1,
}  # fmt: skip


@dataclass
class Made:
    """One account. is_intruder: the label of each login, in its order. kinds: what each login was made as."""

    profile: Profile
    logins: list[Login] = field(default_factory=list)
    is_intruder: list[bool] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)


@dataclass
class _Person:
    random: Random
    home: int
    devices: list[str]
    net: str


def made_accounts(count: int, seed: int) -> list[Made]:
    """`count` people, each with a year of logins in order of time; the same seed gives the same people."""
    return [_made(Random(f"{seed}/{number}"), f"account-{number}") for number in range(count)]


def _made(random: Random, account: str) -> Made:
    home = random.randrange(len(CITIES))
    person = _Person(random, home, _devices(random), f"{random.randrange(11, 100)}.{random.randrange(256)}")
    homes = [CITIES[home][0]]
    rows: list[tuple[float, Login, bool, str]] = []
    trips: list[Trip] = []
    away = _away(random, home, trips)
    neighbour = _neighbour(home) if random.random() < 0.08 else None
    if neighbour is not None and random.random() < 0.7:
        homes.append(CITIES[neighbour][0])
    vpn = (
        random.choice([c for c in range(len(CITIES)) if CITIES[c][0] != homes[0]])
        if random.random() < 0.08
        else None
    )
    is_bare = random.random() < 0.15
    roams = random.random() < 0.5
    new_phone = random.uniform(60, DAYS) if random.random() < 0.5 else None
    day = 0.0
    while day < DAYS:
        day += random.expovariate(0.8)
        at = BEGIN + (int(day) + min(max(random.gauss(14, 3.2), 0), 23.9) / 24 + random.random() / 48) * DAY
        if new_phone is not None and day > new_phone:
            person.devices.append(random.choices(list(DEVICES), list(DEVICES.values()))[0])
            new_phone = None
        there = next((city for first, last, city in away if first <= at <= last), None)
        kind, city = ("trip", there) if there is not None else ("home", home)
        if there is None and neighbour is not None and random.random() < 0.3:
            kind, city = "border", neighbour
        if vpn is not None and random.random() < 0.25:
            kind, city = "vpn", vpn
        if kind == "home" and random.random() < 0.10:
            same = [c for c in range(len(CITIES)) if CITIES[c][0] == homes[0]]
            kind, city = "noise", random.choice(same)
        device = random.choice(person.devices[-3:])
        if kind == "trip" and device.endswith("phone") and roams and random.random() < 0.5:
            # Mobile data abroad comes out where the card is from.
            kind, city = "roaming", home
        net = person.net if kind in {"home", "noise", "roaming"} else f"{100 + city}.{random.randrange(4)}"
        rows.append(
            (
                at,
                _login(person, account, at, city, net, device, is_bare),
                False,
                kind,
            )
        )
    _intrude(random, person, account, rows, is_bare)
    rows.sort(key=lambda row: row[0])
    made = Made(Profile(home=tuple(homes), home_from="option", trips=tuple(trips)))
    for _, login, is_intruder, kind in rows:
        made.logins.append(login)
        made.is_intruder.append(is_intruder)
        made.kinds.append(kind)
    return made


def _devices(random: Random) -> list[str]:
    return random.choices(list(DEVICES), list(DEVICES.values()), k=random.randint(1, 3))


def _neighbour(home: int) -> int | None:
    country, _, _, latitude, longitude = CITIES[home]
    near = [
        c for c, (k, _, _, la, lo) in enumerate(CITIES)
        if k != country and abs(la - latitude) + abs(lo - longitude) < 8
    ]  # fmt: skip
    return near[0] if near else None


def _degrees(a: int, b: int) -> float:
    return abs(CITIES[a][3] - CITIES[b][3]) + abs(CITIES[a][4] - CITIES[b][4])


def _away(random: Random, home: int, trips: list[Trip]) -> list[tuple[float, float, int]]:
    """Trips: half of the people make some, and two of three of those they declare. A flight's hours lie around them."""
    found: list[tuple[float, float, int]] = []
    if random.random() < 0.5:
        return found
    for _ in range(random.choice([1, 1, 2, 4])):
        first = BEGIN + random.randrange(20, DAYS - 20) * DAY
        abroad = [c for c in range(len(CITIES)) if CITIES[c][0] != CITIES[home][0]]
        nights = random.randint(3, 15)
        if random.random() < 0.25:
            # A weekend, or a day of work, not far away.
            abroad.sort(key=lambda c: _degrees(home, c))
            abroad, nights = abroad[:6], random.randint(1, 3)
        last = first + nights * DAY
        city = random.choice(abroad)
        if any(first - 2 * DAY < end and last + 2 * DAY > start for start, end, _ in found):
            continue
        found.append((first + DAY / 3, last - DAY / 3, city))
        if random.random() < 0.67:
            trips.append(
                Trip(CITIES[city][0], datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC))
            )
    return found


def _login(
    person: _Person, account: str, at: float, city: int, net: str, device: str, is_bare: bool
) -> Login:
    """is_bare: the export has no places, only addresses, one in twelve of which is registered elsewhere."""
    random = person.random
    country, region, name, latitude, longitude = CITIES[city]
    moment = datetime.fromtimestamp(at, UTC)
    registered = random.choice(["US", "SG"]) if random.random() < 1 / 12 else country
    ip = f"{net}.{random.randrange(4)}.{random.randrange(1, 255)}"
    place = None
    if not is_bare:
        spread = random.uniform(0, 0.3)
        place = Place(country, region, name, latitude + spread, longitude - spread, 25.0, "city")
    browser, system, _ = device.split("/")
    return Login(
        text=f"{name} {device}", source="made", account=account, place=place,
        address=Address(ip, 4, "public", registered), time=Interval(moment, moment, moment, True),
        device=Device(os=system, browser=browser, signature=device),
    )  # fmt: skip


def _intrude(
    random: Random, person: _Person, account: str, rows: list[tuple[float, Login, bool, str]], is_bare: bool
) -> None:
    """Half of the accounts are taken once, after a month: from abroad, with the victim's own device name, nearby, or slowly."""
    if random.random() < 0.5:
        return
    home_country = CITIES[person.home][0]
    abroad = [c for c in range(len(CITIES)) if CITIES[c][0] != home_country]
    same = [c for c in range(len(CITIES)) if CITIES[c][0] == home_country and c != person.home]
    kind = random.choices(
        ["abroad", "stolen-cookie", "slow", "hosting", "same-country"], [55, 12, 10, 13, 10]
    )[0]
    if kind == "same-country" and not same:
        kind = "abroad"
    device = random.choices(list(DEVICES), list(DEVICES.values()))[0]
    if kind == "stolen-cookie":
        device = person.devices[0]
    city = random.choice(same if kind == "same-country" else abroad)
    at = BEGIN + random.uniform(30, DAYS - 30) * DAY
    net = f"{random.randrange(150, 223)}.{random.randrange(256)}"
    for _ in range(random.randint(1, 5)):
        if kind == "same-country":
            # Minutes after the owner: what a place alone would not show.
            mine = [row[0] for row in rows if row[0] > at and not row[2]]
            at = (min(mine) if mine else at) + random.uniform(60, 1800)
        if kind == "hosting":
            # Through rented machines, another country each time.
            city, net = random.choice(abroad), f"{random.randrange(150, 223)}.{random.randrange(256)}"
        rows.append((at, _login(person, account, at, city, net, device, is_bare), True, kind))
        at += random.uniform(5, 12) * DAY if kind == "slow" else random.expovariate(1 / (5 * 3600))
