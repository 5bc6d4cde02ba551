"""What a person taught adds a list on pages of that shape, takes none away and makes no row current."""

from datetime import UTC, datetime

from loginguard.model.page import PageReading
from loginguard.pages.lessons import Lesson, path_shape, teach
from loginguard.pages.page import read_page

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ORIGIN, ADDRESS = "https://id.example", "https://id.example/u/8812/things"


def page(rows: str) -> str:
    return f"<html lang='en'><body><h1>Odds and ends</h1><div id='a'>{rows}</div></body></html>"


PLACES = "<section><p>Porto, Portugal</p><p>3 days ago</p></section><section><p>Lagos, Nigeria</p><p>5 days ago</p></section>"
DEVICES = PLACES.replace("<p>Porto", "<p>Edge on Windows</p><p>Porto").replace(
    "<p>Lagos", "<p>Chrome on Linux</p><p>Lagos"
)


def look(html: str, lessons: tuple[Lesson, ...] = (), address: str = ADDRESS) -> PageReading:
    return read_page(html, origin=ORIGIN, address=address, now=NOW, zone=UTC, lessons=lessons)


def untaught() -> PageReading:
    return look(page(DEVICES.replace("Odds", "Orders")).replace("Odds and ends", "Orders"))


def test_a_lesson_adds_the_list_on_pages_of_the_same_shape() -> None:
    before = untaught()
    assert not before.understood
    assert not before.listings
    assert before.candidates[0].reasons
    lesson = teach(ORIGIN, ADDRESS, before.candidates[0].structure, "Orders")
    html = page(DEVICES).replace("Odds and ends", "Orders")
    after = look(html, (lesson,), address="https://id.example/u/13/things")
    assert [row.place.city for row in after.listings[0].rows if row.place] == ["Porto", "Lagos"]
    assert not any(row.current for row in after.listings[0].rows)
    assert not look(html, (lesson,), address="https://id.example/other").listings


def test_a_lesson_that_no_longer_matches_says_so() -> None:
    lesson = Lesson(ORIGIN, path_shape(ADDRESS), "body>gone[]", "Devices")
    reading = look(page("<p>nothing</p>"), (lesson,))
    assert not reading.understood
    assert "lesson-no-match" in [message.code for message in reading.missing]
