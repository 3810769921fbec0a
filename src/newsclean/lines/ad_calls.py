"""Labels of advertisements that call to read on: "Advertisement - Continue reading below"."""

from __future__ import annotations

from functools import cache

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.document import Block
from newsclean.remembered import remembered
from newsclean.text.folding import normalise
from newsclean.text.patterns import either, seldom
from newsclean.words import lists_by_language
from newsclean.words.word_sets import folded_words

# By judgement, in characters: longer lines are sentences.
_LONGEST_CALL = 90
_LISTS = ("ads", "stories", "goes_on", "past_ads", "beside_goes_on")
_OPENING = seldom(r"[\s\W]*([^\s\-–—|:•·.,،，、・/!'’]+)")
# What may part the name of an advertisement from the call.
_MARK = seldom(r"[-–—|:•·.,،，、・/!\n]")
# Letters that are written without blanks between words: Thai to Khmer, Han, Kana.
_UNSPACED = seldom(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uff66-\uff9f]")


@remembered
def is_ad_call(block: Block) -> bool:
    """Tell whether a line says that the story goes on below an advertisement, and no more.

    >>> from newsclean.document import Document
    >>> list(map(is_ad_call, Document("Story Continued Below\\nThe story continues").blocks))
    [True, False]

    All its words must be of one language's lists: for advertisements, for stories, for going on,
    for what is below or after, and small ones. It must say that something goes on, and either
    where, or name an advertisement beside that, with a mark between.

    Args:
        block: The line.
    """
    if len(block.text) > _LONGEST_CALL:
        return False
    folded = block.key
    if not _goes_on().find_matches_as_indexes(folded):
        return False
    opening = _OPENING.match(folded)
    if opening is None:
        return False
    first = opening[1]
    openings = _openings()
    languages = openings.get(first, ()) or openings.get(first[:1], ())
    return any(_says(folded, language) for language in languages)


def _says(folded: str, language: str) -> bool:
    found = _grammar(language).fullmatch(folded)
    said = found.groupdict() if found is not None else {}
    parted = said.get("ads") and _MARK.search(folded)
    return bool(said.get("goes_on") and (said.get("past_ads") or parted))


@cache
def _goes_on() -> AhoCorasick:
    """Find the words that say that a story goes on; that is quicker than to read the line."""
    return AhoCorasick(sorted(folded_words("goes_on")), store_patterns=False)


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """Give the first words, or first letters where words have no blanks between, by language."""
    found: dict[str, dict[str, None]] = {}
    for name in _LISTS:
        for language, words in lists_by_language(name).items():
            for word in map(normalise, words):
                opening = _OPENING.match(word)
                if opening is not None:
                    alone = _UNSPACED.match(word) is not None
                    key = word[0] if alone else opening[1]
                    found.setdefault(key, {})[language] = None
    return {opening: tuple(languages) for opening, languages in found.items()}


@cache
def _grammar(language: str) -> regex.Pattern[str]:
    lists = {name: lists_by_language(name).get(language, ()) for name in _LISTS}
    words = "|".join(
        f"(?P<{name}>{either(map(normalise, listed))})" for name, listed in lists.items() if listed
    )
    return regex.compile(
        rf"(?:(?:{words})(?:(?<=[{_LETTERS}])|(?![\p{{L}}\p{{M}}]))[\s\p{{P}}|]{{0,5}}){{1,20}}"
    )


_LETTERS = _UNSPACED.pattern[1:-1]
