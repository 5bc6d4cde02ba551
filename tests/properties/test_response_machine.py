"""Looks, ticks, answers and their undoing, from two browsers' hosts in any order: nothing lost, nothing doubled."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from loginguard.checklist.catalogue import GROUPS, steps
from loginguard.checklist.situations import WAY_BACK, listed
from loginguard.guard import attachments, findings, journal, situation
from loginguard.guard import steps as guard_steps
from loginguard.guard.context import Context
from loginguard.guard.fact_sets import fact_sets
from loginguard.guard.observe import observe
from loginguard.guard.progress import describe, progress_of
from loginguard.guard.step_events import states
from loginguard.model.errors import LoginGuardError
from loginguard.model.fact import Fact
from loginguard.store.database import open_store

ADDRESS = "https://www.upwork.com/ab/account-security/password-and-security"
NAMES = st.sampled_from([*steps(), *GROUPS])
FACTS = st.lists(
    st.one_of(
        st.builds(
            Fact,
            st.just("two-step-method"),
            st.sampled_from(["authenticator", "text"]),
            st.sampled_from(["on", "off"]),
        ),
        st.builds(
            Fact,
            st.just("payout-method"),
            st.sampled_from(["Bank 1234", "PayPal", "Wise"]),
            st.just("active"),
        ),
        st.just(Fact("payout-method", "none", "none")),
        st.builds(
            Fact,
            st.just("sign-in-provider"),
            st.sampled_from(["google", "apple"]),
            st.sampled_from(["connected", "not-connected"]),
        ),
        st.builds(Fact, st.just("email"), st.sampled_from(["a…@x.pt", "e…@evil.example"]), st.just("set")),
    ),
    max_size=4,
)
HOSTS = st.integers(0, 1)


class TwoHosts(RuleBasedStateMachine):
    """Two hosts on one state, as two browsers open at once have them."""

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.time = datetime(2026, 11, 24, 12, tzinfo=UTC)
        self.hosts = [Context(open_store(Path(self.folder.name)), lambda: self.time) for _ in range(2)]
        self.entries = 0
        self.heads: list[str] = []

    def teardown(self) -> None:
        for host in getattr(self, "hosts", []):
            host.store.close()
        if hasattr(self, "folder"):
            self.folder.cleanup()

    @rule(host=HOSTS, facts=FACTS)
    def look(self, host: int, facts: list[Fact]) -> None:
        observe(self.hosts[host], "a", facts, recipe="security", address=ADDRESS)
        for kind in {fact.kind for fact in facts}:
            kept = next(one for one in fact_sets(self.hosts[1 - host], "a") if one.kind == kind)
            assert kept.facts == [fact for fact in facts if fact.kind == kind]

    @rule(host=HOSTS, step=NAMES, act=st.sampled_from(["done", "undo", "not-applicable"]))
    def tick(self, host: int, step: str, act: guard_steps.StepAct) -> None:
        if not self.can_tick(step):
            head = journal.head(self.hosts[host])
            with pytest.raises(LoginGuardError):
                guard_steps.mark(self.hosts[host], step, act, "a")
            assert journal.head(self.hosts[1 - host]) == head
            return
        guard_steps.mark(self.hosts[host], step, act, "a")
        if act != "undo":
            state = states(self.hosts[1 - host], "a")[step]
            wanted = "done" if act == "done" else "not-applicable"
            # What the last look showed not done waits to be seen.
            assert state.name == wanted or (act == "done" and state.unseen_at is not None)

    def can_tick(self, step: str) -> bool:
        chosen = situation.case_of(self.hosts[0], "a").situation
        return step in listed(chosen) or (chosen == "watch" and step in WAY_BACK)

    @rule(step=NAMES)
    def both_tick_at_once(self, step: str) -> None:
        if not self.can_tick(step):
            return
        for host in self.hosts:
            guard_steps.mark(host, step, "done", "a")
        told = [
            entry
            for entry in journal.read(self.hosts[0], limit=2)
            if entry["content"] == {"step": step, "act": "done"}
        ]
        assert len(told) <= 1

    @rule(host=HOSTS, answer=st.sampled_from(["me", "not-me", "undo"]), pick=st.integers(0, 5))
    def answer(self, host: int, answer: findings.Answer, pick: int) -> None:
        known = findings.read(self.hosts[host], "a")
        if known:
            chosen = known[pick % len(known)]
            findings.answer(self.hosts[1 - host], chosen.id, answer)
            assert findings.read(self.hosts[host], "a") != [] or answer
            after = next(one for one in findings.read(self.hosts[host], "a") if one.id == chosen.id)
            # What a page showed gone stays dealt with, whatever is said of it.
            by = (
                self.hosts[host]
                .store.database.execute("SELECT settled_by FROM findings WHERE id = ?", (chosen.id,))
                .fetchone()["settled_by"]
            )
            assert after.settled == (answer == "me" or by == "gone")

    @rule(host=HOSTS, name=st.sampled_from(["incident", "locked-out", "watch"]))
    def choose_situation(self, host: int, name: situation.Situation) -> None:
        situation.set_situation(self.hosts[host], name, "a")
        assert situation.case_of(self.hosts[1 - host], "a").situation == name

    @rule(host=HOSTS, content=st.binary(max_size=20))
    def keep(self, host: int, content: bytes) -> None:
        kept = attachments.keep(self.hosts[host], content, name="x", picture=False, account="a")
        assert attachments.load(self.hosts[1 - host], kept.hash) == content

    @rule(host=HOSTS, seq=st.integers(1, 30))
    def erase(self, host: int, seq: int) -> None:
        known = journal.head(self.hosts[host]).seq
        if seq <= known:
            journal.erase(self.hosts[host], [seq])
        else:
            with pytest.raises(LoginGuardError):
                journal.erase(self.hosts[host], [*range(1, known + 1), seq])

    @rule(days=st.floats(-3, 40))
    def time_passes_or_is_set_back(self, days: float) -> None:
        self.time += timedelta(days=days)

    @invariant()
    def the_chain_is_whole_and_only_grows(self) -> None:
        if not hasattr(self, "hosts"):
            return
        checked = journal.check(self.hosts[0])
        assert checked.ok
        assert checked.entries >= self.entries
        self.entries = checked.entries
        if self.heads:
            assert journal.check(self.hosts[1], self.heads[-1]).head_at is not None
        self.heads = [journal.head(self.hosts[1]).link]

    @invariant()
    def both_hosts_say_the_same_and_name_one_next_step(self) -> None:
        if not hasattr(self, "hosts"):
            return
        one, other = (describe(host, "a", progress_of(host, "a")) for host in self.hosts)
        one.pop("since"), other.pop("since")
        assert one == other
        assert len(one["steps"]) == 5
        assert one["total"] == sum(step["state"] != "not-applicable" for step in one["steps"])
        assert one["done"] == sum(step["state"] == "done" for step in one["steps"])
        assert one["chosen"] in {one["situation"], None}
        assert (one["asks"] is None) == (one["chosen"] is not None)
        parts = [part for step in one["steps"] for part in step["parts"]]
        named = [part["id"] for part in parts if part["next"]]
        assert named == ([one["next"]["part"]] if one["next"] else [])
        if one["next"] is None:
            assert all(part["state"] in {"done", "not-applicable"} for part in parts)

    @invariant()
    def an_alarm_that_is_open_keeps_its_step_open(self) -> None:
        if not hasattr(self, "hosts"):
            return
        opened = {
            finding.change.kind
            for finding in findings.read(self.hosts[0], "a", only_open=True)
            if finding.change.severity == "alert"
        }
        for group in progress_of(self.hosts[0], "a").steps:
            for part in group.parts:
                if opened & set(part.step.alarms):
                    assert not part.state.settled
                    assert not group.state.settled


TwoHosts.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
TestTwoHosts = TwoHosts.TestCase
