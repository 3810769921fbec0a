"""A page as a document: its text, its markup, and what of it is the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.document import Document
from newsclean.html.blocks.deep_tags import with_fewer_levels
from newsclean.html.blocks.nodes import PageBlock
from newsclean.html.blocks.tree import Tree, parse
from newsclean.html.blocks.walk import read_blocks
from newsclean.html.decision.decide import Decision, Watch, decide
from newsclean.html.decision.front_page import lists_stories
from newsclean.html.decision.kinds import kind_of
from newsclean.html.metadata.head_titles import read_heads
from newsclean.intake.decode import in_utf8
from newsclean.limits import DEFAULT_LIMITS, Limits
from newsclean.markup import Markup, Span

# libxml2 reads no deeper.
_TOO_DEEP = 2040
# Elements that swallow the page where their end tag is missing, and the text for lack of frames.
_SWALLOWING = re.compile(
    rb"</?(?:textarea|noframes)\b[^<>]*>|<title\b[^<>]*>(?![^<]*</title)", re.IGNORECASE
)


@dataclass(frozen=True)
class Page:
    """A page that was read.

    Args:
        document: Its text, one block a line, each with its markup.
        tree: The parsed page; None where there was nothing to parse.
        source: What `document.text` is: the text of the page, or that of an extraction.
        title: The headline the page states for itself.
        warnings: What a user should know before trusting the text.
        decision: Which blocks are the article, and why; None where all or nothing is.
    """

    document: Document
    tree: Tree | None
    source: Literal["page", "extraction"] = "page"
    title: str | None = None
    warnings: tuple[ArticleWarning, ...] = ()
    decision: Decision | None = None


def build_page(
    html: str | bytes,
    *,
    fragment: bool = False,
    watch: Watch | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Page:
    """Read a page and decide which of its blocks are the article.

    >>> page = build_page("<h1>Rain</h1><p>It rained.</p>")
    >>> page.document.text
    'Rain\\n\\nIt rained.'

    Args:
        html: The page's HTML, as text or as bytes in any encoding.
        fragment: Whether it is a piece of a page without furniture; then all of it is the article.
        watch: Is told of each step of the decision after the scores.
        limits: How many lines it may have.

    Raises:
        LimitError: It has more.
    """
    markup = html.encode("utf-8", "replace") if isinstance(html, str) else in_utf8(html)
    tree, blocks, depth = _read(markup, limits)
    if tree is None:
        return Page(Document(""), None, warnings=(warning(WarningCode.EMPTY_PAGE),))
    codes = [WarningCode.NESTED_TOO_DEEP] if depth >= _TOO_DEEP else []
    heads = read_heads(tree)
    if fragment:
        document = _document(blocks, None, heads.title)
        return Page(document, tree, "page", heads.title, tuple(map(warning, codes)))
    decision = decide(blocks, heads, tree, depth, watch)
    if decision.text is not None:
        codes.append(WarningCode.FOUND_ELSEWHERE)
        document = Document(decision.text, title=heads.title)
        warnings = tuple(map(warning, codes))
        return Page(document, tree, "extraction", heads.title, warnings, decision)
    if not blocks:
        codes.append(WarningCode.NO_TEXT)
    elif not any(decision.kept):
        codes.append(WarningCode.NO_ARTICLE)
    # Of a page that holds no article all of it may be a list.
    if lists_stories(blocks, decision.kept if any(decision.kept) else [True] * len(blocks)):
        codes.append(WarningCode.LIST_PAGE)
    document = _document(blocks, decision, heads.title)
    return Page(document, tree, "page", heads.title, tuple(map(warning, codes)), decision)


def _read(markup: bytes, limits: Limits) -> tuple[Tree | None, list[PageBlock], int]:
    """Parse a page and give its blocks, and how deep it is nested; if it hides text, mend it."""
    tree = parse(markup)
    if tree is None:
        return None, [], 0
    blocks, depth = read_blocks(tree, limits)
    if depth >= _TOO_DEEP:
        mended = with_fewer_levels(markup)
    elif not blocks and _SWALLOWING.search(markup):
        mended = _SWALLOWING.sub(b" ", markup)
    else:
        return tree, blocks, depth
    other = parse(mended)
    if other is None:
        return tree, blocks, depth
    blocks, depth_now = read_blocks(other, limits)
    return other, blocks, max(depth, depth_now)


def _document(
    blocks: Sequence[PageBlock], decision: Decision | None, title: str | None
) -> Document:
    parts: list[str] = []
    spans: list[Span] = []
    position = 0
    for number, block in enumerate(blocks):
        if parts:
            gap = "\n\n" if block.apart else "\n"
            parts.append(gap)
            position += len(gap)
        end = position + len(block.text)
        parts.append(block.text)
        spans.append(Span(position, end, _markup(block, decision, number)))
        position = end
    return Document("".join(parts), tuple(spans), title=title)


def _markup(block: PageBlock, decision: Decision | None, number: int) -> Markup:
    if decision is None or decision.kept[number]:
        return Markup(block.node, block.link_density)
    kind, field = kind_of(decision.page, number)
    rule, sentence = decision.reasons[number] or ("", "")
    return Markup(block.node, block.link_density, False, sentence, kind, field, rule)
