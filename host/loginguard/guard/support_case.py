"""What Support was told and gave, kept and taken back: the message, the case number, the day to ask again."""

from datetime import datetime
from typing import Literal

from loginguard.evidence.support import is_time_to_ask
from loginguard.guard import journal
from loginguard.guard.context import Context
from loginguard.guard.situation import Case, case_of, open_case
from loginguard.guard.text_limit import within

# What Support's numbers and anything beside them take up.
NUMBER_LIMIT = 40
# The steps that stand for them: taking back the tick takes back what it says.
STEPS: dict[str, Literal["told", "number"]] = {"support-message": "told", "case-number": "number"}


def case_number(text: str) -> str:
    """A case number as it is kept. Raises LoginGuardError `text-empty` or `text-too-long`."""
    return within(text, NUMBER_LIMIT)


def is_due(context: Context, case: Case) -> bool:
    """Whether Support was told and the day to ask again has come, while anything is still being mended."""
    if case.situation == "watch" or case.told_at is None:
        return False
    return is_time_to_ask(case.told_at, case.ask_again, context.now())


def note_support(
    context: Context,
    account: str,
    *,
    told: bool = False,
    number: str | None = None,
    ask_again: datetime | None = None,
) -> Case:
    """That the message went out, the case number, and when to ask again. Belongs to the open transaction."""
    with context.store.writing() as database:
        open_case(context, account)
        if told:
            now = context.now().isoformat()
            database.execute("UPDATE cases SET told_at = ? WHERE account = ?", (now, account))
        if number is not None:
            database.execute("UPDATE cases SET case_number = ? WHERE account = ?", (number, account))
        if ask_again is not None:
            database.execute(
                "UPDATE cases SET ask_again = ? WHERE account = ?", (ask_again.isoformat(), account)
            )
        content = {
            "told": told,
            "case_number": number,
            "ask_again": ask_again.isoformat() if ask_again else None,
            "head": journal.head(context).text,
        }
        journal.write(context, "support", content, account)
        return case_of(context, account)


def take_back(context: Context, account: str, step: str) -> None:
    """As if it had not been told or given; nobody is kept from asking by what never went out. Belongs to the transaction."""
    what = STEPS[step]
    case = case_of(context, account)
    if (case.told_at or case.ask_again) if what == "told" else case.case_number:
        with context.store.writing() as database:
            columns = "told_at = NULL, ask_again = NULL" if what == "told" else "case_number = NULL"
            database.execute(f"UPDATE cases SET {columns} WHERE account = ?", (account,))  # noqa: S608
            journal.write(context, "support", {"taken_back": what, "case_number": None}, account)
