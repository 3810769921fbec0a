"""Boxes of plain lines in the body of the article: facts, results, hours, sources, addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from functools import cache
from itertools import compress, groupby

from newsclean.fields.agencies import agencies_in
from newsclean.fields.byline import is_byline
from newsclean.fields.dates import is_date_line
from newsclean.fields.names import are_bare_names
from newsclean.fields.signature import is_signature
from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import Node
from newsclean.html.decision.furniture_names import NOT_SHORT_LINES, NOT_SHORT_LINES_TAGS
from newsclean.html.decision.siblings import sort_of
from newsclean.html.features.page_features import PageFeatures
from newsclean.text.shape import shape_of_text

# Tried on 941 public pages with a gold text, where this step brings back 48 lines of 23 pages, 21
# of them of gold texts. Fewer paragraphs of the text may stand in any box: with 1 14 lines of gold
# texts and 11 others more stay, with 4 four and four less.
_PARAGRAPHS = 2
# A single line may be a caption, a label, or where the text is from: with 1 ten lines of gold texts
# and 29 others more stay, with 4 five and nine less.
_FEWEST_LINES = 2
# In characters: what is longer is a paragraph, which other steps judge. With 100 three lines less
# stay, none of a gold text; 400 changes nothing.
_LONGEST = 200
# A last line of one word says that the text ends, or what was to follow. 1 changes nothing there,
# with 4 a line less stays, of no gold text.
_FEWEST_WORDS = 2
# What is more of a link leads elsewhere: 0.35 changes nothing, with 1 a line of a gold text more
# stays.
_MOST_LINKED = 0.7
# More of a box's lines are plain: with a third six lines of gold texts and four others more stay,
# with half three and four, the tools below a story among them; with all four and 13 less.
_MOSTLY = 2 / 3
# By judgement: when a story was published, and when it was changed.
_FEWEST_DATES = 3
_META = bit("meta")


def keep_plain_boxes(page: PageFeatures, kept: list[bool]) -> None:
    """Keep boxes of short lines that stand below paragraphs of the text, in the same element.

    Furniture has links, buttons or names that tell; what has none of these is the author's.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    prose = _prose(page, kept)
    paragraphs = _paragraphs(page, kept)
    bodies = _bodies(page, kept)
    if not paragraphs:
        return
    last = len(prose) - 1 - prose[::-1].index(True)
    sorts = cache(lambda: {sort_of(block.node) for block in compress(page.blocks, prose)})
    firsts: dict[str, int] = {}
    for i, block in enumerate(page.blocks):
        firsts.setdefault(block.text, i)
    found: list[int] = []
    for home, box, numbers in _places(page, kept.index(True), paragraphs):
        # Beside a single paragraph, a box of which something stays.
        if home not in bodies and not any(kept[i] for i in numbers):
            continue
        # What stands above already is a copy, but not in the same box, as the goals of a match.
        new = [i for i in numbers if firsts[page.blocks[i].text] >= numbers[0]]
        if box:
            # The scores part boxes called "info", which tell of the story or belong to it.
            amid = numbers[-1] < last and any(kept[i] for i in numbers)
            found += _lines_of_box(page, home, numbers, new, spared=_META if amid else 0)
            continue
        plain = {i for i in new if _is_short(page, i, home) and _is_plain(page, i)}
        for is_plain, run in groupby(numbers, plain.__contains__):
            lines = [*run]
            if is_plain and (
                len(lines) >= _FEWEST_LINES or _is_last_line(page, prose, lines[0], sorts)
            ):
                found += lines
    for i in found:
        kept[i] = True


def _prose(page: PageFeatures, kept: Sequence[bool]) -> list[bool]:
    return [keep and code == "prose" for keep, code in zip(kept, page.codes, strict=True)]


def _paragraphs(page: PageFeatures, kept: Sequence[bool]) -> Counter[Node]:
    """Count the paragraphs of the text in each element that holds some."""
    prose = compress(page.blocks, _prose(page, kept))
    return Counter(block.node.parent for block in prose if block.node.parent)


def _bodies(page: PageFeatures, kept: Sequence[bool]) -> set[Node]:
    """Give the elements that hold several paragraphs of the text."""
    return {home for home, count in _paragraphs(page, kept).items() if count >= _PARAGRAPHS}


def keep_labels_of_boxes(page: PageFeatures, kept: list[bool]) -> None:
    """Keep the plain line straight above a list or box that stays, as its heading.

    What a heading says tells whether what stands below is the author's.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    bodies = _bodies(page, kept)
    for i in range(len(kept) - 2, kept.index(True) if bodies else len(kept), -1):
        node, below = page.blocks[i].node, page.blocks[i + 1].node
        if (
            not kept[i]
            and kept[i + 1]
            and page.codes[i + 1] != "prose"
            and node.parent in bodies
            and node.parent is not below.parent
            and node.parent.first <= i + 1 <= node.parent.last
            and not page.copies[i]
            and _is_short(page, i, node.parent)
            and _is_plain(page, i)
        ):
            kept[i] = True


def _is_last_line(
    page: PageFeatures, prose: Sequence[bool], i: int, sorts: Callable[[], Collection[Hashable]]
) -> bool:
    """Tell whether a line stands straight below a paragraph and is set like one."""
    node = page.blocks[i].node
    set_alike = i > 0 and prose[i - 1] and node.tag == "p" and sort_of(node) in sorts()
    return set_alike and _says_a_thing(page.blocks[i].text)


def _says_a_thing(text: str) -> bool:
    """Tell whether a line is more than a word, as at the end of a text or above what was cut."""
    numbered = any(map(str.isalpha, text)) and any(map(str.isdigit, text))
    return numbered or shape_of_text(text).words >= _FEWEST_WORDS or bool(agencies_in(text))


def _places(
    page: PageFeatures, first: int, bodies: Collection[Node]
) -> Iterator[tuple[Node, bool, list[int]]]:
    """Give the lines below the first of the text by body, those of a box in it together."""
    places = [_place(block.node, bodies) for block in page.blocks[first:]]
    for place, group in groupby(range(first, len(page.blocks)), lambda i: places[i - first]):
        if place is not None:
            yield place[0], place[1] is not None, [*group]


def _place(node: Node, bodies: Collection[Node]) -> tuple[Node, Node | None] | None:
    """Give the body that a line stands in, and the box in it that holds other lines, too."""
    box = node
    while box.parent is not None and box.parent not in bodies:
        box = box.parent
    if box.parent is None:
        return None
    return box.parent, box if box.first != box.last else None


def _lines_of_box(
    page: PageFeatures, home: Node, numbers: Sequence[int], new: Sequence[int], *, spared: int
) -> list[int]:
    """Give the lines of a box of which most are plain; a date or a name may be one of them."""
    dates = {text for i in numbers if is_date_line(text := page.blocks[i].text)}
    # One date may be the page's; several are the author's, whatever their elements are called.
    several = len(dates) >= _FEWEST_DATES
    if not all(_is_short(page, i, home, spared | (_META if several else 0)) for i in numbers):
        return []
    plain = sum(_is_plain(page, i) or (several and page.blocks[i].text in dates) for i in new)
    enough = plain >= _FEWEST_LINES and plain > _MOSTLY * len(numbers)
    return [i for i in new if _may_be_plain(page, i)] if enough else []


def _is_short(page: PageFeatures, i: int, home: Node, spared: int = 0) -> bool:
    """Tell whether a line is no paragraph, and in no element whose tag or name tells."""
    block = page.blocks[i]
    names = (block.bits | _names(block.node, home)) & ~spared
    return (
        page.codes[i] != "prose"
        and len(block.text) <= _LONGEST
        and not block.node.hidden
        and not block.node.inside & ~home.inside & NOT_SHORT_LINES_TAGS
        and not names & NOT_SHORT_LINES
    )


def _may_be_plain(page: PageFeatures, i: int) -> bool:
    """Tell whether a line may be one of a box of plain ones: no link, caption or headline."""
    block = page.blocks[i]
    return (
        block.link_density <= _MOST_LINKED
        and not block.pictured
        and not page.title_mark.get(i, "").startswith("title")
        and any(map(str.isalnum, block.text))
    )


def _is_plain(page: PageFeatures, i: int) -> bool:
    """Tell whether nothing in a line says that it may be furniture."""
    block = page.blocks[i]
    text = block.text
    return (
        _may_be_plain(page, i)
        and not block.link_chars
        and not is_byline(text)
        and not is_signature(text)
        and not are_bare_names(text)
        and not is_date_line(text)
    )


def _names(node: Node, home: Node) -> int:
    bits = 0
    above: Node | None = node
    while above is not None and above is not home:
        bits |= above.bits
        above = above.parent
    return bits
