"""A parsed page to its blocks: one walk; what a reader sees as one line becomes one block."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from lxml import etree

from newsclean.html.blocks.class_words import NAMES_KNOWN, bits_of
from newsclean.html.blocks.nodes import TAG_BIT, Node, PageBlock
from newsclean.html.blocks.paths import DEEPEST, Paths
from newsclean.html.blocks.tree import Tree
from newsclean.limits import DEFAULT_LIMITS, Limits

SILENT_TAGS = frozenset(
    "script style noscript noframes template svg iframe select textarea head title object applet"
    " embed video audio canvas map datalist amp-video amp-audio amp-iframe amp-img amp-ad".split()
)
# Lines of one list or table stand closer together than paragraphs do.
_CLOSE = "button dd dt label li tbody td th thead tr".split()
_APART = (
    "address article aside blockquote body caption center details dialog dir div dl fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu"
    " nav ol p pre search section summary table tfoot ul"
).split()
# Of each block element, whether more than a line break parts its lines from others.
BLOCK_TAGS = dict.fromkeys(_APART, True) | dict.fromkeys(_CLOSE, False)
_SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Of 2,899 public pages three have an article or half of one in a `noscript`, and 38 a notice that
# scripts are off: of so many paragraphs, in characters, at most one, or its text says so.
_FEWEST_PARAGRAPHS, _PARAGRAPH = 2, 30
_SCRIPTS = "javascript"
# Of the inline elements around a line, so many are asked what they are called.
_INNERMOST = 20

_STRONG = frozenset({"b", "strong"})
_SLANTED = frozenset({"em", "i"})
# The inline elements that are counted while they are open.
_COUNTED = _STRONG | _SLANTED | {"a"}
# Inline elements that say something even where they hold no text.
_HEARD = frozenset({"a", "br"})
# Inline elements that say something by their tag.
_TELLING = frozenset({"time", "small", "cite"})


def read_blocks(tree: Tree, limits: Limits = DEFAULT_LIMITS) -> tuple[list[PageBlock], int]:
    """Give the blocks of a page in reading order, and how deep the page is nested.

    >>> from newsclean.html.blocks.tree import parse
    >>> blocks, _ = read_blocks(parse("<p>It <b>rained</b>.<br>All night.<ul><li>One</ul>"))
    >>> [block.text for block in blocks]
    ['It rained.', 'All night.', 'One']

    Args:
        tree: The parsed page.
        limits: How many lines it may have.

    Raises:
        LimitError: It has more.
    """
    walk = _Walk(limits)
    depth = deepest = 0
    opened, parts = walk.open, walk.parts
    steps: Any = etree.iterwalk(tree, events=("start", "end"))
    for event, element in steps:
        if event == "start":
            depth += 1
            tag = element.tag
            if tag in SILENT_TAGS and not (tag == "noscript" and holds_text(element)):
                walk.pass_by(tag)
                steps.skip_subtree()
                continue
            text = element.text
            if text is None and tag not in _HEARD and not len(element):
                walk.pass_by(tag)
                continue
            deepest = max(deepest, depth)
            if tag in BLOCK_TAGS:
                walk.enter_block(tag, element)
            elif tag == "br":
                walk.break_line()
            else:
                walk.enter_inline(tag, element)
        else:
            depth -= 1
            if element is opened[-1][0]:
                walk.leave()
            text = element.tail
        # White space before a line is none of it, but where it is set as written.
        if text and (parts or walk.in_pre or not text.isspace()):
            walk.add(text)
    walk.end_line()
    return walk.blocks, deepest


def holds_text(noscript: Tree) -> bool:
    """Tell whether a page without scripts shows some of its text in this element.

    >>> from newsclean.html.blocks.tree import parse
    >>> page = "<p>It rained.</p><noscript><p>{}</p></noscript>"
    >>> rain = page.format("All night it rained in Portmere, and in the morning it snowed.")
    >>> holds_text(parse(rain).find(".//noscript"))
    True
    >>> off = page.format("JavaScript is off in your browser; turn it on to see all of this.")
    >>> holds_text(parse(off).find(".//noscript"))
    False

    Args:
        noscript: The element.
    """
    texts = ("".join(p.itertext()).strip() for p in noscript.iter("p"))
    found = (text for text in texts if len(text) >= _PARAGRAPH and _SCRIPTS not in text.lower())
    paragraphs = sum(1 for _ in islice(found, _FEWEST_PARAGRAPHS))
    beside = noscript.getprevious() is not None and noscript.getprevious().tag == "p"
    return paragraphs >= (1 if beside else _FEWEST_PARAGRAPHS)


class _Walk:
    """The blocks found so far, the line being gathered, and the elements that are open."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.blocks: list[PageBlock] = []
        self.paths = Paths()
        self.node = Node("", None)
        # The open elements whose end changes something, each with `node` as it was outside it.
        self.open: list[tuple[Tree | None, str, Node]] = [(None, "", self.node)]
        self.in_pre = self.in_link = self.in_strong = self.in_slanted = 0
        self.open_inline: list[tuple[Tree, int, frozenset[str], int, int]] = []
        self.apart = True
        self.parts: list[str] = []
        self.line = PageBlock("", self.node, apart=True)
        self.image_at = -1
        # Of the line's characters, so many stand in inline elements of one sort.
        self.inline: dict[tuple[int, frozenset[str]], int] = {}

    def pass_by(self, tag: str) -> None:
        """Go past an element in which nothing is text; it may part two lines."""
        if tag in BLOCK_TAGS:
            self._part(tag)
        elif tag == "img":
            self.image_at = len(self.blocks)

    def enter_block(self, tag: str, element: Tree) -> None:
        """Open an element that stands in lines of its own."""
        self._part(tag)
        parent = self.node
        self.open.append((element, tag, parent))
        if tag == "pre":
            self.in_pre += 1
        if parent.depth == DEEPEST:
            return
        # All at once: the parser takes its time to find one after the other.
        given = dict(element.items())
        names, own_id, prop = given.get("class", ""), given.get("id"), given.get("itemprop")
        self.node = Node(
            tag,
            parent,
            parent.depth + 1,
            element,
            self.paths,
            f"{names} {own_id}" if own_id else names,
            parent.inside | TAG_BIT.get(tag, 0),
            parent.hidden or _hides(given),
            parent.props | _props_of(prop) if prop else parent.props,
        )

    def enter_inline(self, tag: str, element: Tree) -> None:
        """Open an element that stands in a line."""
        given = dict(element.items())
        names, prop, rel = given.get("class"), given.get("itemprop"), None
        if tag == "a":
            self.in_link += 1
            self.line.links.append(given.get("href", ""))
            rel = given.get("rel")
        elif tag in _STRONG:
            self.in_strong += 1
        elif tag in _SLANTED:
            self.in_slanted += 1
        if names or prop or rel or tag in _TELLING:
            bits = bits_of(names) if names else 0
            props = _props_of(f"{prop or ''} {rel or ''} {tag}")
            self.open_inline.append((element, bits, props, len(self.blocks), self.line.chars))
        elif tag not in _COUNTED:
            return
        self.open.append((element, tag, self.node))

    def leave(self) -> None:
        """Close the element that was opened last."""
        element, tag, outer = self.open.pop()
        if tag not in BLOCK_TAGS:
            self._close_inline(tag, element)
            return
        self._part(tag)
        if tag == "pre":
            self.in_pre -= 1
        inner, self.node = self.node, outer
        if inner is not outer and inner.chars:
            inner.bits = bits_of(inner.names) if inner.names else 0
            outer.hold(inner.chars, inner.link_chars, inner.first, inner.last)

    def _close_inline(self, tag: str, element: Tree | None) -> None:
        if tag == "a":
            self.in_link -= 1
        elif tag in _STRONG:
            self.in_strong -= 1
        elif tag in _SLANTED:
            self.in_slanted -= 1
        if self.open_inline and self.open_inline[-1][0] is element:
            _, bits, props, line, start = self.open_inline.pop()
            here = start if line == len(self.blocks) else 0
            self._add_inline(bits, props, self.line.chars - here)

    def _add_inline(self, bits: int, props: frozenset[str], chars: int) -> None:
        self.inline[bits, props] = self.inline.get((bits, props), 0) + chars

    def add(self, text: str) -> None:
        """Add a piece of text to the line; in preformatted text a line break ends the line."""
        if self.in_pre and "\n" in text:
            first, *others = text.split("\n")
            self.add(first)
            for other in others:
                self.break_line()
                self.add(other)
            return
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
        if line.chars or self.in_pre:
            self.parts.append(text)

    def break_line(self) -> None:
        """End the line; an empty one parts what stands above and below it."""
        is_empty = not self.line.chars
        self.end_line()
        self.apart = is_empty or self.apart

    def _part(self, tag: str) -> None:
        """End the line where a block element begins or ends."""
        if self.parts:
            self.end_line()
        if BLOCK_TAGS[tag]:
            self.apart = True

    def end_line(self) -> None:
        """Close the line that is being gathered, if it holds anything."""
        line = self.line
        if not line.chars:
            self.parts.clear()
            return
        text = "".join(self.parts)
        if self.in_pre:
            line.text = text.replace("\r", "").rstrip()
        elif text.isprintable() and "  " not in text:
            line.text = text.strip()
        else:
            # Of the spaces that are kept, such as those that do not break, none is printable.
            simple = text.isascii() or text.isprintable()
            line.text = " ".join(text.split()) if simple else _SPACE.sub(" ", text).strip()
        line.apart = self.apart
        for _, bits, props, number, start in self.open_inline[-_INNERMOST:]:
            here = start if number == len(self.blocks) else 0
            self._add_inline(bits, props, line.chars - here)
        for (bits, props), chars in self.inline.items():
            if chars * 2 > line.chars:
                line.bits |= bits
                line.props |= props
        line.pictured = self.image_at == len(self.blocks)
        line.node.hold(line.chars, line.link_chars, len(self.blocks), len(self.blocks))
        self.blocks.append(line)
        self.limits.check("lines", len(self.blocks))
        self.line = PageBlock("", self.node, apart=True)
        self.inline = {}
        self.parts.clear()
        self.apart = False


def _hides(given: Mapping[str, str]) -> bool:
    if "hidden" in given or given.get("aria-hidden") == "true":
        return True
    return "style" in given and _HIDING.search(given["style"]) is not None


@lru_cache(maxsize=NAMES_KNOWN)
def _props_of(names: str) -> frozenset[str]:
    return frozenset(names.split())
