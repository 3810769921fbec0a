"""What a cleaner says about a stretch of text, and how overlapping sayings are settled."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from newsclean.errors import PipelineError, did_you_mean


class Kind(StrEnum):
    """What a removed piece is.

    >>> Kind("share") is Kind.SHARE
    True
    """

    # Looked up in sets all the time; that of an enumeration is slower.
    __hash__ = str.__hash__

    AD_LABEL = "ad_label"
    AD_MARKER = "ad_marker"
    AGENCY_CREDIT = "agency_credit"
    APPEARED_FIRST = "appeared_first"
    AUTHOR_BIO = "author_bio"
    BACK_TO_TOP = "back_to_top"
    BYLINE = "byline"
    CAPTION = "caption"
    CHROME = "chrome"
    COMMENTS = "comments"
    COOKIE = "cookie"
    COPYRIGHT = "copyright"
    DATELINE = "dateline"
    DISCLAIMER = "disclaimer"
    DUPLICATE_HEADLINE = "duplicate_headline"
    DUPLICATE_TEXT = "duplicate_text"
    FOLLOW_US = "follow_us"
    HEADLINE = "headline"
    INLINE_URL = "inline_url"
    MEDIA_PLAYER = "media_player"
    NAV = "nav"
    NEWSLETTER = "newsletter"
    NEXT_PREV = "next_prev"
    PAGE_TOOLS = "page_tools"
    PAYWALL = "paywall"
    PHOTO_CREDIT = "photo_credit"
    PUBLISHED = "published"
    READ_TIME = "read_time"
    RELATED = "related"
    SCRIPT = "script"
    SECTION = "section"
    SHARE = "share"
    SOURCE_LINK = "source_link"
    SPONSORED = "sponsored"
    TAGS = "tags"
    TEASER = "teaser"
    TRUNCATION = "truncation"


def kinds_named(names: Iterable[Kind | str]) -> frozenset[Kind]:
    """Give the kinds of these names.

    >>> sorted(kinds_named(["share", Kind.BYLINE]))
    [<Kind.BYLINE: 'byline'>, <Kind.SHARE: 'share'>]

    Args:
        names: Kinds, or their names.

    Raises:
        PipelineError: There is no such kind.
    """
    if isinstance(names, str):
        message = f"kinds are given as a list; write [{str(names)!r}]"
        raise PipelineError(message)
    known = [kind.value for kind in Kind]
    kinds = set()
    for name in names:
        if name not in known:
            message = f"no kind is called {name!r}; {did_you_mean(str(name), known)}"
            raise PipelineError(message)
        kinds.add(Kind(name))
    return frozenset(kinds)


OF_SITE: Final = "site:"
"""What names of lines of profiles begin with."""


class Claim(NamedTuple):
    """Say that `source[start:end]` is boilerplate of one kind.

    >>> Claim(0, 6, Kind.AD_MARKER, rule="und.ad_marker.wp-automatic").end
    6

    Args:
        start: First code point of the piece in the source text.
        end: The code point after its last one.
        kind: What the piece is.
        rule: Id of the rule that matched; empty when a cleaner decided by structure.
        reason: One sentence for people that says why.
        field: The `Article` field the piece moves to, if it is not plain boilerplate.
        cleaner: Name of the cleaner; the pipeline fills it in.
        cuts: Whether the piece is removed; what is not only fills its field.
    """

    start: int
    end: int
    kind: Kind
    rule: str = ""
    reason: str = ""
    field: str | None = None
    cleaner: str = ""
    cuts: bool = True

    @property
    def of_site(self) -> bool:
        """Tell whether it names a line of a site's profile, as in "site:courier.example#3"."""
        return self.rule.startswith(OF_SITE)


# The field of the article that a piece of each kind moves to.
FIELDS = {
    Kind.HEADLINE: "headline",
    Kind.SECTION: "section",
    Kind.BYLINE: "authors",
    Kind.AGENCY_CREDIT: "agencies",
    Kind.PUBLISHED: "date_published",
    Kind.CAPTION: "images",
    Kind.PHOTO_CREDIT: "images",
    Kind.TAGS: "tags",
    Kind.COPYRIGHT: "copyright_notice",
}
