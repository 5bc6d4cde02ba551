"""What an account's earlier logins taught: devices, regions, blocks and hours, each with how often and since when."""

from collections import Counter
from collections.abc import Collection, Sequence

from loginguard.logins.rarity import Counts
from loginguard.logins.seen import Seen

DAY = 86400.0
# As long as Entra ID Protection learns, and as often: both, not either.
OWN_LOGINS = 10
OWN_SECONDS = 14 * DAY
USUAL_SHARE = 0.6


class DeviceUse:
    """How often a device was seen, and when first and last (epoch seconds)."""

    __slots__ = ("count", "first", "last")

    def __init__(self, at: float) -> None:
        self.count, self.first, self.last = 0, at, at


class History:
    """Of one account, up to the login that is being judged. Only logins that fitted the person are learned from."""

    __slots__ = (
        "at_home_blocks",
        "countries",
        "device_use",
        "devices",
        "first",
        "hours",
        "last",
        "own",
        "placed",
        "recent",
        "regions",
        "timed",
    )

    def __init__(self, own: Collection[str] = ()) -> None:
        # Devices that the whole of the input, later logins too, shows to be the person's.
        self.own = own
        self.devices = Counts()
        self.device_use: dict[str, DeviceUse] = {}
        self.regions = Counts()
        self.countries = Counts()
        self.at_home_blocks: dict[str, int] = {}
        self.hours = [0] * 24
        self.timed = 0
        self.first: float | None = None
        self.last: float | None = None
        # Times of the latest logins, to tell whether the account was in use while a device was not.
        self.recent: list[float] = []
        # One known place of each region, for distances.
        self.placed: dict[tuple[str, str], Seen] = {}

    def learn(self, seen: Seen) -> None:
        """Takes in a login that fitted the person; `seen` has a time, and logins come in order of it."""
        at = seen.at
        if at is None:
            return
        device, country, region, block = seen.device, seen.country, seen.region, seen.block
        if device is not None:
            self.devices.add(device)
            use = self.device_use.get(device)
            if use is None:
                use = self.device_use[device] = DeviceUse(at)
            use.count += 1
            use.last = at
        if country is not None:
            self.countries.add(country)
        if region is not None and seen.country_from == "named":
            self.regions.add(region)
            if region not in self.placed and seen.place is not None:
                self.placed[region] = seen
        if block is not None:
            self.at_home_blocks[block] = self.at_home_blocks.get(block, 0) + 1
        if seen.end is not None and seen.start is not None and seen.end - seen.start <= 2 * 3600:
            self.hours[int(at % DAY // 3600)] += 1
            self.timed += 1
        if self.first is None:
            self.first = at
        self.last = at
        self.recent.append(at)
        if len(self.recent) > 64:
            del self.recent[:32]

    def was_there_first(self, device: str) -> bool:
        """Whether the device is as old as all that is known of the account, give or take a day: then nothing says it is new."""
        use = self.device_use.get(device)
        return use is not None and self.first is not None and use.first - self.first < DAY

    def device_standing(self, device: str | None, at: float | None) -> int:
        """How well a device is known: 0 not, 1 seen for a day, 2 for a week in five logins, 3 the person's own."""
        if device is None:
            return 0
        if device in self.own:
            return 3
        use = self.device_use.get(device)
        if use is None or at is None or at - use.first < DAY:
            return 0
        return 2 if use.count >= 5 and at - use.first >= 7 * DAY else 1


def own_devices(rows: Sequence[Seen], home: Collection[str]) -> frozenset[str]:
    """Signatures used at home ten times or more over two weeks or longer: what is used so is the person's."""
    uses: dict[str, list[float]] = {}
    for row in rows:
        if row.device is not None and row.at is not None and row.country in home:
            uses.setdefault(row.device, []).append(row.at)
    return frozenset(
        device
        for device, times in uses.items()
        if len(times) >= OWN_LOGINS and max(times) - min(times) >= OWN_SECONDS
    )


def usual_countries(rows: Sequence[Seen]) -> tuple[str, ...]:
    """The country of most logins of a long history, as one; none where the history is short or spread."""
    times = [row.at for row in rows if row.at is not None and row.country is not None]
    if len(times) < OWN_LOGINS or max(times) - min(times) < OWN_SECONDS:
        return ()
    counts = Counter(row.country for row in rows if row.at is not None and row.country is not None)
    country, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return (country,) if count >= USUAL_SHARE * len(times) else ()
