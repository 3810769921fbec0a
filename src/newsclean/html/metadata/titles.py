"""The headline of a page, chosen among all that it gives as its title."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from newsclean.fields.site_behind import without_site_behind
from newsclean.fields.unspaced_titles import (
    TIGHT_SEPARATOR,
    begins_in_site,
    ends_in_site,
    says_much,
    site_among,
)
from newsclean.text.folding import normalise, squeezed

_SEPARATOR: Final = re.compile(
    r"\s+(?:[|\u2013\u2014\-·•:»«/<~]|::|>|\|\|)\s+|\s*[|»｜\u4e28]\s*|_(?=[^_]*$)|"
    + TIGHT_SEPARATOR
)
# A colon parts headlines more often than it parts site and headline.
_COLON: Final = re.compile(r":\s+")
# By judgement: characters of a headline, words that two forms of it share, and letters from which
# one within the other is no chance.
_LONGEST_TITLE: Final = 400
_ALIKE: Final = 0.5
_FEWEST_LETTERS: Final = 10
# So many words of the only heading are a headline, whatever the metadata says. Of 45 public pages
# one more is right.
_FEWEST_WORDS: Final = 4
# By judgement, in letters: articles and prepositions.
_SHORT_WORD: Final = 3
# A bound on work, by judgement: separators of a title that are looked at.
_MOST_CUTS: Final = 20
# The same few texts of a page are compared with each other: two of three were folded before. With
# a hundred kept it is as many, and so it is with thousands.
_squeezed = lru_cache(maxsize=256)(squeezed)


def choose_headline(
    visible: Sequence[str],
    lower: Iterable[str],
    stated: Sequence[str],
    title: str,
    site_names: Iterable[str] = (),
    *,
    shows: Callable[[str], bool] = lambda _: False,
    alone: bool = False,
) -> str | None:
    """Choose the page's own headline.

    A heading on the page that agrees with what its metadata states wins; then the only one of some
    words, since titles for search engines may say something else; then the metadata; then the title
    without the site's name.

    >>> choose_headline(["Portmere Post"], ["Harbour wall falls"], [], "Harbour wall falls | PP")
    'Harbour wall falls'

    Args:
        visible: Texts of the first-level headings.
        lower: Texts of the headings below; they count only where a title begins or ends with one.
        stated: Titles in the metadata, the most trusted first.
        title: Text of the title tag.
        site_names: Names and host of the site.
        shows: Tells whether another line of the page says a title.
        alone: Whether the page has one first-level heading, which leads nowhere.
    """
    sites = {name for name in map(_squeezed, site_names) if name}
    unsaid = {name for name in map(_squeezed, visible) if name} - set(map(_squeezed, stated))
    if unsaid:
        lower = list(lower)
        if not _ends_in_other_site(title, sites, unsaid):
            sites |= _set_beside(unsaid, lower, stated, title)
    headings = [text for text in visible if _fit(text, sites)]
    lone = set(map(_squeezed, headings))
    # "Home" or "News" is no title beside a heading of some words.
    speaks = any(not _is_word(text) and len(text.split()) != 2 for text in headings)
    known = _candidates([*stated, title], sites, lone, words=not speaks)
    for heading in headings:
        agreeing = [other for other in known if _agree(heading, other)]
        if agreeing:
            # A title of the same letters tells best where its words part.
            same = (other for other in agreeing if _squeezed(other) == _squeezed(heading))
            return _fuller(heading, next(same, agreeing[0]))
    lower = list(lower)
    lone |= {name for name in map(_squeezed, lower) if len(name) > _FEWEST_LETTERS}
    known = _candidates([*stated, title], sites, lone, words=not speaks)
    if stated and title and known and all(_agree(known[0], other) for other in known[1:]):
        key = normalise(known[0])
        # A heading below may have a kicker in front.
        if len(key) > _FEWEST_LETTERS and (
            any(normalise(text).endswith(key) for text in lower) or shows(known[0])
        ):
            return known[0]
    fewest = _FEWEST_WORDS if alone and stated else 3
    if len(headings) == 1 and (alone or not stated) and len(headings[0].split()) >= fewest:
        return next((text for text in known if _squeezed(text) in lone), headings[0])
    headings.sort(key=_is_word)
    # A page whose only title is the site's name keeps that.
    if known:
        return known[0] if squeezed(known[0]) in lone else without_site_behind(known[0])
    return next(iter(headings + [t for t in (*stated, title) if _fit(t, set())]), None)


def _ends_in_other_site(title: str, sites: Collection[str], names: Iterable[str]) -> bool:
    """Tell whether a title goes on behind one of the names and ends in the known site's name."""
    cuts = list(islice(_SEPARATOR.finditer(title), _MOST_CUTS))
    if not cuts or not _names_site(title[cuts[-1].end() :], sites):
        return False
    ending, before = _squeezed(title[cuts[-1].end() :]), _squeezed(title[: cuts[-1].start()])
    return any(name in before and name not in ending for name in names)


def _set_beside(
    names: set[str], lower: Iterable[str], stated: Sequence[str], title: str
) -> set[str]:
    """Give those of some headings that a title sets beside the headline, as names of sites."""
    told = set(map(_squeezed, stated))
    headings = set(map(_squeezed, lower))
    # A page may have the site's name for its title, too.
    if _squeezed(title) in names:
        said = _long_words(title)
        for text in stated:
            if _speaks(text) and _squeezed(text) in headings and said.isdisjoint(_long_words(text)):
                return {_squeezed(title)}
    found: set[str] = set()
    for text in (title, *stated):
        if len(text) > _LONGEST_TITLE * 2:
            continue
        for cut in (*islice(_SEPARATOR.finditer(text), _MOST_CUTS), *_COLON.finditer(text)):
            before, after = text[: cut.start()], text[cut.end() :]
            # In front of a title may stand a headline that the page goes on to part in two.
            if (
                _squeezed(after) in names
                and _squeezed(before) in told | headings
                and _speaks(before)
            ):
                found.add(_squeezed(after))
            elif _squeezed(before) in names and _squeezed(after) in told and _speaks(after):
                found.add(_squeezed(before))
    return found


def _long_words(text: str) -> set[str]:
    return {word for word in normalise(text).split() if len(word) > _SHORT_WORD}


def _speaks(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS or says_much(text)


def _candidates(
    titles: Sequence[str], sites: set[str], alone: set[str], *, words: bool
) -> list[str]:
    """Give the titles without the site's name; a single word only where `words` are titles."""
    texts = dict.fromkeys(without_site(title, sites, alone) for title in titles)
    fit = [text for text in texts if _fit(text, sites)]
    return [text for text in fit if words or not _is_word(text) or _squeezed(text) in alone]


def _is_word(text: str) -> bool:
    return len(text.split()) == 1 and not says_much(text)


def without_site(title: str, sites: Collection[str], alone: Container[str] = ()) -> str:
    """Take the site's name off a title, if it is known or if the rest is among `alone`.

    >>> without_site("Harbour wall falls - Portmere Post", {"portmerepost"})
    'Harbour wall falls'
    >>> without_site("Storm - harbour wall falls", {"portmerepost"})
    'Storm - harbour wall falls'
    """
    text = title.strip(" |\u2013\u2014-»«·")
    if len(text) > _LONGEST_TITLE * 2:
        return ""
    heading = _heading_in(text, alone)
    if heading:
        return heading
    by_form = _squeezed(text) not in alone
    parted = ""
    while True:
        cuts = list(_SEPARATOR.finditer(text))
        colon = _COLON.search(text)
        if cuts and _names_site(text[cuts[-1].end() :], sites):
            text = text[: cuts[-1].start()]
        elif by_form and cuts and ends_in_site(text, cuts[-1], parted):
            text, parted = text[: cuts[-1].start()], cuts[-1][0]
        elif cuts and _starts_with_site(text, cuts[0], sites, by_form=by_form):
            text = text[cuts[0].end() :]
        elif colon and _is_site(text[: colon.start()], sites):
            text = text[colon.end() :]
        else:
            return text


def _heading_in(text: str, alone: Container[str]) -> str | None:
    """Give the part of a title that a heading of the page says alone."""
    for found in list(_SEPARATOR.finditer(text))[:6]:
        before, after = text[: found.start()], text[found.end() :]
        if _squeezed(before) in alone:
            return before
        # A short ending that is a heading too is rather the site's name.
        if len(after) > len(before) and _squeezed(after) in alone:
            return after
    colon = _COLON.search(text)
    if colon and _squeezed(text[colon.end() :]) in alone:
        return text[colon.end() :]
    return None


def _starts_with_site(
    text: str, cut: re.Match[str], sites: Collection[str], *, by_form: bool
) -> bool:
    return _is_site(text[: cut.start()], sites) or (by_form and begins_in_site(text, cut))


def besides_headline(title: str, headline: str | None) -> str | None:
    """Give what a title holds besides the headline: the name of the site.

    >>> besides_headline("Harbour wall falls | Portmere Post", "Harbour wall falls")
    'Portmere Post'
    """
    name = _squeezed(headline or "")
    cuts = list(_SEPARATOR.finditer(title))[:20]
    behind = [found for found in cuts if name == _squeezed(title[: found.start()])]
    if behind:
        rest = title[behind[0].end() :]
        return (site_among(_SEPARATOR.split(rest)) or title[cuts[-1].end() :].strip())[:80] or None
    colon = _COLON.search(title)
    if colon and name == _squeezed(title[colon.end() :]):
        return title[: colon.start()].strip()[:80] or None
    return None


def _is_site(part: str, sites: Iterable[str]) -> bool:
    name = _squeezed(part)
    return any(name == site or _most_of(name, site) or _most_of(site, name) for site in sites)


def _most_of(part: str, whole: str) -> bool:
    return 3 < len(part) < len(whole) <= 2 * len(part) and part in whole


def _names_site(ending: str, sites: Collection[str]) -> bool:
    """Tell whether the end of a title holds a site's name or is a part of one."""
    name = _squeezed(ending)
    long = (site for site in sites if min(len(site), len(name)) > 3)
    return name in sites or any(name in site or site in name for site in long)


def _fit(text: str, sites: Container[str]) -> bool:
    return 1 < len(text) <= _LONGEST_TITLE and _squeezed(text) not in sites


def _agree(heading: str, other: str) -> bool:
    first, second = normalise(heading), normalise(other)
    if first == second or _squeezed(heading) == _squeezed(other):
        return True
    if min(len(first), len(second)) > _FEWEST_LETTERS and (first in second or second in first):
        return True
    words, others = set(first.split()), set(second.split())
    return len(words & others) > _ALIKE * len(words | others)


def _fuller(heading: str, other: str) -> str:
    """Prefer the heading, but not with a kicker in front or with letters that were torn apart."""
    if _squeezed(heading) == _squeezed(other):
        return heading if heading.count(" ") <= other.count(" ") else other
    bare = without_site_behind(other)
    first, second = normalise(heading), normalise(bare)
    if first.endswith(second) and len(first) > len(second):
        return bare
    return heading
