"""Lists of words by what they are for; `rules.word_schema` says which there are."""

from __future__ import annotations

from functools import cache

from newsclean.words.language_files import word_tables

_EXPRESSIONS = "expressions"


@cache
def lists_by_language(name: str) -> dict[str, tuple[str, ...]]:
    """Give the words of one list by language, as the language files write them.

    Args:
        name: What the list is called in the `[words]` tables.
    """
    return {
        language: tuple(table[name]) for language, table in word_tables().items() if name in table
    }


@cache
def words(name: str) -> tuple[str, ...]:
    """Give the words of one list of all languages, each once.

    Args:
        name: What the list is called in the `[words]` tables.
    """
    every = (word for listed in lists_by_language(name).values() for word in listed)
    return tuple(dict.fromkeys(every))


@cache
def expressions(name: str) -> tuple[str, ...]:
    """Give the expressions of one list of all languages, each once.

    Args:
        name: What the list is called in the `[words.expressions]` tables.
    """
    tables = (table.get(_EXPRESSIONS, {}) for table in word_tables().values())
    return tuple(dict.fromkeys(pattern for table in tables for pattern in table.get(name, ())))


@cache
def meanings(name: str) -> dict[str, str]:
    """Give the words of one table of all languages, each with what it stands for.

    Args:
        name: What the table is called in the `[words]` tables, such as "agencies".
    """
    tables = (table.get(name, {}) for table in word_tables().values())
    return {word: meaning for table in tables for word, meaning in table.items()}


@cache
def by_month(name: str) -> tuple[tuple[str, ...], ...]:
    """Give, for each of the twelve months, its words in all languages.

    Args:
        name: What the twelve lists are called in the `[words]` tables.
    """
    tables = [table[name] for table in word_tables().values() if name in table]
    return tuple(
        tuple(dict.fromkeys(word for table in tables for word in table[month]))
        for month in range(12)
    )
