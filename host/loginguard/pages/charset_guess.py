"""Which old charset a text without a word about it is in: spreadsheets in many countries still save so."""

import re

# Codec, its languages, their letters from the commonest on.
_LATIN: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("cp1252", (), "éáãíóçäöüàèêñúßåæøôâîëïõìòùûÉÄÖÜÅÁÍÓÚÇØ°’–"),
    (
        "cp1250",
        ("pl", "cs", "sk", "hu", "sl", "hr", "sr", "bs", "ro", "sq"),
        "ěšřžýůąęłćńśźżčďťőűâîăşţđľĺáéíóúöüäŁŚŻŹČŠŘŽ",
    ),
    ("cp1254", ("tr", "az"), "ışğüöçİŞĞÜÖÇâî"),
)
_DENSE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("cp1251", ("ru", "uk", "bg", "sr", "mk", "be", "kk"), "оаеинтсрвлкмдпуяызьбгчйхжшюцщіїєфъґђћљњџј"),
    ("koi8_r", ("ru",), "оаеинтсрвлкмдпуяызьбгчйхжшюцщфэъ"),
    ("cp1253", ("el",), "αοιετσνηυρπκμλςωδγχθφβίάόέήύώξζψ"),
    ("cp1255", ("he",), "יוהלאתרבשמנםדקפעגחסכטזצןץךף"),
    ("cp1256", ("ar", "fa", "ur"), "اليمونترةبعدهسقفحكجصشخطأىإضثغذزئءآپچگ،"),
    ("cp874", ("th",), "านรกเงมอวลยดทสต่ีปบคห้ัะไพจิชูขแุ์โผใธุศึษณญซฟภฉืถฐ"),
)  # fmt: skip
_ASIAN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cp932", ("ja",)),
    ("euc_jp", ("ja",)),
    ("cp949", ("ko",)),
    ("gb18030", ("zh", "zh-cn", "zh-hans")),
    ("big5", ("zh", "zh-tw", "zh-hk", "zh-hant")),
)
_SAMPLE = 20_000
_HIGH = re.compile(rb"[\x80-\xff]+")
# More of the letters beyond ASCII than this standing alone between others: a language of Latin letters.
_LONELY = 0.55
_LEAST = 0.4
# What knowing the text's language is worth.
_SPOKEN = 0.5


def guess(content: bytes, lang: str | None = None) -> str:
    """The charset's codec; "cp1252" where nothing says better. lang: the text's language, where it is known."""
    sample = content[:_SAMPLE]
    runs = [len(run) for run in _HIGH.findall(sample)]
    spoken = (lang or "").lower().replace("_", "-")
    mine = {spoken, spoken.partition("-")[0]} - {""}
    is_latin = runs.count(1) + runs.count(2) > _LONELY * sum(runs)
    scores = {
        codec: _share(sample, codec, letters) + _SPOKEN * bool(mine & set(languages))
        for codec, languages, letters in (_LATIN if is_latin else _DENSE)
    }
    if not is_latin:
        scores |= {
            codec: _asian_share(sample, codec) + _SPOKEN * bool(mine & set(languages))
            for codec, languages in _ASIAN
        }
    best = max(scores, key=lambda codec: scores[codec])
    return best if scores[best] >= _LEAST else "cp1252"


def _share(sample: bytes, codec: str, letters: str) -> float:
    """How usual the letters beyond ASCII are: 1 for text of nothing but the commonest, below 0 for what is no text."""
    weights = {letter: 1.0 - 0.5 * at / len(letters) for at, letter in enumerate(letters)}
    high = [c for c in sample.decode(codec, "replace") if c > "\x7f"]
    return sum(weights.get(c, 0.3 if c.lower() in weights else -1.0) for c in high) / max(1, len(high))


def _asian_share(sample: bytes, codec: str) -> float:
    # A character may be cut at the end of the sample.
    text = sample.decode(codec, "replace").rstrip("\ufffd")
    high = [c for c in text if c > "\x7f"]
    if not high or "\ufffd" in text:
        return 0.0
    return sum(_usual(c, codec) for c in high) / len(high)


def _usual(character: str, codec: str) -> float:
    code = ord(character)
    if 0x3000 <= code <= 0x3002 or 0xFF01 <= code <= 0xFF5E:
        return 1.0
    if codec == "cp949":
        return 1.0 if 0xAC00 <= code <= 0xD7A3 else -0.5
    if codec in {"cp932", "euc_jp"}:
        # Japanese without a single kana is rare, and then other charsets fit as well.
        return 1.2 if 0x3040 <= code <= 0x30FF else 0.6 if 0x4E00 <= code <= 0x9FFF else -0.5
    if not 0x4E00 <= code <= 0x9FFF:
        return -0.5
    try:
        lead = character.encode("gb2312" if codec == "gb18030" else "big5")[0]
    except UnicodeEncodeError:
        return -0.5
    # The first level of both tables holds the common characters.
    is_common = lead <= 0xD7 if codec == "gb18030" else lead <= 0xC6
    return 0.9 if is_common else 0.2
