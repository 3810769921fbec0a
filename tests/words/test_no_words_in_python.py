"""What languages call things stands in their files, not in Python: a word missing is one change."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import newsclean
from newsclean.rules.rule_file import read
from newsclean.words.language_files import language_files, language_of, word_tables

SOURCE = Path(newsclean.__file__).parent
# Letters that are in Python for what they are, not for what they say.
LETTERS = {
    "text/folding.py": "letters that are written in two ways",
    "text/shape.py": "ordinals of lists",
    "html/features/line_shape.py": "ranges of wide letters",
    "lines/labels.py": "ranges of capitals",
    "lines/line_ends.py": "ranges of capitals",
    "words/language.py": "ranges of scripts",
    "intake/encoding_guess.py": "letters by frequency, to tell encodings apart",
    "intake/mojibake.py": "ranges of letters that wrong encodings show",
    "cleaners/glued_phrases.py": "ranges of capitals",
}
# Words of other languages in Python that are no words of a text.
WORDS = {
    "html/blocks/class_words.py": "identifiers of HTML classes, on which the page model is trained",
    "html/metadata/sources.py": "identifiers of HTML classes",
    "html/features/line_markup.py": "parts of addresses, on which the page model is trained",
}
# Words that another language has too.
ENGLISH = frozenset("application color extra grand locale week".split())
IDENTIFIERS = {
    "ada": "a name in examples",
    "del": "an HTML tag",
    "dos": "a part of the names of encodings",
    "var": "a word of JavaScript",
    "byl": "a meta tag",
    "cest": "a time zone",
    "cet": "a time zone",
    "dir": "an HTML tag",
    "est": "a time zone",
    "han": "a script",
    "pre": "an HTML tag",
    "pub": "a part of the names of meta tags",
    "publi": "a part of the names of HTML classes",
    "sig": "a part of the name of a codec",
    "sub": "a method of expressions",
    "und": "BCP 47 for no language",
}
_WORD = re.compile(r"[^\W\d_]{3,}")


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Give the strings of a module but its docstrings, each with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield node.lineno, node.value if isinstance(node.value, str) else ""


def modules() -> Iterator[tuple[str, Path]]:
    """Give the modules of the package."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).as_posix(), path


def _said(value: object) -> Iterator[str]:
    """Give the words in a table of words, but not what they stand for."""
    if isinstance(value, str):
        yield from _WORD.findall(value.casefold())
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _said(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _said(item)


@cache
def words_of(language: str) -> frozenset[str]:
    """Give the words of a language in its lists and in the phrases of its rules."""
    table = {k: v for k, v in word_tables().get(language, {}).items() if k != "agencies"}
    (file,) = (file for file in language_files() if language_of(file) == language)
    entries = read(file).entries
    phrases = [phrase for entry in entries for phrase in entry.rule.phrases]
    return frozenset([*_said(table), *_said(phrases)])


@cache
def english() -> frozenset[str]:
    """Give the English words that are known: of the rules, and of what Python files explain."""
    found = set(words_of("en"))
    for path in SOURCE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
                said = re.sub(r">>>.*|['\"].*?['\"]", "", ast.get_docstring(node) or "")
                found.update(_WORD.findall(said.casefold()))
    return frozenset(found)


@cache
def foreign() -> frozenset[str]:
    """Give the words of all other languages that are no English words."""
    languages = [name for name in map(language_of, language_files()) if name not in ("en", "und")]
    return frozenset().union(*map(words_of, languages)) - english() - ENGLISH - IDENTIFIERS.keys()


def test_no_letters_of_other_scripts() -> None:
    found = [
        f"{name}:{line}: {letter}"
        for name, path in modules()
        if name not in LETTERS
        for line, literal in literals(path)
        for letter in sorted(set(literal))
        if letter.isalpha() and not letter.isascii()
    ]
    assert found == []


def test_no_words_of_other_languages() -> None:
    found = [
        f"{name}:{line}: {word}"
        for name, path in modules()
        if name not in WORDS
        for line, literal in literals(path)
        for word in _WORD.findall(literal.casefold())
        if word in foreign()
    ]
    assert found == []


def test_every_exception_is_needed() -> None:
    for name in LETTERS:
        said = "".join(literal for _, literal in literals(SOURCE / name))
        assert any(letter.isalpha() and not letter.isascii() for letter in said), name
    for name in WORDS:
        said = " ".join(literal for _, literal in literals(SOURCE / name))
        assert foreign().intersection(_WORD.findall(said.casefold())), name
