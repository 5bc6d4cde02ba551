"""Renders a code and its params in a language, from the catalogue that the extension uses too.

A key is the area, "_" and the code in camel case: `reason` and `impossible-travel` give `reason_impossibleTravel`.
A sentence with a count has keys `…_one`, `…_few`, `…_many`, `…_other`, chosen by `loginguard.plurals`. Params named
`country` or `countries` (or ending so) are alpha-2 codes and come out as names; `time` and `date` are ISO 8601, or what
`Interval.told` made of a span, and come out short.

A language's catalogue may hold a part of the sentences: what the message to Support consists of, for whoever reads it beside
the English one. Everything else is said in English, here as in the browsers, and nothing half in one language and half in
another: what people are told is rendered in `spoken(language)`.
"""

import re
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from loginguard.model.message import Message, Params

# Set by the tests: a missing sentence is a mistake of ours there, and no reason to fail in front of a person.
strict = False

PACKAGED = Path(__file__).parent / "_locales"
SOURCE_TREE = Path(__file__).parent.parent.parent / "extension" / "_locales"

# Languages whose catalogue is named after one of their countries, as browsers want it.
ONE_OF_MANY = {"pt": "pt_BR", "zh": "zh_CN"}

# Controls, and the marks that reorder text: a device named by an intruder must not rewrite our sentence.
UNPRINTABLE = r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"


def render(area: str, message: Message, language: str) -> str:
    """The sentence for people: in `language` (BCP 47), else in English, else the code itself.

    Raises KeyError for a sentence that no language has when `strict` is set, as in the tests.
    """
    stem = f"{area}_{camel(message.code)}"
    for name in fallbacks(language):
        catalogue = _catalogue(name)
        entry = catalogue.get(stem) or catalogue.get(_counted(stem, message.params, name, catalogue))
        if entry is not None:
            return _fill(entry, message.params, name)
    if strict:
        raise KeyError(f"no sentence {stem} in the catalogue")
    return message.code


def has(area: str, code: str) -> bool:
    """Whether the English catalogue has this sentence, counted or not."""
    stem = f"{area}_{camel(code)}"
    catalogue = _catalogue("en")
    return stem in catalogue or f"{stem}_other" in catalogue


def camel(code: str) -> str:
    """`impossible-travel` → `impossibleTravel`."""
    first, *rest = code.replace("_", "-").split("-")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def fallbacks(language: str) -> list[str]:
    """Folders to look in, most exact first: "pt-BR" → pt_BR, pt, en."""
    parts = re.sub(r"[^A-Za-z0-9_]", "", language.replace("-", "_")).split("_")
    # Firefox says "tl" for Filipino.
    base = {"tl": "fil"}.get(parts[0].lower(), parts[0].lower())
    names = ["_".join([base, *parts[1:]]), base, ONE_OF_MANY.get(base, ""), "en"]
    return list(dict.fromkeys(name for name in names if name))


def spoken(language: str) -> str:
    """The language to talk to people in: this one where its catalogue has every sentence, else "en"."""
    # English is not even read for who speaks it: that takes as long as starting Python does.
    others = [found for name in fallbacks(language) if name != "en" and (found := _catalogue(name))]
    whole = _stems(_catalogue("en")) if others else set()
    return language if any(_stems(found) >= whole for found in others) else "en"


def written_in(language: str, area: str, code: str) -> str:
    """The first of the language's folders whose catalogue has this sentence: "pt-PT" → "pt_BR"."""
    stem = f"{area}_{camel(code)}"
    return next((name for name in fallbacks(language) if stem in _catalogue(name)), "en")


def _stems(catalogue: dict[str, dict[str, object]]) -> set[str]:
    return {re.sub(r"_(one|few|many|other)$", "", key) for key in catalogue}


def languages() -> list[str]:
    """The languages that the catalogue has, as folder names."""
    return sorted(path.name for path in _folder().iterdir() if (path / "messages.json").is_file())


def join(items: list[str], language: str) -> str:
    """ "Portugal", "Portugal and Spain", "Portugal, Spain and France"."""
    if len(items) < 2:
        return "".join(items)
    return render("list", Message("pair", {"first": ", ".join(items[:-1]), "last": items[-1]}), language)


def _folder() -> Path:
    return PACKAGED if PACKAGED.is_dir() else SOURCE_TREE


@lru_cache(maxsize=8)
def _catalogue(language: str) -> dict[str, dict[str, object]]:
    try:
        text = (_folder() / language / "messages.json").read_text("utf-8")
    except OSError:
        return {}
    import json

    catalogue: dict[str, dict[str, object]] = json.loads(text)
    return catalogue


def _counted(stem: str, params: Params, language: str, catalogue: dict[str, dict[str, object]]) -> str:
    from loginguard.plurals import plural_category

    count = _count(params)
    key = f"{stem}_{plural_category(language, count)}" if count is not None else ""
    return key if key in catalogue else f"{stem}_other"


def _count(params: Params) -> int | None:
    numbers = [v for v in params.values() if isinstance(v, int) and not isinstance(v, bool)]
    count = params.get("count")
    if isinstance(count, int):
        return count
    return numbers[0] if len(numbers) == 1 else None


def _fill(entry: dict[str, object], params: Params, language: str) -> str:
    values = {name.replace("_", "").lower(): _value(name, value, language) for name, value in params.items()}

    def value(match: re.Match[str]) -> str:
        name = match[1].replace("_", "").lower()
        if name in values:
            return values[name]
        if strict:
            raise KeyError(f"no param for ${match[1]}$ in {entry['message']!r}")
        return "…"

    return re.sub(r"\$([A-Za-z][A-Za-z0-9_]*)\$", value, str(entry["message"])).replace("$$", "$")


def _value(name: str, value: object, language: str) -> str:
    kind = re.sub(r"^.*?(country|countries|time|date)$", r"\1", name.lower())
    if isinstance(value, list):
        return join(
            [_value("country" if kind == "countries" else "", item, language) for item in value], language
        )
    if isinstance(value, str) and kind in {"country", "countries"}:
        return country(value, language)
    if isinstance(value, str) and kind in {"time", "date"}:
        return short_time(value, language)
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return "" if value is None else re.sub(UNPRINTABLE, " ", str(value))


def short_time(iso: str, language: str) -> str:
    """ "2026-11-24T14:07:00+00:00" → "24 Nov 2026, 14:07"; a date alone stays one; what is no ISO time stays as it is.

    "2026-11-24T08:00+00:00~3 hours ago" (see `Interval.told`) → "about 24 Nov 2026, 08:00 (the page said: 3 hours ago)".
    """
    point, about, said = iso.partition("~")
    try:
        moment = datetime.fromisoformat(point)
    except ValueError:
        return re.sub(UNPRINTABLE, " ", iso)
    shown = _written(moment if "T" in point or " " in point else moment.date(), language)
    if not about:
        return shown
    return render("date", Message("about-said" if said else "about", {"when": shown, "said": said}), language)


def _written(moment: date, language: str) -> str:
    try:
        from loginguard.data.date_formats import written

        return written(moment, language)
    except (ImportError, RuntimeError):
        # A source tree whose data was not built yet.
        return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else f"{moment:%Y-%m-%d}"


def country(code: str, language: str) -> str:
    """The country's name in the language, by CLDR; the code itself where there is none."""
    try:
        from loginguard.data.country_names import country_name
    except ImportError:
        # A source tree whose data was not built yet.
        return code
    return country_name(code, language.replace("_", "-")) or code
