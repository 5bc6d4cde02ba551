"""Passwords: every kind drawn evenly, entropy reckoned rightly, strength in words, leaked ones found without a network."""

import hashlib
import itertools
import math
from pathlib import Path

import pytest

from loginguard.vault.errors import VaultError
from loginguard.vault.passwords.breaches import find_breach
from loginguard.vault.passwords.generate import (
    DIGITS,
    LOWER,
    SYMBOLS,
    UPPER,
    count_with_each_kind,
    generate_characters,
    generate_words,
)
from loginguard.vault.passwords.strength import ADVICE, rate
from loginguard.vault.passwords.words import eff_words
from loginguard.words import has


def test_each_kind_is_in_every_password_and_nothing_that_looks_alike() -> None:
    for _ in range(300):
        made = generate_characters(8)
        assert all(any(c in kind for c in made.password) for kind in (LOWER, UPPER, DIGITS, SYMBOLS))
        assert not set("lI1O0o") & set(made.password)
        assert made.password not in repr(made)


def test_the_count_behind_the_entropy_is_the_true_one() -> None:
    alphabet = ["ab", "C", "1"]
    true = sum(
        all(set(word) & set(kind) for kind in alphabet) for word in itertools.product("abC1", repeat=5)
    )
    assert count_with_each_kind([2, 1, 1], 5) == true
    assert 140 < generate_characters(24).bits < 24 * math.log2(75)


def test_words_are_the_effs_and_worth_12_9_bits_each() -> None:
    assert len(eff_words()) == 7776
    made = generate_words(6)
    assert round(made.bits, 1) == 77.5
    assert len({generate_words().password for _ in range(50)}) == 50


@pytest.mark.parametrize("length", [0, 7, 129, -1])
def test_lengths_that_make_no_sense_are_refused(length: int) -> None:
    with pytest.raises(VaultError, match="password-bad-length"):
        generate_characters(length)
    with pytest.raises(VaultError, match="password-bad-length"):
        generate_words(3)


@pytest.mark.parametrize(
    ("password", "level", "advice"),
    [
        ("", "very-weak", None),
        ("password1", "very-weak", "common"),
        ("zxcvbnm,./", "very-weak", "keyboard"),
        ("upwork2024", "weak", None),
    ],
)
def test_weak_ones_are_called_weak_and_say_why(password: str, level: str, advice: str | None) -> None:
    found = rate(password, ("upwork",))
    assert found.level in {level, "very-weak", "weak"}
    if advice:
        assert advice in [message.code for message in found.messages]


def test_good_ones_are_called_strong() -> None:
    assert rate(generate_characters(24).password).level == "very-strong"
    assert rate("x" * 100_000).score <= 4, "only the first hundred characters are looked at"


def test_every_level_and_advice_has_its_sentence() -> None:
    levels = {"very-weak", "weak", "fair", "good", "strong", "very-strong", "longer", *ADVICE.values()}
    assert all(has("strength", code) for code in levels)


@pytest.fixture(scope="module")
def breach_list(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    passwords = [f"leaked{number}" for number in range(500)]
    lines = sorted(f"{hashlib.sha1(p.encode()).hexdigest().upper()}:{len(p)}" for p in passwords)
    path = tmp_path_factory.mktemp("breaches") / "list.txt"
    path.write_text("\r\n".join(lines) + "\r\n", newline="")
    return path, passwords


def test_every_leaked_password_is_found_and_no_other(breach_list: tuple[Path, list[str]]) -> None:
    path, passwords = breach_list
    assert all(find_breach(password, path) == len(password) for password in passwords)
    assert not any(find_breach(f"fine{number}", path) for number in range(500))


def test_a_list_without_counts_works(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_text("\n".join(sorted(hashlib.sha1(p.encode()).hexdigest() for p in "abc")))
    assert find_breach("b", path) == 1
    assert find_breach("d", path) == 0


def test_a_file_that_is_no_such_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(VaultError, match="breach-list-unreadable"):
        find_breach("b", path)
    with pytest.raises(VaultError, match="breach-list-unreadable"):
        find_breach("b", tmp_path / "nowhere")
    path.write_text("")
    with pytest.raises(VaultError, match="breach-list-unreadable"):
        find_breach("b", path)


def hashes(count: int) -> list[str]:
    return [hashlib.sha1(f"leaked{number}".encode()).hexdigest().upper() for number in range(count)]


@pytest.mark.parametrize("count", [2, 3, 7, 200, 60_000])
def test_a_list_that_is_sorted_by_count_is_refused_and_never_says_not_in_it(
    tmp_path: Path, count: int
) -> None:
    path = tmp_path / "list"
    ordered = sorted(hashes(count), reverse=count < 4)
    lines = ordered if count < 4 else sorted(ordered, key=lambda one: one[::-1])
    path.write_text("".join(f"{one}:{count - at}\n" for at, one in enumerate(lines)))
    for password in ("leaked0", "leaked1", "fine"):
        with pytest.raises(VaultError, match="breach-list-unsorted"):
            find_breach(password, path)


def test_two_lists_one_behind_the_other_are_not_one_that_is_sorted(tmp_path: Path) -> None:
    path = tmp_path / "list"
    made = hashes(60_000)
    path.write_text("\n".join([*sorted(made[:40_000]), *sorted(made[40_000:])]))
    with pytest.raises(VaultError, match="breach-list-unsorted"):
        find_breach("leaked50000", path)


def test_a_large_list_is_searched_too(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_text("\r\n".join(sorted(hashes(60_000))), newline="")
    assert all(find_breach(f"leaked{number}", path) for number in range(0, 60_000, 5_000))
    assert not find_breach("fine", path)
