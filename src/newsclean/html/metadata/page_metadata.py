"""The fields that a page gives about its article in its own metadata."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from lxml.html import HtmlElement

from newsclean.html.metadata import addresses, single_fields
from newsclean.html.metadata.authors import authors_of
from newsclean.html.metadata.jsonld import types_of
from newsclean.html.metadata.meta_tags import DESCRIPTIONS
from newsclean.html.metadata.page_dates import page_dates
from newsclean.html.metadata.sources import gather
from newsclean.html.metadata.titles import besides_headline


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states about its article; what it does not state is None or empty.

    Args:
        headline: The page's own headline, without the site's name.
        subtitle: The standfirst.
        authors: The people named as authors.
        agencies: The news agencies named as authors.
        date_published: The day it was published, in the zone of the page.
        datetime_published: The same with its time, where the page states time and zone.
        date_published_raw: The same as written.
        date_modified: The day it was last changed, in the zone of the page.
        datetime_modified: The same with its time, where the page states time and zone.
        date_modified_raw: The same as written.
        section: The section it stands in.
        tags: Its keywords.
        description: The summary meant for search engines and link previews.
        language: BCP 47 tag.
        site_name: Name of the site.
        canonical_url: The address the page gives for itself, absolute.
        image: Address of the main picture.
        copyright_notice: The copyright line in the metadata.
        is_accessible_for_free: Whether everyone may read it; False behind a paywall.
        is_article: Whether the page calls itself an article; None where it says nothing.
        types: The types that it gives itself, such as "NewsArticle".
        article_body: The article's text, where the page states it in data only.
    """

    headline: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    date_published: date | None = None
    datetime_published: datetime | None = None
    date_published_raw: str | None = None
    date_modified: date | None = None
    datetime_modified: datetime | None = None
    date_modified_raw: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    description: str | None = None
    language: str | None = None
    site_name: str | None = None
    canonical_url: str | None = None
    image: str | None = None
    copyright_notice: str | None = None
    is_accessible_for_free: bool | None = None
    is_article: bool | None = None
    types: tuple[str, ...] = ()
    article_body: str | None = None


def page_metadata(tree: HtmlElement, url: str | None = None) -> Metadata:
    """Read what a page states about its article.

    >>> from lxml.html import document_fromstring
    >>> page = document_fromstring("<title>Wall falls - Post</title><h1>Wall falls</h1>")
    >>> page_metadata(page).headline, page_metadata(page).site_name
    ('Wall falls', 'Post')

    Args:
        tree: The parsed page, or any element of it.
        url: The address it came from; relative addresses in it start there.
    """
    page = gather(tree)
    language = single_fields.language(tree, page)
    canonical = addresses.canonical_url(page, url)
    names = single_fields.site_names(page, canonical)
    hosts = [label for address in (url, canonical) for label in addresses.host_labels(address)]
    headline = single_fields.headline(page, tree, [*names, *hosts])
    site_name = next(iter(names), None) or besides_headline(page.title, headline)
    known = [*names, *hosts, *filter(None, [site_name])]
    authors, agencies = authors_of(page, headline, known, language)
    published, modified = page_dates(page, tree, headline, language, (url, canonical))
    types = tuple(dict.fromkeys(name for node in page.nodes for name in types_of(node)))
    return Metadata(
        headline=headline,
        subtitle=single_fields.subtitle(page, headline),
        authors=authors,
        agencies=agencies,
        date_published=published.day,
        datetime_published=published.time,
        date_published_raw=published.raw,
        date_modified=modified.day,
        datetime_modified=modified.time,
        date_modified_raw=modified.raw,
        section=single_fields.section(page, headline),
        tags=single_fields.tags(page),
        description=single_fields.first(
            page.named(*DESCRIPTIONS),
            page.said("description"),
        ),
        language=language,
        site_name=site_name,
        canonical_url=canonical,
        image=next(iter(addresses.images(page, url)), None),
        copyright_notice=single_fields.first(
            page.said("copyrightNotice"), page.named("copyright", "dc.rights", "dcterms.rights")
        ),
        is_accessible_for_free=single_fields.is_free(page),
        is_article=single_fields.is_about_article(page, types),
        types=types,
        article_body=single_fields.body(page),
    )
