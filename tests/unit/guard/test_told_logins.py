"""A report is read by Support, a bank, the police: its reasons speak of the owner, not to them."""

import json
import re

import pytest

from loginguard import words
from loginguard.guard.told_logins import reported
from loginguard.model.message import Message

REASONS = {
    key.removeprefix("reason_"): entry["message"]
    for key, entry in json.loads((words.SOURCE_TREE / "en" / "messages.json").read_text("utf-8")).items()
    if key.startswith("reason_")
}
TO_THE_OWNER = re.compile(r"\byou(r|rs)?\b", re.IGNORECASE)


def test_a_country_is_not_one_of_the_owners() -> None:
    said = reported(Message("country-not-home", {"country": "NG"}), "en")
    assert said == "From Nigeria, which is not one of the owner's countries."


def test_a_reason_that_addresses_nobody_is_told_as_it_is() -> None:
    assert reported(Message("place-missing"), "en") == "It does not say where this was."


@pytest.mark.parametrize("code", [code for code, text in REASONS.items() if TO_THE_OWNER.search(text)])
def test_each_reason_that_says_you_has_a_sentence_for_others(code: str) -> None:
    twin = json.loads((words.SOURCE_TREE / "en" / "messages.json").read_text("utf-8"))[f"reported_{code}"]
    assert not TO_THE_OWNER.search(twin["message"])
