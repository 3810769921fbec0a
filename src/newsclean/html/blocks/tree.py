"""A page to its parsed tree: one parse, whatever the page looks like."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

Tree: TypeAlias = HtmlElement

# What XML does not allow; libxml2 would end the page there.
_FORBIDDEN = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r")
# libxml2 compares each attribute of a tag with all before it: 50,000 of them took minutes. A tag
# keeps a hundred; only one without end, longer than two strides, may have so many more.
_STRIDE = 4096
_ENDLESS = re.compile(
    rb"""<[a-z][^\s<>"'=]*+(?:\s++[^\s<>"'=]++(?:=(?:"[^"]*+"|'[^']*+'|[^\s<>"']*+))?+){100}""",
    re.IGNORECASE,
)
_BODY = frozenset(
    (
        "article",
        "aside",
        "details",
        "figure",
        "footer",
        "header",
        "hgroup",
        "main",
        "nav",
        "section",
    )
)
_TAG_END = re.compile(rb"[<>]")
# The classes lxml.html has for form fields cost a call of Python for every element.
_CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)


def parse(page: str | bytes) -> Tree | None:
    """Parse a page; None where there is nothing to parse.

    >>> parse("<p>It rained.").xpath("string(//p)")
    'It rained.'
    >>> parse("<title>Rain</title><article>It rained.</article>").xpath("string(//body)")
    'It rained.'

    Args:
        page: The page's HTML or XHTML, whole or a fragment; bytes in UTF-8.
    """
    source = page if isinstance(page, bytes) else page.encode("utf-8", "replace")
    if any(byte in source for byte in _FORBIDDEN):
        source = source.translate(None, _FORBIDDEN)
    source = _without_endless_tags(source)
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
        tree = document_fromstring(source, parser=parser)
    except etree.LxmlError:
        return None
    _open_body(tree)
    return tree


def _open_body(tree: Tree) -> None:
    """Move what belongs in the body out of the head, where a page leaves out the tags of both.

    The parser is older than these elements, and takes them for what may stand in a head.
    """
    head = tree.find("head")
    children = [] if head is None else list(head)
    first = next((at for at, child in enumerate(children) if child.tag in _BODY), None)
    if first is None:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    before, body.text = body.text, None
    for at, child in enumerate(children[first:]):
        body.insert(at, child)
    if before:
        children[-1].tail = f"{children[-1].tail or ''}{before}"


def _without_endless_tags(source: bytes) -> bytes:
    """Cut the attributes of a tag after the first hundred, where a tag is absurdly long."""
    parts: list[bytes] = []
    done = known = 0
    for at in range(0, len(source), _STRIDE):
        # Nearly always a tag begins within a few bytes, and nothing is searched.
        if at < done or source.find(b"<", at, at + _STRIDE) >= 0:
            continue
        known, before = at + _STRIDE, known
        if before == at:
            continue
        start = source.rfind(b"<", done, at)
        head = _ENDLESS.match(source, start) if start >= 0 else None
        if head is not None:
            end = _TAG_END.search(source, head.end())
            parts.append(source[done : head.end()])
            done = end.start() if end else len(source)
    return b"".join((*parts, source[done:])) if parts else source
