"""Words that many lines say are kept once, and no word for good."""

from __future__ import annotations

import gc
import weakref

from newsclean.text.kept_once import kept_once


class Word(str):
    """A word whose end can be seen."""

    __slots__ = ("__weakref__",)


def test_equal_words_are_one() -> None:
    first, again = Word("quay of Portmere"), Word("quay of Portmere")
    assert kept_once(first) is kept_once(again)


def test_a_long_word_does_not_outlive_its_text() -> None:
    word = Word("a" * 100_000)
    alive = weakref.ref(word)
    assert kept_once(word) is word
    del word
    gc.collect()
    assert alive() is None
