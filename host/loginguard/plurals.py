"""Which plural form a count takes in a language: the rules of the Unicode CLDR for whole numbers, written as functions.

Source: Unicode CLDR 48, supplemental/plurals.xml (cardinal rules). Only whole numbers are ever counted here, so the rules for
fractions are left out. A language that isn't listed has the two forms of English.
"""

from collections.abc import Callable

Rule = Callable[[int], str]


def _none(_: int) -> str:
    return "other"


def _one(n: int) -> str:
    return "one" if n == 1 else "other"


def _zero_and_one(n: int) -> str:
    return "one" if n in (0, 1) else "other"


def _romance(n: int) -> str:
    if n == 1:
        return "one"
    return "many" if n and n % 1_000_000 == 0 else "other"


def _french(n: int) -> str:
    return "one" if n == 0 else _romance(n)


def _east_slavic(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def _polish(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def _south_slavic(n: int) -> str:
    form = _east_slavic(n)
    return "other" if form == "many" else form


def _czech(n: int) -> str:
    return "one" if n == 1 else "few" if n in (2, 3, 4) else "other"


def _romanian(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n == 0 or n % 100 in range(1, 20) else "other"


def _arabic(n: int) -> str:
    if n < 3:
        return ("zero", "one", "two")[n]
    if n % 100 in range(3, 11):
        return "few"
    return "many" if n % 100 in range(11, 100) else "other"


def _hebrew(n: int) -> str:
    return {1: "one", 2: "two"}.get(n, "other")


def _filipino(n: int) -> str:
    return "one" if n in (1, 2, 3) or n % 10 not in (4, 6, 9) else "other"


RULES: dict[str, Rule] = {
    **dict.fromkeys(("id", "ja", "ko", "ms", "th", "vi", "zh"), _none),
    **dict.fromkeys(("am", "bn", "fa", "gu", "hi", "kn", "pa", "zu"), _zero_and_one),
    **dict.fromkeys(("ca", "es", "it"), _romance),
    **dict.fromkeys(("fr", "pt"), _french),
    **dict.fromkeys(("be", "ru", "uk"), _east_slavic),
    **dict.fromkeys(("bs", "hr", "sr"), _south_slavic),
    **dict.fromkeys(("cs", "sk"), _czech),
    **dict.fromkeys(("fil", "tl"), _filipino),
    "ar": _arabic,
    "he": _hebrew,
    "pl": _polish,
    "ro": _romanian,
}


def plural_category(language: str, count: int) -> str:
    """One of zero, one, two, few, many, other. `language` is BCP 47 or a catalogue's folder name; the sign is ignored."""
    parts = language.replace("_", "-").lower().split("-")
    # European Portuguese counts as Spanish does: 0 is plural.
    if parts[0] == "pt" and "pt" in parts[1:]:
        return _romance(abs(count))
    return RULES.get(parts[0], _one)(abs(count))
