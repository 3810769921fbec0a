"""Texts that are not written as texts are: data, feeds, escaped HTML, escaped strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from itertools import islice
from typing import Final

from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.text.patterns import seldom

_ADDRESS: Final = re.compile(r"https?://\S{4,2000}")
_FILE_NAME: Final = re.compile(
    r"(?:[A-Za-z]:)?[\w.~\-/\\]{0,300}[/\\]?[\w.\-]{1,120}\.(?:html?|txt|xhtml|md|json|jsonl|gz|xml)"
)
# A bound on work, by judgement: in characters, neither a path nor an address is longer.
_NAMES_NOTHING_LONGER: Final = 2500
_JSON: Final = re.compile(
    r"\s*(?:(?:var\s|let\s|const\s)?\s?[\w$.]{1,60}\s?[=(]\s?)?[\[\s]{0,20}\{\s{0,200}([\"'])[^\"'\n]{1,80}\1\s?:"
)
_JSON_LIST: Final = seldom(r'\s*\[\s{0,200}"(?:[^"\\]|\\.){0,2000}"\s{0,200}[,\]]')
_PROLOGUE: Final = r"\s*+(?>(?:<\?.{0,500}?\?>|<!--.{0,2000}?-->|<!DOCTYPE[^<>]{0,500}>)\s*)*+"
_FEED: Final = re.compile(
    _PROLOGUE + r"<(?:rss|feed|rdf:RDF|channel|urlset|sitemapindex|opml)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_ENTRY: Final = seldom(
    r"<(?:item|entry)(?:\s[^<>]{0,500})?>(?:(?!<(?:item|entry)\b).){0,3000}?"
    r"<(?:pubDate|guid|updated|published|link|description|content:encoded|summary)\b",
    re.DOTALL | re.IGNORECASE,
)
_LESS: Final = r"&(?:amp;)?(?:lt|#0?60|#x0?3c);"
_MORE: Final = r"&(?:amp;)?(?:gt|#0?62|#x0?3e);"
_TAG_NAMES: Final = (
    r"/?\s?(?:p|br|hr|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|html|head|body|table|tr|td|"
    r"blockquote|figure|section|article|script|iframe)"
)
_ESCAPED_TAG: Final = seldom(
    rf"{_LESS}{_TAG_NAMES}(?:\s(?:(?!{_LESS})[^<>]){{0,500}}?|\s?/?){_MORE}", re.IGNORECASE
)
_REFERENCE: Final = seldom(
    r"&(?:amp;)?(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,30})|#\d{2,7}|#[xX][0-9A-Fa-f]{2,6});"
)
_CODE_POINT: Final = seldom(r"\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}")
_LINE_END: Final = seldom(r"(?<![A-Za-z]:)(?:\\r)?\\n(?=\\|[\s\"“«¿¡A-Z\d]|[^\x00-\x7f]|$)")
_QUOTE: Final = seldom(r"\\\"|\\/")
_CODE: Final = seldom(r"`[^`]{1,2000}`")
# Two of a form are no slip of a writer's pen.
_FEW: Final = 2


def named_thing(text: str) -> ArticleWarning | None:
    """Give the warning for a source that is no more than an address or the name of a file.

    >>> print(named_thing("page.html").code.value)
    file_name
    """
    stripped = text.strip() if len(text) < _NAMES_NOTHING_LONGER else ""
    if _ADDRESS.fullmatch(stripped):
        return warning(WarningCode.ADDRESS, repr(stripped[:60]))
    if _FILE_NAME.fullmatch(stripped):
        return warning(WarningCode.FILE_NAME, repr(stripped[:60]))
    return None


def data_in(source: str) -> ArticleWarning | None:
    """Give the warning for a source that is data: JSON, a feed, a sitemap.

    >>> print(data_in('{"title": "Rain", "body": "It rained."}').code.value)
    json
    """
    if _JSON.match(source) or (source.rstrip().endswith("]") and _JSON_LIST.match(source)):
        return warning(WarningCode.JSON)
    if _FEED.match(source):
        return warning(WarningCode.FEED)
    if "<" in source and ("<item" in source or "<entry" in source) and _ENTRY.search(source):
        return warning(WarningCode.FEED)
    return None


def escapes_in(text: str) -> Iterator[ArticleWarning]:
    """Give the warnings for a text in which HTML, letters or line ends are escaped.

    >>> print([said.code.value for said in escapes_in("&lt;p&gt;It&rsquo;s late.&lt;/p&gt;")])
    ['escaped_html']
    """
    if "&" in text:
        tags = list(islice(_ESCAPED_TAG.finditer(text), _FEW))
        if len(tags) >= _FEW:
            yield warning(WarningCode.ESCAPED_HTML, repr(tags[0][0][:40]))
        else:
            yield from _references(text)
    if "\\" in text:
        yield from _escaped_string(text)


def _references(text: str) -> Iterator[ArticleWarning]:
    found = [
        found[0]
        for found in islice(_REFERENCE.finditer(text), 50)
        if not found["name"] or f"{found['name']};" in html5
    ]
    plain = {"&amp;", "&lt;", "&gt;"}
    if len(found) >= _FEW or any(reference not in plain for reference in found):
        yield warning(WarningCode.ENTITIES, repr(found[0]))


def _escaped_string(text: str) -> Iterator[ArticleWarning]:
    prose = _CODE.sub(" ", text) if "`" in text else text
    alike = [_CODE_POINT, _LINE_END]
    if "\n" not in prose.strip():
        # Markdown has escapes of these as well, and lines.
        alike.append(_QUOTE)
    for form in alike:
        found = list(islice(form.finditer(prose), _FEW))
        if len(found) >= _FEW:
            yield warning(WarningCode.ESCAPED_STRING, repr(found[0][0])[1:-1].replace("\\\\", "\\"))
            return
