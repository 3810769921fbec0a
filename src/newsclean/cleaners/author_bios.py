"""Notes on the author of an article: who she is, what she covers, how to reach her."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsclean.claim import Claim, Kind
from newsclean.cleaners.calls import call_in
from newsclean.cleaners.disclaimers import cues_of
from newsclean.document import Block, Document
from newsclean.fields.byline import authors_in
from newsclean.lines.survey import Line, Survey, survey
from newsclean.remembered import Found, remembered
from newsclean.rules import RuleSet
from newsclean.text.folding import normalise
from newsclean.text.patterns import either, later
from newsclean.words import expressions, words

_CAPITAL = r"\p{Lu}[\p{L}\p{M}'’.-]{0,24}"


def _name() -> str:
    """Give the expression of a person's name."""
    return rf"{_CAPITAL}(?:\s(?:(?:{either(words('particles'))})\s){{0,2}}{_CAPITAL}){{0,4}}"


# The writer's name, which is no word that begins an author's sentence, and a verb.
_ABOUT = later(
    lambda: (
        rf"[*•_–—-]*\s?(?:{_CAPITAL}\s(?:{either(words('note_titles'))})\s)?"
        rf"(?P<name>(?!(?:{either(words('note_not_names'))})\b){_name()})"
        r"\s?(?:\([^()\n]{2,60}\)\s?)?,?\s?"
        rf"(?<=[\s)])(?P<verb>{either(words('note_verbs'))})\s"
    )
)
# What says that somebody writes for a living, from the verb on.
_WRITING = later(lambda: "|".join(expressions("note_writes")))
_EMPLOYED = later(lambda: rf"\b(?:{'|'.join(expressions('note_employed'))})")
_ADDRESS = r"[\w.+-]{1,40}\s?@\s?[\w-]{1,40}\.\w|(?<!\w)@\w{3,30}"
_CONTACT = later(
    lambda: rf"{_ADDRESS}|\b(?:{'|'.join(expressions('note_contact'))})", regex.IGNORECASE
)
_REACHED = later(lambda: rf"{_ADDRESS}|\b(?i:{'|'.join(expressions('note_reached'))})")
# A line that only says how to reach the writer: a verb, whom, and where.
_REACH = later(
    lambda: (
        rf"(?:(?:{either(words('reach_openings'))})\s)?(?i:{either(words('reach_verbs'))})\s"
        rf"(?:(?i:{either(words('reach_whom'))})\b"
        rf"|(?i:(?:{either(words('reach_titles'))})\s)?(?P<name>{_name()})(?!\p{{L}})).{{0,140}}"
    )
)
_WHERE = later(
    lambda: (
        rf"{_ADDRESS}|\b\d{{3}}[.-]\d{{3,4}}[.-]\d{{4}}\b|\b(?:{either(words('writers_networks'))})\b"
    ),
    regex.IGNORECASE,
)
_SPEECH = later(lambda: rf"\b(?:{either(words('note_speech'))})\b|[“„«]")
_SHE = later(lambda: rf"(?:{either(words('note_goes_on'))})\b", regex.IGNORECASE)
_WORD = later(r"\w+")
# In characters. Of 463 labelled texts half as much loses one note, twice as much finds no more.
_LONGEST_NOTE = 900
# Half and twice as much change none of these texts: by judgement, two lines of print.
_LONGEST_REACH = 220
# A shorter sentence between two notes does not end them; half as much changes nothing there, twice
# as much cuts one line more.
_SENTENCE = 30
# A note is a note on the author of something; 1 or 3 change nothing there.
_FEWEST_PROSE = 2


@dataclass(frozen=True)
class AuthorBios:
    """Claim the notes on the author, and on how to reach her.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> article = f"{text}\\n{text} Nobody was hurt, it added, and the boats are safe."
    >>> note = "Ada Lovett is a staff writer for the Courier."
    >>> newsclean.clean(f"{article}\\n{note}").text == article
    True

    A note begins with a name and says that its bearer writes, or, if a byline names her, anything
    about her. It stands below all prose, and the text above speaks of nobody of that name; between
    paragraphs it also says for which paper a writer of the byline works, or how to reach her.

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "author_bios"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on notes about the author."""
        seen = survey(document, self.rules)
        if seen.prose[-1] < _FEWEST_PROSE:
            return
        people = _People(seen)
        yield from _between(seen, people)
        for index in range(len(seen.lines) - 1, 0, -1):
            line = seen.lines[index]
            if seen.prose[index] == 0:
                return
            if line.mark is not None and seen.holds[index]:
                continue
            above = seen.lines[index - 1]
            if _is_note(line, people, index) or _goes_on(line, above, people, index):
                yield line.block.claim(
                    Kind.AUTHOR_BIO, reason="Says below the text who wrote it or how to reach her"
                )
            elif _reads(line) and call_in(line.block) is None and not cues_of(line.block):
                return


def _between(seen: Survey, people: _People) -> Iterator[Claim]:
    """Claim notes on a writer whom a byline names and no headline, wherever they stand."""
    first_names = {author.partition(" ")[0] for author in people.authors}
    titles = _words_of_titles(seen) if first_names else frozenset()
    for index, line in enumerate(seen.lines) if first_names else ():
        text = line.block.text
        if line.mark is not None or _first_word(line.block) not in first_names:
            continue
        about = _ABOUT.match(text)
        if about is None or not people.wrote(about["name"]) or _is_in(titles, about["name"]):
            continue
        works = _WRITING.match(text, about.start("verb")) and (
            _EMPLOYED.search(text) or _REACHED.search(text)
        )
        if works and _is_note(line, people, index):
            yield line.block.claim(
                Kind.AUTHOR_BIO, reason="Says who the writer is whom the byline names"
            )


@remembered
def _first_word(block: Block) -> str:
    first = block.text.split(maxsplit=1)[0]
    return first.lower() if first.isascii() and first.isalpha() else normalise(first)


def _is_in(words: frozenset[str], name: str) -> bool:
    return words.issuperset(_WORD.findall(name.rsplit(maxsplit=1)[-1]))


def _words_of_titles(seen: Survey) -> frozenset[str]:
    """Give the words of what may be a headline."""
    head = seen.lines[: bisect_right(seen.prose, 0)]
    return frozenset(
        word
        for line in head
        if line.mark is None or line.mark.kind is Kind.HEADLINE
        for word in _WORD.findall(line.block.text)
    )


def _reads(line: Line) -> bool:
    return line.shape.prose or (line.shape.stops and line.shape.weight > _SENTENCE)


class _People:
    """The names of a document: those of its bylines, and all that its prose speaks of."""

    def __init__(self, seen: Survey) -> None:
        self.seen = seen

    @Found
    def authors(self) -> set[str]:
        return {
            normalise(author)
            for index, line in enumerate(self.seen.lines)
            if line.mark is not None and line.mark.kind is Kind.BYLINE and self.seen.holds[index]
            for author in authors_in(line.block.text)
        }

    def wrote(self, name: str) -> bool:
        return normalise(name) in self.authors

    @Found
    def words(self) -> dict[str, int]:
        """The words of the prose, and the first line in which each stands."""
        words: dict[str, int] = {}
        for index, line in enumerate(self.seen.lines):
            for word in _WORD.findall(line.block.text) if line.reads else ():
                words.setdefault(word, index)
        return words

    def named_above(self, name: str, index: int) -> bool:
        surname = _WORD.findall(name.rsplit(maxsplit=1)[-1])
        return all(self.words.get(word, index) < index for word in surname)


def _is_note(line: Line, people: _People, index: int) -> bool:
    text = line.block.text
    if len(text) > _LONGEST_NOTE:
        return False
    known = _is_about(text, people, index) or _is_reach(text, people, index)
    return known and _SPEECH.search(text) is None


def _goes_on(line: Line, above: Line, people: _People, index: int) -> bool:
    """Tell whether a line stands under the heading of a note, or goes on with the note above."""
    text = line.block.text
    if above.mark is not None:
        headed = above.mark.kind is Kind.AUTHOR_BIO and bool(above.mark.rule) and line.shape.prose
    else:
        headed = _SHE.match(text) is not None and _is_note(above, people, index - 1)
    return headed and len(text) <= _LONGEST_NOTE and _SPEECH.search(text) is None


def _is_about(text: str, people: _People, index: int) -> bool:
    about = _ABOUT.match(text)
    if about is None:
        return False
    if people.wrote(about["name"]):
        return True
    # One capital tells no name from the first word of a sentence ("Snow covers the quay").
    sure = _WRITING.match(text, about.start("verb")) and (
        " " in about["name"] or _EMPLOYED.search(text)
    )
    if not sure and not (
        about["verb"] in words("note_verbs_beside_contact") and _CONTACT.search(text)
    ):
        return False
    return not people.named_above(about["name"], index)


def _is_reach(text: str, people: _People, index: int) -> bool:
    reach = _REACH.fullmatch(text) if len(text) <= _LONGEST_REACH else None
    if reach is None or _WHERE.search(text) is None:
        return False
    name = reach["name"]
    return name is None or people.wrote(name) or not people.named_above(name, index)
