"""Tell HTML, whole pages and fragments, from text that only speaks of tags."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import Final

from newsclean.text.patterns import seldom

_STARTS_AS_PAGE: Final = seldom(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?><!--.{0,2000}?-->\s*)*+"
    r"<(?:!doctype\s[^<>]{0,1000}|(?:html|head|body)(?:\s[^<>]{0,2000})?)>",
    re.IGNORECASE | re.DOTALL,
)
_OF_PAGES: Final = seldom(
    r"<(?:!doctype\s|html[\s>]|head[\s>]|body[\s>]|"
    r"(?:p|div|article|section|main|span|table|ul|h1|a|br|frameset)(?:\s[^<>]{0,2000})?/?>)",
    re.IGNORECASE,
)
_CLOSING_OF_PAGES: Final = seldom(
    r"</(?:p|div|a|h[1-6]|li|span|article|body|html|td)\s*>", re.IGNORECASE
)
_OPENING: Final = seldom(r"<([a-z][a-z1-6]{0,11})(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
_CLOSING: Final = seldom(r"</([a-z][a-z1-6]{0,11})\s*>", re.IGNORECASE)
_IN_FRAGMENTS: Final = frozenset(
    "a abbr b big blockquote center cite code dd del dl dt em figcaption figure font h2 h3 h4 h5 "
    "h6 i ins li mark ol pre q s small strike strong sub sup td th time tr tt u".split()
)
# A writer who speaks of the tag puts blanks or quotation marks around it.
_BREAK: Final = seldom(
    r"(?<![\"'“‘`(])(?:(?<=\S)<br\s*/?>|<br\s*/?>(?=[^\s\"'”’`)]))", re.IGNORECASE
)
_BREAK_AT_END: Final = seldom(r"<br\s*/?>[ \t]*$", re.IGNORECASE | re.MULTILINE)
_UNCLOSED: Final = seldom(r"^[ \t]*<(?:p|li)(?:\s[^<>]{0,2000})?>", re.IGNORECASE | re.MULTILINE)
_PICTURE: Final = seldom(r"<img\s[^<>]{0,2000}?\bsrc\s*=", re.IGNORECASE)
_BLOCK: Final = seldom(
    r"<(?:p|div|ul|ol|li|dl|table|tr|td|h[1-6]|section|article|blockquote|pre|figure)[\s/>]",
    re.IGNORECASE,
)
_MARKDOWN: Final = seldom(
    r"^(?:#{1,6}\s|[-*+]\s|>\s|\||!\[|```|~~~)|\]\([^()\s]{1,2000}\)", re.MULTILINE
)
_CODE: Final = seldom(
    r"^(?P<fence>```|~~~).*?(?:^(?P=fence)|\Z)|`[^`\n]{1,400}`", re.DOTALL | re.MULTILINE
)
# Texts about HTML that were seen name up to five.
_MANY_TAGS: Final = 6
_OF_WHOLE_PAGES: Final = seldom(
    r"<(?:html|head|body|title|meta|link|script|style|div|section|article|main|nav|header|footer|"
    r"aside|form|frameset|noframes|textarea|iframe|button|input|noscript|template)[\s/>]",
    re.IGNORECASE,
)
_LINE_END: Final = seldom(r"\r\n?|\n")
_BLANK_LINE: Final = seldom(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*")


def is_page(text: str) -> bool:
    """Tell whether a source is HTML, a page or a fragment of one, rather than text.

    >>> is_page("<p>It rained.</p>"), is_page("It rained <again>.")
    (True, False)
    >>> is_page("It rained.<br><br>It snowed."), is_page("<b>Portmere</b> It rained.")
    (True, True)
    """
    if "<" not in text:
        return False
    if _STARTS_AS_PAGE.match(text):
        return True
    prose = _CODE.sub(" ", text) if "`" in text or "~~~" in text else text
    if _OF_PAGES.search(prose) and _CLOSING_OF_PAGES.search(prose):
        return True
    return _is_piece(prose)


def is_fragment(page: str) -> bool:
    """Tell whether HTML is a piece of an article, without anything that furniture stands in.

    >>> is_fragment("<p>It rained.</p>"), is_fragment("<div><p>It rained.</p></div>")
    (True, False)
    """
    return _OF_WHOLE_PAGES.search(page) is None


def holds_tags(text: str) -> bool:
    """Tell whether a text is so full of tags that it is hardly one that only speaks of them.

    >>> holds_tags("Put <p> first and </p> last.")
    False
    """
    prose = _CODE.sub(" ", text) if "`" in text or "~~~" in text else text
    tags = chain(_CLOSING.finditer(prose), _BREAK.finditer(prose))
    return len(list(islice(tags, _MANY_TAGS))) == _MANY_TAGS


def with_line_ends(page: str) -> str:
    """Give a fragment whose lines are parted by line ends alone with tags that part them.

    >>> with_line_ends("<b>Rain</b>\\nIt rained.")
    '<b>Rain</b><br>\\nIt rained.'

    Args:
        page: What `is_page` took for HTML.
    """
    if _STARTS_AS_PAGE.match(page) or _BLOCK.search(page):
        return page
    if "<br" in page or "<BR" in page:
        return _BLANK_LINE.sub("<br><br>\n", page)
    return _LINE_END.sub("<br>\n", page)


def _is_piece(prose: str) -> bool:
    """Tell whether a text without the tags of whole pages is HTML; Markdown may hold a few tags."""
    breaks = len(_BREAK.findall(prose)) + len(_BREAK_AT_END.findall(prose))
    if not (breaks or _holds_pair(prose) or _PICTURE.search(prose)):
        return len(_UNCLOSED.findall(prose)) > 1
    return _MARKDOWN.search(prose) is None


def _holds_pair(prose: str) -> bool:
    """Tell whether a tag is opened and closed again."""
    last = {found[1].lower(): found.start() for found in _CLOSING.finditer(prose)}
    return any(
        last.get(name, -1) >= found.end()
        for found in _OPENING.finditer(prose)
        if (name := found[1].lower()) in _IN_FRAGMENTS
    )
