"""The default cleaners, in one table, in the order in which a reader meets what they cut.

Each can be imported by the name that it goes by in the account, ready to put into a pipeline:

>>> from newsclean.cleaners import ad_markers, share_bars
>>> share_bars.name
'share_bars'
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsclean.claim import Kind
from newsclean.cleaners.author_bios import AuthorBios
from newsclean.cleaners.bare_names import Names
from newsclean.cleaners.calls import Calls
from newsclean.cleaners.captions_above_credits import CaptionsAboveCredits
from newsclean.cleaners.comment_threads import CommentThreads
from newsclean.cleaners.disclaimers import Disclaimers
from newsclean.cleaners.extraction import extraction
from newsclean.cleaners.front_matter import FrontMatter
from newsclean.cleaners.furniture import Furniture
from newsclean.cleaners.gallery_captions import gallery_captions
from newsclean.cleaners.glued_phrases import GluedPhrases
from newsclean.cleaners.headlines import Headlines
from newsclean.cleaners.inline_urls import inline_urls
from newsclean.cleaners.known_lines import Lines
from newsclean.cleaners.last_headings import last_headings
from newsclean.cleaners.last_sentences import LastSentences
from newsclean.cleaners.line_model import LineModel
from newsclean.cleaners.link_cards import link_cards
from newsclean.cleaners.link_lists import link_lists
from newsclean.cleaners.link_notes import link_notes
from newsclean.cleaners.menus import Menus
from newsclean.cleaners.one_line_pages import OneLinePages
from newsclean.cleaners.pictures import pictures
from newsclean.cleaners.pop_ups import pop_ups
from newsclean.cleaners.repeats import repeats
from newsclean.cleaners.runs import Runs
from newsclean.cleaners.story_lists import StoryLists
from newsclean.cleaners.whole_pages import WholePages
from newsclean.pipeline import Cleaner, Pipeline, name_of
from newsclean.rules import RuleSet, default_rules

# Cleaner, and the kinds of lines it claims.
LINES = {
    "ad_markers": {Kind.AD_MARKER, Kind.AD_LABEL, Kind.SCRIPT, Kind.SPONSORED},
    "share_bars": {Kind.SHARE, Kind.FOLLOW_US, Kind.PAGE_TOOLS, Kind.READ_TIME},
    "media_players": {Kind.MEDIA_PLAYER},
    "section_labels": {Kind.SECTION, Kind.NAV, Kind.NEXT_PREV},
    "bylines": {Kind.BYLINE, Kind.AUTHOR_BIO, Kind.AGENCY_CREDIT},
    "dates": {Kind.PUBLISHED},
    "captions": {Kind.CAPTION, Kind.PHOTO_CREDIT},
    "related": {Kind.RELATED, Kind.TEASER, Kind.TAGS},
    "newsletters": {Kind.NEWSLETTER, Kind.PAYWALL, Kind.COOKIE},
    "comments": {Kind.COMMENTS},
    "standard_notices": {Kind.DISCLAIMER, Kind.COPYRIGHT},
    "source_lines": {Kind.SOURCE_LINK, Kind.APPEARED_FIRST, Kind.TRUNCATION, Kind.INLINE_URL},
    "back_to_top": {Kind.BACK_TO_TOP},
    "scraps": {Kind.CHROME},
}


def default_pipeline(rules: RuleSet | None = None) -> Pipeline:
    """Give the pipeline that `clean` runs.

    >>> from newsclean.pipeline import name_of
    >>> [name_of(cleaner) for cleaner in default_pipeline().cleaners[:2]]
    ['ad_markers', 'share_bars']

    Args:
        rules: The rules to match; None for those that ship with newsclean.
    """
    rules = default_rules() if rules is None else rules
    lines: list[Cleaner] = [Lines(name, frozenset(kinds), rules) for name, kinds in LINES.items()]
    structure: list[Cleaner] = [
        extraction,
        FrontMatter(),
        Headlines(rules),
        Names(rules),
        CaptionsAboveCredits(rules),
        Runs(rules),
        StoryLists(rules),
        Furniture(rules),
        Menus(rules),
        WholePages(rules),
        OneLinePages(rules),
        Disclaimers(rules),
        CommentThreads(rules),
        AuthorBios(rules),
        Calls(rules),
        GluedPhrases(rules),
        gallery_captions,
        inline_urls,
        last_headings,
        link_cards,
        link_lists,
        link_notes,
        pictures,
        pop_ups,
        repeats,
        LineModel(rules),
        LastSentences(rules),
    ]
    return Pipeline((*lines, *structure), keeps=rules.keeps if rules.keep else None)


# Those that match the shipped rules are made when the first is asked for, since reading the rules
# takes longer than importing them.
if TYPE_CHECKING:
    ad_markers: Cleaner
    author_bios: Cleaner
    back_to_top: Cleaner
    bylines: Cleaner
    calls: Cleaner
    captions: Cleaner
    captions_above_credits: Cleaner
    comment_threads: Cleaner
    comments: Cleaner
    dates: Cleaner
    disclaimers: Cleaner
    front_matter: Cleaner
    furniture: Cleaner
    glued_phrases: Cleaner
    headlines: Cleaner
    last_sentences: Cleaner
    line_model: Cleaner
    media_players: Cleaner
    menus: Cleaner
    names: Cleaner
    newsletters: Cleaner
    one_line_pages: Cleaner
    related: Cleaner
    runs: Cleaner
    scraps: Cleaner
    section_labels: Cleaner
    share_bars: Cleaner
    source_lines: Cleaner
    standard_notices: Cleaner
    story_lists: Cleaner
    whole_pages: Cleaner
else:
    # Some modules here are called as the cleaner that they define; its name is the cleaner's.
    for _module in (
        "author_bios", "calls", "captions_above_credits", "comment_threads", "disclaimers",
        "front_matter", "furniture", "glued_phrases", "headlines", "last_sentences", "line_model",
        "menus", "one_line_pages", "runs", "story_lists", "whole_pages",
    ):  # fmt: skip
        globals().pop(_module)


@cache
def _ready_made() -> dict[str, Cleaner]:
    return {name_of(cleaner): cleaner for cleaner in default_pipeline().cleaners}


def __getattr__(name: str) -> Cleaner:
    """Give a default cleaner by its name."""
    if name.startswith("_") or name not in _ready_made():
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return _ready_made()[name]
