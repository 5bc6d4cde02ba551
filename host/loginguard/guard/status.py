"""`status`: where an account stands, as popup and dashboard draw it."""

from collections.abc import Sequence
from typing import Any

from loginguard.checklist.progress import Progress
from loginguard.guard import findings, judged, whose
from loginguard.guard.accounts import UNIDENTIFIED, accounts
from loginguard.guard.context import Context
from loginguard.guard.hold import held_at
from loginguard.guard.judged import Judged
from loginguard.guard.profile import describe_home
from loginguard.guard.progress import describe, progress_of, review_of
from loginguard.guard.sentences import told
from loginguard.guard.situation import case_of
from loginguard.guard.support_case import is_due
from loginguard.logins.profile import Profile
from loginguard.model.advice import Badge
from loginguard.model.message import Message


def status(
    context: Context, account: str, *, known: tuple[list[Judged], Profile] | None = None
) -> dict[str, Any]:
    """The keys that docs/protocol.md has. known: the account's judged logins and profile, where they are at hand."""
    found, profile = known or judged.judged_by(context, account)
    progress = progress_of(context, account, [one.verdict for one in found if one.is_open])
    shown = badge(context, account, progress, found)
    everyone = [one for one in accounts(context) if one.id != UNIDENTIFIED]
    mine = next((one for one in everyone if one.id == account), None)
    return {
        "account": {"id": mine.id, "label": mine.label} if mine else None,
        "accounts": [{"id": one.id, "label": one.label} for one in everyone],
        **describe(context, account, progress),
        "home": describe_home(context, profile, [one.kept.login for one in found]),
        "badge": {"text": shown.text, "title": told(context, "badge", shown.title)},
        "last_look": _last_look(context, account),
        "whose": whose.question(context),
    }


def badge(context: Context, account: str, progress: Progress, found: Sequence[Judged]) -> Badge:
    """An alarm before a question, a question before what is due, what is due before the steps that are left.

    "!" where the person should act, a number where something waits for them, else nothing.
    """
    due, left = _due(context, account), progress.total - progress.done
    if (alarm := _alarm(context, account, progress, found)) is not None:
        # What is open is known; that it is time to ask again is news.
        return Badge("!", due if due and alarm.code == "not-contained" else alarm)
    if waiting := sum(one.is_open for one in found):
        return Badge(str(waiting), Message("logins-waiting", {"count": waiting}))
    if due is not None:
        return Badge("2" if due.code == "both-due" else "1", due)
    if progress.situation != "watch":
        return (
            Badge(str(left), Message("steps-left", {"count": left})) if left else Badge("", Message("fine"))
        )
    return Badge("", Message("watching" if found else "nothing-read"))


def _alarm(context: Context, account: str, progress: Progress, found: Sequence[Judged]) -> Message | None:
    sure = [
        one
        for one in found
        if one.is_open and one.verdict.name == "foreign" and one.verdict.confidence != "low"
    ]
    if sure:
        return Message("foreign-logins", {"count": len(sure)})
    if any(one.change.severity == "alert" for one in findings.read(context, account, only_open=True)):
        return Message("changes")
    if held_at(context, case_of(context, account)):
        return Message("on-hold")
    if progress.situation != "watch" and not progress.contained:
        return Message("not-contained", {"count": progress.total - progress.done})
    return None


def _due(context: Context, account: str) -> Message | None:
    review = review_of(context, account).due
    if is_due(context, case_of(context, account)):
        return Message("both-due" if review else "ask-again-due")
    return Message("review-due") if review else None


def _last_look(context: Context, account: str) -> dict[str, Any] | None:
    row = context.store.database.execute(
        "SELECT at, recipe, understood FROM looks WHERE account = ? ORDER BY id DESC LIMIT 1", (account,)
    ).fetchone()
    if row is None:
        return None
    return {"at": row["at"], "recipe": row["recipe"], "understood": bool(row["understood"])}
