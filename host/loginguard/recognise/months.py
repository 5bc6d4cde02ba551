"""Names of months and weekdays among tokens: in any language, inflected or cut short, of the Gregorian and other calendars."""

from loginguard.data.time_codes import Kind
from loginguard.recognise.calendars import Calendar, gregorian_year, is_year_of, other_month
from loginguard.recognise.time_tokens import Token
from loginguard.recognise.time_words import is_word_in, meanings_in, months_in

_FIRST_HAN = "\u3400"
MONTH_MARKS = frozenset({"月", "월", "сар", "сарын"})
_VIETNAMESE_MONTH = {"thang", "thg", "tháng"}
# By how many people write pages in them: what a month's name means in a group goes before what it means in the next.
_BY_SPEAKERS = (
    ("en",),
    ("es", "pt", "fr", "de", "it", "nl", "ru", "uk", "pl", "tr", "ar", "he", "fa", "hi", "bn", "ur", "ta", "te", "mr", "th",
     "vi", "id", "ms", "fil", "zh", "ja", "ko", "sv", "da", "no", "fi", "cs", "sk", "hu", "ro", "bg", "el"),
)  # fmt: skip
# Those that write a dot behind the day: "23. listopada" is Croatian, "23 listopada" Polish.
_WITH_DOT = (("de", "cs", "sk", "hr", "bs", "sr-latn", "sl", "da", "no", "fi", "et", "lv", "is", "hu"),)


def is_weekday(tokens: tuple[Token, ...], at: int, lang: str | None) -> bool:
    """Whether a weekday's name starts or ends at token `at`."""
    # "dydd Mawrth" is a Tuesday, although "Mawrth" alone is March.
    keys = [tokens[at].key, tokens[at - 1].key + tokens[at].key] if at else [tokens[at].key]
    return any(m[0] == Kind.WEEKDAY for key in keys for m in meanings_in("w:" + key, lang))


def month_at(
    tokens: tuple[Token, ...], at: int, lang: str | None
) -> tuple[int, tuple[int, ...], Calendar] | None:
    """(where it ends, months that it may be, of which calendar) of a month's name that starts here."""
    if 1 <= tokens[at].number <= 12 and at + 1 < len(tokens) and tokens[at + 1].key in MONTH_MARKS:
        return at + 2, (tokens[at].number,), Calendar.GREGORIAN
    if tokens[at].number >= 0 or not tokens[at].key[:1].isalpha():
        return None
    if tokens[at].key in _VIETNAMESE_MONTH and at + 1 < len(tokens) and 1 <= tokens[at + 1].number <= 12:
        return at + 2, (tokens[at + 1].number,), Calendar.GREGORIAN
    key = ""
    best: tuple[int, tuple[int, ...], Calendar] | None = None
    for last in range(at, min(len(tokens), at + 16)):
        if tokens[last].number >= 0:
            break
        key += tokens[last].key
        # Hebrew writes "in" as one letter before the month.
        other = other_month(key) or (other_month(key[1:]) if key[0] == "ב" else None)
        if other:
            best = (last + 1, other[1], other[0])
        found = meanings_in("w:" + key, lang) or (meanings_in("w:" + key[1:], lang) if key[0] == "ב" else ())
        months = tuple(dict.fromkeys(value for kind, _, value, _ in found if kind == Kind.MONTH))
        # A month of the other calendar goes first where its year stands beside, or where the text's language calls it so.
        is_others = other and (
            has_year_of(tokens, other[0])
            or bool(lang and has_year_of(tokens, other[0], alone=False) and not is_word_in("w:" + key, lang))
        )
        if months and not is_others:
            best = (last + 1, months, Calendar.GREGORIAN)
    return best or _inflected_month(tokens, at, lang)


def likely_months(tokens: tuple[Token, ...], at: int, end: int, lang: str | None) -> frozenset[int]:
    """What the month's name likeliest means where the text's language isn't known or lacks it; empty where none says."""
    word = "".join(token.key for token in tokens[at:end])
    if lang and is_word_in("w:" + word, lang):
        return frozenset()
    is_dotted = at >= 2 and tokens[at - 1].key == "" and tokens[at - 2].number >= 0
    for group in _WITH_DOT + _BY_SPEAKERS if is_dotted else _BY_SPEAKERS:
        months = frozenset[int]().union(*(months_in(word, language) for language in group))
        if months:
            return months
    return frozenset()


def has_year_of(tokens: tuple[Token, ...], calendar: Calendar, *, alone: bool = True) -> bool:
    """Whether a year of this calendar (`alone`: and of no other) stands there: Elul is September in Arabic too."""
    return any(
        token.digits == 4
        and is_year_of(calendar, token.number)
        and not (alone and gregorian_year(token.number))
        for token in tokens
    )


def _inflected_month(
    tokens: tuple[Token, ...], at: int, lang: str | None
) -> tuple[int, tuple[int, ...], Calendar] | None:
    """ "novembrī", "studenog", "azaroaren": a month whose ending the tables don't have, or one cut short ("листоп.")."""
    key = tokens[at].key
    for cut in range(5):
        stem = key[: len(key) - cut]
        if len(stem) < 4 or (stem.isascii() and len(stem) < 5):
            return None
        months = {value for kind, _, value, _ in meanings_in("p:" + stem, lang) if kind == Kind.MONTH}
        if months:
            return at + 1, tuple(sorted(months)), Calendar.GREGORIAN
    return None


def weekdays_in(tokens: tuple[Token, ...], lang: str | None) -> set[int]:
    """The weekdays that the words may name, the longest name of each place."""
    found: set[int] = set()
    for first in range(len(tokens)):
        key, longest = "w:", set[int]()
        for last in range(first, min(len(tokens), first + 8)):
            if tokens[last].number >= 0:
                break
            key += tokens[last].key
            if len(key) == len("w:") + 1 and key[-1] < _FIRST_HAN:
                continue  # a letter alone ("ص", "هـ") is of another word
            longest = {m[2] for m in meanings_in(key, lang) if m[0] == Kind.WEEKDAY} or longest
        found |= longest
    return found
