"""The journal's entries as sentences: for the timeline of a report, the dashboard and the command line."""

from collections.abc import Mapping
from typing import Any

from loginguard.evidence.change_title import change_title
from loginguard.evidence.report import MomentKind
from loginguard.model.message import Message
from loginguard.words import has, render, short_time

ANSWERS = {
    "me": "answer-me",
    "not-me": "answer-not-me",
    "unsure": "answer-unsure",
    "undo": "answer-undo",
    "handled": "answer-handled",
}
SITUATIONS = {
    "incident": "situation-incident",
    "locked-out": "situation-locked-out",
    "watch": "situation-watch",
}
ACTS = {
    "done": "moment-step-done",
    "seen": "moment-step-seen",
    "unseen": "moment-step-unseen",
    "undo": "moment-step-undo",
    "not-applicable": "moment-step-not-applicable",
}
EVERY_STEP = {
    "restart": "moment-ticks-set-aside",
    "resume": "moment-ticks-given-back",
    "return": "moment-ticks-returned",
    "bring-back": "moment-ticks-given-back",
}
# Entries that say the same whatever is in them.
PLAIN: dict[str, tuple[MomentKind, str]] = {
    "report": ("kept", "moment-report"),
    "review": ("step", "moment-review"),
    "erased": ("kept", "moment-erased"),
    "adopted": ("situation", "moment-adopted"),
    "profile-forgotten": ("situation", "moment-profile-forgotten"),
}


def sentence(kind: str, content: Mapping[str, Any] | None, language: str) -> tuple[MomentKind, str] | None:
    """What an entry says, and which row of the timeline it belongs to. None for entries that say nothing to people.

    The sentence may hold an intruder's words (a device's name): whoever shows it makes them visible first.
    """
    if content is None:
        return None
    if kind in PLAIN:
        row, code = PLAIN[kind]
        return row, _say(language, code)
    say = {
        "step": _step,
        "change": _change,
        "finding-answer": _finding_answer,
        "kept": _kept,
        "support": _support,
        "situation": _situation,
        "contained": _contained,
        "login": _login,
        "answer": _login_answer,
        "note": _note,
        "questions": _questions,
        "brought": _brought,
        "brought-forgotten": _brought_forgotten,
        "whose": _whose,
        "home": _home,
        "trip": _trip,
        "device": _device,
    }.get(kind)
    return say(content, language) if say else None


def _say(language: str, code: str, **params: str | int | list[str] | None) -> str:
    return render("report", Message(code, dict(params)), language)


def _step(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str] | None:
    if content["act"] in EVERY_STEP:
        return "step", _say(language, EVERY_STEP[str(content["act"])])
    # An answer on how they got in made an earlier tick doubtful.
    act = "moment-step-reopened" if content.get("because") else ACTS.get(str(content["act"]))
    if act is None or not has("step", str(content["step"])):
        return None
    return "step", _say(language, act, step=render("step", Message(str(content["step"])), language))


def _change(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    return "change", _title(content, language)


def _title(content: Mapping[str, Any], language: str) -> str:
    subject, before, after = (content.get(name) for name in ("subject", "before", "after"))
    return change_title(str(content["change"]), subject, before, after, language)


def _finding_answer(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str] | None:
    code = ANSWERS.get(str(content["answer"]))
    if code is None:
        return None
    # Entries of before the change stood in them have its number alone.
    is_named = bool(content.get("change"))
    what = (
        _title(content, language) if is_named else _say(language, "moment-finding", number=content["finding"])
    )
    return "change", _say(language, "moment-answer", answer=_say(language, code), what=what)


def _kept(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    note = f" ({content['note']})" if content.get("note") else ""
    return "kept", _say(language, "moment-kept", name=f"{content['name']}{note}")


def _support(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str] | None:
    if content.get("taken_back"):
        return "support", _say(language, f"moment-{content['taken_back']}-taken-back")
    if content.get("case_number"):
        return "support", _say(language, "moment-case-number", number=str(content["case_number"]))
    return ("support", _say(language, "moment-support-told")) if content.get("told") else None


def _situation(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str] | None:
    code = SITUATIONS.get(str(content["situation"]))
    return ("situation", _say(language, "moment-situation", situation=_say(language, code))) if code else None


def _contained(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    if not content["contained"]:
        return "situation", _say(language, "moment-not-contained")
    # Entries of before told and seen were counted apart have no numbers.
    if "told" not in content:
        return "situation", _say(language, "moment-contained-as-told")
    return "situation", _say(
        language, "moment-contained", seen=int(content["seen"]), told=int(content["told"])
    )


def _login(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    text = _row(content, language) or str(content.get("text") or "")
    return "login", _say(language, "moment-login-shown", text=text)


def _row(row: Mapping[str, Any], language: str) -> str:
    """A login in its parts, without the buttons that its row has; "" where none was read."""
    time = short_time(str(row.get("told") or row.get("time") or ""), language)
    parts = [row.get("place"), row.get("device"), time, row.get("ip")]
    return " · ".join(str(part) for part in parts if part)


def _login_answer(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str] | None:
    code = ANSWERS.get(str(content.get("answer")))
    if code is None:
        return None
    texts = content.get("texts") or [content.get("text") or ""]
    # Entries of before the parts were kept have none.
    rows = [_row(row, language) for row in content.get("rows", [])] or [""] * len(texts)
    texts = [row or text for row, text in zip(rows, texts, strict=False)]
    return "login", _say(
        language, "moment-answer", answer=_say(language, code), what="; ".join(map(str, texts))
    )


def _note(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    return "kept", _say(language, "moment-note", text=str(content["text"]))


def _questions(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    answers = [
        _say(
            language,
            f"moment-question-{content['answers'].get(cause)}",
            question=render("cause", Message(str(cause)), language),
        )
        for cause in content["causes"]
    ]
    return "step", " ".join([_say(language, "moment-questions"), *answers])


def _brought(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    origin, count = str(content["origin"]), int(content["count"])
    return "kept", _say(language, "moment-brought", origin=origin, count=count)


def _brought_forgotten(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    origin, count = str(content["origin"]), int(content["count"])
    return "kept", _say(language, "moment-brought-forgotten", origin=origin, count=count)


def _home(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    countries = [str(country) for country in content["countries"]]
    if not countries:
        return "situation", _say(language, "moment-home-none")
    return "situation", _say(language, "moment-home", countries=countries)


def _trip(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    country, first, last = (str(content[name]) for name in ("country", "from", "to"))
    code = "moment-trip-taken-back" if content.get("taken_back") else "moment-trip"
    return "situation", _say(language, code, country=country, from_date=first, to_date=last)


def _device(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str]:
    return "situation", _say(language, "moment-device", device=str(content["device"]))


def _whose(content: Mapping[str, Any], language: str) -> tuple[MomentKind, str] | None:
    code = {"yes": "moment-whose-yes", "no": "moment-whose-no", "undo": "moment-whose-undo"}.get(
        str(content["answer"])
    )
    return ("situation", _say(language, code, account=str(content["shown"]))) if code else None
