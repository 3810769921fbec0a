"""What languages call things, read from the language's own file."""

from newsclean.words.lists import by_month, expressions, lists_by_language, meanings, words

__all__ = ["by_month", "expressions", "lists_by_language", "meanings", "words"]
