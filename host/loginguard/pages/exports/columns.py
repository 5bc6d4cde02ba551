"""Which of an export's columns or keys is which: "ipAddress", "login_time", "Pays", "Uhrzeit" …"""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from loginguard.pages import vocabulary

Column = Literal[
    "account", "time", "ip", "country", "region", "city", "place", "lat", "lon", "device", "os", "browser", "user_agent", "current",
    "method", "text",
]  # fmt: skip

_WORDS: dict[Column, tuple[str, ...]] = {
    "account": ("account", "account id", "user", "user id", "userid", "user name", "username", "login name", "actor", "subject", "email",
                "e mail", "user email", "member", "principal", "identity", "uid", "usuario", "usuário", "utilisateur", "benutzer", "konto",
                "utente", "пользователь", "користувач", "compte", "cuenta", "conta", "user principal name", "actor email", "account name", "alternate id"),
    "time": ("time", "timestamp", "date", "datetime", "date time", "when", "ts", "login time", "logged in at", "login at", "created", "created at",
             "createdat", "created datetime", "creation time", "event time", "event ts", "event date", "occurred at", "occurred", "last seen", "last active",
             "last activity", "last access", "last accessed", "last used", "signed in at", "sign in time", "signin time", "start", "start time",
             "started at", "login date", "date utc", "time utc", "published", "epoch", "unix time", "updated at", "activity time", "last login",
             "accessed at", "at", "access time", "event timestamp", "activity date time", "sign in date", "time stamp", "log time", "logged at"),
    "ip": ("ip", "ip address", "ipaddress", "ip addr", "address", "client ip", "remote ip", "source ip", "src ip", "src ip addr", "remote addr", "remote address",
           "client address", "ipv4", "ipv6", "caller ip address", "host", "actor ip", "login ip", "client ip address", "user ip", "last ip"),
    "country": ("country", "country code", "geo ctry", "ctry", "country name", "countrycode", "nation", "country iso", "iso country", "country region",
                "country or region", "geo country", "geoip country", "location country", "cc"),
    "region": ("region", "state", "province", "subdivision", "state province", "region name", "region code", "geo region", "state or province", "county"),
    "city": ("city", "town", "city name", "geo city", "location city", "municipality"),
    "place": ("location", "place", "where", "geo", "geolocation", "location name", "login location"),
    "lat": ("lat", "latitude", "geo lat", "location lat", "y"),
    "lon": ("lon", "lng", "long", "longitude", "geo lon", "location lon", "x"),
    "device": ("device", "device name", "device type", "devicename", "client", "client type", "device detail", "device display name", "client name", "machine",
               "hardware", "device model", "model", "platform name", "with", "signed in with", "used device"),
    "os": ("os", "operating system", "system", "os name", "os version", "platform", "device os", "client os", "operatingsystem"),
    "browser": ("browser", "browser name", "web browser", "client browser", "browser version"),
    "user_agent": ("user agent", "useragent", "ua", "agent", "http user agent", "client user agent", "user agent string", "ua string", "raw user agent", "raw user agents", "user agents"),
    "current": ("current", "is current", "current session", "this device", "iscurrent", "active session", "is current session"),
    "method": ("method", "login method", "auth method", "authentication method", "sign in method", "type", "event", "event type", "action", "status",
               "result", "outcome", "success", "event name", "client app used", "login type", "activity", "status code", "mfa"),
    "text": ("text", "description", "details", "summary", "message"),
}  # fmt: skip
_LABELS: dict[str, Column] = {
    "last": "time", "since": "time", "time": "time", "place": "place", "device": "device", "browser": "browser", "system": "os",
    "app": "device", "status": "method", "address": "ip", "current": "current",
}  # fmt: skip
_COUNTRY = {"país", "pays", "land", "paese", "kraj", "країна", "страна", "ülke", "البلد", "الدولة", "देश", "negara", "quốc gia", "国家", "國家",
            "国", "국가", "țară", "země", "ország", "χώρα", "maa", "държава", "zemlja", "država", "ประเทศ", "কোন দেশ", "দেশ", "ملک", "کشور", "bansa"}  # fmt: skip
_CITY = {"ciudad", "cidade", "ville", "stadt", "città", "stad", "miasto", "місто", "город", "şehir", "المدينة", "शहर", "kota", "thành phố", "城市",
         "都市", "도시", "oraș", "město", "város", "πόλη", "kaupunki", "град", "grad", "เมือง", "শহর", "شہر", "شهر", "by", "lungsod"}  # fmt: skip
_REGION = {"región", "região", "région", "regione", "regio", "województwo", "область", "регион", "регіон", "bölge", "المنطقة", "राज्य", "wilayah",
           "tỉnh", "地区", "省份", "地域", "estado", "provincia", "bundesland"}  # fmt: skip
_SPLIT = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# Of several columns for one thing the first in this order is taken: the last use says more than the start.
# Where the whole name is not known, one of its words may tell: "deviceLoginTimeUtc", "x_client_ip".
_TOKENS: tuple[tuple[frozenset[str], Column], ...] = (
    (frozenset({"user", "agent"}), "user_agent"), (frozenset({"useragent"}), "user_agent"), (frozenset({"ip"}), "ip"),
    (frozenset({"ipaddress"}), "ip"), (frozenset({"country"}), "country"), (frozenset({"city"}), "city"), (frozenset({"timestamp"}), "time"),
    (frozenset({"datetime"}), "time"), (frozenset({"date", "time"}), "time"), (frozenset({"login", "time"}), "time"),
    (frozenset({"login", "date"}), "time"), (frozenset({"latitude"}), "lat"), (frozenset({"longitude"}), "lon"), (frozenset({"browser"}), "browser"),
    (frozenset({"location"}), "place"), (frozenset({"operating", "system"}), "os"), (frozenset({"device"}), "device"),
    (frozenset({"last", "used"}), "time"), (frozenset({"last", "seen"}), "time"), (frozenset({"last", "active"}), "time"),
    (frozenset({"last", "activity"}), "time"), (frozenset({"last", "login"}), "time"), (frozenset({"last", "access"}), "time"),
    (frozenset({"last", "date"}), "time"), (frozenset({"last", "time"}), "time"), (frozenset({"sign", "time"}), "time"),
    (frozenset({"sign", "date"}), "time"), (frozenset({"logon", "time"}), "time"), (frozenset({"logon", "date"}), "time"),
    (frozenset({"access", "time"}), "time"), (frozenset({"access", "date"}), "time"), (frozenset({"event", "time"}), "time"),
    (frozenset({"session", "time"}), "time"), (frozenset({"activity", "time"}), "time"), (frozenset({"activity", "date"}), "time"),
    (frozenset({"os"}), "os"), (frozenset({"used", "at"}), "time"), (frozenset({"seen", "at"}), "time"),
)  # fmt: skip
_BETTER_TIMES = (
    "last seen",
    "last active",
    "last activity",
    "last access",
    "last accessed",
    "last used",
    "time",
    "timestamp",
    "date",
)
# Beside one of these, an address or a country is not the login's own, or no place at all: "IP risk", "location id".
_ABOUT = frozenset(
    {
        "risk",
        "score",
        "accuracy",
        "zone",
        "timezone",
        "id",
        "reputation",
        "count",
        "server",
        "dest",
        "destination",
        "target",
    }
)
_DEVICES = frozenset({"os", "browser"})
_LAST = frozenset({"last", "latest", "updated", "recent"})
_TIMES = frozenset({"time", "last", "since"})
# "created_at_ms", "time_utc": in which a time is counted is no part of what it is.
_UNITS = frozenset(
    {
        "ms",
        "millis",
        "milliseconds",
        "sec",
        "secs",
        "seconds",
        "us",
        "ns",
        "epoch",
        "unix",
        "utc",
        "iso",
        "gmt",
        "local",
    }
)
_FIRST = frozenset({"first", "created", "creation", "start", "started"})
# What only holds a value: {"ip": {"value": …}}, {"city": {"names": {"en": …}}}.
_HOLDERS = frozenset(
    {
        "value",
        "text",
        "label",
        "display",
        "raw",
        "string",
        "string value",
        "name",
        "names",
        "en",
        "code",
        "iso code",
    }
)


def key_words(name: str) -> str:
    """A column's name as spaced lower-case words: "ipAddress", "ip_address" and "IP address" meet."""
    return vocabulary.spaced(_SPLIT.sub(" ", name.strip().lstrip("\ufeff")).replace("_", " "))


@lru_cache(maxsize=1)
def _known() -> dict[str, Column]:
    known: dict[str, Column] = {}
    for column, words in _WORDS.items():
        for word in words:
            known.setdefault(vocabulary.spaced(word), column)
    for column_words, column in ((_COUNTRY, "country"), (_CITY, "city"), (_REGION, "region")):
        for word in column_words:
            known.setdefault(vocabulary.spaced(word), column)
    return known


@lru_cache(maxsize=4096)
def column(name: str) -> Column | None:
    """What a column or key of that name holds; a dotted path is told by its last parts. None for what isn't known."""
    path = [words for part in name.split(".") if part and not part.isdigit() and (words := key_words(part))]
    while len(path) > 1 and path[-1] in _HOLDERS and _known().get(" ".join(path[-2:])) is None:
        path.pop()
    if not path:
        return None
    if len(path) > 1:
        if found := _known().get(" ".join(path[-2:])):
            return found
        # Instagram's {"IP Address": {"value": …, "timestamp": 0}}: when the entry was written.
        if path[-1] == "timestamp" and _known().get(path[-2], "time") != "time":
            return None
    return _column_of(path[-1])


def _column_of(words: str) -> Column | None:
    if found := _known().get(words):
        return found
    label = vocabulary.label(words)
    if label and (found := _LABELS.get(label)):
        return found
    parts = set(words.split())
    if (short := " ".join(w for w in words.split() if w not in _UNITS)) != words and short in _known():
        return _known()[short]
    if _is_time_of_signing(words):
        return "time"
    return next((found for tokens, found in _TOKENS if tokens <= parts), None) if not parts & _ABOUT else None


def _is_time_of_signing(words: str) -> bool:
    """ "Date de connexion", "تاريخ الدخول": a word for a time among words about signing in."""
    is_timed = any(vocabulary.label(word) in _TIMES for word in words.split())
    return is_timed and " " in words and vocabulary.SIGNING.within(words)


def assign(names: Iterable[str]) -> dict[str, Column]:
    """Each known name with its column; where several names are one column the better one, for times the last use."""
    names = list(names)
    chosen: dict[Column, tuple[tuple[int, int], str]] = {}
    for name in names:
        found = column(name)
        if found is None:
            continue
        rank = _rank(name, found)
        if found not in chosen or rank < chosen[found][0]:
            chosen[found] = (rank, name)
    taken = {name: found for found, (_, name) in chosen.items()}
    others = (n for n in names if n not in taken and column(n) in _DEVICES and "version" not in key_words(n))
    if "device" not in chosen and (other := next(others, None)):
        # {"os": "Linux", "platform": "Chrome"}: what is left over names the device too.
        taken[other] = "device"
    return taken


def told(taken: Mapping[str, Column]) -> str:
    """Which column was taken for what, for `check --explain`: "Date (UTC)" as time, "IP" as ip."""
    return ", ".join(f'"{name}" as {found}' for name, found in taken.items())[:300]


def _rank(name: str, of: Column) -> tuple[int, int]:
    path = name.split(".")
    words = key_words(path[-1])
    better = _BETTER_TIMES if of == "time" else _WORDS[of]
    # "last_seen_at" says when it was used as "last seen" does.
    said = set(words.split())
    if of == "time" and words not in better and said & _LAST:
        return len(path), 0
    is_first = of == "time" and bool(said & _FIRST)
    return len(path), better.index(words) if words in better else len(better) + is_first


# What a table of logins may have beside what we know, and what its names or its file's say of signing in.
_NEUTRAL = frozenset(
    {
        "id",
        "no",
        "nr",
        "index",
        "row",
        "number",
        "session",
        "session id",
        "event id",
        "uuid",
        "key",
        "isp",
        "asn",
        "network",
        "timezone",
        "risk",
    }
)
_LOGIN_WORDS = re.compile(
    r"log ?(?:in|on)|sign ?(?:in|on)|session|access|auth|last (?:seen|active|used)|вход|anmeld|connexion|inicio|acesso|giriş"
)
# A row that counts many people is nobody's login.
_COUNTS = re.compile(
    r"(?:(?:active|new|total|unique) )?(?:users|visitors|visits|sessions|views|page ?views|clicks|impressions|hits|events|count|"
    r"conversions?|bounce rate|revenue)"
)
# Something that is bought, sent, taken, played, measured or fetched has a time, a place and a device too.
_OTHERS = re.compile(
    r"price|total|amount|currency|quantity|qty|sku|order(?: id| no| number)?|invoice|(?:.* )?photos?(?: .*)?|image|track(?: name)?|"
    r"album(?: name)?|song|artist|level|logger|thread|to|call.*|assignee|reporter|priority|milestone|exception|crash.*|stack trace|temperature|humidity|downloads?|uploads?|installs?|ship(?:ped|ping|ment).*|deliver(?:ed|y).*|tracking.*|purchase.*|bought.*|sold.*|heart rate|steps|calories|rating|salary|phone|"
    r"latitude e ?7|ms played|request(?: uri| method)?|uri|path|url|bytes(?: sent)?|referer|referrer|http (?:method|status)"
)
# Trips and files have devices too; beside so many columns that no login has, one says little.
_STRANGE = 2
_STRONG = frozenset({"ip", "user_agent", "current"})
_DEVICE_COLUMNS = frozenset({"device", "os", "browser"})
# "What browser do you use?" is asked of people.
_QUESTION = re.compile(r"\w+(?:\s+\w+){2,}\s*\?")


def tells_logins(names: Iterable[str], source: str = "") -> bool:
    """Whether a table with these columns is one of logins: a time and a place alone are also an order's, a talk's or the weather's.

    An address, a system, a browser or a word about signing in says so, unless columns say that a row is something else; without
    any of them every column has to be one that logins have.
    """
    listed = [name for name in names if name.strip()]
    parts = {key_words(part) for name in listed for part in name.split(".") if part and not part.isdigit()}
    known = set(assign(listed).values())
    if any(_COUNTS.fullmatch(part) for part in parts) and "ip" not in known:
        return False
    if any(_QUESTION.fullmatch(name.strip()) for name in listed):
        return False
    # The table's own words come before its file's: "sessions.csv" may count them.
    spoken = any(_LOGIN_WORDS.search(part) for part in parts)
    if any(_OTHERS.fullmatch(part) for part in parts):
        return spoken and bool(known & _STRONG)
    strange = sum(column(name) is None and key_words(name) not in _NEUTRAL for name in listed)
    if (
        spoken
        or known & _STRONG
        or (known & _DEVICE_COLUMNS and strange < _STRANGE)
        or _LOGIN_WORDS.search(key_words(source))
    ):
        return True
    return strange == 0
