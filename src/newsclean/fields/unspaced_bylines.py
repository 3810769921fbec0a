"""Bylines in Chinese, Japanese and Korean: labels among the names tell who wrote, who edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsclean.fields.before_names import BEFORE_NAMES, BEFORE_OTHERS
from newsclean.text.brackets import without_brackets
from newsclean.text.patterns import either, later, seldom
from newsclean.words import expressions, words
from newsclean.words.lists import lists_by_language

_LANGUAGES = ("zh", "ja")
# What parts the words of such a line; a dot inside a word belongs to a foreign name.
_PARTS = later(r"([\s、，,;；／/|｜:：・=＝]+)")
# A quick look that finds all letters of these scripts; `re` is fast at a few ranges.
_FAR_EAST = seldom(r"[\u1100-\u11ff\u2e80-\ufaff\uff66-\uffdc\U00016fe0-\U0003ffff]")
_LETTERS = later(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_ADDRESS = later(r"\s?[\w.+-]{1,30}@[\w.-]{3,40}\s?")
_NAME = later(
    r"[\p{Han}\u3005]{2,4}|[\p{Han}\p{Katakana}\u30fc]{1,8}[·•][\p{Han}\p{Katakana}\u30fc]{1,8}"
)
# Parts of a name that is written with a blank, such as a Japanese one.
_PART = later(r"[\p{Han}\u3005]{1,3}")
_LONGEST_JOINED = 6
# By judgement, in characters: a line with more words is a sentence; the paper before a role is as
# long as a name of one gets.
_LONGEST = 80
_PAPER = 10
# Without a label: so many names, of so many characters.
_FEWEST_ALONE, _LENGTHS_ALONE, _LONGEST_ALONE = 2, (2, 3), 20
_BLANKS = later(r"[\s、]+")
# Labels of one character end names, too, so they must stand alone.
_SINGLE = 1


class _Word(NamedTuple):
    """A word of a byline: a label, whose name may be glued on, or a name."""

    label: str = ""
    name: str = ""
    paper: str = ""


@cache
def _labels() -> dict[str, bool]:
    """Give what stands beside names, and whether it makes them writers."""
    found = dict.fromkeys(_listed(*BEFORE_NAMES, "writers", "writers_behind"), True)
    return found | dict.fromkeys(_listed(*BEFORE_OTHERS), False)


def _listed(*names: str) -> list[str]:
    tables = (lists_by_language(name) for name in names)
    return [word for table in tables for language in _LANGUAGES for word in table.get(language, ())]


_LABEL = later(lambda: either(_labels()))
# In Korean the role stands behind; what stands before the names is the paper.
_BEHIND = later(lambda: "|".join(expressions("bylines")))
_BEHIND_ALONE = later(
    lambda: (
        rf"[（(【\[]?(?:{'|'.join(expressions('bylines'))})"
        r"(?:\s?[\w.]{1,30}@[\w.]{3,40}\s?)?[）)】\]]?"
    )
)
_BETWEEN = later(r"\s*[·・,、]\s*")
_REPORTS = later(lambda: rf"\p{{Han}}{{0,8}}(?:{either(words('reports_from'))})")


def is_unspaced_byline(text: str) -> bool:
    """Tell whether a line names its writers in Chinese, Japanese or Korean and says nothing else.

    >>> is_unspaced_byline("记者：王小明"), is_unspaced_byline("记者昨天到了港口。")
    (True, False)

    Args:
        text: The line.
    """
    if text.isascii() or len(text) > _LONGEST or not _FAR_EAST.search(text):
        return False
    return _among_labels(text, None) is not None or _BEHIND_ALONE.fullmatch(text) is not None


def unspaced_writers_in(text: str, language: str | None = None) -> tuple[str, ...] | None:
    """Name the writers of a byline in Chinese, Japanese or Korean.

    >>> unspaced_writers_in("晚报记者 王小明 李海 编辑 林文")
    ('王小明', '李海')
    >>> unspaced_writers_in("编辑：林文"), unspaced_writers_in("记者调查")
    ((), None)

    Args:
        text: The line.
        language: Of the page or text, if it is known: in Chinese a blank parts two names, in
            Japanese the two parts of one.

    Returns:
        The names; None where the line is no such byline.
    """
    if text.isascii():
        return None
    names = _among_labels(text, language)
    if names is not None:
        return names
    names = tuple(_BLANKS.split(text)) if len(text) <= _LONGEST_ALONE and text else ()
    if _are_names_alone(names):
        return names
    found = _BEHIND.search(text)
    return tuple(_BETWEEN.split(found["names"])) if found else None


def _among_labels(text: str, language: str | None) -> tuple[str, ...] | None:
    line = _ADDRESS.sub("", text).strip() if "@" in text else text
    if len(line) > _LONGEST or not _LETTERS.search(line):
        return None
    parts = _PARTS.split(without_brackets(line))
    read = list(_read(parts[::2]))
    if None in read:
        return None
    said = [word for word in read if word is not None]
    if not any(word.label for word in said) or not any(word.name for word in said):
        return None
    return tuple(_writers(said, parts[1::2], language))


def _are_names_alone(names: Sequence[str]) -> bool:
    """Tell whether words are nothing but Chinese names side by side."""
    surnames = words("surnames")
    if len(names) < _FEWEST_ALONE or not any(len(name) == max(_LENGTHS_ALONE) for name in names):
        return False
    return all(
        len(name) in _LENGTHS_ALONE and name[0] in surnames and _NAME.fullmatch(name)
        for name in names
    )


def _read(parts: list[str]) -> Iterator[_Word | None]:
    """Read the words of a line; None where one is neither label nor name nor says from where."""
    several = len(parts) > 1
    label: _Word | None = None
    for number, part in enumerate(parts):
        above, label = label, _labelled(part, several=several)
        if label is not None:
            yield label
        elif (above is not None and not above.name and above.label in words("sources")) or (
            number and _REPORTS.fullmatch(part)
        ):
            yield _Word()
        elif _NAME.fullmatch(part) or (several and _PART.fullmatch(part)):
            yield _Word(name=part)
        else:
            yield None


def _labelled(part: str, *, several: bool) -> _Word | None:
    for found in _LABEL.finditer(part):
        label, paper, name = found[0], part[: found.start()], part[found.end() :]
        if len(label) == _SINGLE and label != part:
            continue
        if len(paper) > _PAPER:
            return None
        if not name:
            return _Word(label=label, paper=paper)
        # "The reporter investigates" begins a headline.
        if _NAME.fullmatch(name) and name[0] in words("surnames") and (several or paper):
            return _Word(label=label, name=name, paper=paper)
    return None


def _writers(said: list[_Word], gaps: list[str], language: str | None) -> Iterator[str]:
    behind = not said[0].label
    wrote = behind
    names: list[str] = []
    joined = _are_joined(said, language)
    for number, word in enumerate(said):
        if word.label and behind:
            wrote = _labels()[word.label]
            yield from names if wrote else ()
            names = []
        elif word.label:
            wrote = _labels()[word.label]
        if word.name and (wrote or behind):
            gap = gaps[number - 1] if number else ""
            if names and joined and gap == " " and len(names[-1] + word.name) <= _LONGEST_JOINED:
                names[-1] += f" {word.name}"
            else:
                names.append(word.name)
    yield from names if not behind else ()


def _are_joined(said: list[_Word], language: str | None) -> bool:
    """Tell whether a blank stands inside names: in Japanese, and where a part is no surname's."""
    if language in _LANGUAGES:
        return language != "zh"
    return not all(word.name[0] in words("surnames") for word in said if word.name)
