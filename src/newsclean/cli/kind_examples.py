"""What each kind is and what each cleaner looks for, with an example of it, for people to read."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.claim import Kind


class Note(NamedTuple):
    """What a kind is, in a few words, and a line of it."""

    what: str
    example: str


KINDS = {
    Kind.AD_LABEL: Note("label over an advertisement", "Advertisement"),
    Kind.AD_MARKER: Note("what a template left where an advertisement was to stand", "[ad_1]"),
    Kind.AGENCY_CREDIT: Note("who reported, wrote and edited", "(Reporting by Jo Hall)"),
    Kind.APPEARED_FIRST: Note(
        "where the story was published first", "The post Rain appeared first on Portmere Post."
    ),
    Kind.AUTHOR_BIO: Note(
        "who the author is and how to reach her", "Ada Lovett is a staff writer for the Courier."
    ),
    Kind.BACK_TO_TOP: Note("link to the beginning of the page", "Back to top"),
    Kind.BYLINE: Note("who wrote the article", "By Ada Lovett"),
    Kind.CAPTION: Note("what a picture shows", "The quay at noon. (Photo: Jan Maes)"),
    Kind.CHROME: Note("part of the page that is of no kind below", "___"),
    Kind.COMMENTS: Note("comments of readers, and calls for them", "Leave a comment"),
    Kind.COOKIE: Note("request for consent, also in place of a post", "We use cookies"),
    Kind.COPYRIGHT: Note("who owns the text", "© 2024 Portmere Post. All rights reserved."),
    Kind.DATELINE: Note("place and agency before the first sentence; for cleaners of your own", ""),
    Kind.DISCLAIMER: Note(
        "paragraph in which the site disowns liability",
        "The data on this website may not be accurate; we accept no liability.",
    ),
    Kind.DUPLICATE_HEADLINE: Note("the headline again", "Harbour wall gives way in storm"),
    Kind.DUPLICATE_TEXT: Note("a paragraph or a quotation that stands elsewhere too", ""),
    Kind.FOLLOW_US: Note("call to follow the site", "Follow us on Twitter"),
    Kind.HEADLINE: Note("the headline", "Harbour wall gives way in storm"),
    Kind.INLINE_URL: Note("address of a link", "[1]: https://a.example/"),
    Kind.MEDIA_PLAYER: Note("words of a player of sound or pictures", "Play video"),
    Kind.NAV: Note("menu of the site", "Skip to content"),
    Kind.NEWSLETTER: Note("call to subscribe to a newsletter", "Sign up for our newsletter"),
    Kind.NEXT_PREV: Note("links to the next and the last story", "Next article"),
    Kind.PAGE_TOOLS: Note("tools to print, to save, to enlarge", "Print this page"),
    Kind.PAYWALL: Note("call to subscribe, to donate, to log in", "Subscribe to continue reading"),
    Kind.PHOTO_CREDIT: Note("who took a picture", "(AP Photo/Jan Maes)"),
    Kind.PUBLISHED: Note("when the article was published", "Published: Dec. 22, 2016, 6:47 p.m."),
    Kind.READ_TIME: Note("how long reading takes", "5 min read"),
    Kind.RELATED: Note("other stories, and the heading over them", "Related Articles"),
    Kind.SCRIPT: Note("code of the page", "googletag.cmd.push(function() { });"),
    Kind.SECTION: Note("section of the site that the article stands in", "Harbour"),
    Kind.SHARE: Note("bar to share the article", "Share this article"),
    Kind.SOURCE_LINK: Note("link to where the text came from", "Source link"),
    Kind.SPONSORED: Note("content that somebody has paid for", "Partner content"),
    Kind.TAGS: Note("key words of the article", "Tags: harbour, storm"),
    Kind.TEASER: Note("line that leads to one other story", "Read more: Ferry runs aground"),
    Kind.TRUNCATION: Note("mark where a tool cut the text off", "[+1234 chars]"),
}

# What each cleaner that goes by more than single lines finds, in an article or around it; the
# words of the article stand as "...". In a text there is no example of what only pages have.
CLEANERS = {
    "extraction": "",
    "headlines": "Harbour wall gives way in storm\nBy Ada Lovett\n...",
    "names": "Harbour wall gives way in storm\nAda Lovett\n3 March 2024\n...",
    "captions_above_credits": "...\nMasons at the old wall of Portmere on Friday morning"
    "\nPhoto: Jan Maes\n...",
    "runs": "...\nRelated Articles\nFerry runs aground off Sund",
    "story_lists": "...\nRelated Articles\nFerry runs aground off Sund\n3 May 2024\n..."
    "\nMarket reopens in Portmere\n2 May 2024\n...",
    "furniture": "...\nRelated Articles\nLoading\nShare this article\n© 2024",
    "menus": "Home\nWorld\n+ Boats\n+ Tides\n+ Pilots\n+ Quays\n+ Ferries\nLog in\n...",
    "whole_pages": "(menus)\n...\n(menus)",
    "one_line_pages": "Home News Sport ... Privacy Policy Terms of Use",
    "disclaimers": "...\nThe data on this website may not be accurate; we accept no liability.",
    "comment_threads": "...\n2 Comments\nJo says:\nSo what?\nReply\nAl says:\nIndeed.",
    "author_bios": "...\nAda Lovett is a staff writer for the Courier.",
    "calls": "...\nWhat do you think? Let us know in the comments below.",
    "glued_phrases": "...Share this article",
    "gallery_captions": "1/3\nThe quay at noon\n2/3\nThe old lamp\n3/3\nMasons on Friday\n...",
    "inline_urls": "Talks with Oslo https://example.org/world/talks-resume- went on.",
    "last_headings": "...\n## Something to think about",
    "front_matter": "---\ntitle: Ferry runs aground\ndate: 2024-03-03\n---\nIt rained all night.",
    "link_cards": "[![](/a.png)\\\n**Ferry runs aground**\\\n](https://example.org/f)",
    "link_lists": "...\n- [Ferry runs aground off Sund](/2024/1) and more of these",
    "link_notes": "It [rained][1] all night.\n[1]: https://example.org/rain",
    "pop_ups": "...\nMayor Ann BellAnn BellPortmere's mayor since 2019 opened the quay.",
    "pictures": "![The quay at noon](quay.jpg)",
    "repeats": "...\n“We saw it move before anyone called us,” said Ida Holm, who said it above.",
    "last_sentences": "...\nIf you enjoy our stories please visit our shop and support us.",
    "line_model": "...\nRegister and read more of our news by email\n© 2024",
}
