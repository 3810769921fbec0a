"""The name of the site behind a headline, in a text that states no name of its site."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from newsclean.fields.unspaced_titles import TIGHT_SEPARATOR, ends_in_site, is_unspaced_site
from newsclean.text.patterns import seldom
from newsclean.text.shape import shape_of_text
from newsclean.words import words

_BAR: Final = re.compile(r"\s*[|｜]\s*")
_DASH: Final = re.compile(r"\s+(?:-{1,2}|[\u2013\u2014·•»]|::)\s+")
_TIGHT: Final = seldom(TIGHT_SEPARATOR)
_WORD: Final = seldom(r"\w+")
# By judgement: words of a headline, and those of a name; a label in front has fewer.
_FEWEST_WORDS: Final = 3
_MOST_OF_NAME: Final = 5
# By judgement: a name is hardly longer than the headline.
_LONGEST_NAME: Final = 1.5
_LONGEST_ARTICLE: Final = 3


def without_site_behind(headline: str, copies: Iterable[str] = ()) -> str:
    """Take the site's name off a headline.

    A copy without the name tells it, or a bar; behind a dash it must hold a word such as "Herald".

    >>> without_site_behind("The quay falls at last | Portmere Courier")
    'The quay falls at last'
    >>> without_site_behind("The quay falls - what now?")
    'The quay falls - what now?'

    Args:
        headline: The headline as a text gives it.
        copies: Other lines that say it.
    """
    for copy in copies:
        rest = headline.removeprefix(copy)
        if 0 < len(rest) < len(headline) and (_BAR.match(rest) or _DASH.match(rest)):
            return copy
    for separator in (_BAR, _DASH):
        cuts = list(separator.finditer(headline))
        if cuts and _parts_name(headline, cuts[-1], is_bar=separator is _BAR):
            return headline[: cuts[-1].start()]
    tight = list(_TIGHT.finditer(headline))
    if tight and ends_in_site(headline, tight[-1], ""):
        return headline[: tight[-1].start()]
    return headline


def _parts_name(headline: str, cut: re.Match[str], *, is_bar: bool) -> bool:
    name = _WORD.findall(headline[cut.end() :])
    longer = len(headline) - cut.end() > _LONGEST_NAME * cut.start()
    if not name or len(name) > _MOST_OF_NAME or longer:
        return False
    if shape_of_text(headline[: cut.start()]).words < _FEWEST_WORDS:
        return False
    return is_bar or is_site_name(headline[cut.end() :])


def is_site_name(text: str) -> bool:
    """Tell by its words whether a line is the name of a newspaper or its site.

    >>> is_site_name("Portmere Courier"), is_site_name("The quay falls at last")
    (True, False)
    """
    said = [word.casefold() for word in _WORD.findall(text)]
    if not said or len(said) > _MOST_OF_NAME:
        return False
    # "Portmere Courier", "Diario de Portmere", "The Times of Portmere"; not "Good news for Portmere".
    behind_article = said[1:2] if len(said[0]) <= _LONGEST_ARTICLE else []
    of_papers = set(words("papers")) & {said[0], said[-1], *behind_article}
    return bool(of_papers) or is_unspaced_site(text.strip())
