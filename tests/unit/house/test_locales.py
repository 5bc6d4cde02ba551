"""The catalogue of sentences: described, complete, and nothing in it that nobody says."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest

from loginguard.monitor.kinds import change_kinds

ROOT = Path(__file__).resolve().parents[3]
LOCALES = ROOT / "extension" / "_locales"
FORMS = ("_one", "_few", "_many", "_other")
# What the person reads beside the message, not in it.
TOLD_BESIDE_IT = {"support_nameMissing", "support_userIdMissing", "support_waitForAnswer"}
NAMES = [folder.name for folder in sorted(LOCALES.iterdir()) if folder.is_dir()]


def catalogue(language: str) -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = json.loads((LOCALES / language / "messages.json").read_text("utf-8"))
    return entries


def stem(key: str) -> str:
    return next((key.removesuffix(form) for form in FORMS if key.endswith(form)), key)


def camel(code: str) -> str:
    first, *rest = re.split(r"[-_]", code)
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def extension_files() -> list[Path]:
    return [
        file
        for suffix in ("*.js", "*.html", "manifest.json")
        for file in sorted((ROOT / "extension").rglob(suffix))
        if "_locales" not in file.parts
    ]


def host_files() -> list[Path]:
    return sorted((ROOT / "host" / "loginguard").rglob("*.py"))


def test_each_sentence_has_a_description_and_its_places() -> None:
    for key, entry in catalogue("en").items():
        assert entry["message"].strip(), key
        assert len(entry.get("description", "")) > 2, f"{key} has no description for translators"
        named = {name.lower() for name in re.findall(r"\$([A-Za-z][A-Za-z0-9_]*)\$", entry["message"])}
        assert named == set(entry.get("placeholders", {})), key


def test_a_counted_sentence_has_the_forms_of_english() -> None:
    keys = set(catalogue("en"))
    for key in keys:
        # A sentence may end in "other" without being counted.
        if key.endswith(FORMS) and any(stem(key) + form in keys for form in ("_one", "_few", "_many")):
            assert {f"{stem(key)}_one", f"{stem(key)}_other"} <= keys, key


def of_the_message() -> set[str]:
    """What the message to Support consists of: what a language has to have that has any sentence at all."""
    keys = {key for key in catalogue("en") if key.startswith("support_")} - TOLD_BESIDE_IT
    keys |= {f"finding_{camel(kind)}" for kind in change_kinds()}
    keys |= {f"fact_subject{name}" for name in ("App", "Authenticator", "Question", "Text")}
    return keys | {key for key in catalogue("en") if key.startswith("date_")}


@pytest.mark.parametrize("language", [name for name in NAMES if name != "en"])
def test_a_translation_is_whole_or_the_message_to_support_and_keeps_the_places(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    stems = {stem(key) for key in other}
    assert stems in ({stem(key) for key in english}, of_the_message())
    # "Name" is "Name" in German, "SMS" in French.
    assert sum(entry["message"] == english.get(key, {}).get("message") for key, entry in other.items()) <= 2
    for key, entry in other.items():
        original = english.get(key) or english[f"{stem(key)}_other"]
        assert entry["message"].strip(), key
        assert entry.get("placeholders", {}) == original.get("placeholders", {}), key
        named = {name.lower() for name in re.findall(r"\$([A-Za-z][A-Za-z0-9_]*)\$", entry["message"])}
        assert named == set(entry.get("placeholders", {})), key


def test_the_languages_of_most_freelancers_are_there() -> None:
    western = {"de", "en", "es", "fr", "it", "pl", "pt_BR", "ro", "ru", "sr", "tr", "uk"}
    assert western | {"ar", "bn", "fa", "fil", "hi", "id", "ur", "vi", "zh_CN"} <= set(NAMES)


@pytest.mark.parametrize("language", [name for name in NAMES if name != "en"])
def test_no_screen_is_half_in_a_language_that_has_the_message_alone(language: str) -> None:
    """A browser takes each sentence that a language has: what its own screens say must then be there as a whole."""
    # The letter is the message itself, written beside an English one.
    exact, patterns = asked_by_the_extension(but=("letter.js",))
    other = {stem(key) for key in catalogue(language)}
    if other == {stem(key) for key in catalogue("en")}:
        return
    assert not {key for key in other if key in exact or any(p.fullmatch(key) for p in patterns)}


def asked_by_the_extension(but: tuple[str, ...] = ()) -> tuple[set[str], list[re.Pattern[str]]]:
    """Keys written out, and patterns of keys that are put together from a template."""
    exact: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for file in extension_files():
        if file.name in but:
            continue
        text = file.read_text("utf-8")
        exact |= set(re.findall(r"__MSG_(\w+)__", text))
        exact |= set(re.findall(r"""["'`]([a-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)["'`]""", text))
        for template in re.findall(r"`([a-z][A-Za-z0-9]*_[^`\s]*\$\{[^`]*)`", text):
            parts = re.split(r"\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", template)
            patterns.append(re.compile("[A-Za-z0-9_]*".join(re.escape(part) for part in parts)))
    return exact, patterns


def said_by_the_host() -> tuple[set[str], list[re.Pattern[str]]]:
    """Codes written out anywhere in the host, also as file names, which are ids; and patterns of those put together."""
    exact: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for file in host_files():
        exact.add(camel(file.stem))
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 60:
                # `area:code` is a sentence's place as a command's help has it.
                exact.add(camel(node.value.rpartition(":")[2]))
            elif isinstance(node, ast.JoinedStr):
                parts = [str(part.value) if isinstance(part, ast.Constant) else "\0" for part in node.values]
                whole = "".join(parts).rpartition(":")[2]
                if re.fullmatch(r"[A-Za-z0-9_\0-]{4,60}", whole) and re.search("[a-z]{3}", whole):
                    patterns.append(re.compile(camel(whole).replace("\0", "[A-Za-z0-9]*"), re.IGNORECASE))
    return exact, patterns


def test_every_key_that_the_extension_writes_out_is_there() -> None:
    keys = set(catalogue("en"))
    stems = {stem(key) for key in keys}
    areas = {key.split("_")[0] for key in keys}
    for file in extension_files():
        text = file.read_text("utf-8")
        asked = set(re.findall(r"__MSG_(\w+)__", text))
        asked |= set(re.findall(r"""\b(?:words|getMessage)\(\s*["']([a-z]\w*)["']""", text))
        asked |= set(re.findall(r"""data-words=["'](\w+)["']""", text))
        missing = {key for key in asked if "_" in key and key not in keys}
        assert not missing, f"{file.relative_to(ROOT)} asks for {sorted(missing)}"
        counted = set(re.findall(r"""\bcounted\(\s*["']([a-z]\w*)["']""", text))
        assert counted <= stems, f"{file.relative_to(ROOT)} counts {sorted(counted - stems)}"
    assert areas


def test_nothing_is_in_the_catalogue_that_nobody_says() -> None:
    exact, patterns = asked_by_the_extension()
    said, said_patterns = said_by_the_host()
    unused = []
    for key in catalogue("en"):
        name = stem(key)
        if name in exact or key in exact or any(p.fullmatch(name) or p.fullmatch(key) for p in patterns):
            continue
        _, _, rest = name.partition("_")
        # A code may be put together ("payout-method" + "-added"), so each way to split it in two known halves counts.
        words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", rest)
        halves = [("".join(words[:at]), lower_first("".join(words[at:]))) for at in range(1, len(words))]
        if rest in said or any(pattern.fullmatch(rest) for pattern in said_patterns):
            continue
        if any(first in said and second in said for first, second in halves):
            continue
        unused.append(key)
    assert not unused


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
