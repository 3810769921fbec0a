"""What came in place of an article: a check against robots, or the page of an error."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.text.folding import normalise
from newsclean.text.patterns import seldom
from newsclean.words import words

# In characters. Of 240 such pages in 30 languages the longest said what it is within 900; a news
# flash of this length has no two of the phrases.
_SHORT: Final = 400
_LONG: Final = 1500
# By judgement: one phrase may be quoted; a line with a status says little more.
_TWO: Final = 2
_STATUS_LINE: Final = 40
_STATUS: Final = seldom(r"(?:\w{1,12}\s){0,2}(?:40[0-9]|41[0-8]|429|451|50[0-4])\b(?!\s?[%$€£\d])")


def other_page(live: str, shown: str, headline: str | None) -> Iterator[ArticleWarning]:
    """Give the warnings for what is no article.

    >>> text = "Please wait.\\nChecking your browser. Are you human? You are not a robot, are you?"
    >>> [said.code.value for said in other_page(text, text, None)]
    ['robot_check']

    Args:
        live: The text that is left.
        shown: The text before anything was cut.
        headline: The headline, which may stand in neither.
    """
    read = shown if len(shown) <= _LONG else f"{headline or ''}\n{live}"
    if len(read) <= _LONG:
        said = normalise(read)
        if _says(said, "robot_check"):
            yield warning(WarningCode.ROBOT_CHECK)
            return
        first = headline or next((line for line in read.splitlines() if line.strip()), "")
        if _says(said, "error_page") or (len(read) <= _SHORT and _is_status(first.strip())):
            yield warning(WarningCode.ERROR_PAGE)


def _is_status(line: str) -> bool:
    return len(line) <= _STATUS_LINE and _STATUS.match(line) is not None


def _says(text: str, name: str) -> bool:
    wanted = 1 if len(text) <= _SHORT else _TWO
    found = _phrases(name).find_matches_as_indexes(text, overlapping=True)
    return len({phrase for phrase, _, _ in found}) >= wanted


@cache
def _phrases(name: str) -> AhoCorasick:
    return AhoCorasick(list(map(normalise, words(name))), store_patterns=False)
