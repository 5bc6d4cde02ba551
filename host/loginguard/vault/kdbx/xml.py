"""The XML inside a vault: read with expat, never with a document type, and written back with all that was in it."""

import gc
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from xml.parsers import expat

from loginguard.vault.errors import VaultError

Put = Callable[[str], None]
DEPTH_CAP = 200
DECLARATION = b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
DECLARED = rb"""\s*<\?xml[^>]*encoding=["']([^"']+)["']"""
NEEDS_ESCAPE = re.compile(r"[&<>\r]")
NEEDS_ATTRIBUTE_ESCAPE = re.compile('[&<>"\r\n\t]')
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;", '"': "&quot;"}
# The rest of Unicode said in reverse would mean the same and take Python six milliseconds to compile.
NOT_XML = "[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


def read_xml(data: bytes) -> ET.Element:
    """The root element. Raises VaultError for what is not well-formed, has a document type or is too deep.

    A document type is refused by its mark anywhere outside escaped text: without one there are no entities to expand.
    """
    declared = None if data.startswith(DECLARATION) else re.match(DECLARED, data[:200])
    if (
        b"<!DOCTYPE" in data
        or (declared and declared[1].lower() not in {b"utf-8", b"us-ascii"})
        or b"\0" in data
    ):
        raise VaultError("vault-damaged")
    parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True, insert_pis=True))  # noqa: S314  (no document type gets here)
    # Hundreds of thousands of new objects, none of them garbage: the collector would take more time than the parser.
    collecting = gc.isenabled()
    gc.disable()
    try:
        parser.feed(data)
        root: ET.Element = parser.close()
    except (ET.ParseError, ValueError):
        raise VaultError("vault-damaged") from None
    finally:
        if collecting:
            gc.enable()
    level = [root]
    for _ in range(DEPTH_CAP):
        level = [child for element in level for child in element]
        if not level:
            return root
    raise VaultError("vault-damaged")


def write_xml(root: ET.Element) -> bytes:
    """The document as UTF-8. Line ends and whitespace come back as they were."""
    parts: list[str] = []
    write_element(root, parts.append, ())
    return DECLARATION + "".join(parts).encode()


def write_element(element: ET.Element, put: Put, declared: tuple[str, ...]) -> None:
    """One element with all below it and the text behind it. `declared`: namespaces that an ancestor has named."""
    tag = element.tag
    text = element.text
    if not isinstance(tag, str):
        put(f"<!--{text}-->" if tag is ET.Comment else f"<?{text}?>")
    else:
        start = tag
        if tag[0] == "{" or element.keys():
            start, tag, declared = start_tag(element, declared)
        if text or len(element):
            put(f"<{start}>")
            if text:
                put(NEEDS_ESCAPE.sub(escape, text) if NEEDS_ESCAPE.search(text) else text)
            for child in element:
                write_element(child, put, declared)
            put(f"</{tag}>")
        else:
            put(f"<{start}/>")
    tail = element.tail
    if tail:
        put(NEEDS_ESCAPE.sub(escape, tail) if NEEDS_ESCAPE.search(tail) else tail)


def start_tag(element: ET.Element, declared: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    """The start tag's inside, the name, and the namespaces known below. Prefixes may change; what they mean does not."""
    added: list[str] = []

    def qualified(name: str) -> str:
        nonlocal declared
        if name[0] != "{":
            return name
        uri, _, local = name[1:].partition("}")
        if uri == "http://www.w3.org/XML/1998/namespace":
            return f"xml:{local}"
        if uri not in declared:
            declared = (*declared, uri)
            added.append(f' xmlns:n{declared.index(uri)}="{NEEDS_ATTRIBUTE_ESCAPE.sub(escape, uri)}"')
        return f"n{declared.index(uri)}:{local}"

    name = qualified(element.tag)
    attributes = "".join(
        f' {qualified(key)}="{NEEDS_ATTRIBUTE_ESCAPE.sub(escape, value)}"' for key, value in element.items()
    )
    return name + attributes + "".join(added), name, declared


def escape(match: re.Match[str]) -> str:
    """The character as a reference."""
    return ESCAPES[match[0]]


def is_xml_text(text: str) -> bool:
    """Whether XML 1.0 can hold the text: it has no place for most control characters."""
    return not re.search(NOT_XML, text)


def is_well_formed(data: bytes) -> bool:
    """A pass without building anything, for reading back what was written."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError:
        return False
    return True
