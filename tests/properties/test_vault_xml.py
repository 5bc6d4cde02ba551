"""Any well-formed document survives open, save, open: elements, attributes, texts, comments, instructions, namespaces."""

import secrets
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from loginguard.vault.attachments import prune
from loginguard.vault.kdbx.container import Document
from loginguard.vault.kdbx.protection import Protection
from loginguard.vault.kdbx.xml import is_well_formed, is_xml_text, read_xml, write_xml
from tests.unit.vault.vaults import empty, read, write

TEXT = st.text(max_size=12).filter(is_xml_text)
NAME = st.from_regex(r"[A-Za-z_][A-Za-z0-9_.\-]{0,7}", fullmatch=True).filter(
    lambda n: not n.lower().startswith("xml")
)
QNAME = st.one_of(NAME, st.builds(lambda uri, name: f"{{urn:{uri}}}{name}", NAME, NAME))
COMMENT = TEXT.filter(
    lambda text: "--" not in text and not text.endswith("-") and "\r" not in text and "<!DOCTYPE" not in text
)


def shape(element: ET.Element) -> tuple[object, ...]:
    """All that must be the same afterwards."""
    children = tuple(shape(child) for child in element)
    return (element.tag, element.text or "", element.tail or "", tuple(sorted(element.items())), children)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> ET.Element:
    element = ET.Element(draw(QNAME), draw(st.dictionaries(QNAME, TEXT, max_size=2)))
    element.attrib.pop("Protected", None)
    element.text = draw(TEXT)
    for _ in range(draw(st.integers(0, 3)) if depth else 0):
        child = ET.Comment(draw(COMMENT)) if draw(st.integers(0, 9)) == 0 else draw(trees(depth=depth - 1))
        child.tail = draw(TEXT)
        element.append(child)
    return element


@given(trees())
@settings(max_examples=300, deadline=None)
def test_what_was_in_a_document_is_in_it_after_writing_and_reading(root: ET.Element) -> None:
    data = write_xml(root)
    assert is_well_formed(data)
    assert shape(read_xml(data)) == shape(root)


@given(trees())
@settings(max_examples=30, deadline=None)
def test_unknown_elements_survive_a_whole_file(extra: ET.Element) -> None:
    document = empty()
    document.root.append(extra)
    kept = shape(extra)
    again = read(write(read(write(document))))
    assert shape(again.root[-1]) == kept


@given(st.lists(TEXT, max_size=20), st.data())
@settings(max_examples=100, deadline=None)
def test_protected_values_survive_any_order_and_any_number_of_saves(
    values: list[str], data: st.DataObject
) -> None:
    root = ET.Element("r")
    protection = Protection(secrets.token_bytes(64))
    expected: dict[ET.Element, str] = {}
    for value in values:
        element = ET.SubElement(root, "v")
        protection.seal(element, value)
        expected[element] = value
    order = data.draw(st.permutations(list(root)))
    root[:] = order
    for _ in range(2):
        protection.reseal(root, secrets.token_bytes(64))
        assert [protection.reveal(element) for element in root] == [expected[element] for element in order]


def test_pruning_an_empty_vault_does_nothing() -> None:
    document: Document = empty()
    prune(document)
    assert document.inner.binaries == []
