"""The typed result: the clean text, the fields, and an account of every piece removed."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from newsclean.article_warning import ArticleWarning
from newsclean.claim import Kind
from newsclean.exports import schema_org, zyte
from newsclean.feed_item import feed_item


class _Frozen(BaseModel):
    # `model_dump(by_alias=True)` gives schema.org's spelling: datePublished.
    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True
    )


class Removal(_Frozen):
    """One piece that was cut from the source, verbatim, with its place and the reason.

    >>> import newsclean
    >>> newsclean.clean("[ad_1]\\nIt rained.").removed[0].rule
    'und.ad_marker.wp-automatic'

    Args:
        kind: What the piece is.
        text: The piece itself, with the white space that went with it.
        start: Its first code point in the source text.
        end: The code point after its last one.
        at: Where it stood, as an offset in `Article.text`.
        rule: Id of the rule that matched; empty when a cleaner decided by structure.
        cleaner: Name of the cleaner that claimed it.
        reason: One sentence for people that says why.
        field: The field of the article it moved to, if any.
        also: Rules or cleaners that claimed some of it as well.
        xpath: Where it stood in the page, for HTML.
    """

    kind: Kind
    text: str
    start: int
    end: int
    at: int
    rule: str = ""
    cleaner: str = ""
    reason: str = ""
    field: str | None = None
    also: tuple[str, ...] = ()
    xpath: str | None = None


class Dateline(_Frozen):
    """Where, by whom and when a report was filed, as its first words say.

    >>> Dateline(raw="PORTMERE (Reuters) -", places=("PORTMERE",), agency="Reuters").date
    """

    raw: str
    places: tuple[str, ...] = ()
    agency: str | None = None
    date: str | None = None


class Image(_Frozen):
    """A picture of the article: its address, caption and credit, as far as known.

    >>> Image(caption="The quay at noon.", credit="Reuters").url
    """

    url: str | None = None
    caption: str | None = None
    credit: str | None = None


class Article(_Frozen):
    """A cleaned news article and the exact account of what was removed from its source.

    >>> import newsclean
    >>> article = newsclean.clean("[ad_1]\\nIt rained all night in Portmere.")
    >>> article.text
    'It rained all night in Portmere.'
    >>> article.restore()
    '[ad_1]\\nIt rained all night in Portmere.'

    Args:
        text: The clean text (schema.org articleBody).
        headline: The headline (schema.org headline).
        subtitle: The standfirst; it stays in the text.
        authors: The people who wrote it.
        byline: The raw line that names them.
        agencies: News agencies named in dateline, byline or credit.
        dateline: The dateline; it stays in the text.
        date_published: The day it was published, in the zone of the page.
        datetime_published: The same with its time, where the page states time and zone.
        date_published_raw: The same as written.
        date_modified: The day it was last changed, in the zone of the page.
        datetime_modified: The same with its time, where the page states time and zone.
        date_modified_raw: The same as written.
        section: The section it stood in (schema.org articleSection).
        tags: Its keywords.
        description: The summary in the page's metadata.
        language: BCP 47 tag.
        site_name: Name of the site.
        url: The address given to `clean`.
        canonical_url: The address the page gives for itself.
        image: Address of the main picture.
        images: Pictures with captions and credits.
        copyright_notice: The copyright line.
        removed: Every piece removed, in order, none overlapping another.
        source: What the offsets refer to: the page's text, an extraction, or the text given.
        kept_by: Ids of the keep rules that saved something from a cleaner.
        kept_ratio: Share of the source's characters that stay, 0 to 1.
        warnings: What a user should know before trusting the text, each with a stable code.
        made_by: Versions that made it.
    """

    text: str
    headline: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    byline: str | None = None
    agencies: tuple[str, ...] = ()
    dateline: Dateline | None = None
    date_published: date | None = None
    datetime_published: AwareDatetime | None = None
    date_published_raw: str | None = None
    date_modified: date | None = None
    datetime_modified: AwareDatetime | None = None
    date_modified_raw: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    description: str | None = None
    language: str | None = None
    site_name: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    image: str | None = None
    images: tuple[Image, ...] = ()
    copyright_notice: str | None = None
    removed: tuple[Removal, ...] = ()
    source: Literal["page", "extraction", "text"] = "text"
    kept_by: tuple[str, ...] = ()
    kept_ratio: float = 1.0
    warnings: tuple[ArticleWarning, ...] = ()
    made_by: str = ""

    @property
    def boilerplate(self) -> tuple[Removal, ...]:
        """The removals that moved to no field."""
        return tuple(removal for removal in self.removed if removal.field is None)

    def removed_by(self, kind: Kind | str) -> tuple[Removal, ...]:
        """Give the removals of one kind.

        >>> import newsclean
        >>> [r.text for r in newsclean.clean("It rained.\\nShare this article").removed_by("share")]
        ['\\nShare this article']

        Raises:
            ValueError: There is no such kind.
        """
        wanted = Kind(kind)
        return tuple(removal for removal in self.removed if removal.kind is wanted)

    def to_item(self, *, removed: bool = False) -> dict[str, Any]:
        """Give the article as a dict that can be changed, of values that JSON, XML and CSV hold.

        Every field is there, set or not, so that all rows of a table have the same columns. Days
        and times are written as ISO 8601.

        >>> import newsclean
        >>> item = newsclean.clean("It rained.\\nShare this article").to_item()
        >>> item["rating"] = 5
        >>> item["text"], item["tags"], item["date_published"], item["rating"]
        ('It rained.', [], None, 5)

        Args:
            removed: Whether to add the removals; they are often longer than the text.
        """
        return feed_item(self, removed=removed)

    def to_schema_org(self) -> dict[str, Any]:
        """Give the article as JSON-LD of the schema.org type NewsArticle.

        >>> import newsclean
        >>> newsclean.clean("It rained.").to_schema_org()["@type"]
        'NewsArticle'
        """
        return schema_org(self)

    def to_zyte(self) -> dict[str, Any]:
        """Give the article as the Zyte API gives articles.

        >>> import newsclean
        >>> newsclean.clean("It rained.").to_zyte()["articleBody"]
        'It rained.'
        """
        return zyte(self)

    def restore(self) -> str:
        """Give back the source text, character for character, from the text and the removals."""
        parts: list[str] = []
        position = 0
        for removal in self.removed:
            parts += (self.text[position : removal.at], removal.text)
            position = removal.at
        parts.append(self.text[position:])
        return "".join(parts)

    def _repr_html_(self) -> str:
        from newsclean.notebook import shown_in_notebook  # noqa: PLC0415 - only in notebooks

        return shown_in_notebook(self)
