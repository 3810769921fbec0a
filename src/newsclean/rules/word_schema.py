"""What the `[words]` table and the examples of a language file may say.

Each list of words is a field of `Words`; its line says what the words are for. A list whose words
are too many for want of inflection can hold expressions too: a field of `Expressions`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated, Any, ClassVar, Literal

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from newsclean.claim import Kind
from newsclean.errors import RuleError
from newsclean.rules.bounds import bounds_of
from newsclean.rules.cue_schema import CueLists, StemmedCue

_Word = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^\S(?:.*\S)?$")]
_List = tuple[_Word, ...]
_Patterns = tuple[Annotated[str, Field(min_length=1)], ...]
_Months = Annotated[tuple[_List, ...], Field(min_length=12, max_length=12)]
_BY_MONTH = ("months", "month_stems")


def _for(what: str) -> Any:
    return Field(default=(), description=what)


class Expressions(BaseModel):
    """Lists of expressions of the `regex` package, for words that inflection makes too many."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    ago: _Patterns = _for("How long ago something was published")
    bylines: _Patterns = _for(
        "Bylines of scripts without capitals; the group `names` is their names"
    )
    writers: _Patterns = _for("What a writer is called, in all its forms, in any case")
    no_people: _Patterns = _for("Words of names that are no person's, in any case")
    credits_in_brackets: _Patterns = _for(
        "In brackets behind a caption: where its picture is from, in letters that are not Latin"
    )
    datelines: _Patterns = _for(
        "Datelines of scripts without capitals, with groups `agency`, `places` and `date`"
    )
    note_writes: _Patterns = _for(
        "Behind the name in a note on the author: she writes for a living; as written"
    )
    note_employed: _Patterns = _for("The same, and for which paper")
    note_reached: _Patterns = _for("How to reach or follow the author")
    note_contact: _Patterns = _for("What else only a note on an author says")
    call_openings: _Patterns = _for("Stands before a command, as please does")


class Words(BaseModel):
    """The lists of words that a language file may hold; each is compared as its line says."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    months: _Months | tuple[()] = _for(
        "Names of the twelve months, for each a list, short ones too"
    )
    month_stems: _Months | tuple[()] = _for("First letters that tell the twelve months in any form")
    by: _List = _for("Before a writer's name, with a blank or a colon between, in small letters")
    by_with_full_name: _List = _for(
        "The same where the words are frequent before other words, too: behind a blank, a name of "
        "two words must follow"
    )
    by_labels: _List = _for("Before a writer's name, only with a colon, a slash or a bar between")
    by_or_name: _List = _for("Those of `by` that begin names too: on a page two words must follow")
    names_too: _List = _for(
        "Those of `by` and `by_with_full_name` that are rather a name: in a text two words must "
        "follow, on a page a colon"
    )
    our: _List = _for("Between a word of `by` and what a writer is, in small letters")
    posted_by: _List = _for("Before the writer's name or nickname beside a date")
    editors: _List = _for("Before a name that is no writer's, with a colon or a slash between")
    edited_by: _List = _for("The same, with a blank between")
    writers: _List = _for("What a writer is called, and nobody else in the news")
    writers_behind: _List = _for("The same, written straight behind the name")
    desks: _List = _for("What the desks of a newsroom are called")
    roles: _List = _for("Words of what a person beside a writer's name is, in any case")
    beside_writers: _List = _for(
        "Words in the author's field of a page that part the name from what is no name"
    )
    joins: _List = _for("Joins two names")
    joins_helpers: _List = _for("Joins the names of those who wrote and who helped")
    particles: _List = _for("Small words inside a person's name")
    among_names: _List = _for("Other small words inside a line of names")
    surnames: _List = _for("Family names, where these stand first and names have no blanks")
    reports_from: _List = _for("Ends a byline, behind the place that the writer reports from")
    degrees: _List = _for("Behind a name and a comma, as written, with no last full stop")
    not_names: _List = _for("What headlines begin with, and no name does")
    no_people: _List = _for("Words of names that are no person's: firms, newspapers, buttons")
    name_then_place: _List = _for("Between a writer's name and a place")
    event_then_place: _List = _for("Between an event or a name and a place or a firm")
    after_names: _List = _for("Ends a name on a page: what follows is no part of it; as written")
    of_agency: _List = _for("Between a writer and an agency")
    sources: _List = _for("Names where a text or picture is from, before a colon, as written")
    source_headings: _List = _for("Heads a list of what the author read, in small letters")
    contact: _List = _for("Before a writer's address or handle")
    wrote_stems: _List = _for("Pieces of words, one of which is in the label of a page's writer")
    other_months: _List = _for("Names of the months of other calendars")
    months_as_names: _List = _for("Months that are people's first names too")
    weekdays: _List = _for("Names of the days of the week, short ones too")
    date_words: _List = _for("Words that stand around a date and make no sentence of it")
    beside_dates: _List = _for("Between a date and the section or the writer beside it")
    date_joints: _List = _for("Between day, month and year")
    ordinals: _List = _for("Straight behind the number of a day")
    year_marks: _List = _for("Straight behind the number of a year")
    month_marks: _List = _for("Straight behind the number of a month")
    day_marks: _List = _for(
        "Straight behind the number of a day, where year and month have marks too"
    )
    hour_marks: _List = _for("Between hours and minutes")
    before_noon: _List = _for("Beside a time of day: that it is before noon")
    after_noon: _List = _for("Beside a time of day: that it is after noon")
    papers: _List = _for("What newspapers and news sites are called, in small letters")
    site_endings: _List = _for("What names of news sites end in, where names have no blanks")
    updated_stems: _List = _for("Pieces of words, one of which tells that a date is of a change")
    published_stems: _List = _for("The same, that a date is of publication")
    picture_labels: _List = _for(
        "Before who took or gave a picture, with a colon, a slash or a bar between"
    )
    picture_label_by: _List = _for("Between such a label and its colon")
    pictures: _List = _for('What a picture is called before "by" and a name')
    pictures_by: _List = _for("Between what a picture is called and a name, as written")
    by_courtesy: _List = _for("Opens what is said in brackets of who gave a picture")
    among_picture_names: _List = _for(
        "Small words inside a line of those who took and gave a picture"
    )
    file_pictures: _List = _for("What a picture that is older than the story is called")
    files: _List = _for("The same, only where it stands alone in brackets")
    given_pictures: _List = _for("Behind agency and photographer: how they came by the picture")
    picture_agencies: _List = _for("Agencies that sell pictures, as they sign")
    sellers_alone: _List = _for("Those of them that sign alone, even behind a sentence")
    agencies_alone: _List = _for("Those that sign alone on a line")
    agency_pictures: _List = _for("An agency with what its pictures are called, as it signs")
    picture_capitals: _List = _for("Opens a caption in capitals, with a colon behind")
    agencies_before_capitals: _List = _for("Agencies that stand before such words")
    among_places: _List = _for("Small words inside a place's name, as written")
    copyright: _List = _for("Opens a line that says who owns the text")
    tag_labels: _List = _for("Before tags, with a blank between")
    section_labels: _List = _for("Before an entry's sections, with a blank or a colon between")
    in_section: _List = _for("Between a date or a writer of an entry and its section")
    counted: _List = _for("What a number counts beside an entry's date, before it or behind it")
    common: _List = _for("Words that are frequent in the language and rare in its neighbours")
    note_verbs: _List = _for("Behind the name that opens a note on the author, as written")
    note_verbs_beside_contact: _List = _for(
        "Those of them that are frequent behind names, and need an address or the like besides"
    )
    note_not_names: _List = _for("Begins sentences as a name does and is none, as written")
    note_titles: _List = _for("Between a paper's name and the writer's, in small letters")
    note_goes_on: _List = _for("Opens the second line of a note on the author, in any case")
    note_speech: _List = _for("Somebody is quoted: no note on the author says so; as written")
    reach_openings: _List = _for("May stand before a verb of `reach_verbs`, as written")
    reach_verbs: _List = _for("Opens a line that says how to reach the author, in any case")
    reach_whom: _List = _for("Stands for the author behind such a verb, in any case")
    reach_titles: _List = _for("Between such a verb and the author's name, in any case")
    writers_networks: _List = _for("Networks on which writers are reached, in any case")
    comment_says: _List = _for("Between a reader's name and a colon: the head of a comment")
    comment_reply: _List = _for("The button to reply to a comment")
    comment_delete: _List = _for("The button to delete a comment, which may be glued to it")
    announces_address: _List = _for("Straight before a web address that belongs to the sentence")
    call_speech: _List = _for("Somebody is quoted: no call on the reader says so; in any case")
    robot_check: _List = _for("Says that a robot is asked away: the page of a robot check")
    error_page: _List = _for("Says that a page is not there or failed")
    zones: dict[_Word, _Word] = _for("Short names of time zones, each with the usual one")
    agencies: dict[_Word, _Word] = _for(
        "News agencies as they sign, each with the name that is known everywhere"
    )
    ads: _List = _for("What an advertisement is called, in all its forms")
    stories: _List = _for("What is said to go on beside an advertisement: the story, the text")
    goes_on: _List = _for("Says that a story goes on, or calls to read on")
    past_ads: _List = _for("Where the story goes on: below, after, past")
    beside_goes_on: _List = _for("Small words beside these")
    notices: _List = _for("In a notice in place of what a page does not show, in small letters")
    ends_pop_ups: _List = _for("Last word of what a pop-up says of a person, as written")
    expressions: Expressions = Expressions()
    cues: CueLists = CueLists()


# The name of a table and that of a list.
_DEEPEST = 2
_TABLES: dict[str, type[BaseModel]] = {"expressions": Expressions, "cues": CueLists}


class Example(BaseModel):
    """A line, and what the words of its language make of it.

    Args:
        line: The line, or with `below_text` several; invented.
        taken_for: The kind that the line is taken for; empty where it stays.
        authors: The people that it names, read as a line of a text and as a byline of a page.
        agencies: The agencies that sign it.
        date: The day that it gives.
        credit: The picture credit at one of its ends.
        below_text: The kind that all of it is cut as below a text; empty where it stays there.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    line: str = Field(min_length=1)
    taken_for: Kind | None = None
    authors: tuple[str, ...] | None = None
    agencies: tuple[str, ...] | None = None
    date: dt.date | None = None
    credit: str | None = None
    below_text: Kind | Literal[""] | None = None

    @model_validator(mode="before")
    @classmethod
    def _nothing(cls, given: Any) -> Any:
        if isinstance(given, dict) and given.get("taken_for") == "":
            return {**given, "taken_for": None}
        return given


def wrong_words(table: object) -> Iterator[str]:
    """Say what is wrong in a `[words]` table.

    >>> list(wrong_words({"month": []}))
    ['words: no list is called month; did you mean months?']

    Args:
        table: The table as the file gives it.
    """
    try:
        given = Words.model_validate(table)
    except ValidationError as error:
        for detail in error.errors():
            yield _said(dict(detail))
        return
    for name, words in given:
        if isinstance(words, tuple) and name not in _BY_MONTH:
            yield from _twice(name, words)
    for name, patterns in given.expressions:
        yield from _twice(f"expressions.{name}", patterns)
        for pattern in patterns:
            yield from _wrong_pattern(f"expressions.{name}", pattern)
    for name, cues in given.cues:
        yield from _twice(f"cues.{name}", cues)
        for cue in cues:
            if isinstance(cue, StemmedCue):
                yield from _wrong_pattern(f"cues.{name}", cue.expression)


def _said(detail: dict[str, Any]) -> str:
    where = [str(part) for part in detail["loc"]]
    if detail["type"] != "extra_forbidden" or len(where) > _DEEPEST:
        return f"words: {'.'.join(where)}: {detail['msg']}"
    known = _TABLES.get(where[0], Words).model_fields
    close = get_close_matches(where[-1], known, 1)
    mend = f"did you mean {close[0]}?" if close else f"see {__name__} for those there are"
    return f"words: no list is called {'.'.join(where)}; {mend}"


def _twice(name: str, words: tuple[object, ...]) -> Iterator[str]:
    for word in dict.fromkeys(word for word in words if words.count(word) > 1):
        yield f"words: {name}: {word!r} stands there twice; take one out"


def _wrong_pattern(name: str, pattern: str) -> Iterator[str]:
    try:
        bounds_of(pattern)
        regex.compile(pattern)
    except (RuleError, regex.error) as error:
        yield f"words: {name}: {pattern!r}: {error}"
