"""Reads what somebody signed in with from any text: "Chrome on Windows", "iPhone 15", "Upwork mobile app", user agents."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from loginguard.model.device import Device
from loginguard.recognise.device_names import (
    BROWSERS,
    CLIENTS,
    DEVICES,
    GENERIC,
    INFLECTED,
    NO_ENDINGS,
    ORDINARY,
    SHORT_FORMS,
    SYSTEMS,
)
from loginguard.recognise.device_signature import signature
from loginguard.recognise.user_agents import is_user_agent, read_user_agent

_LONGEST = 2000
_SHORT = 60


class _Name(NamedTuple):
    kind: str
    name: str
    implies: str | None


class _Mention(NamedTuple):
    start: int
    end: int
    name: _Name
    version: str | None
    word: str


# Bengali ya, Devanagari fa and za: Unicode's normal forms keep them as two characters.
_DOTTED = (("\u09af\u09bc", "\u09df"), ("\u092b\u093c", "\u095e"), ("\u091c\u093c", "\u095b"))


def _names() -> dict[str, _Name]:
    table: dict[str, _Name] = {}
    for name, forms in BROWSERS.items():
        table |= dict.fromkeys(forms, _Name("browser", name, None))
    for name, forms in SYSTEMS.items():
        table |= dict.fromkeys(forms, _Name("os", name, None))
    for name, (implied, forms) in DEVICES.items():
        table |= dict.fromkeys(forms, _Name("device", name, implied))
    # Keyboards write a letter with a dot below as one character as often as as two.
    return table | {_one_character(form): name for form, name in table.items()}


def _one_character(form: str) -> str:
    for two, one in _DOTTED:
        form = form.replace(two, one)
    return form


_NAMES = _names()
_GENERIC = {form: name for name, forms in GENERIC.items() for form in forms}
_CLIENTS = {form: name for name, forms in CLIENTS.items() for form in forms}
_MODEL = re.compile(
    r"(?:[ -](?:SE|X[RS]?|Pro|Max|Mini|Plus|Ultra|Fold|Flip|Note|Spark|Camon|CAMON|Pova|POVA|Phantom|Pop|POP|Hot|HOT|"
    r"Smart(?! TV)|SMART|Zero|ZERO|Nord|Reno|Find|Blade|Desire|Nova|nova|Mate|Neo|GT|Lite|"
    r"[A-Z]{1,3}-?\d{1,4}[a-zA-Z]{0,2}|\d{1,2}[a-zA-Z]?)(?![\w.])){1,4}"
)
_VERSION = re.compile(r"[ /](?:version )?v?(\d{1,4}(?:[._]\d{1,5}){0,3}|XP|Vista)(?![\w%])")
_HUNG_VERSION = re.compile(r"(?<=[ns])(7|8(?:\.1)?|1[01]|XP)(?!\w)")  # "Win11", "Windows7"


def _either(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


# Scripts that write without spaces have no word boundary, so only Latin and Cyrillic neighbours forbid a match. Many
# languages hang an ending on a name ("Windowsissa", "na Linuxu") or a letter before it ("ב-Windows").
_ENDING = (
    rf"(?!(?:{_either(NO_ENDINGS)})(?!\w))(?=[a-zß-öø-ž]{{1,6}}(?![\w@]))",
    r"(?=[а-яёіїў]{1,3}(?![\w@]))",
)
_MENTION = re.compile(
    r"(?:(?<![A-Za-z0-9_@а-яА-Я-])|(?<=[\u0590-\u06ff]-))"
    rf"(?:(?:{_either(_NAMES)})(?![A-Za-zа-яА-ЯÀ-ž_@])"
    rf"|(?:{_either(form for form in INFLECTED if form.isascii())}){_ENDING[0]}"
    rf"|(?:{_either(form for form in INFLECTED if not form.isascii())}){_ENDING[1]})",
    re.IGNORECASE,
)
_ENDED = re.compile(_either(form for form in INFLECTED if form.isascii()))
_ENDING_LEFT = re.compile(r"[a-zß-öø-ž]+|[а-яёіїў]+", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]+")
_LATIN_WORDS = frozenset(word.group() for form in _NAMES if (word := _LATIN.match(form)))
_WORDS_OF_DEVICES = _LATIN_WORDS | {word for form in (*_GENERIC, *_CLIENTS) for word in _LATIN.findall(form)}
_OTHER_SCRIPTS = tuple(form for form in _NAMES if not form.isascii())
_APP = re.compile(
    r"(?<!\w)(?P<name>[A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,30})?)(?: for)?"
    r" (?:(?:mobile|desktop|iOS|Android|web) )?[Aa]pp(?:lication)?(?!\w)"
    r"|(?<!\w)(?:app|aplicación|aplicação|aplicativo|application|aplicația|aplikacja|aplikasi|uygulama|приложение|"
    r"застосунок|апликација|"
    r"ứng dụng|تطبيق|ऐप|অ্যাপ)(?: (?:móvil|mobile|móvel|mobilna|mobil|мобильное|мобільний|de|of|di|của|для))*"
    r" (?P<after>[A-Z][\w.+-]{1,30})",
)
_MODEL_CODE = re.compile(r"(?<![\w-])(?:SM-[A-Z]\d{3,4}[A-Z0-9]{0,3}|CPH\d{4}|RMX\d{4})(?![\w-])")
_CODE_MAKERS = {"SM": "Samsung", "CP": "OPPO", "RM": "realme"}


def read_device(text: str) -> Device | None:
    """What the whole `text` says somebody signed in with; None where it names nothing. Never raises; cut at 2000 characters."""
    text = text.strip()
    return _read(text[:_LONGEST]) if text else None


@lru_cache(maxsize=16384)
def is_word_of_device(word: str) -> bool:
    """Whether a text with this word (lower case) may name a device; cheap, to pass most texts by."""
    return (
        word in _WORDS_OF_DEVICES or word.startswith(("app", "sm-", "cph", "rmx")) or bool(_ENDED.match(word))
    )


def is_generic(text: str) -> bool:
    """Whether `text` is only a word for a kind of device or way in ("Mobile", "Tablet", "IMAP"), not a place of that name."""
    folded = text.casefold().strip()
    return folded in _GENERIC or folded in _CLIENTS


def find_devices(text: str) -> list[tuple[int, int, Device]]:
    """The stretch of a longer text that names what was signed in with, as (start, end, device): none or one.

    A word for a kind of device alone ("phone", "computer") is no mention here: it is too common in other texts.
    """
    text = text[:_LONGEST]
    if is_user_agent(text) and (agent := read_user_agent(text)):
        return [(0, len(text), agent)]
    mentions, app = _mentions(text), _app(text)
    if not mentions and app is None:
        return []
    starts = [m.start for m in mentions] + ([app[0]] if app else [])
    ends = [m.end for m in mentions] + ([app[1]] if app else [])
    return [(min(starts), max(ends), _compose(mentions, app[2] if app else None, None))]


@lru_cache(maxsize=8192)
def _read(text: str) -> Device | None:
    if is_user_agent(text) and (agent := read_user_agent(text)):
        return agent
    mentions, app = _mentions(text), _app(text)
    folded = text.casefold().strip(" .,;:·•|()")
    name = app[2] if app else _CLIENTS.get(folded) or _client(text)
    generic = _GENERIC.get(folded) or (_generic(text) if mentions else None)
    if not (mentions or name or generic):
        return None
    return _compose(mentions, name, generic)


def _mentions(text: str) -> list[_Mention]:
    lowered = text.lower()
    is_latin = not _LATIN_WORDS.isdisjoint(_LATIN.findall(lowered)) or bool(_ENDED.search(lowered))
    found = []
    if is_latin or (not text.isascii() and any(form in lowered for form in _OTHER_SCRIPTS)):
        found = [_mention(text, match) for match in _MENTION.finditer(text)]
    found += [
        _Mention(
            code.start(),
            code.end(),
            _Name("device", _CODE_MAKERS[code.group()[:2]], "Android"),
            code.group(),
            code.group(),
        )
        for code in _MODEL_CODE.finditer(text)
    ]
    found = [m for m in found if m.word.lower() not in SHORT_FORMS or _is_told(m, found, text)]
    if any(mention.word.lower() not in ORDINARY for mention in found):
        return (
            found
            if len(text) <= _SHORT
            else [m for m in found if _is_name(m) or m.word.lower() not in ORDINARY]
        )
    return found if text.islower() and len(text) <= _SHORT else [m for m in found if _is_name(m)]


def _is_told(short: _Mention, found: list[_Mention], text: str) -> bool:
    """ "Win" and "FF" are names beside one that is no other word or with a version ("Chrome/Win", "Win11"), in a short text."""
    is_beside = any(m.word.lower() not in ORDINARY | SHORT_FORMS for m in found)
    return len(text) <= _SHORT and (
        is_beside
        or (short.version is not None and (len(found) > 1 or text[short.start : short.end].isalnum()))
    )


def _is_name(mention: _Mention) -> bool:
    """Capitalised, or a maker's name in small letters with a model ("vivo Y20")."""
    return not mention.word[0].islower() or (mention.name.kind == "device" and mention.version is not None)


def _mention(text: str, match: re.Match[str]) -> _Mention:
    word, end = match.group(), match.end()
    name = _NAMES[word.lower()]
    if ending := _ENDING_LEFT.match(text, end):
        end = ending.end()
    tail = (_MODEL if name.kind == "device" else _VERSION).match(text, end)
    if tail is None and name.name == "Windows":
        tail = _HUNG_VERSION.match(text, end)
    if tail is None:
        return _Mention(match.start(), end, name, None, word)
    version = tail.group() if name.kind == "device" else tail.group(1)
    return _Mention(match.start(), tail.end(), name, version.strip(" -"), word)


def _app(text: str) -> tuple[int, int, str] | None:
    for match in _APP.finditer(text) if "pp" in text or "пр" in text or not text.isascii() else ():
        name = match["name"] or match["after"]
        words = [
            word
            for word in name.split()
            if word.lower() not in _NAMES and word not in {"Mobile", "The", "This", "Our", "Your", "Web"}
        ]
        if words:
            return match.start(), match.end(), " ".join(words)
    return None


def _client(text: str) -> str | None:
    return next(
        (
            _CLIENTS[word]
            for word in re.split(r"[\s(),;/·]+", text.lower())[:12]
            if word in _CLIENTS and word != "api"
        ),
        None,
    )


def _generic(text: str) -> str | None:
    return next(
        (_GENERIC[word] for word in re.split(r"[\s(),;/·-]+", text.lower())[:12] if word in _GENERIC), None
    )


def _compose(mentions: list[_Mention], app: str | None, generic: str | None) -> Device:
    device = Device(app=app)
    for mention in mentions:
        kind, name, implied = mention.name
        if kind == "browser" and device.browser is None:
            device.browser, device.browser_version = name, mention.version
        elif kind == "os" and (device.os is None or (device.os == "Linux" and name != "Linux")):
            device.os, device.os_version = name, (mention.version or "").replace("_", ".") or None
        elif kind == "device" and device.device is None:
            device.device = (
                f"{name} {mention.version}" if mention.version and name not in {"Mac", "Windows PC"} else name
            )
            device.os = device.os or implied
    device.device = device.device or generic
    if device.device and device.device.startswith("iPad") and device.os == "iOS":
        device.os = "iPadOS"
    device.signature = signature(device)
    return device
