"""Text that says again what the article says elsewhere: pull quotes and second copies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from heapq import nlargest
from itertools import pairwise
from typing import TypeAlias

from ahocorasick_rs import AhoCorasick, Implementation

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.fields.dates import is_date_line
from newsclean.fields.names import is_bare_name
from newsclean.remembered import remembered
from newsclean.text.folding import normalise
from newsclean.text.kept_once import kept_once
from newsclean.text.patterns import either, later
from newsclean.words import words

_WORD = re.compile(r"\w+")
# Of 463 labelled texts 14 hold repeats. A quotation, in characters: twice as much loses one, half
# finds no more.
_SHORTEST = 45
# The first words by which a quotation is looked for: with 8 one is lost, 3 find no more.
_GRAM = 5
# No pull quote has more words, and so few lengths are tried at each word of the text.
_LONGEST_QUOTE = 100
# Letters that paragraphs which begin alike have in common; only a matter of time.
_BEGINNING = 30
# So many of its longest words tell most quotations from all else, and so few quotations are looked
# for one by one; only a matter of time.
_LOOKED_FOR, _FEW_QUOTES = 3, 40
_QUOTES = "\"“„”«»‘'「"
# What stands more often may be a refrain, or what each of ten people said; only what speaks of
# consent and the like is a notice, in place of posts that do not show.
_COPIES = 2
_NOTICE = later(lambda: rf"(?:{either(words('notices'))})")
# So many words in the very order of a paragraph above are no subheading's.
_BARE_WORDS = 7
_HEADINGS = frozenset((f"h{level}",) for level in range(2, 7))
_MIDDLE = slice(15, 35)
# So few are counted one by one; only a matter of time.
_FEW_MIDDLES = 20
# What serves one text only must be quickly built.
_QUICK = Implementation.NoncontiguousNFA
_Quote: TypeAlias = tuple[tuple[str, ...], Block]
# Quotations by their first words, by their length, and by all their words.
_Quotes: TypeAlias = dict[tuple[str, ...], dict[int, dict[tuple[str, ...], list[Block]]]]


def repeats(document: Document, /) -> Iterator[Claim]:
    """Claim second copies of paragraphs, and pull quotes.

    >>> import newsclean
    >>> text = "“We saw the wall move before anyone had called us,” said Ida Holm, the old pilot."
    >>> newsclean.clean(text + "\\n" + text).text == text
    True

    A pull quote is a quotation all of whose words stand in one longer paragraph above it; what
    stands above may be a standfirst that the text takes up again, and what stands straight below a
    quotation to be discussed. Of two equal paragraphs the first goes if a name stands below it, as
    under a pull quote; the second stays if a subheading stands above either. What stands three
    times or more goes whole if it is a notice in place of a post that the page does not show, and
    else stays.
    """
    prose = [block for block in document.blocks if block.shape.prose]
    # Most paragraphs begin like no other, so few need be folded whole.
    beginnings = [_beginning(block) for block in prose]
    common = Counter(beginnings)
    alike = [block for block, begins in zip(prose, beginnings, strict=True) if common[begins] > 1]
    if alike:
        yield from _second_copies(alike, document.blocks, _above(document))
    quotes: list[_Quote] = []
    below = False
    for index, block in enumerate(document.blocks):
        shape = block.shape
        if shape.weight >= _SHORTEST and (
            block.text[0] in _QUOTES
            or (below and _is_bare(block, document) and not _heads_entry(document, index))
        ):
            words = _words(block)
            if _GRAM < len(words) <= _LONGEST_QUOTE:
                quotes.append((words, block))
        below = below or shape.prose
    if len(quotes) <= _FEW_QUOTES:
        said = document.live.casefold() if quotes else ""
        quotes = [quote for quote in quotes if _may_be_said_again(quote[0], said)]
    if quotes:
        yield from _pull_quotes(prose, _by_words(quotes), _above(document))


def _is_bare(block: Block, document: Document) -> bool:
    """Tell whether a line may be a pull quote without quotation marks."""
    # Most lines are said once; the first word may have a capital here and none there.
    return _looks_bare(block) and block.text[_MIDDLE] in _middles_said_twice(document)


def _looks_bare(block: Block) -> bool:
    shape = block.shape
    return not (shape.words <= _BARE_WORDS or shape.prose or shape.stops or shape.item)


@remembered
def _middles_said_twice(document: Document) -> frozenset[str]:
    """Give the middles of lines that look like quotations and stand twice in what is left."""
    live = document.live
    middles = {block.text[_MIDDLE] for block in document.blocks if _looks_bare(block)}
    if len(middles) <= _FEW_MIDDLES:
        return frozenset([middle for middle in middles if live.count(middle) > 1])
    # Each count goes over the whole text, so many lines are looked for all at once.
    sought = sorted(middles - {""})
    found = AhoCorasick(sought, implementation=_QUICK, store_patterns=False)
    behind: dict[int, int] = {}
    twice = {""}
    for number, start, end in found.find_matches_as_indexes(live, overlapping=True):
        if start >= behind.setdefault(number, end):
            twice.add(sought[number])
    return frozenset(twice)


def _may_be_said_again(words: tuple[str, ...], said: str) -> bool:
    """Take a quick look whether a text may say some words twice, by the longest of them."""
    return all(said.count(word) > 1 for word in nlargest(_LOOKED_FOR, words, key=len))


def _heads_entry(document: Document, index: int) -> bool:
    """Tell whether a line is a heading of the page's, or one of a live blog, beside its time."""
    block = document.blocks[index]
    if block.markup is not None and block.markup.path[-1:] in _HEADINGS:
        return True
    beside = document.blocks[max(index - 1, 0) : index + 2]
    return any(is_date_line(other.text) for other in beside)


def _above(document: Document) -> dict[int, Block]:
    """Give for each block but the first the one above it."""
    return {id(block): before for before, block in pairwise(document.blocks)}


def _by_words(quotes: list[_Quote]) -> _Quotes:
    found: _Quotes = {}
    for said, block in quotes:
        found.setdefault(said[:_GRAM], {}).setdefault(len(said), {}).setdefault(said, []).append(
            block
        )
    return found


def _pull_quotes(
    paragraphs: list[Block], quotes: _Quotes, above: dict[int, Block]
) -> Iterator[Claim]:
    firsts = {words[0] for words in quotes}
    # Most paragraphs lack the longest of those first words, and need not be parted into words.
    longest = {max(words, key=len) for words in quotes}
    likely = AhoCorasick(longest, implementation=_QUICK, store_patterns=False)
    for paragraph in paragraphs:
        if not likely.find_matches_as_indexes(paragraph.text.casefold()):
            continue
        words = _words(paragraph)
        for start in [start for start, word in enumerate(words) if word in firsts]:
            for length, said in quotes.get(words[start : start + _GRAM], {}).items():
                if length == len(words):
                    continue
                # The first paragraph that holds the words stands above all that later ones do.
                for quote in said.pop(words[start : start + length], ()):
                    discussed = quote.text[0] in _QUOTES and above.get(id(quote)) is paragraph
                    if quote.pieces[0] > paragraph.pieces[0] and not discussed:
                        yield quote.claim(
                            Kind.DUPLICATE_TEXT,
                            reason="The line repeats words of a longer paragraph",
                        )


def _second_copies(
    paragraphs: list[Block], blocks: tuple[Block, ...], above: dict[int, Block]
) -> Iterator[Claim]:
    copies: dict[str, list[Block]] = {}
    for paragraph in paragraphs:
        copies.setdefault(paragraph.key, []).append(paragraph)
    below = {id(block): after for block, after in pairwise(blocks)}
    # From the last to the first: what stands above a quotation that goes has the name below it.
    for same in reversed(copies.values()):
        first = same[0]
        if len(same) < _COPIES or first.text[-1] in "?？؟":
            continue
        if len(same) > _COPIES:
            if first.text[0] not in _QUOTES and _NOTICE.search(first.key) is not None:
                for copy in same:
                    yield copy.claim(Kind.COOKIE, reason="A notice that stands in several places")
            continue
        first, second = same
        name = below.get(id(first))
        if name is not None and is_bare_name(name.text):
            yield first.claim(
                Kind.DUPLICATE_TEXT, reason="A quotation that the text says again below"
            )
            if id(first) in above:
                below[id(above[id(first)])] = name
        elif not any(_introduces(above.get(id(copy))) for copy in same):
            yield second.claim(Kind.DUPLICATE_TEXT, reason="The paragraph stands above already")


def _introduces(line: Block | None) -> bool:
    """Tell whether a line is a subheading or the like, or says that something follows."""
    if line is None:
        return False
    shape = line.shape
    return not (shape.prose or shape.stops) or line.text[-1] in ":："


@remembered
def _beginning(block: Block) -> str:
    return normalise(block.plain[: 2 * _BEGINNING])[:_BEGINNING]


@remembered
def _words(block: Block) -> tuple[str, ...]:
    return tuple(map(kept_once, _WORD.findall(block.text.casefold())))
