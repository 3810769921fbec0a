"""What languages call things, read from the language's own file."""

from newsclean.words.lists import lists_by_language, words

__all__ = ["lists_by_language", "words"]
