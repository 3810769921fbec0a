"""An article in the words of others: schema.org's NewsArticle and the article of Zyte's API."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

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
    pictures = [image.url for image in article.images if image.url]
    return _stated(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.headline,
            "alternativeHeadline": article.subtitle,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "sourceOrganization": [
                {"@type": "NewsMediaOrganization", "name": name} for name in article.agencies
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
            "image": list(dict.fromkeys(filter(None, [article.image, *pictures]))),
            "copyrightNotice": article.copyright_notice,
            "articleBody": article.text,
        }
    )


def zyte(article: Article) -> dict[str, Any]:
    """Give an article as Zyte's API does.

    >>> import newsclean
    >>> zyte(newsclean.clean("It rained."))
    {'articleBody': 'It rained.'}

    Source:
        The `article` data type of the Zyte API.
    """
    pictures = [image.url for image in article.images if image.url]
    return _stated(
        {
            "url": article.url or article.canonical_url,
            "canonicalUrl": article.canonical_url,
            "headline": article.headline,
            "authors": [{"name": name, "nameRaw": name} for name in article.authors],
            "datePublished": _iso(article.datetime_published or article.date_published),
            "datePublishedRaw": article.date_published_raw,
            "dateModified": _iso(article.datetime_modified or article.date_modified),
            "dateModifiedRaw": article.date_modified_raw,
            "inLanguage": article.language,
            "description": article.description,
            "mainImage": {"url": article.image} if article.image else None,
            "images": [{"url": address} for address in pictures],
            "articleBody": article.text,
        }
    )


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _stated(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value or name == "articleBody"}
