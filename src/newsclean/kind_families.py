"""Families of kinds, each with its colours: more than a few colours tell nothing apart."""

from __future__ import annotations

from typing import Final, NamedTuple

from newsclean.claim import Kind


class Colours(NamedTuple):
    """The colours of a family on a light or a dark page.

    >>> FAMILIES[0].light.ink
    '#1e3a8a'

    Args:
        tint: What a cut stands on.
        ink: Its words.
        edge: The stroke beside it, and its bar in a chart.
    """

    tint: str
    ink: str
    edge: str


class Family(NamedTuple):
    """Kinds that share a colour; a stroke of its own tells a family apart without colour.

    >>> [kind.value for kind in FAMILIES[-1].kinds]
    ['duplicate_headline', 'duplicate_text', 'truncation']

    Args:
        key: Its name in style sheets.
        name: Its name for people.
        stroke: How the line beside a cut is drawn, in the words of CSS.
        light: Its colours on a light page.
        dark: Its colours on a dark page.
        kinds: What belongs to it.
    """

    key: str
    name: str
    stroke: str
    light: Colours
    dark: Colours
    kinds: tuple[Kind, ...]


# Ink on tint and on the page has a contrast of 4.5 or more, an edge on the page one of 3 or more,
# as WCAG 2.2 asks of text (1.4.3) and of graphics (1.4.11); tests hold them to it.
FAMILIES: Final = (
    Family(
        "stories",
        "Other stories",
        "solid",
        Colours("#dbeafe", "#1e3a8a", "#2563eb"),
        Colours("#1e2f57", "#bfdbfe", "#60a5fa"),
        (Kind.RELATED, Kind.TEASER, Kind.NEXT_PREV, Kind.SOURCE_LINK, Kind.APPEARED_FIRST),
    ),
    Family(
        "furniture",
        "Parts of the page",
        "dotted",
        Colours("#e9e7e4", "#44403c", "#78716c"),
        Colours("#33312f", "#d6d3d1", "#a8a29e"),
        (
            Kind.CHROME,
            Kind.NAV,
            Kind.PAGE_TOOLS,
            Kind.BACK_TO_TOP,
            Kind.COOKIE,
            Kind.SCRIPT,
            Kind.INLINE_URL,
        ),
    ),
    Family(
        "sharing",
        "Sharing and comments",
        "dashed",
        Colours("#ede9fe", "#4c1d95", "#7c3aed"),
        Colours("#2f2357", "#ddd6fe", "#a78bfa"),
        (Kind.SHARE, Kind.FOLLOW_US, Kind.COMMENTS),
    ),
    Family(
        "money",
        "Advertisements and calls to subscribe",
        "double",
        Colours("#ffedd5", "#7c2d12", "#c2410c"),
        Colours("#4a2410", "#fed7aa", "#fb923c"),
        (Kind.AD_LABEL, Kind.AD_MARKER, Kind.SPONSORED, Kind.NEWSLETTER, Kind.PAYWALL),
    ),
    Family(
        "signed",
        "Who, when and about what",
        "solid",
        Colours("#dcfce7", "#14532d", "#15803d"),
        Colours("#14371f", "#bbf7d0", "#4ade80"),
        (
            Kind.HEADLINE,
            Kind.BYLINE,
            Kind.PUBLISHED,
            Kind.DATELINE,
            Kind.AGENCY_CREDIT,
            Kind.AUTHOR_BIO,
            Kind.READ_TIME,
            Kind.SECTION,
            Kind.TAGS,
        ),
    ),
    Family(
        "pictures",
        "Pictures and players",
        "dashed",
        Colours("#ccfbf1", "#134e4a", "#0f766e"),
        Colours("#0f3b38", "#99f6e4", "#2dd4bf"),
        (Kind.CAPTION, Kind.PHOTO_CREDIT, Kind.MEDIA_PLAYER),
    ),
    Family(
        "legal",
        "Rights and liability",
        "dotted",
        Colours("#fef9c3", "#713f12", "#a16207"),
        Colours("#3d2f08", "#fef08a", "#facc15"),
        (Kind.COPYRIGHT, Kind.DISCLAIMER),
    ),
    Family(
        "repeats",
        "Repeated or broken off",
        "double",
        Colours("#fce7f3", "#831843", "#be185d"),
        Colours("#4a1533", "#fbcfe8", "#f472b6"),
        (Kind.DUPLICATE_HEADLINE, Kind.DUPLICATE_TEXT, Kind.TRUNCATION),
    ),
)

FAMILY_OF: Final = {kind: family for family in FAMILIES for kind in family.kinds}
"""The family of each kind."""


def in_words(kind: Kind) -> str:
    """Give the name of a kind as people write it.

    >>> in_words(Kind.BACK_TO_TOP)
    'back to top'
    """
    return kind.value.replace("_", " ")
