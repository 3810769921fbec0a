"""Hold the growth of the time of cleaning: every shape of text or page is doubled four times.

python -m benchmarks.growth                 all shapes
python -m benchmarks.growth quotes menus    some of them

A shape grows from 8,000 characters, each time to twice that. What is held is the growth over all
four doublings and over the last two, as the factor of one: 2 is linear, 4 is quadratic. A size's
time is the best of three runs of CPU time.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

import newsclean
from newsclean.source import Format

DOUBLINGS = 4
RUNS = 3
# Between 2, which is linear, and 4; on a busy machine linear shapes were measured at up to 2.4 over
# all doublings and 2.7 over the last two.
MOST, MOST_LATE = 2.6, 3.0
SIZE = 8_000

_PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way."
Shape = Callable[[int], str]


def repeated(piece: str, before: str = "", after: str = "") -> Shape:
    """Give a shape that says a piece over and over; `{}` in it is the number of the piece.

    >>> repeated("a{}\\n")(8)
    'a0\\na1\\n'

    Args:
        piece: What is repeated.
        before: What stands before all of it.
        after: What stands behind it.
    """

    def text(size: int) -> str:
        count = max(1, size // len(piece))
        return before + "".join(piece.replace("{}", str(n)) for n in range(count)) + after

    return text


def _nested(opening: str, closing: str, inside: str = "") -> Shape:
    def text(size: int) -> str:
        count = size // (len(opening) + len(closing))
        return f"{_PROSE} {opening * count}{inside}{closing * count}"

    return text


_TWO = f"{_PROSE}\n{_PROSE} Nobody was hurt.\n"
SHAPES: dict[str, Shape] = {
    "prose": repeated(f"{{}} {_PROSE}\n"),
    "one line": repeated(f"{{}} {_PROSE} "),
    "one word": repeated("a"),
    "one-letter lines": repeated("1\n"),
    "names in one line": repeated("By Ada Lovett and "),
    "capitals and dashes": repeated("AB - "),
    "marks of links": repeated("]("),
    "letters with accents": repeated("e\u0301"),
    "other blanks": repeated("\u00a0"),
    "short lines": repeated("a{}\n"),
    "equal lines": repeated("Harbour\n"),
    "blank lines": repeated("\n \n"),
    "white space": repeated(" ", "It", "rained."),
    "combining marks": repeated("\u0301", "a"),
    "two combining marks": lambda size: "a" + "\u0301" * (size // 2) + "\u0323" * (size // 2),
    "marks of two kinds in turn": repeated("\u0301\u0323", "a"),
    "invisible characters": repeated("\u200b", "It rained."),
    "Korean letters": repeated("\u1100\u1161\u11a8"),
    "headings": repeated("Related articles\n", _TWO),
    "headings of many kinds": repeated("Related articles\nRead more\nComments\nTags\n", _TWO),
    "headings with stories": repeated(
        "Related articles\nFerry runs aground {} off Sund\nQuay {} to be closed\n", _TWO
    ),
    "headings with summaries": repeated(
        f"Related articles\nFerry runs aground {{}} off Sund\n{_PROSE}\n", _TWO
    ),
    "summaries": repeated(
        f"Ferry runs aground {{}} off Sund\n{_PROSE}\n", f"{_TWO}Related articles\n"
    ),
    "quotes": repeated("“The {} wall moved before anyone in the old town had called us.”\n"),
    "quotes of one beginning": lambda size: "\n".join(
        "“The wall moved before anyone" + " of us" * (n % 40) + f" {n} had called.”"
        for n in range(size // 90)
    ),
    "quotes of one beginning, longer each": lambda size: (
        "\n".join(
            "“It rained and rained and rained" + " and rained" * n + ".”"
            for n in range(1, int((size / 6) ** 0.5))
        )
        + "\nIt rained"
        + " and rained" * (size // 22)
        + "."
    ),
    "copies": repeated(f"{_PROSE}\n"),
    "pairs of copies": repeated(f"{{}} {_PROSE}\n{{}} {_PROSE}\n"),
    "heads of comments": repeated("Jo {} says:\nSo what?\n", f"{_TWO}Comments\n"),
    "comments": repeated(f"Jo {{}}\n3 May 2024 at 10:05\n{_PROSE}\nReply\n", f"{_TWO}Comments\n"),
    "comments without heading": repeated(f"Jo {{}}\n3 May 2024 at 10:05\n{_PROSE}\nReply\n", _TWO),
    "names above moments": repeated("Jo Hall\n3 May 2024 at 10:05\n", _TWO, "Reply\n"),
    "labels": repeated("Share\nTweet\nEmail\nPrint\n", _TWO),
    "labels in one line": repeated("Share Tweet Email Print ", _TWO),
    "labels run together": repeated("ShareTweetEmailPrint", _TWO),
    "menus": repeated("* Home\n* World\n+ Boats\n+ Tides {}\n+ Pilots\n+ Quays\n", "", _TWO),
    "a page on one line": lambda size: (
        "Home News Sport Business Opinion Video Log in Contact Us " * (size // 200)
        + f"{_PROSE} " * (size // 200)
        + "Share Tweet Comments Privacy Policy Terms of Use " * (size // 200)
    ),
    "a whole page": lambda size: (
        "Home\nNews\nLog in\nHarbour\nContact us\n" * (size // 150)
        + f"{_PROSE}\n" * (size // 150)
        + "Home\nNews\nLog in\nHarbour\nContact us\n" * (size // 150)
    ),
    "code fences": repeated("```\nif a[{}][1]:\n    b()\n```\n"),
    "open code fences": repeated("```\nIt [rained][1].\n", "", "[1]: https://a.example/\n"),
    "tables": repeated("| Quay {} | 3 May 2024 | 12 |\n"),
    "bylines": repeated("By Ada Lovett {}\n", _PROSE),
    "equal bylines": repeated("By Ada Lovett\n", _TWO),
    "names": repeated("Ada Lovett\n", "Ferry runs aground off Sund\n", f"3 May 2024\n{_TWO}"),
    "dates": repeated("3 May 2024\n", _TWO),
    "dates in one line": repeated("3 May 2024 10:05 ", _TWO),
    "credits": repeated("(AP Photo/Jan Maes)\n", _TWO),
    "credits at a line's end": repeated(" (AP Photo/Jan Maes)", _PROSE),
    "captions": repeated("The quay {} at noon. (Photo: Jan Maes)\n", _TWO),
    "titles": repeated("Harbour wall {} gives way\n", "", f"By Ada Lovett\n{_TWO}"),
    "equal titles": repeated("Harbour wall gives way\n", "", f"By Ada Lovett\n{_TWO}"),
    "glued phrases": repeated("Share this article", _PROSE),
    "last phrases": repeated(" Share this article.", _PROSE),
    "last links": repeated(" [Read more]", _PROSE),
    "shouts": repeated(f"ADVERTISEMENT {_PROSE} ", ""),
    "markers in one line": repeated("It rained %%a all night. "),
    "nested markers": _nested("%%", "a"),
    "markers in markers": _nested("[ad_", "1]"),
    "nested links": _nested("[", "]", "Read more"),
    "nested brackets": _nested("(", ")", "Photo: Jan Maes"),
    "open brackets": repeated("[", _PROSE),
    "link notes": repeated("It [rained][{}].\n\n[{}]: https://a.example/{}\n\n"),
    "open links": repeated("[rained][1](", "", "\n\n[1]: https://a.example/"),
    "pictures": repeated("![The quay {}](https://a.example/q.jpg)\n\n"),
    "pictures in one line": repeated("![The quay](https://a.example/q.jpg)", "It rained "),
    "open pictures": repeated("![The quay"),
    "link lists": repeated("- [Ferry runs aground off Sund](/2024/{})\n", _TWO),
    "link cards": repeated("[![](/a.png)\\\n**Ferry {}**\\\n](https://a.example/f)\n", _TWO),
    "open link cards": repeated("[![](/a.png)\\\n", _TWO),
    "addresses": repeated("Talks https://example.org/world/talks-resume- went on.\n"),
    "addresses in one line": repeated("https://example.org/world/talks-resume- "),
    "notes on the author": repeated("Ada Lovett is a staff writer for the Courier.\n", _TWO),
    "calls": repeated("Let us know in the comments below.\n", _TWO),
    "disclaimers": repeated(
        "Please note that the data on this website may not be accurate; we accept no liability.\n",
        _TWO,
    ),
    "near to rules": repeated("Read more and more about: share the article with {}\n", _TWO),
    "near to rules in one line": repeated("reporting by editing by writing by ", _PROSE),
    "labels with colons": repeated("Read more: Ferry runs aground\n", _TWO),
    "colons": repeated("a:"),
    "full stops": repeated("."),
    "marks": repeated("!? "),
    "quotation marks": repeated("“"),
    "digits": repeated("1"),
    "numbers": repeated("1,5 "),
    "capitals": repeated("A"),
    "words in capitals": repeated("ADA LOVETT "),
    "humps": repeated("aB"),
    "Chinese": repeated("港口的防波堤在午夜前倒塌。"),
    "Chinese lines": repeated("港口{}的防波堤在午夜前倒塌，港务局说。\n"),
    "Chinese without marks": repeated("港口"),
    "Thai": repeated("ฝนตกทั้งคืน "),
    "Hindi": repeated("बंदरगाह की दीवार टूट गई। "),
    "wrapped lines": repeated(
        "It rained all night in Portmere, the harbour office said on the\n"
        "evening of Friday, and the wall that was built in the past gave\n"
    ),
    "items": repeated("- Harbour wall {}\n"),
    "dashes": repeated("- "),
    "strokes": repeated("a / "),
    "bars": repeated("a | "),
    "commas": repeated("Ada Lovett, "),
    "at signs": repeated("a@b."),
    "ampersands": repeated("&amp;"),
    "less than": repeated("<"),
    "tags": repeated("<b>a</b> "),
    "comment marks": repeated("<!-- "),
}
_LINE = "It rained all night in the small town of Portmere, and nobody slept. "
PAGES: dict[str, Shape] = {
    "page: paragraphs": repeated(f"<p>{_LINE}</p>"),
    "page: lines": repeated(f"{_LINE}<br>", "<div>"),
    "page: unclosed inline": repeated(f'<span class="a">{_LINE}<br>'),
    "page: unclosed blocks": repeated(f'<div class="a{{}}">{_LINE}'),
    "page: links": repeated('<li><a href="/x">Rain</a></li>', "<ul>", "</ul>"),
    "page: cells": repeated("<tr><td>1</td><td>2</td></tr>", "<table>", "</table>"),
    "page: spaces": repeated(" \xa0", "<p>", "</p>"),
    "page: titles": lambda size: (
        f"<title>{' - x' * (size // 8)}</title>{'<h1>x</h1>' * (size // 20)}"
    ),
    "page: odd tags": repeated("<o:p>x</o:p>"),
    "page: attributes": repeated(" a{}='x'", "<p", f">{_LINE}</p>"),
    "page: empty tables": lambda size: (
        f"<p>{_LINE}</p>{'<table><tr><td>' * (size // 23)}{'</table>' * (size // 23)}"
    ),
    "page: empty boxes": repeated("<div><div></div></div>", f"<p>{_LINE}</p>"),
    "page: one long line": repeated(_LINE),
}


def main() -> int:
    """Measure the growth of all shapes, print it, and say whether it holds."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.growth",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help="which shapes; all if none")
    asked = parser.parse_args()
    every = {**SHAPES, **PAGES}
    unknown = [name for name in asked.shapes if name not in every]
    if unknown:
        parser.error(f"no shape is called {unknown[0]!r}; there are {', '.join(every)}")
    newsclean.clean(f"{_TWO}Share this article", format="text")
    failed = 0
    newsclean.clean(PAGES["page: paragraphs"](SIZE), format="html")
    for name in asked.shapes or every:
        form: Format = "html" if name in PAGES else "text"
        times = [_time(every[name](SIZE << step), form) for step in range(DOUBLINGS + 1)]
        factor = (times[-1] / times[0]) ** (1 / DOUBLINGS)
        last = (times[-1] / times[-3]) ** (1 / 2)
        holds = factor <= MOST and last <= MOST_LATE
        failed += not holds
        figures = " ".join(f"{taken * 1000:8.1f}" for taken in times)
        print(f"{name:38}{figures} ms{factor:7.2f}{last:7.2f}{'' if holds else '  too much'}")
    print(f"{failed} grow too fast" if failed else f"all grow by no more than {MOST} a doubling")
    return 1 if failed else 0


def _time(text: str, form: Format) -> float:
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        newsclean.clean(text, format=form)
        best = min(best, time.process_time() - start)
        if best > 1:
            break
    return best


if __name__ == "__main__":
    sys.exit(main())
