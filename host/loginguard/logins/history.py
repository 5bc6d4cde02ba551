"""What an account's earlier logins taught: devices, regions, networks and hours, each with how often and since when."""

from loginguard.logins.rarity import Counts
from loginguard.logins.seen import Seen

DAY = 86400.0


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
        "hours",
        "last",
        "networks",
        "placed",
        "recent",
        "regions",
        "timed",
    )

    def __init__(self) -> None:
        self.devices = Counts()
        self.device_use: dict[str, DeviceUse] = {}
        self.regions = Counts()
        self.countries = Counts()
        self.networks = Counts()
        self.at_home_blocks: dict[str, int] = {}
        self.hours = [0] * 24
        self.timed = 0
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
        if seen.device is not None:
            self.devices.add(seen.device)
            use = self.device_use.get(seen.device)
            if use is None:
                use = self.device_use[seen.device] = DeviceUse(at)
            use.count += 1
            use.last = at
        if seen.country is not None:
            self.countries.add(seen.country)
        if seen.region is not None and seen.country_from == "named":
            self.regions.add(seen.region)
            if seen.region not in self.placed and seen.place is not None:
                self.placed[seen.region] = seen
        if seen.network is not None:
            self.networks.add(seen.network)
        if seen.block is not None:
            self.at_home_blocks[seen.block] = self.at_home_blocks.get(seen.block, 0) + 1
        if seen.end is not None and seen.start is not None and seen.end - seen.start <= 2 * 3600:
            self.hours[int(at % DAY // 3600)] += 1
            self.timed += 1
        self.last = at
        self.recent.append(at)
        if len(self.recent) > 64:
            del self.recent[:32]

    def device_standing(self, device: str | None, at: float | None) -> int:
        """How well a device is known: 0 not, 1 seen for a day, 2 for a week in five logins, 3 for two weeks in twenty."""
        use = self.device_use.get(device) if device is not None else None
        if use is None or at is None:
            return 0
        age = at - use.first
        if age < DAY:
            return 0
        if use.count >= 20 and age >= 14 * DAY:
            return 3
        return 2 if use.count >= 5 and age >= 7 * DAY else 1
