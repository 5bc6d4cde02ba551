"""`status`: where an account stands, as popup and dashboard draw it."""

from collections.abc import Sequence
from typing import Any

from loginguard.checklist.progress import Progress
from loginguard.guard import findings, judged, whose
from loginguard.guard.accounts import UNIDENTIFIED, accounts
from loginguard.guard.context import Context
from loginguard.guard.judged import Judged
from loginguard.guard.profile import describe_home
from loginguard.guard.progress import describe, progress_of, review_of
from loginguard.guard.sentences import told
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
    """ "!" where the person should act, a number where steps are open or logins wait for a word, else nothing."""
    strange = [one for one in found if one.is_open]
    foreign = [one for one in strange if one.verdict.name == "foreign" and one.verdict.confidence != "low"]
    if foreign:
        return Badge("!", Message("foreign-logins", {"count": len(foreign)}))
    if any(one.change.severity == "alert" for one in findings.read(context, account, only_open=True)):
        return Badge("!", Message("changes"))
    if progress.situation != "watch":
        return _of_steps(progress)
    if strange:
        return Badge(str(len(strange)), Message("logins-waiting", {"count": len(strange)}))
    if review_of(context, account).due:
        return Badge("1", Message("review-due"))
    return Badge("", Message("watching" if found else "nothing-read"))


def _of_steps(progress: Progress) -> Badge:
    left = progress.total - progress.done
    if not progress.contained:
        return Badge("!", Message("not-contained", {"count": left}))
    return Badge(str(left), Message("steps-left", {"count": left})) if left else Badge("", Message("fine"))


def _last_look(context: Context, account: str) -> dict[str, Any] | None:
    row = context.store.database.execute(
        "SELECT at, recipe, understood FROM looks WHERE account = ? ORDER BY id DESC LIMIT 1", (account,)
    ).fetchone()
    if row is None:
        return None
    return {"at": row["at"], "recipe": row["recipe"], "understood": bool(row["understood"])}
