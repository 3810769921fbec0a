"""A page to its parsed tree: one parse, whatever the page looks like."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

Tree: TypeAlias = HtmlElement

# What XML does not allow; libxml2 would end the page there.
_FORBIDDEN = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r")
# The classes lxml.html has for form fields cost a call of Python for every element.
_CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)


def parse(page: str | bytes) -> Tree | None:
    """Parse a page; None where there is nothing to parse.

    >>> parse("<p>It rained.").xpath("string(//p)")
    'It rained.'

    Args:
        page: The page's HTML or XHTML, whole or a fragment; bytes in UTF-8.
    """
    source = page if isinstance(page, bytes) else page.encode("utf-8", "replace")
    source = source.translate(None, _FORBIDDEN)
    if not source or source.isspace():
        return None
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        huge_tree=True,
    )
    parser.set_element_class_lookup(_CLASSES)
    try:
        return document_fromstring(source, parser=parser)
    except etree.LxmlError:
        return None
