"""A parsed page to its blocks: one walk; what a reader sees as one line becomes one block."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lxml import etree

from newsclean.html.tokens import bits_of, tokens_of
from newsclean.html.tree import Tree

SILENT_TAGS = frozenset(
    "script style noscript noframes template svg iframe select textarea head title object applet"
    " embed video audio canvas map datalist amp-video amp-audio amp-iframe amp-img amp-ad".split()
)
BLOCK_TAGS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend"
    " li main menu nav ol p pre search section summary table tbody td tfoot th thead tr"
    " ul".split()
)
# Lines of one list or table stand closer together than paragraphs do.
_CLOSE = frozenset("li td th dt dd tr tbody thead label button br".split())
_SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Elements are told apart down to this depth; deeper pages are broken ones.
DEEPEST = 250
# Of the inline elements around a line, so many are asked what they are called.
_INNERMOST = 20

_TAGS_OF_INTEREST = (
    "nav footer header aside figure figcaption table ul ol dl blockquote form article main section"
    " a button label address details pre td li p h1 h2 h3 h4 h5 h6 small time cite center caption"
).split()
TAG_BIT = {tag: 1 << number for number, tag in enumerate(_TAGS_OF_INTEREST)}
_NOTHING: frozenset[str] = frozenset()
_STRONG = frozenset({"b", "strong"})
_SLANTED = frozenset({"em", "i"})
# Inline elements that say something by their tag.
# Inline elements that say something even where they hold no text.
_HEARD = frozenset({"a", "br"})
_TELLING = frozenset({"time", "small", "cite"})


@dataclass(slots=True, eq=False)
class Node:
    """One block-level element: where it stands, what it is called, what it holds.

    Args:
        tag: Its tag.
        parent: The block-level element around it.
        depth: How many block-level elements there are from the top down to it.
        step: Its place in its parent; None where the page is nested too deeply.
        names: Its class and id attributes as written.
        bits: Categories of its own tokens (`tokens.bit`).
        inside: Tags it stands in, itself included (`TAG_BIT`).
        hidden: Whether the markup hides it.
        props: Its itemprop tokens and those of all around it.
        mass: Prose in it, in weighted characters.
        chars: Characters in it.
        link_chars: Characters in it that stand inside links.
        first: Number of the first block in it.
        last: Number of the last block in it.
    """

    tag: str
    parent: Node | None
    depth: int = 0
    step: str | None = ""
    names: str = ""
    bits: int = 0
    inside: int = 0
    hidden: bool = False
    props: frozenset[str] = _NOTHING
    mass: float = 0.0
    chars: int = 0
    link_chars: int = 0
    first: int = -1
    last: int = -1

    @property
    def path(self) -> tuple[str, ...]:
        """Tags from the top down to it."""
        return tuple(node.tag for node in self._lineage())

    @property
    def tokens(self) -> frozenset[str]:
        """Class and id tokens of it and of all around it."""
        return _NOTHING.union(*(tokens_of(node.names) for node in self._lineage()))

    @property
    def xpath(self) -> str | None:
        """Its place in the tree; None where the page is nested too deeply."""
        if self.step is None:
            return None
        return "".join([node.step or "" for node in self._lineage()])

    def hold(self, chars: int, link_chars: int, first: int, last: int) -> None:
        """Add what a block or an element in it holds; they come in reading order."""
        self.chars += chars
        self.link_chars += link_chars
        if self.first < 0:
            self.first = first
        self.last = last

    def _lineage(self) -> list[Node]:
        """All elements from the top down to it."""
        nodes: list[Node] = []
        node = self
        while node.parent is not None:
            nodes.append(node)
            node = node.parent
        return nodes[::-1]


@dataclass(slots=True, eq=False)
class PageBlock:
    """One line of the page, with what a decision needs to know of its markup.

    Args:
        text: What a reader sees, white space collapsed as a browser does.
        node: The block-level element it stands in.
        apart: Whether more than a line break parts it from the block before.
        chars: Its characters without white space around pieces.
        link_chars: How many of these stand inside links.
        strong_chars: How many are bold.
        slanted_chars: How many are in italics.
        links: The addresses it links to, as written.
        bits: Categories of inline elements that hold most of it.
        props: Itemprop tokens of inline elements that hold most of it.
    """

    text: str
    node: Node
    apart: bool
    chars: int = 0
    link_chars: int = 0
    strong_chars: int = 0
    slanted_chars: int = 0
    links: list[str] = field(default_factory=list)
    bits: int = 0
    props: frozenset[str] = _NOTHING

    @property
    def link_density(self) -> float:
        """Share of its characters inside links, 0 to 1."""
        return self.link_chars / self.chars


def read_blocks(tree: Tree) -> tuple[list[PageBlock], int]:
    """Give the blocks of a page in reading order, and how deep the page is nested.

    >>> from newsclean.html.tree import parse
    >>> blocks, _ = read_blocks(parse("<p>It <b>rained</b>.<br>All night.<ul><li>One</ul>"))
    >>> [block.text for block in blocks]
    ['It rained.', 'All night.', 'One']
    """
    walk = _Walk()
    steps: Any = etree.iterwalk(tree, events=("start", "end"))
    for event, element in steps:
        if event == "start":
            tag = element.tag
            if tag in SILENT_TAGS:
                walk.pass_by(tag)
                steps.skip_subtree()
                continue
            text = element.text
            if text is None and tag not in _HEARD and not len(element):
                walk.pass_by(tag)
                continue
            walk.enter(tag, element)
        else:
            walk.leave(element)
            text = element.tail
        # White space before a line is none of it.
        if text and (walk.line.chars or not text.isspace()):
            walk.add(text)
    walk.end_line(apart=True)
    return walk.blocks, walk.deepest


class _Walk:
    """The blocks found so far, the line being gathered, and the elements that are open."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.deepest = 0
        self.node = Node("", None)
        # The place in `node` of the element that was opened last, and what it holds so far.
        self.step: str | None = ""
        self.counts = {"*": 0}
        # The open elements, each with these three as they were outside it.
        self.open: list[tuple[Tree, str, Node, str | None, dict[str, int]]] = []
        self.in_pre = self.in_link = self.in_strong = self.in_slanted = 0
        self.open_inline: list[tuple[Tree, int, frozenset[str], int, int]] = []
        self.apart = True
        self.parts: list[str] = []
        self.line = PageBlock("", self.node, apart=True)
        self.inline: list[tuple[int, frozenset[str], int]] = []

    def pass_by(self, tag: str) -> None:
        """Count an element in which nothing is text; it may part two lines."""
        counts = self.counts
        counts["*"] += 1
        counts[tag] = counts.get(tag, 0) + 1
        if tag in BLOCK_TAGS:
            self.end_line(apart=tag not in _CLOSE)

    def enter(self, tag: str, element: Tree) -> None:
        """Open an element."""
        counts = self.counts
        counts["*"] += 1
        counts[tag] = number = counts.get(tag, 0) + 1
        step: str | None
        if len(self.open) >= DEEPEST:
            step = None
            self.deepest = max(self.deepest, len(self.open) + 1)
        elif tag in BLOCK_TAGS or (tag.isalnum() and tag.isascii()):
            step = f"{self.step}/{tag}[{number}]"
        else:
            step = f"{self.step}/*[{counts['*']}]"
        self.open.append((element, tag, self.node, self.step, counts))
        self.counts = {"*": 0}
        if tag in BLOCK_TAGS:
            self.end_line(apart=tag not in _CLOSE)
            self._open_block(tag, element, step)
            self.step = ""
        else:
            self.step = step
            if tag == "br":
                self.end_line(apart=False, by_break=True)
            else:
                self._open_inline(tag, element)

    def leave(self, element: Tree) -> None:
        """Close an element, if it is open."""
        if not self.open or element is not self.open[-1][0]:
            return
        _, tag, node, self.step, self.counts = self.open.pop()
        if tag in BLOCK_TAGS:
            self.end_line(apart=tag not in _CLOSE)
            if tag == "pre":
                self.in_pre -= 1
            if node is not self.node:
                inner, self.node = self.node, node
                if inner.chars:
                    node.hold(inner.chars, inner.link_chars, inner.first, inner.last)
        else:
            self._close_inline(tag, element)

    def _open_block(self, tag: str, element: Tree, step: str | None) -> None:
        if tag == "pre":
            self.in_pre += 1
        parent = self.node
        if parent.depth < DEEPEST:
            self.node = node = Node(tag, parent, parent.depth + 1, step)
            node.inside = parent.inside | TAG_BIT.get(tag, 0)
            node.props = parent.props
            node.hidden = parent.hidden
            attributes = element.items()
            if attributes:
                _describe(node, dict(attributes))

    def _open_inline(self, tag: str, element: Tree) -> None:
        if tag == "a":
            self.in_link += 1
            self.line.links.append(element.get("href") or "")
        elif tag in _STRONG:
            self.in_strong += 1
        elif tag in _SLANTED:
            self.in_slanted += 1
        names = element.get("class")
        prop = element.get("itemprop")
        rel = element.get("rel") if tag == "a" else None
        if names or prop or rel or tag in _TELLING:
            bits = bits_of(names) if names else 0
            props = _props_of(f"{prop or ''} {rel or ''} {tag}")
            self.open_inline.append((element, bits, props, len(self.blocks), self.line.chars))

    def _close_inline(self, tag: str, element: Tree) -> None:
        if tag == "a":
            self.in_link -= 1
        elif tag in _STRONG:
            self.in_strong -= 1
        elif tag in _SLANTED:
            self.in_slanted -= 1
        if self.open_inline and self.open_inline[-1][0] is element:
            _, bits, props, line, start = self.open_inline.pop()
            here = start if line == len(self.blocks) else 0
            self.inline.append((bits, props, self.line.chars - here))

    def add(self, text: str) -> None:
        """Add a piece of text to the line; in preformatted text a line break ends the line."""
        if self.in_pre and "\n" in text:
            first, *others = text.split("\n")
            self._add_piece(first)
            for other in others:
                self.end_line(apart=False)
                self._add_piece(other)
        else:
            self._add_piece(text)

    def _add_piece(self, text: str) -> None:
        line = self.line
        size = len(text.strip())
        if size:
            if not line.chars:
                line.node = self.node
            line.chars += size
            if self.in_link:
                line.link_chars += size
            if self.in_strong:
                line.strong_chars += size
            if self.in_slanted:
                line.slanted_chars += size
        if line.chars:
            self.parts.append(text)

    def end_line(self, *, apart: bool, by_break: bool = False) -> None:
        """Close the line that is being gathered, if it holds anything."""
        line = self.line
        if not line.chars:
            self.apart = self.apart or apart or by_break
            return
        text = "".join(self.parts)
        # Of the spaces that are kept, such as those that do not break, none is printable.
        simple = text.isascii() or text.isprintable()
        line.text = " ".join(text.split()) if simple else _SPACE.sub(" ", text).strip()
        line.apart = self.apart
        for _, bits, props, number, start in self.open_inline[-_INNERMOST:]:
            here = start if number == len(self.blocks) else 0
            self.inline.append((bits, props, line.chars - here))
        for bits, props, chars in self.inline:
            if chars * 2 > line.chars:
                line.bits |= bits
                line.props |= props
        line.node.hold(line.chars, line.link_chars, len(self.blocks), len(self.blocks))
        self.blocks.append(line)
        self.line = PageBlock("", self.node, apart=True)
        self.inline = []
        self.parts = []
        self.apart = apart


def _describe(node: Node, attributes: dict[str, str]) -> None:
    names, own_id = attributes.get("class", ""), attributes.get("id")
    if own_id:
        names = f"{names} {own_id}"
    if names:
        node.names = names
        node.bits = bits_of(names)
    node.hidden = node.hidden or _hides(attributes)
    prop = attributes.get("itemprop")
    if prop:
        node.props |= _props_of(prop)


def _hides(attributes: dict[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return style is not None and _HIDING.search(style) is not None


@lru_cache(maxsize=1000)
def _props_of(names: str) -> frozenset[str]:
    return frozenset(names.split())
