"""Write a report: one HTML file that shows what was cut of one article, or of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from newsclean.article import Article
from newsclean.errors import InputError
from newsclean.many import Cleaned
from newsclean.report_page.article_view import view_of
from newsclean.report_page.overview import Numbered, Overview, overview_of
from newsclean.report_page.render import render

SAMPLE: Final = 1000
"""Articles that can be opened, by default. Measured in Chromium: 1,000 pages make a file of 15 MB,
and four times as many, 57 MB, take two and a half times as long to open."""


def report(
    articles: Article | Cleaned | Iterable[Article | InputError | Cleaned],
    *,
    title: str | None = None,
    sample: int = SAMPLE,
) -> str:
    """Give a report: an HTML page, all in one file, that shows what was cut and why.

    >>> import newsclean
    >>> article = newsclean.clean("It rained all night.\\nShare this article")
    >>> page = newsclean.report(article)
    >>> "Label of a share bar" in page
    True
    >>> many = newsclean.clean_many(["It rained.", "It snowed.\\nBack to top"])
    >>> "Cuts by kind" in newsclean.report(many)
    True

    Args:
        articles: One article, or many, such as `clean_many` gives: the report of many begins with
            an overview, from which each can be opened. They are read one by one, and no more
            than the sample is held. Each is called by the key of its `Page`, or by its address.
        title: The title of a report of many.
        sample: How many of the articles can be opened; the figures are of all. Those that stand
            out can be opened in any case.

    Raises:
        MissingExtraError: jinja2 is not installed: `pip install "newsclean[report]"`.
        InputError: There is no article.
    """
    if isinstance(articles, (Article, Cleaned)):
        return _of_one(next(_named([articles])))
    overview = overview_of(_named(articles), sample)
    if not overview.articles and not overview.failed:
        message = "there is no article to report on; give one at least"
        raise InputError(message)
    return _of_many(overview, title or "What was cut")


def _named(results: Iterable[Article | InputError | Cleaned]) -> Iterator[Numbered]:
    for number, result in enumerate(results, start=1):
        if isinstance(result, Cleaned):
            name = str(result.key) if result.key is not None else _name(result.result, number)
            yield Numbered(number, name, result.result)
        elif isinstance(result, (Article, InputError)):
            yield Numbered(number, _name(result, number), result)
        else:
            message = (
                f"a report is of articles, as clean gives them, not of {type(result).__name__}"
            )
            raise InputError(message)


def _name(result: Article | InputError, number: int) -> str:
    address = (result.url or result.canonical_url) if isinstance(result, Article) else None
    return address or f"article {number}"


def _of_one(named: Numbered) -> str:
    if isinstance(named.result, InputError):
        message = f"{named.name}: {str(named.result).removeprefix('the source ')}"
        raise InputError(message)
    view = view_of(named.result, named.name, 1)
    return render("one.html", title=named.result.headline or named.name, view=view)


def _of_many(overview: Overview, title: str) -> str:
    entries = overview.entries
    return render(
        "many.html",
        title=title,
        all=overview,
        entries=entries,
        views=(view_of(entry.article, entry.name, entry.number) for entry in entries),
        kinds=overview.kinds.most_common(),
        rules=overview.rules.most_common(),
        sites=sorted(overview.sites.items(), key=lambda site: (-site[1].articles, site[0])),
    )
