"""The typed answer of `explain`."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from newsclean.claim import Kind


class _Frozen(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")


class ExplainedRule(_Frozen):
    """A rule that matches a line, or nearly does.

    >>> ExplainedRule(id="en.share.labels", kind="share", piece="Share", why="Share bar").fired
    False

    Args:
        id: Its id.
        kind: What it takes the line for; None for a keep rule.
        piece: What of the line it matches; of a rule that nearly matches, its phrase.
        why: What it is, in a few words.
        where: Where in a text it holds.
        fired: Whether it led to a claim.
        lacked: What it lacked, where it led to none.
    """

    id: str
    kind: Kind | None
    piece: str
    why: str
    where: str = "anywhere"
    fired: bool = False
    lacked: str = ""


class ExplainedClaim(_Frozen):
    """What a cleaner said about a line.

    Args:
        cleaner: Name of the cleaner.
        kind: What it takes the line for.
        rule: Id of the rule or name of the reason, if there is one.
        reason: Why, for people.
        piece: What of the source it claims.
        round: In which pass over the text, from 1.
        fate: What became of it: "won", "lost to ...", "yielded to ...", "kind stays".
    """

    cleaner: str
    kind: Kind
    rule: str
    reason: str
    piece: str
    round: int
    fate: str


class Weighed(_Frozen):
    """One thing that a model saw, and what it added to the log odds.

    Args:
        name: Its name among the weights.
        meaning: The same for people.
        weight: What it added.
    """

    name: str
    meaning: str
    weight: float


class PageStep(_Frozen):
    """A rule that overruled the scores of the page's model for a line.

    Args:
        name: Its name.
        does: What it does, in a sentence.
        then: Whether the line stayed after it.
    """

    name: str
    does: str
    then: Literal["kept", "cut"]


class PageScores(_Frozen):
    """What the page's model said about the element of a line.

    Args:
        path: Tag names from the body down to it.
        names: Class and id tokens of it and of what surrounds it.
        first: How likely the first look found it to be article, 0 to 1.
        second: The same after a second opinion; None where that decided nothing.
        needed: From which probability on it stays.
        second_opinion: Whether a second extractor was asked, and what it took of the line.
        features: What was weighed, by weight.
        overruled: The rules that overruled the scores, in order.
        kept: Whether the line is article in the end.
    """

    path: tuple[str, ...]
    names: tuple[str, ...]
    first: float
    second: float | None
    needed: float
    second_opinion: str
    features: tuple[Weighed, ...]
    overruled: tuple[PageStep, ...]
    kept: bool


class Taken(_Frozen):
    """What the whole line is taken for, and the company that needs and has.

    Args:
        kind: What it is taken for; None for nothing.
        rule: Id of the rule that says so, if one does.
        reason: Why, for people.
        needs: The company or place it needs.
        has: The company and place it has.
        holds: Whether that is enough.
        prose: Whether it reads as the author's prose.
        cell: Whether it is a cell of a table of short lines, which no rule takes as a whole.
    """

    kind: Kind | None
    rule: str
    reason: str
    needs: str
    has: str
    holds: bool
    prose: bool
    cell: bool = False


class ShortLineScores(_Frozen):
    """What the model of short lines among page furniture said.

    Args:
        judged: Whether it judged the line.
        why_not: Why it did not.
        chance: How likely it found the line to be boilerplate, 0 to 1.
        needed: From which probability on a line goes, where this one stands.
        features: What was weighed, by weight.
    """

    judged: bool
    why_not: str = ""
    chance: float | None = None
    needed: float | None = None
    features: tuple[Weighed, ...] = ()


class Remedy(_Frozen):
    """Something to write that changes what became of a line; it was tried on the source.

    Args:
        what: "keep rule", "rule", "ignore" or "keep".
        of: Whether it is for the whole line or for the words that were asked about.
        paste: What to write: the lines for a rule file, or the option for the command line.
        python: The argument for `newsclean.clean`.
        others: How many other removals of the source it changes.
    """

    what: Literal["keep rule", "rule", "ignore", "keep"]
    of: Literal["line", "words"]
    paste: str
    python: str
    others: int


class ExplainedLine(_Frozen):
    """Why a line was cut or kept.

    Args:
        number: Its number among the lines of the source text, from 1.
        text: The line, or the part that was asked about.
        start: Its first code point in the source text.
        end: The code point after its last one.
        outcome: What became of it.
        kind: As what it was cut, if it was.
        because: The cause in a sentence.
        claims: What cleaners said about it, that which won first.
        rules: The rules that match it, or nearly do.
        taken: What the whole line is taken for; None where it was cut before lines are looked at.
        short_line: What the model of short lines says; None where it was not asked.
        page: What the page's model says; None for a text.
        remedies: What to write to change it; each was tried.
    """

    number: int
    text: str
    start: int
    end: int
    outcome: Literal["kept", "cut", "partly cut"]
    kind: Kind | None = None
    because: str = ""
    claims: tuple[ExplainedClaim, ...] = ()
    rules: tuple[ExplainedRule, ...] = ()
    taken: Taken | None = None
    short_line: ShortLineScores | None = None
    page: PageScores | None = None
    remedies: tuple[Remedy, ...] = ()


class Explanation(_Frozen):
    """Why the lines of a source were cut or kept.

    Args:
        lines: The lines that were asked about, in the order of the source.
        source: What the lines are of: the text of a page, an extraction, or the text given.
        made_by: Versions that made it.
    """

    lines: tuple[ExplainedLine, ...]
    source: Literal["page", "extraction", "text"]
    made_by: str
