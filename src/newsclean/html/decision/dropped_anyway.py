"""What goes whatever the scores say: cards, tags, newsletters, requests for consent."""

from __future__ import annotations

import re
from collections import Counter
from itertools import compress

from newsclean.fields.byline import is_byline
from newsclean.fields.names import are_bare_names, is_writers_role
from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import TAG_BIT, Node, PageBlock
from newsclean.html.features.page_features import PageFeatures
from newsclean.text.folding import squeezed

# By judgement: of a line so much is linked that it is a link.
_LINKED = 0.7
_NEWSLETTER, _RELATED = bit("news"), bit("related")
# An element that holds more of the page's prose may be the article of a newsletter.
_SMALL = 0.1
# In letters: on a page with less prose no share says anything. None of 86 public pages changes with
# half or with twice as much, and so for the share above.
_SOME_PROSE = 300
_LEGAL, _BUTTON = bit("legal"), TAG_BIT["button"]
_CONSENT = re.compile("cookie|consent|gdpr", re.IGNORECASE)
# Beside a short article a request for consent may be the longer text, but hardly by so much.
_HALF = 0.6
_STAMPED = re.compile(r"\d\W{0,2}[-/.\u5e74]\W{0,2}\d.{0,20}?(?<!\d)\d{1,2}[:：]\d\d(?!\d)")
# By judgement, in letters: a line with a date that is longer says more.
_STAMP = 80
# A card has a headline, a summary and a line more; of 22 lines in such boxes one was an article's.
_CARD = 3
# An author says a thing twice; of short lines, as in lists of goods, authors are fond.
_OFTEN = 3
# "pullquote", "pull-quote", "quote-box", "zitat"; not "quotes-of-the-day" around a whole page, and
# not "block-quote", which is what any quotation is called where WordPress sets it.
_PULL = re.compile(r"pull.?quote|\bpull\b|(?<!block-)\bquote\b|\bzitat\b", re.IGNORECASE)
# By judgement, in letters: less may be any two words.
_QUOTATION = 12
_QUOTES = tuple('"“„«»‘「『')


def drop_cards(page: PageFeatures, kept: list[bool]) -> None:
    """Drop the lines of small boxes that begin with the linked headline of another story.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    for i, block in compress(enumerate(page.blocks), kept):
        for box in (block.node, block.node.parent):
            if kept[i] and box is not None and box.first < i and box.last - box.first < _CARD:
                kept[i] = kept[box.first] or page.codes[box.first] != "heading-linked"


def drop_headed_boxes(page: PageFeatures, kept: list[bool]) -> None:
    """Drop boxes of titles that stand straight below a heading that is called one of other stories.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    for i, block in enumerate(page.blocks[:-1]):
        home = block.node.parent
        if kept[i] or home is None or not block.node.bits & _RELATED or block.chars > _STAMP:
            continue
        box: Node | None = page.blocks[i + 1].node
        while box is not None and box.parent is not home:
            box = box.parent
        if box is None or box.first != i + 1 or box.first == box.last:
            continue
        lines = range(box.first, box.last + 1)
        if not any(page.prose.shapes[j].ended or page.codes[j] == "prose" for j in lines):
            for j in lines:
                kept[j] = False


def drop_consent(page: PageFeatures, kept: list[bool]) -> None:
    """Drop requests for consent: boxes that are called so and hold a button to give it.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    asking: set[int] = set()
    for block in page.blocks:
        above: Node | None = block.node if block.node.inside & _BUTTON else None
        while above is not None and above.mass < _HALF * page.prose.total:
            holds_title = above.first <= page.title_at <= above.last
            if above.bits & _LEGAL and not holds_title and _CONSENT.search(above.names):
                asking.add(id(above))
            above = above.parent
    for i, block in compress(enumerate(page.blocks if asking else ()), kept):
        above = block.node
        while kept[i] and above is not None:
            kept[i] = id(above) not in asking
            above = above.parent


def is_stamp(page: PageFeatures, i: int) -> bool:
    """Tell whether a block between headline and text begins with a date and holds a clock time.

    Args:
        page: The features of the page.
        i: The number of the block.
    """
    text = page.blocks[i].text
    return (
        0 <= page.title_at < i < page.first
        and text[0].isdigit()
        and page.prose.shapes[i].size < _STAMP
        and not page.prose.shapes[i].ended
        and _STAMPED.search(text) is not None
    )


def drop_stamps(page: PageFeatures, kept: list[bool]) -> None:
    """Drop the lines that say on what day and when a story was published, and by whom.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    for i in range(max(page.title_at, 0), page.first):
        if kept[i] and is_stamp(page, i):
            kept[i] = False


def drop_roles(page: PageFeatures, kept: list[bool]) -> None:
    """Drop what a writer is, straight below the writer's name between headline and text.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    for i in range(max(page.title_at, 0) + 2, page.first):
        if kept[i] and not kept[i - 1] and is_writers_role(page.blocks[i].text):
            name = page.blocks[i - 1].text
            kept[i] = not (are_bare_names(name) or is_byline(name))


def drop_tags(page: PageFeatures, kept: list[bool]) -> None:
    """Drop the lines of links that say of themselves that they lead to the page's tags.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    for i, block in compress(enumerate(page.blocks), kept):
        if "tag" in block.props and block.link_density > _LINKED:
            kept[i] = False


def drop_notices(page: PageFeatures, kept: list[bool]) -> None:
    """Drop the sentences that the page holds three times or more, as in place of blocked posts.

    So go shorter ones that stand below each of them in the same element.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    often = Counter(block.text for block in compress(page.blocks, page.copies))
    notice: Node | None = None
    for i, block in enumerate(page.blocks):
        home = block.node.parent
        below = notice is not None and home is notice and page.codes[i] == "sentence"
        notice = None
        if kept[i] and often[block.text] >= _OFTEN and (below or page.codes[i] == "prose"):
            kept[i] = _is_asked(block)
            notice = None if kept[i] else home


def _is_asked(block: PageBlock) -> bool:
    """Tell whether a line may be a question that several people answer, or a quoted refrain."""
    is_question = block.strong_chars * 2 > block.chars or "?" in block.text or "？" in block.text
    return is_question or block.text.startswith(_QUOTES)


def drop_pull_quotes(page: PageFeatures, kept: list[bool]) -> None:
    """Drop quotations that are set large amid the text, in the words of a longer paragraph of it.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    likely = [
        i
        for i, block in compress(enumerate(page.blocks), kept)
        if i > page.first and _is_called_quote(block.node)
    ]
    if not likely:
        return
    prose = [
        squeezed(block.text)
        for block, code in compress(zip(page.blocks, page.codes, strict=True), kept)
        if code == "prose"
    ]
    for i in likely:
        said = squeezed(page.blocks[i].text)
        if len(said) >= _QUOTATION and any(said in text for text in prose if len(text) > len(said)):
            kept[i] = False


def _is_called_quote(node: Node) -> bool:
    around = "" if node.parent is None else node.parent.names
    return _PULL.search(node.names) is not None or _PULL.search(around) is not None


def drop_newsletters(page: PageFeatures, kept: list[bool]) -> None:
    """Drop what stands in small boxes that are called a newsletter's.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    if page.prose.total < _SOME_PROSE:
        return
    limit = _SMALL * page.prose.total
    for i, block in compress(enumerate(page.blocks), kept):
        node: Node | None = block.node
        while kept[i] and node is not None and node.mass < limit:
            kept[i] = not node.bits & _NEWSLETTER
            node = node.parent
