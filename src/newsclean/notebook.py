"""An article as a notebook shows it: small, with its cuts in place."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Final

from newsclean.kind_families import FAMILIES, FAMILY_OF, in_words
from newsclean.marked_lines import Line, marked_lines, seen_and_unseen

if TYPE_CHECKING:
    from newsclean.article import Article

# By judgement: a notebook is saved with what it shows.
_LINES: Final = 200
_LONGEST: Final = 2000

# Each rule begins with the class, so that nothing else in the notebook is touched.
_STYLE: Final = """
.newsclean { color-scheme: light dark; line-height: 1.5; max-width: 48rem; }
.newsclean .text { max-height: 22em; overflow: auto; border: 1px solid #8886; border-radius: 6px;
  padding: .5em .8em; margin-top: .5em; }
.newsclean p { margin: .15em 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.newsclean small { opacity: .8; }
.newsclean .warn { border-inline-start: 4px solid; padding-inline-start: .6em; }
.newsclean del { text-decoration: none; border-radius: 2px; padding: 0 .3em; }
.newsclean del::before { content: attr(data-kind); font-size: .75em; font-weight: 650;
  margin-inline-end: .5em; }
.newsclean i { font: .75em monospace; border: 1px solid; border-radius: 3px; padding: 0 .2em; }
"""


def shown_in_notebook(article: Article) -> str:
    r"""Give the article as a piece of HTML with its own style and no script.

    >>> import newsclean
    >>> page = shown_in_notebook(newsclean.clean("It rained.\nShare this article"))
    >>> "<p dir=auto>It rained.</p>" in page, 'data-kind="share"' in page
    (True, True)
    """
    times, share = len(article.removed), 1 - article.kept_ratio
    facts = [
        ", ".join(article.authors),
        article.date_published.isoformat() if article.date_published else "",
        article.site_name or "",
        f"{times} cut{'' if times == 1 else 's'}, {share:.0%} of the {article.source}",
    ]
    return "".join(
        (
            f"<style>{_STYLE}{''.join(_colours())}</style><div class=newsclean>",
            f"<strong dir=auto>{_shown(article.headline or 'Article')}</strong><br>",
            f"<small>{' · '.join(_shown(fact) for fact in facts if fact)}</small>",
            *(f"<p class=warn>{_shown(warning.message)}</p>" for warning in article.warnings),
            "<div class=text>",
            *_lines(article),
            "</div></div>",
        )
    )


def _colours() -> Iterator[str]:
    for family in FAMILIES:
        light, dark = family.light, family.dark
        name = f".newsclean .nc-{family.key}"
        stroke = f"border-inline-start: 4px {family.stroke}"
        yield f"{name}{{background:{light.tint};color:{light.ink};{stroke} {light.edge}}}"
        yield (
            f"@media (prefers-color-scheme: dark){{{name}"
            f"{{background:{dark.tint};color:{dark.ink};border-color:{dark.edge}}}}}"
        )


def _lines(article: Article) -> Iterator[str]:
    lines = marked_lines(article)
    for line in islice(lines, _LINES):
        if not line.is_empty:
            yield f"<p dir=auto>{''.join(_pieces(line, article))}</p>"
    if next(lines, None) is not None:
        yield f"<p><small>More than {_LINES} lines; newsclean.report shows them all.</small></p>"


def _pieces(line: Line, article: Article) -> Iterator[str]:
    for piece in line.pieces:
        text = _shown(piece.text)
        if piece.cut is None:
            yield text
            continue
        cut = article.removed[piece.cut]
        kind = f' data-kind="{in_words(cut.kind)}"' if piece.begins else ""
        why = "".join(map("".join, seen_and_unseen(f"{cut.rule or cut.cleaner}: {cut.reason}")))
        yield f'<del class=nc-{FAMILY_OF[cut.kind].key}{kind} title="{escape(why)}">{text}</del>'


def _shown(text: str) -> str:
    long = len(text) > _LONGEST
    parts = (
        f"{escape(seen)}<i>{code}</i>" if code else escape(seen)
        for seen, code in seen_and_unseen(text[:_LONGEST])
    )
    return "".join(parts) + ("…" if long else "")
