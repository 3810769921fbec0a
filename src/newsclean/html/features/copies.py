"""Which blocks repeat the page's title, its description, or one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsclean.html.blocks.nodes import PageBlock
from newsclean.html.metadata.head_titles import Heads
from newsclean.text.folding import letters

# The weights were trained with these. By judgement: in letters, what is shorter is alike by chance,
# and what is longer is no headline; parts of a headline, descriptions and descriptions cut short
# need more to be sure.
_SHORTEST_TITLE = 8
_LONGEST_COPY = 1000
_LONG_PART = 12
_DESCRIPTION = 25
_CUT_DESCRIPTION = 30
# By judgement: two blocks that are alike for so many characters are alike.
_COMPARED = 600
# The headline stands before the text, or at most this many blocks into it.
_INTO_TEXT = 3


def title_marks(blocks: Sequence[PageBlock], heads: Heads) -> dict[int, str]:
    """Say which blocks repeat the page's title or description, and how.

    Args:
        blocks: The blocks of the page.
        heads: What the page says about itself.
    """
    marks: dict[int, str] = {}
    longest = max((len(title) for title in heads.titles), default=0) * 1.6 + 20
    for number, block in enumerate(blocks):
        if not _SHORTEST_TITLE <= block.chars <= _LONGEST_COPY:
            continue
        short = block.chars <= longest
        if not short and not heads.descriptions:
            continue
        key = letters(block.text)
        mark = _title_mark(key, heads) if short else ""
        if not mark and len(key) >= _DESCRIPTION:
            mark = _description_mark(key, heads)
        if mark:
            marks[number] = mark
    return marks


def _title_mark(key: str, heads: Heads) -> str:
    if len(key) < _SHORTEST_TITLE:
        return ""
    if key in heads.titles or key in heads.parts:
        return "title.same"
    for title in heads.titles:
        if title in key and len(title) * 2 > len(key):
            return "title.holds"
    if len(key) >= _LONG_PART:
        for title in heads.titles:
            if key in title:
                return "title.part"
    return ""


def _description_mark(key: str, heads: Heads) -> str:
    for text in heads.descriptions:
        if key == text:
            return "description.same"
        long = len(text) >= _CUT_DESCRIPTION
        if long and (key.startswith(text[:-3]) or text.startswith(key)):
            return "description.begins"
        if key in text:
            return "description.part"
    return ""


def headline_at(blocks: Sequence[PageBlock], marks: dict[int, str], first_prose: int) -> int:
    """Give the number of the block that is the headline; -1 if none is.

    Args:
        blocks: The blocks of the page.
        marks: What `title_marks` says of them.
        first_prose: The number of the first block of the text.
    """
    last = first_prose + _INTO_TEXT
    copies = [
        number
        for number, mark in marks.items()
        if mark in {"title.same", "title.holds"} and number <= last
    ]
    headings = [number for number in copies if blocks[number].node.tag == "h1"]
    if headings or copies:
        return (headings or copies)[-1]
    first = next((n for n, block in enumerate(blocks) if block.node.tag == "h1"), -1)
    return first if first <= last else -1


def copy_marks(blocks: Sequence[PageBlock]) -> list[str]:
    """Say of each block whether the page holds it more than once: "first", "later" or ""."""
    texts = [block.text[:_COMPARED].casefold() for block in blocks]
    count = Counter(texts)
    seen: set[str] = set()
    marks = []
    for text in texts:
        marks.append("later" if text in seen else "first" if count[text] > 1 else "")
        seen.add(text)
    return marks
