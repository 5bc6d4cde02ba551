"""How hard a password is to guess, by zxcvbn, told in words that a person understands."""

from dataclasses import dataclass, field

from loginguard.model.message import Message

INPUT_CAP = 100
# Guesses (log10) up to which a level reaches: zxcvbn's own steps, and one above for keys to a whole vault.
LEVELS = ((3, "very-weak"), (6, "weak"), (8, "fair"), (10, "good"), (14, "strong"))
BEST = "very-strong"
ADVICE = {
    "Keyboard": "keyboard",
    "RowsOfKeys": "keyboard",
    "Repeat": "repeats",
    "Sequences": "sequence",
    "Year": "date",
    "Date": "date",
    "ThisIs": "common",
    "WordByItself": "one-word",
    "Names": "name",
    "Capital": "no-tricks",
    "Uppercase": "no-tricks",
    "Reversed": "no-tricks",
    "Substitutions": "no-tricks",
}


@dataclass(slots=True)
class Strength:
    """score: 0 to 4. level: a word of the catalogue (`strength_…`). messages: what is weak, and what would help."""

    score: int
    level: str
    guesses_log10: float
    messages: list[Message] = field(default_factory=list)


def rate(password: str, known: tuple[str, ...] = ()) -> Strength:
    """`known`: words that an intruder would try first, such as the account's name. Only the first 100 characters count."""
    from zxcvbn_rs_py import zxcvbn

    if not password:
        return Strength(0, LEVELS[0][1], 0.0)
    result = zxcvbn(password[:INPUT_CAP], [word for word in known if word])
    log10 = float(result.guesses_log10)
    level = next((name for limit, name in LEVELS if log10 < limit), BEST)
    messages: list[Message] = []
    if result.feedback is not None:
        told = [result.feedback.warning, *result.feedback.suggestions]
        codes = dict.fromkeys(code_of(one) for one in told if one is not None)
        messages = [Message(code) for code in codes]
    return Strength(int(result.score), level, log10, messages)


def code_of(feedback: object) -> str:
    """Our sentence for zxcvbn's piece of advice, which comes in English only; several of its are one of ours."""
    name = repr(feedback).rpartition(".")[2]
    return next((code for part, code in ADVICE.items() if part in name), "longer")
