"""A row of a list: the elements that one login stands in."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Row:
    """One row. elements: usually one, several where a row is split over siblings or is a column of a table.

    container: the element whose children the rows are. labels: for each piece of the row the label that a header gives it.
    """

    elements: list[int]
    container: int
    labels: dict[int, str] = field(default_factory=dict)
    grouped: bool = False

    @property
    def element(self) -> int:
        """The one that a mark is drawn beside."""
        return self.elements[0]
