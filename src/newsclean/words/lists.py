"""Lists of words by what they are for."""

from __future__ import annotations

from newsclean.words.language_files import word_tables


def lists_by_language(name: str) -> dict[str, tuple[str, ...]]:
    """Give the words of one list by language, as the language files write them.

    Args:
        name: What the list is called in the `[words]` tables.
    """
    return {
        language: tuple(table[name]) for language, table in word_tables().items() if name in table
    }


def words(name: str) -> tuple[str, ...]:
    """Give the words of one list of all languages, each once.

    Args:
        name: What the list is called in the `[words]` tables.
    """
    every = (word for listed in lists_by_language(name).values() for word in listed)
    return tuple(dict.fromkeys(every))
