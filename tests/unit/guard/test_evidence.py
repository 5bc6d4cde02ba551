"""What is kept, the report, the message to Support, the questions, and all data out and away."""

import base64
import hashlib
import html
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from loginguard.evidence.bundle import read_journal_json
from loginguard.evidence.chain import verify
from loginguard.guard import (
    data,
    journal,
    kept,
    kept_logins,
    observe,
    questions,
    report,
    situation,
    steps,
    support,
)
from loginguard.guard.answers import answer
from loginguard.guard.attachments import FOLDER, erase_entries, load
from loginguard.guard.context import Context
from loginguard.guard.login_evidence import note_logins
from loginguard.guard.report_choice import Choice
from loginguard.guard.step_events import states
from loginguard.model.errors import LoginGuardError
from loginguard.model.fact import Fact
from loginguard.model.interval import Interval
from loginguard.model.login import Login
from loginguard.model.place import Place
from loginguard.store.database import open_store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 1000


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    store = open_store(tmp_path / "state")
    yield Context(store, lambda: NOW)
    store.close()


def keep(context: Context, content: bytes = PNG, kind: str = "picture", name: str = "page") -> str:
    return kept.keep_file(
        context,
        content,
        kind=kind,
        name=name,
        address="https://www.upwork.com/x",
        note="",
        account="a",
    ).hash


def incident(context: Context) -> None:
    situation.set_situation(context, "incident", "a")
    where = {"recipe": "payout-methods", "address": "https://www.upwork.com/nx/payments/disbursement-methods"}
    observe.observe(context, "a", [Fact("payout-method", "", "none")], **where)
    observe.observe(context, "a", [Fact("payout-method", "Payoneer ana@example.com", "pending")], **where)
    steps.mark(context, "new-password", "done", "a")


def opened(context: Context, choice: Choice) -> dict[str, bytes]:
    _, content = report.make_report(context, "a", choice)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_keeping_evidence_ticks_its_step_and_names_the_file_by_its_hash(context: Context) -> None:
    digest = keep(context)
    assert digest == hashlib.sha256(PNG).hexdigest()
    assert states(context, "a")["keep-evidence"].known_by == "seen"
    [listed] = kept.list_kept(context, "a")
    assert (listed["hash"], listed["type"], listed["size"]) == (digest, "image/png", len(PNG))


def test_a_kept_file_comes_back_in_parts(context: Context) -> None:
    content = PNG + bytes(2 * kept.PART_BYTES)
    digest = keep(context, content)
    parts, offset = [], 0
    while offset is not None:
        part = kept.part_of(context, digest, offset)
        assert len(json.dumps(part)) < 1024 * 1024
        parts.append(base64.b64decode(part["data"]))
        offset = part["next"]
    assert b"".join(parts) == content
    assert kept.part_of(context, "0" * 64, 0)["data"] is None


def test_a_mail_is_kept_without_what_opens_the_account(context: Context) -> None:
    digest = keep(context, b"Subject: x\n\nhttps://www.upwork.com/reset?token=abc", "mail")
    assert b"token" not in (context.store.folder / FOLDER / digest).read_bytes()


def test_an_erased_file_is_gone_from_disk_list_and_report(context: Context) -> None:
    digest = keep(context)
    kept.erase_kept(context, digest)
    assert not (context.store.folder / FOLDER / digest).exists()
    assert kept.list_kept(context, "a") == []
    assert digest not in opened(context, Choice())["report.html"].decode()
    assert journal.check(context).ok


def test_a_file_goes_with_the_last_entry_that_names_it(context: Context) -> None:
    digest = keep(context)
    keep(context)
    first, second = [one["seq"] for one in reversed(journal.read(context)) if one["kind"] == "kept"]
    erase_entries(context, [first])
    assert load(context, digest) == PNG
    erase_entries(context, [second])
    assert not (context.store.folder / FOLDER / digest).exists()
    assert kept.list_kept(context, "a") == []


def test_the_report_has_what_was_chosen_and_its_journal_verifies(context: Context) -> None:
    incident(context)
    digest = keep(context)
    files = opened(context, Choice(name="Ana Silva"))
    page = files["report.html"].decode()
    assert files[f"attachments/{digest}.png"] == PNG
    for told in ("Ana Silva", "Payoneer", "Change the Upwork password", journal.head(context).words):
        assert told in page
    entries = read_journal_json(files["journal.json"].decode())
    assert verify(entries, head=journal.head(context).link).head_at == len(entries)
    left = opened(context, Choice(changes=False, pictures=[]))
    assert "Payoneer" not in left["report.html"].decode()
    assert b"Payoneer" not in left["journal.json"]
    assert not [name for name in left if name.startswith("attachments/")]
    assert verify(read_journal_json(left["journal.json"].decode())).ok


def test_masking_reaches_page_and_journal(context: Context) -> None:
    incident(context)
    files = opened(context, Choice(masked=True))
    for content in files.values():
        assert b"ana@example.com" not in content
    assert verify(read_journal_json(files["journal.json"].decode())).ok


def test_kept_mails_come_as_mails_and_are_masked_too(context: Context) -> None:
    mail = b"From: Upwork <no@upwork.com>\r\nTo: ana.owner@example.org\r\nSubject: New login\r\n\r\nHi ana.owner@example.org"
    whole = load(context, keep(context, mail, "mail", "new-login.eml"))
    keep(context, b"What the bank said", "mail", "paste.txt")
    files = opened(context, Choice())
    assert sorted(name[-4:] for name in files if name.startswith("attachments/")) == [".eml", ".txt"]
    assert whole in files.values()
    files = opened(context, Choice(masked=True))
    (masked,) = (content for name, content in files.items() if name.endswith(".eml"))
    assert b"Subject: New login" in masked
    assert b"ana.owner" not in b"".join(files.values())
    assert "the owner's addresses are hidden" in html.unescape(files["report.html"].decode())


def test_another_accounts_entries_stay_out(context: Context) -> None:
    incident(context)
    steps.mark(context, "mailbox", "done", "b")
    _, content = report.make_report(context, "b", Choice())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"Payoneer" not in archive.read("journal.json")
        assert b"Payoneer" not in archive.read("report.html")


def test_a_large_report_is_written_to_downloads_under_a_new_name(
    context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    keep(context, b"\x89PNG\r\n\x1a\n" + hashlib.shake_256(b"x").digest(1_000_000))
    first = report.deliver_report(context, "a", Choice())
    second = report.deliver_report(context, "a", Choice())
    assert first.path is not None
    assert second.path is not None
    assert first.path != second.path
    assert first.path.stat().st_mode & 0o077 == 0
    small = report.deliver_report(context, "a", Choice(pictures=[]))
    assert small.path is None
    assert small.content is not None


def test_a_report_that_cannot_be_written_says_so_and_leaves_nothing(context: Context, tmp_path: Path) -> None:
    with pytest.raises(LoginGuardError) as caught:
        report.write_report(context, "a", Choice(), tmp_path / "no such folder" / "report.zip")
    assert caught.value.code == "report-not-written"


def test_the_message_tells_changes_and_steps_and_is_sent_once(context: Context) -> None:
    incident(context)
    told = support.compose(context, "a", name="Ana", user_id="ana1")
    body = told["messages"][0]["body"]
    assert "Payoneer" in body
    assert "- I changed my Upwork password." in body
    assert "Change the" not in body
    assert journal.head(context).words in body
    assert told["may_send"]
    support.tell_support(context, "a")
    again = support.compose(context, "a")
    assert not again["may_send"]
    assert again["wait"]["text"]
    support.tell_support(context, "a", number="41234567")
    assert support.compose(context, "a")["messages"][0]["body"].startswith("This is about case 41234567.")
    assert states(context, "a")["case-number"].name == "done"
    assert "Ana" not in json.dumps(journal.read(context))


def test_a_yes_opens_doubtful_steps_once(context: Context) -> None:
    incident(context)
    found = questions.answer_questions(context, {"file": "yes", "link": "unsure", "public": "no"}, "a")
    assert [cause["id"] for cause in found["causes"]] == ["file", "link"]
    assert found["opened"] == ["new-password"]
    assert states(context, "a")["new-password"].name == "to-do"
    steps.mark(context, "new-password", "done", "a")
    assert questions.answer_questions(context, {"file": "yes"}, "a")["opened"] == []
    with pytest.raises(LoginGuardError):
        questions.answer_questions(context, {"moon": "yes"}, "a")


def test_no_logins_shown_notes_nothing(context: Context) -> None:
    note_logins(context, "a", [], address="")
    assert journal.read(context) == []


def test_all_of_it_comes_out_and_all_of_it_goes(context: Context, tmp_path: Path) -> None:
    incident(context)
    digest = keep(context)
    vault = context.store.folder / "mine.kdbx"
    vault.write_bytes(b"vault")
    revision = context.store.revision
    path = data.export_all(context, tmp_path / "all.zip")
    with zipfile.ZipFile(path) as archive:
        assert f"{FOLDER}/{digest}" in archive.namelist()
        assert "Payoneer" in archive.read("state.json").decode()
        assert not [name for name in archive.namelist() if "kdbx" in name]
    data.delete_all(context)
    assert journal.read(context) == []
    assert data.kept(context).rows["findings"] == 0
    assert not (context.store.folder / FOLDER).exists()
    assert vault.exists()
    assert context.store.revision > revision
    for file in context.store.folder.iterdir():
        assert b"Payoneer" not in file.read_bytes()
    steps.mark(context, "mailbox", "done", "a")
    assert journal.check(context).ok


def test_a_review_moves_the_reminder(context: Context) -> None:
    from loginguard.guard.progress import review_of
    from loginguard.guard.review import note_review

    late = Context(context.store, lambda: NOW + timedelta(days=31))
    steps.mark(context, "mailbox", "done", "a")
    assert review_of(late, "a").due
    note_review(late, "a")
    assert not review_of(late, "a").due


def deeds_in(context: Context) -> str:
    body: str = support.compose(context, "a")["messages"][0]["body"]
    return body


SECURITY = {
    "recipe": "security",
    "address": "https://www.upwork.com/ab/account-security/password-and-security",
}
NO_PROVIDER = [Fact("sign-in-provider", "google", "not-connected")]


def test_what_was_only_seen_is_not_told_as_done(context: Context) -> None:
    situation.set_situation(context, "incident", "a")
    observe.observe(context, "a", [Fact("two-step-method", "app", "on"), *NO_PROVIDER], **SECURITY)
    assert "Checked: two-step verification is on." in deeds_in(context)
    assert "Checked: no Google or Apple login is connected." in deeds_in(context)
    assert "- I " not in deeds_in(context)
    steps.mark(context, "sign-in-links", "done", "a")
    assert "- I checked which Google and Apple logins are connected." in deeds_in(context)


def test_what_a_page_showed_changed_after_it_began_was_done(context: Context) -> None:
    situation.set_situation(context, "incident", "a")
    observe.observe(context, "a", [Fact("two-step-method", "app", "off")], **SECURITY)
    steps.mark(context, "two-step-on", "done", "a")
    assert "two-step" not in deeds_in(context)
    observe.observe(context, "a", [Fact("two-step-method", "app", "on")], **SECURITY)
    assert "- I turned on two-step verification." in deeds_in(context)


def test_a_tick_on_one_of_the_five_claims_its_title_alone(context: Context) -> None:
    situation.set_situation(context, "incident", "a")
    steps.mark(context, "password", "done", "a")
    assert deeds_in(context).count("\n- I ") == 1
    assert "- I changed my Upwork password." in deeds_in(context)


def test_changes_that_may_be_ones_own_are_not_told_as_an_intruders(context: Context) -> None:
    incident(context)
    observe.observe(context, "a", [Fact("payout-method", "", "none")], **SECURITY)
    body = deeds_in(context)
    assert "payout method was added: Payoneer" in body
    assert "payout method is gone" not in body


def test_the_message_comes_in_the_persons_own_language_beside_the_english_one(context: Context) -> None:
    incident(context)
    far = Context(context.store, context.now, context.zone, own="pt-PT")
    english, own = support.compose(far, "a")["messages"]
    assert (english["language"], own["language"]) == ("en", "pt-BR")
    assert english["body"].startswith("My Upwork account was hijacked.")
    assert own["body"].startswith("Minha conta da Upwork foi invadida.")
    for one in (
        Context(context.store, context.now, own="en-GB"),
        Context(context.store, context.now, own="xx"),
    ):
        assert [said["language"] for said in support.compose(one, "a")["messages"]] == ["en"]


def test_a_login_in_the_report_is_no_more_exact_than_its_page(context: Context) -> None:
    at = NOW - timedelta(hours=4)
    span = Interval(at - timedelta(minutes=60), at + timedelta(minutes=30), at)
    row = Login(
        text="Firefox Lagos 3 hours ago Log out",
        place_text="Lagos",
        place=Place("NG", city="Lagos"),
        time_text="3 hours ago",
        time=span,
        device_text="Firefox",
    )
    answer(context, "a", kept_logins.keep(context, "a", [row], recipe="security"), "not-me")
    page = opened(context, Choice())["report.html"].decode()
    assert page.count("08:00") == page.count("about 24 Nov 2026, 08:00 (the page said: 3 hours ago)") >= 3
    assert "Log out" not in page
    assert "about 24 Nov 2026, 08:00 (the page said: 3 hours ago) · Lagos (Nigeria)" in deeds_in(context)


def test_ticking_look_again_is_a_review_and_taking_it_back_brings_the_reminder_back(context: Context) -> None:
    from loginguard.guard.progress import progress_of, review_of

    late = Context(context.store, lambda: NOW + timedelta(days=31))
    steps.mark(context, "look-again", "done", "a")
    steps.mark(context, "look-again", "done", "a")
    assert sum(entry["kind"] == "review" for entry in journal.read(context)) == 1
    assert review_of(late, "a").due
    steps.mark(late, "look-again", "done", "a")
    assert not review_of(late, "a").due
    assert progress_of(late, "a").steps[4].state.name == "done"
    steps.mark(late, "look-again", "undo", "a")
    assert review_of(late, "a").due
    assert review_of(late, "a").due_at == NOW + timedelta(days=30)
