"""`loginguard check`, as people and programs call it: its shape, its exit codes, its refusals."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HOST = Path(__file__).parents[3] / "host"
LISBON = '{"time":"2026-11-01T10:00:00Z","country":"PT","city":"Lisbon","os":"Windows","browser":"Chrome"}'
LAGOS = '{"time":"2026-11-02T10:00:00Z","country":"NG","city":"Lagos","os":"Linux","browser":"Chrome"}'
NOWHERE = '{"time":"2026-11-03T10:00:00Z","os":"Windows","browser":"Chrome"}'


def check(folder: Path, *words: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "loginguard", "check", *words, "--tz", "UTC", "--now", "2026-11-24T12:00:00Z"],
        capture_output=True,
        text=True,
        input=given,
        cwd=folder,
        check=False,
        env={**os.environ, "PYTHONPATH": str(HOST), "LOGINGUARD_HOME": str(folder / "state")},
    )


def written(folder: Path, name: str, *lines: str) -> str:
    (folder / name).write_text("\n".join(lines) + "\n", "utf-8")
    return name


def told(folder: Path, *words: str, given: str | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(check(folder, *words, "--format", "json", given=given).stdout)
    return found


def test_json_has_the_shape_that_others_rely_on(tmp_path: Path) -> None:
    found = told(tmp_path, written(tmp_path, "a.ndjson", LISBON, LAGOS), "--home", "PT")
    assert found["home"] == {"countries": ["PT"], "from": "option"}
    assert set(found["sources"][0]) == {"name", "kind", "rows", "complete", "account", "warnings"}
    assert set(found["logins"][0]) == {
        *(
            "source",
            "account",
            "text",
            "time",
            "time_from",
            "time_to",
            "ip",
            "network",
            "country",
            "country_from",
            "region",
        ),
        *("city", "device", "os", "browser", "current", "verdict", "confidence", "reasons"),
    }
    assert [login["verdict"] for login in found["logins"]] == ["familiar", "foreign"]
    assert found["logins"][1]["reasons"][0]["code"] == "country-not-home"
    assert found["logins"][1]["reasons"][0]["text"]
    assert found["summary"] == {"familiar": 1, "unfamiliar": 0, "foreign": 1, "unknown": 0}


def test_one_date_settles_the_order_of_days_and_months_in_a_stream(tmp_path: Path) -> None:
    lines = [json.dumps({"date": day, "country": "PT"}) for day in ("23/11/2026", "04/11/2026")]
    path = written(tmp_path, "x.ndjson", *lines)
    done = check(tmp_path, path, "--home", "PT", "--lang", "en", "--format", "ndjson")
    days = [json.loads(line)["time"][:10] for line in done.stdout.splitlines()]
    assert days == ["2026-11-23", "2026-11-04"]


def test_ndjson_keeps_the_order_of_the_input(tmp_path: Path) -> None:
    done = check(tmp_path, written(tmp_path, "a.ndjson", LAGOS, LISBON), "--home", "PT", "--format", "ndjson")
    assert [json.loads(line)["country"] for line in done.stdout.splitlines()] == ["NG", "PT"]


@pytest.mark.parametrize(
    ("lines", "code"),
    [([LISBON], 0), ([LISBON, LAGOS], 1), ([LISBON, NOWHERE], 4), ([LAGOS, NOWHERE], 1)],
)
def test_the_exit_code_tells_the_worst(tmp_path: Path, lines: list[str], code: int) -> None:
    assert check(tmp_path, written(tmp_path, "a.ndjson", *lines), "--home", "PT").returncode == code


def test_several_files_tell_the_worst_of_all_and_none_hides_another(tmp_path: Path) -> None:
    written(tmp_path, "home.ndjson", LISBON)
    written(tmp_path, "away.ndjson", LAGOS)
    written(tmp_path, "unsure.ndjson", NOWHERE)
    written(tmp_path, "prose.txt", "Nothing about any login stands here.")
    for names, code in [
        (("home.ndjson", "missing.ndjson", "away.ndjson"), 1),
        (("home.ndjson", "missing.ndjson", "unsure.ndjson"), 2),
        (("prose.txt", "unsure.ndjson"), 4),
        (("home.ndjson", "prose.txt"), 3),
    ]:
        assert check(tmp_path, *names, "--home", "PT").returncode == code, names


def test_times_are_told_as_exactly_as_they_are_known(tmp_path: Path) -> None:
    rows = ("3 hours ago", "Nov 22, 2026", "Nov 23, 2026 21:02")
    text = "".join(f"{when}\tLisbon, Portugal\tChrome on Windows\n" for when in rows)
    (tmp_path / "p.txt").write_text("When\tWhere\tDevice\n" + text, "utf-8")
    shown = check(tmp_path, "p.txt", "--home", "PT").stdout.splitlines()
    told_times = [line[6:].partition("  Lisbon")[0].strip() for line in shown if "Lisbon" in line]
    assert "3 hours ago" in told_times[0]
    assert "about" in told_times[0]
    assert "12:00" not in told_times[1]
    assert "about" not in told_times[2]
    assert "21:02" in told_times[2]
    found = told(tmp_path, "p.txt", "--home", "PT")["logins"][0]
    assert found["time_from"] < found["time"] < found["time_to"]


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (("--lang", "xx-!!"), "language tag"),
        (("--lang", ""), "language tag"),
        (("--jobs", "0"), "number from 1"),
        (("--home", "PT", "--away", "GB"), "GB"),
    ],
)
def test_wrong_use_says_what_is_allowed_and_where_help_is(
    tmp_path: Path, words: tuple[str, ...], allowed: str
) -> None:
    done = check(tmp_path, written(tmp_path, "a.ndjson", LISBON), *words)
    assert done.returncode == 2
    assert allowed in done.stderr


def test_help_of_the_command_is_named(tmp_path: Path) -> None:
    done = check(tmp_path, written(tmp_path, "a.ndjson", LISBON), "--lang", "!")
    assert "loginguard check --help" in done.stderr


def test_a_language_without_words_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    found = told(tmp_path, written(tmp_path, "a.ndjson", LISBON), "--home", "PT", "--lang", "qya")
    assert [warning["code"] for warning in found["sources"][0]["warnings"]] == ["language-unknown"]
    assert found["summary"]["familiar"] == 1
    spoken = told(tmp_path, "a.ndjson", "--home", "PT", "--lang", "pt-BR")
    assert spoken["sources"][0]["warnings"] == []


def test_a_town_that_is_not_in_its_country_is_said_and_the_country_counts(tmp_path: Path) -> None:
    lines = [LISBON, LISBON.replace("PT", "NG"), LAGOS, LAGOS.replace("Lagos", "Smallville")]
    found = told(tmp_path, written(tmp_path, "a.ndjson", *lines), "--home", "PT")
    [warning] = found["sources"][0]["warnings"]
    assert (warning["code"], warning["params"]["count"]) == ("places-contradict", 1)
    assert "Lisbon, NG" in warning["text"]
    assert [login["country"] for login in found["logins"]] == ["PT", "NG", "NG", "NG"]


def test_logins_after_now_are_said(tmp_path: Path) -> None:
    later = LISBON.replace("2026-11-01", "2027-03-01")
    found = told(tmp_path, written(tmp_path, "a.ndjson", LISBON, later), "--home", "PT")
    warning = found["sources"][0]["warnings"][0]
    assert (warning["code"], warning["params"]["count"]) == ("logins-to-come", 1)


def test_explain_says_why_for_every_kind(tmp_path: Path) -> None:
    mail = "From: a@b.example\nSubject: Lunch\n\nIn Porto, Portugal, tomorrow.\n"
    (tmp_path / "m.eml").write_text(mail, "utf-8")
    done = check(tmp_path, "m.eml", "--home", "PT", "--explain")
    assert "read as eml" in done.stderr
    assert "No words in it say" in done.stderr


def test_mails_packed_into_one_another_without_end_take_no_other_file_away(tmp_path: Path) -> None:
    written(tmp_path, "away.ndjson", LAGOS)
    written(
        tmp_path, "deep.eml", "From: a@b.example\nSubject: x\n" + "Content-Type: message/rfc822\n\n" * 3000
    )
    done = check(tmp_path, "deep.eml", "away.ndjson", "--home", "PT", "--format", "json")
    assert done.returncode == 1
    assert [login["country"] for login in json.loads(done.stdout)["logins"]] == ["NG"]
    assert "nested" in done.stderr


def test_standard_input_is_read_for_a_dash(tmp_path: Path) -> None:
    assert check(tmp_path, "-", "--home", "PT", given=LAGOS + "\n").returncode == 1


def test_a_trip_is_no_alarm(tmp_path: Path) -> None:
    name = written(tmp_path, "a.ndjson", LISBON, LAGOS)
    assert check(tmp_path, name, "--home", "PT", "--away", "NG:2026-11-01..2026-11-05").returncode == 0


def test_the_session_in_use_proposes_home_and_then_nothing_is_surely_foreign(tmp_path: Path) -> None:
    current = LISBON[:-1] + ',"current":true}'
    found = told(tmp_path, written(tmp_path, "a.ndjson", current, LAGOS))
    assert found["home"] == {"countries": ["PT"], "from": "current"}
    assert (found["logins"][1]["verdict"], found["logins"][1]["confidence"]) == ("foreign", "low")


def test_a_home_that_a_long_history_stands_in_for_is_told_as_nobodys_word(tmp_path: Path) -> None:
    daily = [LISBON.replace("11-01", f"10-{day:02}") for day in range(1, 20)]
    name = written(tmp_path, "a.ndjson", *daily, LAGOS)
    found = told(tmp_path, name)
    assert found["home"] == {"countries": ["PT"], "from": "none"}
    assert (found["logins"][-1]["verdict"], found["logins"][-1]["confidence"]) == ("foreign", "low")
    assert "because most of these logins are from there" in check(tmp_path, name).stdout


def test_a_named_home_leaves_out_all_that_is_saved(tmp_path: Path) -> None:
    kept = {**os.environ, "PYTHONPATH": str(HOST), "LOGINGUARD_HOME": str(tmp_path / "state")}
    for words in (("home", "PT"), ("away", "NG:2026-11-01..2026-11-05")):
        subprocess.run(
            [sys.executable, "-m", "loginguard", "profile", *words], env=kept, check=True, capture_output=True
        )
    name = written(tmp_path, "a.ndjson", LISBON, LAGOS)
    assert check(tmp_path, name).returncode == 0
    assert check(tmp_path, name, "--home", "PT").returncode == 1
    assert "nothing saved is used" in " ".join(check(tmp_path, "--help").stdout.split())


def test_each_account_has_a_home_of_its_own(tmp_path: Path) -> None:
    lines = [
        '{"account":"a","country":"PT","time":"2026-11-01T10:00:00Z","current":true}',
        '{"account":"b","country":"NG","time":"2026-11-01T10:00:00Z","current":true}',
        '{"account":"a","country":"NG","time":"2026-11-02T10:00:00Z"}',
        '{"account":"b","country":"NG","time":"2026-11-02T10:00:00Z"}',
    ]
    found = told(tmp_path, written(tmp_path, "a.ndjson", *lines))
    assert [login["verdict"] for login in found["logins"]] == ["familiar", "familiar", "foreign", "familiar"]


@pytest.mark.parametrize(
    "words",
    [("--home", "Atlantis"), ("--away", "GB"), ("--away", "GB:2026-11-09..2026-11-01"), ("--jobs", "0")],
)
def test_wrong_use_is_refused_in_a_sentence(tmp_path: Path, words: tuple[str, str]) -> None:
    done = check(tmp_path, written(tmp_path, "a.ndjson", LISBON), *words)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_mixed_accounts_and_several_processes_give_the_same_lines(tmp_path: Path) -> None:
    lines = [
        f'{{"account":"{n % 7}","time":"2026-10-{1 + n % 28:02}T{n % 24:02}:00:00Z","ip":"192.0.2.{n % 250}","country":"PT"}}'
        for n in range(30000)
    ]
    mixed = written(tmp_path, "mixed.ndjson", *lines)
    one = check(tmp_path, mixed, "--home", "PT", "--format", "ndjson")
    two = check(tmp_path, mixed, "--home", "PT", "--format", "ndjson", "--jobs", "2")
    assert one.stdout == two.stdout
    assert [json.loads(line)["account"] for line in one.stdout.splitlines()] == [
        str(n % 7) for n in range(30000)
    ]


def test_a_kept_home_is_of_the_accounts_that_are_known_and_a_named_one_of_all(tmp_path: Path) -> None:
    mine = "~0100a1b2c3d4e5f601"
    with_store = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime;"
        "from loginguard.guard.context import open_context; from loginguard.guard.accounts import note_account;"
        "from loginguard.guard.profile import set_home;"
        f"c = open_context(); note_account(c, {mine!r}); set_home(c, ['PT'])"
    )
    environment = {**os.environ, "PYTHONPATH": str(HOST), "LOGINGUARD_HOME": str(tmp_path / "state")}
    subprocess.run([sys.executable, "-c", with_store], check=True, env=environment)
    both = [
        f'{{"account":"{mine}","country":"NG","time":"2026-11-02T10:00:00Z"}}',
        '{"account":"b","country":"NG","time":"2026-11-02T10:00:00Z","current":true}',
        '{"account":"b","country":"PT","time":"2026-11-02T11:00:00Z"}',
    ]
    many = written(tmp_path, "many.ndjson", *both)
    found = told(tmp_path, many)
    assert [login["verdict"] for login in found["logins"]] == ["foreign", "familiar", "foreign"]
    assert found["home"] == {"countries": ["PT"], "from": "profile"}
    others = told(tmp_path, written(tmp_path, "others.ndjson", *both[1:], both[1].replace('"b"', '"c"')))
    assert others["home"] == {"countries": ["NG"], "from": "current"}
    named = told(tmp_path, many, "--home", "NG")
    assert [login["verdict"] for login in named["logins"]] == ["familiar", "familiar", "foreign"]
    assert named["home"] == {"countries": ["NG"], "from": "option"}
    alone = told(tmp_path, written(tmp_path, "one.ndjson", both[1], both[2]))
    assert alone["home"] == {"countries": ["PT"], "from": "profile"}, (
        "an input of one account is the person's own"
    )


def test_what_is_too_large_to_hold_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "big.ndjson").write_bytes((LISBON + "\n").encode() * 420_000)
    done = check(tmp_path, "big.ndjson", "--home", "PT")
    assert done.returncode == 2
    assert "larger than 40 MB" in done.stderr
    assert "--format ndjson" in done.stderr
