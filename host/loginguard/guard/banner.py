"""What is said on the page itself: at most one banner, naming a country and a time but no address, account or device.

A page can find words drawn in a closed shadow root with `window.find`, in both browsers, so nothing private may stand there.
"""

from collections.abc import Sequence
from hashlib import sha256

from loginguard.guard.context import Context
from loginguard.guard.judged import Judged
from loginguard.guard.settings import is_snoozed
from loginguard.guard.situation import case_of
from loginguard.model.advice import Banner
from loginguard.model.confidence import ORDER
from loginguard.model.finding import Finding
from loginguard.model.message import Message, Params

# More than these are counted, not listed: the banner is no list.
MOST_LINES = 3
# Whether country and time are known → how the sentence's code ends.
UNKNOWN = {
    (True, True): "",
    (True, False): "some-time",
    (False, True): "somewhere",
    (False, False): "somewhere-some-time",
}


def banner(
    context: Context,
    account: str,
    shown: Sequence[Judged],
    changes: Sequence[Finding],
    *,
    on_hold: bool = False,
) -> Banner | None:
    """The banner of a look at Upwork: for what changed since the last one, else for the strange logins that the page shows.

    on_hold: the page says that the account is on hold.
    """
    for made in (
        _of_changes(context, account, changes),
        _of_hold(context, account) if on_hold else None,
        _of_logins(context, account, shown),
    ):
        if made is not None and not is_snoozed(context, made.key):
            return made
    return None


def key(kind: str, account: str, identity: int) -> str:
    """What a dismissal is bound to: the finding and the account. A later finding has another key and speaks again."""
    bound = f"{account}\0{identity}".encode()
    return f"{kind}:{sha256(bound).hexdigest()[:16]}"


def _of_changes(context: Context, account: str, changes: Sequence[Finding]) -> Banner | None:
    alerts = [one for one in changes if one.change.severity == "alert"]
    if not alerts:
        return None
    newest = max(alerts, key=lambda one: one.id)
    since = newest.change.since
    title = Message("change", {"count": len(alerts)})
    lines = [Message("change-since", {"time": context.local(since)})] if since else []
    lines.append(Message("change-next"))
    return Banner(key(newest.change.kind, account, newest.id), "alert", title, lines)


def _of_hold(context: Context, account: str) -> Banner | None:
    """Once a day: the page has no login or change that a dismissal could be bound to."""
    if case_of(context, account).situation == "locked-out":
        return None
    day = context.now().astimezone(context.zone).toordinal()
    return Banner(key("hold", account, day), "alert", Message("hold"), [Message("hold-next")])


def _of_logins(context: Context, account: str, shown: Sequence[Judged]) -> Banner | None:
    strange = [one for one in shown if one.answer != "me" and one.verdict.name == "foreign"]
    if not strange:
        return None
    newest = max(strange, key=lambda one: one.kept.id)
    sure = [one for one in strange if one.verdict.confidence != "low" or one.answer == "not-me"]
    # The surest first: it is what the banner names.
    named = sorted(sure or strange, key=lambda one: -ORDER.index(one.verdict.confidence))
    first, more = named[0], named[1 : MOST_LINES + 1]
    kind = "foreign-login" if sure else "maybe-foreign-login"
    lines = [_line(context, one) for one in more]
    if left := len(named) - 1 - len(more):
        lines.append(Message("more-logins", {"count": left}))
    lines.append(Message("logins-next"))
    return Banner(
        key(kind, account, newest.kept.id),
        "alert" if sure else "question",
        _line(context, first, kind),
        lines,
    )


def _line(context: Context, one: Judged, kind: str = "login") -> Message:
    """A login by its country and time, as far and as exactly as they are known."""
    time, country = one.kept.login.time, one.verdict.country
    params: Params = {}
    if country:
        params["country"] = country
    if time:
        params["time"] = time.told(context.zone, one.kept.login.time_text or "")
    known = UNKNOWN[bool(country), time is not None]
    return Message(f"{kind}-{known}" if known else kind, params)
