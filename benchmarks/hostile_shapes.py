"""Texts and pages that are meant to be slow, large or deep, each of any size."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.growth import PAGES, SHAPES, repeated
from benchmarks.text_speed import article
from newsclean.source import Format

Shape = Callable[[int], str]
_PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way."
_STORY = "".join(f"<p>On day {n}, {_PROSE[0].lower()}{_PROSE[1:]}</p>" for n in range(1, 13))
_PAGE = f"<html><body><h1>Harbour wall gives way</h1><article>{_STORY}</article>"
# The parser ends at some 2,040.
_LEVELS = 100_000
_ROLES = 40


def ordinary_text(size: int) -> str:
    """Give the example's prose, numbered, with its furniture once around it."""
    return article(size)


def ordinary_page(size: int) -> str:
    """Give the same as a page, with a menu, links and a footer."""
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(20))
    lines = "".join(f"<p>{line}</p>\n" for line in article(size).splitlines())
    return (
        "<!doctype html><html><head><title>Harbour bridge reopens</title></head><body>"
        f'<nav><ul>{menu}</ul></nav><main><article class="story">{lines}</article></main>'
        f"<footer><ul>{menu}</ul><p>© 2025 Portmere Courier</p></footer></body></html>"
    )


def _deep(opening: str, closing: str = "") -> Shape:
    """Nest as many levels as there is room for, up to a hundred thousand, around an article."""

    def page(size: int) -> str:
        levels = min(_LEVELS, size // (len(opening) + len(closing)))
        return f"<body>{opening * levels}{_PAGE}{closing * levels}"

    return page


def _around(opening: str, closing: str) -> Shape:
    """Put nested elements around an ordinary page's paragraphs."""

    def page(size: int) -> str:
        inside = f"<p>{_PROSE}</p>" * (size // 90)
        return f"<body>{opening * _ROLES}{inside}{closing * _ROLES}"

    return page


def _bomb(size: int) -> str:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE html [<!ENTITY e0 "rain">{levels}]>'
    return f"{head}<body><p>{_PROSE} {'&e11;' * (size // 5)}</p>"


def _data(inside: Shape) -> Shape:
    """Put what a shape gives in the data of a page."""
    return lambda size: f'<script type="application/ld+json">{inside(size)}</script>{_PAGE}'


def _below_menus(size: int) -> str:
    """Give a page whose boxes of links lie in each other."""
    box = '<ul><li><a href="/a">Tides</a></li><li>'
    return f"<body>{box * min(size // 50, 200)}{_PAGE}{box * (size // 50)}"


HOSTILE_TEXTS: dict[str, Shape] = {
    "one-character lines": lambda size: "a\n" * (size // 2),
    "other one-character lines": lambda size: "".join(
        f"{chr(0x4E00 + n % 20_000)}\n" for n in range(size // 2)
    ),
    "short lines, no two alike": repeated("a{}\n"),
    "credits of another script in one line": repeated("फोटो: राम मेहता "),
    "labels of another script in one line": repeated("यह भी पढ़ें: "),
    "dates of another script in one line": repeated("५ मई २०२४ "),
    "ends of sentences": repeated("a. "),
    "claims over each other": repeated("[ad_1] %%a [ad_2] %% (Photo: Jan Maes) [Read more](/a) "),
    "claims over each other in lines": repeated("[ad_1] By Ada Lovett [ad_2]\n%%a By Reuters %%\n"),
    "a cut in each word": repeated("a[ad_1]b "),
    "a cut in each short line": repeated("a{}[ad_1]b\n"),
    "repeats of each length": lambda size: "\n".join(
        "It rained" + " and rained" * (n % 60) + "." for n in range(size // 350)
    ),
    "directions": repeated("\u202eIt\u202c \u2066rained\u2069 "),
    "control characters": repeated("".join(map(chr, [*range(1, 9), *range(14, 32), 127]))),
    "tags as text": repeated("<p>a</p>"),
}
HOSTILE_PAGES: dict[str, Shape] = {
    "levels of div": _deep("<div>", "</div>"),
    "levels of div, unclosed": _deep("<div>"),
    "levels of span": _deep("<span>", "</span>"),
    "levels of b": _deep("<b>"),
    "levels of tables": _deep("<table><tr><td>", "</td></tr></table>"),
    "levels of lists": _deep("<ul><li>", "</li></ul>"),
    "levels of quotes": _deep("<blockquote>"),
    "levels of fonts": _deep('<font size="1">'),
    "levels of links": _deep('<a href="/a">'),
    "boxes of links in each other": _below_menus,
    "tiny paragraphs": lambda size: "<p>a</p>" * (size // 8),
    "tiny paragraphs, no two alike": repeated("<p>a{}</p>"),
    "tiny lines": lambda size: "a<br>" * (size // 5),
    "tiny cells": lambda size: f"<table>{'<tr><td>a<td>b' * (size // 14)}</table>",
    "tiny items": lambda size: f"<ul>{'<li>a' * (size // 5)}</ul>",
    "tiny links": repeated("<a href=/{}>a</a> "),
    "tiny boxes": lambda size: '<div class="a">a</div>' * (size // 22),
    "tiny headings": lambda size: "<h2>a</h2>" * (size // 10),
    "empty paragraphs": lambda size: _PAGE + "<p></p>" * (size // 7),
    "lines in pre": lambda size: "<pre>" + "a\n" * (size // 2) + "</pre>",
    "writers around": _around(
        '<div class="author byline" itemprop="author" rel="author">', "</div>"
    ),
    "dates around": _around('<div class="date published" itemprop="datePublished">', "</div>"),
    "writers and dates around": _around(
        '<div class="author date" itemprop="author datePublished"><span class="byline time">',
        "</span></div>",
    ),
    "writers in links": repeated('<a rel="author" class="author" href="/{}">Ada Lovett {}</a> '),
    "dates in elements": repeated('<time class="date" datetime="2024-05-03">3 May 2024 {}</time> '),
    "headlines": repeated("<h1>Harbour wall {} gives way</h1>"),
    "class names": lambda size: (
        f'<div class="{"author-date share related " * (size // 26)}">{_PAGE}'
    ),
    "one attribute": lambda size: f'<div title="{"a" * size}">{_PAGE}',
    "many attributes": lambda size: f"<div {' '.join(f'a{n}=b' for n in range(size // 9))}>{_PAGE}",
    "meta tags": lambda size: '<meta name="author" content="Ada Lovett">' * (size // 41) + _PAGE,
    "entities": lambda size: f"<p>{_PROSE} {'&amp;' * (size // 5)}</p>",
    "numbers of characters": lambda size: f"<p>{_PROSE} {'&#x1F6A2;' * (size // 9)}</p>",
    "entities without end": lambda size: f"<p>{_PROSE} {'&amp' * (size // 4)}</p>",
    "entities in entities": _bomb,
    "comments": lambda size: "<!-- a -->" * (size // 10) + _PAGE,
    "comments without end": lambda size: _PAGE + "<!-- a " * (size // 7),
    "sections of characters": lambda size: "<![CDATA[a]]>" * (size // 13) + _PAGE,
    "scripts": lambda size: "<script>a</script>" * (size // 18) + _PAGE,
    "one script": lambda size: f"<script>{'a<b;' * (size // 4)}</script>{_PAGE}",
    "levels of data": _data(lambda size: "[" * size),
    "objects in data": _data(lambda size: '{"a":' * (size // 5)),
    "articles in data": _data(
        lambda size: (
            "["
            + ",".join(['{"@type":"NewsArticle","author":{"name":"Ada Lovett"}}'] * (size // 55))
            + "]"
        )
    ),
    "strings in data": _data(lambda size: f'{{"articleBody":"{_PROSE * (size // 80)}"}}'),
    "marks of tags": lambda size: _PAGE + "<" * size,
    "marks of end tags": lambda size: _PAGE + "</" * (size // 2),
    "end tags": lambda size: _PAGE + "</div></p></b>" * (size // 14),
    "misnested tags": lambda size: _PAGE + "<b><i><p></b></i>a" * (size // 18),
    "forms and frames": repeated("<form><iframe></iframe><select><option>a</select></form>"),
    "equal paragraphs": lambda size: f"<p>{_PROSE}</p>" * (size // 88),
    "equal words": lambda size: f"<p>{'rain ' * 50}</p>" * (size // 257),
    "long paragraphs of equal words": lambda size: f"<p>{'rain ' * (size // 50)}</p>" * 10,
}


def shapes() -> dict[str, tuple[Format, Shape]]:
    """Give all shapes by name, each with the format it is cleaned as; ordinary ones first."""
    found: dict[str, tuple[Format, Shape]] = {
        "an ordinary text": ("text", ordinary_text),
        "an ordinary page": ("html", ordinary_page),
    }
    for name, shape in {**SHAPES, **HOSTILE_TEXTS}.items():
        found[name] = ("text", shape)
    for name, shape in HOSTILE_PAGES.items():
        found[f"page: {name}"] = ("html", shape)
    for name, shape in PAGES.items():
        found[name] = ("html", shape)
    return found
