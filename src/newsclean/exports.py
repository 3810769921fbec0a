"""An article in the words of others: schema.org's NewsArticle and the article of Zyte's API."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from newsclean.words.language import primary_language

if TYPE_CHECKING:
    from newsclean.article import Article


def schema_org(article: Article) -> dict[str, Any]:
    """Give an article as JSON-LD of the type NewsArticle.

    >>> import newsclean
    >>> schema_org(newsclean.clean("It rained."))["articleBody"]
    'It rained.'

    Source:
        https://schema.org/NewsArticle
    """
    return _stated(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.headline,
            "alternativeHeadline": article.subtitle,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "sourceOrganization": [
                {"@type": "Organization", "name": name} for name in article.agencies
            ],
            "dateline": article.dateline.raw if article.dateline else None,
            "datePublished": _iso(article.datetime_published or article.date_published),
            "dateModified": _iso(article.datetime_modified or article.date_modified),
            "articleSection": article.section,
            "keywords": list(article.tags),
            "description": article.description,
            "inLanguage": article.language,
            "publisher": article.site_name and {"@type": "Organization", "name": article.site_name},
            "url": article.url or article.canonical_url,
            "mainEntityOfPage": article.canonical_url,
            "image": _pictures(article),
            "copyrightNotice": article.copyright_notice,
            "articleBody": article.text,
        }
    )


def zyte(article: Article) -> dict[str, Any]:
    """Give an article as Zyte's API does; it has to have an address there, so pass `url` to clean.

    A day without a time is written as its first second, and a language by its first part, since
    Zyte's dates have times and its languages are ISO 639-1.

    >>> import newsclean
    >>> zyte(newsclean.clean("It rained."))
    {'articleBody': 'It rained.'}

    Source:
        The `article` data type of the Zyte API, as `zyte_common_items.Article` documents it.
    """
    pictures = [{"url": address} for address in _pictures(article)]
    return _stated(
        {
            "url": article.url or article.canonical_url,
            "canonicalUrl": article.canonical_url,
            "headline": article.headline,
            "authors": [{"name": name, "nameRaw": name} for name in article.authors],
            "datePublished": _with_time(article.datetime_published or article.date_published),
            "datePublishedRaw": article.date_published_raw,
            "dateModified": _with_time(article.datetime_modified or article.date_modified),
            "dateModifiedRaw": article.date_modified_raw,
            "inLanguage": primary_language(article.language) or None,
            "description": article.description,
            "mainImage": next(iter(pictures), None) if article.image else None,
            "images": pictures,
            "articleBody": article.text,
        }
    )


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _with_time(moment: date | None) -> str | None:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds")
    return f"{moment.isoformat()}T00:00:00" if moment else None


def _pictures(article: Article) -> list[str]:
    """Give the addresses of the pictures, the main one first, that lead somewhere by themselves."""
    base = article.url or article.canonical_url or ""
    found = [article.image, *(image.url for image in article.images)]
    whole = [_joined(base, address) for address in found if address]
    return [one for one in dict.fromkeys(whole) if one.startswith(("http://", "https://"))]


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _stated(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value or name == "articleBody"}
