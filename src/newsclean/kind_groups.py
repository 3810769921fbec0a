"""Kinds that are treated alike, and where; a new kind is weighed for each of these groups."""

from __future__ import annotations

from newsclean.claim import Kind

ADS = frozenset({Kind.AD_LABEL, Kind.AD_MARKER})
"""Advertisements stand between any two paragraphs, so they confirm no line beside them."""

SHARING = frozenset({Kind.SHARE, Kind.FOLLOW_US, Kind.PAGE_TOOLS})
"""Two labels of these kinds on one line are a bar."""

BARS = SHARING | {Kind.COMMENTS, Kind.MEDIA_PLAYER}
"""Two different lines of these kinds that stand together are a bar, and hold."""

COUNTED = BARS | {Kind.READ_TIME}
"""A number beside a label of these kinds counts something; beside others it may be a price."""

CALLS = BARS | {Kind.NEWSLETTER, Kind.PAYWALL, Kind.SPONSORED, Kind.NEXT_PREV, Kind.BACK_TO_TOP}
"""Short phrases of the page itself, which may run into a paragraph or into each other."""

GLUED = CALLS | ADS
"""What is cut where it runs into a paragraph."""

LABELS = CALLS | {Kind.AD_LABEL, Kind.RELATED, Kind.COOKIE, Kind.READ_TIME}
"""Labels that lines are made of, set side by side."""

OF_MENUS = CALLS | {
    Kind.NAV, Kind.SECTION, Kind.RELATED, Kind.TEASER, Kind.AD_LABEL, Kind.COOKIE,
    Kind.COPYRIGHT, Kind.TAGS,
}  # fmt: skip
"""What stands in the menus of a site and below all of its pages."""

STORY_LINKS = frozenset({Kind.RELATED, Kind.TEASER})
"""Links to other stories, and the headings above them."""

GLUED_LINKS = STORY_LINKS | {Kind.TRUNCATION}
"""Known links to more, which go where they stand in square brackets after a sentence."""

LIST_LABELS = STORY_LINKS | {Kind.TAGS}
"""Labels that run straight into the list that they stand over."""

STORY_HEADINGS = STORY_LINKS | {Kind.NEXT_PREV, Kind.SPONSORED}
"""What a list of other stories may begin with."""

LISTS = LIST_LABELS | {Kind.COMMENTS, Kind.NEXT_PREV}
"""Headings of lists that go on below the article."""

UNDER_ARTICLES = LISTS | {Kind.COPYRIGHT, Kind.SPONSORED}
"""What stands on a whole page straight under its article."""

ENDS_THREADS = frozenset(
    {
        *STORY_HEADINGS, Kind.NEWSLETTER, Kind.COPYRIGHT, Kind.NAV, Kind.TAGS, Kind.COOKIE,
        Kind.BACK_TO_TOP, Kind.FOLLOW_US, Kind.DISCLAIMER, Kind.SOURCE_LINK,
    }
)  # fmt: skip
"""Below the last comment of readers, a line of one of these kinds begins something else."""

SIGNS = frozenset({Kind.BYLINE, Kind.PUBLISHED})
"""Who wrote an article, and when."""

ABOVE_HEADLINES = frozenset(
    {
        Kind.PUBLISHED, Kind.AD_MARKER, Kind.SECTION, Kind.SHARE, Kind.NAV, Kind.READ_TIME,
        Kind.COMMENTS,
    }
)  # fmt: skip
"""What may stand above a headline."""

BESIDE_HEADLINES = ABOVE_HEADLINES | {Kind.BYLINE, Kind.AUTHOR_BIO, Kind.PHOTO_CREDIT}
"""What may stand above or below a headline."""

BESIDE_NAMES = SIGNS | {Kind.AUTHOR_BIO, Kind.READ_TIME, Kind.SHARE}
"""What stands beside a writer's name that has a line of its own."""

MAY_OPEN_SENTENCES = STORY_LINKS | {Kind.SOURCE_LINK, Kind.MEDIA_PLAYER}
"""Their labels open sentences of an author's too, however safe they are before a headline."""

PARTS_OF_TEASERS = STORY_LINKS | {
    Kind.PUBLISHED, Kind.BYLINE, Kind.READ_TIME, Kind.PHOTO_CREDIT, Kind.CAPTION, Kind.SECTION,
    Kind.NAV, Kind.AUTHOR_BIO, Kind.MEDIA_PLAYER, Kind.CHROME, Kind.COMMENTS, Kind.PAYWALL,
    Kind.AD_LABEL, Kind.SPONSORED, Kind.INLINE_URL,
}  # fmt: skip
"""What may stand in a list of other stories, beside their headlines."""

# What the run of lines below a heading of each kind is: inside the text, and below it.
RUNS_INSIDE = {Kind.RELATED: Kind.RELATED, Kind.TEASER: Kind.RELATED, Kind.TAGS: Kind.TAGS}
RUNS_BELOW = {
    **RUNS_INSIDE,
    Kind.COMMENTS: Kind.COMMENTS,
    Kind.NEWSLETTER: Kind.NEWSLETTER,
    Kind.NEXT_PREV: Kind.RELATED,
    Kind.NAV: Kind.NAV,
    Kind.SPONSORED: Kind.SPONSORED,
    Kind.FOLLOW_US: Kind.NAV,
    Kind.COPYRIGHT: Kind.NAV,
    Kind.BACK_TO_TOP: Kind.NAV,
    Kind.COOKIE: Kind.NAV,
    Kind.SHARE: Kind.NAV,
    Kind.PAYWALL: Kind.PAYWALL,
    Kind.MEDIA_PLAYER: Kind.MEDIA_PLAYER,
}

# What a rule says of a line, as the model of short lines sees it; all others are "other".
RULE_GROUPS = {
    **dict.fromkeys((*STORY_HEADINGS, Kind.TAGS, Kind.NAV), "list"),
    **dict.fromkeys((*SHARING, Kind.COMMENTS, Kind.NEWSLETTER, Kind.PAYWALL, Kind.COOKIE), "bar"),
    **dict.fromkeys(
        (*SIGNS, Kind.AUTHOR_BIO, Kind.PHOTO_CREDIT, Kind.CAPTION, Kind.READ_TIME), "byline"
    ),
}
