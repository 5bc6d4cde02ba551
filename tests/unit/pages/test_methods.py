"""Payment methods are read by where they stand and what stands beside them, whatever their bank is called."""

# ruff: noqa: E501, ISC004 — pages read best as rows.
from datetime import UTC, datetime

import pytest

from loginguard.model.page import PageReading
from loginguard.pages.method_words import is_waiting
from loginguard.pages.page import read_page

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
BANK = "<li><strong>Direct to bank (EUR) •••• 4321</strong><span>Active</span><button>Remove</button></li>"


def look(body: str) -> PageReading:
    html = f"<html><body><main><h2>Withdrawal methods</h2>{body}</main></body></html>"
    origin = "https://www.upwork.com"
    address = f"{origin}/nx/payments/disbursement-methods"
    return read_page(html, origin=origin, address=address, now=NOW, zone=UTC)


def methods(body: str) -> list[tuple[str, str]]:
    reading = look(body)
    assert reading.understood, reading.missing
    return [(fact.subject, fact.value) for fact in reading.facts]


def beside(entry: str) -> str:
    return f"<ul>{BANK}{entry}</ul><button>Add withdrawal method</button>"


@pytest.mark.parametrize(
    "name",
    ["Itaú •••• 77", "Kuda 2013", "Chime ••1", "Palmpay 0803****", "Access (NGN) ending in 4455", "Nequi", "N26", "XX12 **** 99", "Link"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("state", "remove"),
    [
        ("Active in 3 days", "Remove"),
        ("Aktiv in 3 Tagen", "Entfernen"),
        ("3日後に有効", "削除"),
        ("Активен через 3 дня", "Удалить"),
    ],
)
def test_a_method_beside_a_known_one_is_found(name: str, state: str, remove: str) -> None:
    entry = f"<li><strong>{name}</strong> <span>{state}</span><button>{remove}</button></li>"
    assert methods(beside(entry))[1] == (name, "pending")


# Each means that it doesn't work yet, whichever way its language turns the word for "active".
WAITING = (
    "Not yet active", "Isn't active yet", "Activates on Nov 27, 2026", "Ready on Nov 27, 2026", "On hold until Nov 27", "Processing",
    "Ainda não ativo", "Será ativado em 27 de nov", "Disponível em 3 dias", "Todavía no está activo", "Se activará el 27 de nov",
    "Pas encore actif", "Prêt le 27 novembre", "En cours de traitement", "Noch nicht aktiv", "Wird am 27. November aktiviert",
    "In Bearbeitung", "Ще не активний", "Стане активним 27 листопада", "Обробляється", "Henüz aktif değil", "Belum aktif",
    "Chưa hoạt động", "尚未生效", "まだ有効ではありません", "아직 활성화되지 않았습니다", "غير نشط بعد", "अभी सक्रिय नहीं",
)  # fmt: skip


@pytest.mark.parametrize("state", WAITING)
def test_one_that_does_not_work_yet_is_pending_and_its_words_are_kept(state: str) -> None:
    fact = look(beside(f"<li><b>Kuda 2013</b> <span>{state}</span><button>Remove</button></li>")).facts[1]
    assert (fact.subject, fact.value, fact.text) == ("Kuda 2013", "pending", f"Kuda 2013 {state}")


def test_the_day_beside_its_words_is_kept() -> None:
    for told in ("<p>Activates on Thursday, Nov 27, 2026</p>", "<p>Activates on</p><p>Nov 27, 2026</p>"):
        fact = look(beside(f"<li><b>Opay</b>{told}<button>Remove</button></li>")).facts[1]
        assert (fact.subject, fact.value) == ("Opay", "pending")
        assert fact.text.endswith("Nov 27, 2026")


@pytest.mark.parametrize(
    "state",
    ["Active", "Active since Nov 2, 2024", "Verified on Nov 2, 2024", "Not preferred", "Ativo desde 2024", "Aktiv seit 2023"],
)  # fmt: skip
def test_one_that_works_is_not_pending(state: str) -> None:
    assert methods(beside(f"<li><b>Opay</b> <span>{state}</span><button>Remove</button></li>"))[1] == (
        "Opay",
        "active",
    )


def test_a_bare_entry_of_the_list_is_a_method() -> None:
    assert methods(beside("<li>Nequi</li>"))[1] == ("Nequi", "listed")


def test_an_entry_without_a_name_makes_the_page_not_understood() -> None:
    reading = look(beside("<li><button>Remove</button></li>"))
    assert not reading.understood
    # Nothing of it is kept: what was not read would count as gone.
    assert reading.facts == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<div><div><div><b>Itaú</b><span>•••• 99</span></div><span>Ativo em 3 dias</span><button>Remover</button></div></div>",
            [("Itaú •••• 99", "pending")],
        ),
        (
            "<div><div><h3>Kuda</h3><p>Active</p><button>Remove</button></div>"
            "<div><h3>Opay</h3><p>Pending</p><button>Remove</button></div></div>",
            [("Kuda", "active"), ("Opay", "pending")],
        ),
        (
            "<div><div><span>Sterling</span><button aria-label='Remove Sterling'></button></div>"
            "<div><span>Zenith</span><button aria-label='Remove Zenith'></button></div></div>",
            [("Sterling", "listed"), ("Zenith", "listed")],
        ),
        (
            "<table><tr><th>Method</th><th>Status</th></tr><tr><td>Kuda</td><td>Active since 2024</td></tr>"
            "<tr><td>Opay</td><td>Active on 27 Nov 2026</td></tr></table>",
            [("Kuda", "active"), ("Opay", "pending")],
        ),
        (
            "<div><div><div>M-Pesa</div><div>0712****12</div></div><div><div>Chipper</div><div>chip-tag</div></div></div>",
            [("M-Pesa 0712****12", "listed"), ("Chipper", "listed")],
        ),
    ],
)
def test_other_shapes_of_the_list(body: str, expected: list[tuple[str, str]]) -> None:
    assert methods(body) == expected


def test_offers_hints_and_payments_are_no_methods() -> None:
    body = (
        "<p>A new method becomes active in about three days.</p><p>Last payment: $100.00 to Kuda •••• 12</p>"
        "<ul><li><b>Payoneer</b><span>$2 per withdrawal</span><button>Set up</button></li></ul>"
    )
    assert methods(f"{beside('')}{body}") == [("Direct to bank (EUR) •••• 4321", "active")]


@pytest.mark.parametrize("said", ["Activates on Friday", "Ativa na sexta-feira", "Wird am Freitag aktiv"])
def test_a_weekday_beside_the_state_says_that_it_is_not_active_yet(said: str) -> None:
    assert is_waiting(said)
