"""Comment threads: what readers wrote below an article, told by the heads of their comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.fields.dates import is_date_line
from newsclean.kind_groups import ENDS_THREADS
from newsclean.lines.survey import Line, Survey, survey
from newsclean.rules import RuleSet
from newsclean.text.patterns import either, later
from newsclean.words import words

# "Jo says:"; the colon may be missing where a date follows on the next line. Scripts without blanks
# set the name straight before the word.
_SAYS = later(
    lambda: (
        r"(?:\d{1,3}\.\s|[*•+-]\s)?[^.!?:\n]{2,40}?\s?"
        rf"(?:\b|(?=[\u3040-\u9fff]))(?:{either(words('comment_says'))})(?P<colon>\s?[:：])?"
    ),
    regex.IGNORECASE,
)
_CLOCK = later(r"\b\d{1,2}\s?[:h.]\s?\d{2}\b")
_YEAR = later(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b")
# A thread stands below the article: after 1 paragraph ten lines of an author's go in 463 labelled
# texts, 3 change nothing.
_FEWEST_PROSE = 2
# In lines, to the first head from its heading, and from one sign of the thread to the next. By
# judgement: a note on the rules of the house, and the longest comment that is one. With 3 or 8 and
# with 20 or 80 none of these texts changes.
_NEAR = 5
_FARTHEST = 40
# Without a heading the last comment ends with its button, or its first line below name and date. In
# lines, by judgement; 6 and 11, 2 and 4 change none of these texts.
_LONGEST_COMMENT, _COMMENT = 8, 3
# In characters; a name, a date and a button have fewer. Half changes nothing there, twice as much
# cuts two lines more.
_LONGEST_HEAD = 110
# In characters and in words; half and twice as much change nothing there. By judgement.
_LONGEST_NAME = 40
_NAME_WORDS = 4
# The most words of a button to reply, with the one to delete behind it.
_REPLY_WORDS = 5
# One name with date and time, or two weaker signs; with 1 or 3 the same lines go there.
_SURE = 2


@dataclass(frozen=True)
class CommentThreads:
    """Claim the comments of readers, from their heading to the end of the last one.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> article = f"{text}\\n{text} Nobody was hurt, it added, and the boats are safe."
    >>> thread = f"2 Comments\\nJo says:\\n{text} So what?\\nReply\\nAl says:\\n{text} Indeed."
    >>> newsclean.clean(f"{article}\\n{thread}").text == article
    True

    A heading alone proves nothing: the head of a comment ("Jo says:", or a name with the date and
    the time) must follow it closely, and another one or a button to reply must follow that. Without
    a heading, two names above date and time are needed, and a button to reply between them; the
    thread ends with the last comment then.

    Args:
        rules: The rules that know the headings.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "comment_threads"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on comment threads."""
        seen = survey(document, self.rules)
        texts = [line.block.text for line in seen.lines if not line.shape.prose]
        answered = any(map(_is_reply, texts))
        index = 0 if answered or any(map(_is_known, seen.lines)) else len(seen.lines)
        while index < len(seen.lines):
            end = _end(seen, index) if _is_heading(seen, index) else index
            if end == index and answered:
                end = _end_without_heading(seen, index)
            for line in seen.lines[index:end]:
                yield line.block.claim(
                    Kind.COMMENTS, reason="Stands in a thread of readers' comments"
                )
            index = max(end, index + 1)


def _is_heading(seen: Survey, index: int) -> bool:
    line = seen.lines[index]
    below = seen.prose[index] >= _FEWEST_PROSE
    return _is_known(line) and below and not _is_reply(line.block.text)


def _is_known(line: Line) -> bool:
    return line.mark is not None and line.mark.kind is Kind.COMMENTS


def _end_without_heading(seen: Survey, start: int) -> int:
    """Give the index after the thread that begins with its first head; its own if none does."""
    if seen.prose[start] < _FEWEST_PROSE or not _is_sure_head(seen, start):
        return start
    last, reply = start, 0
    index = start + 1
    while (
        index < len(seen.lines) and index - last <= _FARTHEST and not _begins_another(seen, index)
    ):
        if _is_sure_head(seen, index):
            if not reply:
                return start
            last = index
        elif _is_reply(seen.lines[index].block.text) and index - last <= _LONGEST_COMMENT:
            reply = index
        index += 1
    if last == start:
        return start
    return reply + 1 if reply > last else min(last + _COMMENT, index)


def _is_sure_head(seen: Survey, index: int) -> bool:
    """Tell whether a name, with "says" or not, stands above the date and the time."""
    if index + 1 == len(seen.lines) or not _is_moment(seen.lines[index + 1].block.text):
        return False
    line = seen.lines[index]
    return _SAYS.fullmatch(line.block.text) is not None or _names(line)


@cache
def _replies() -> frozenset[str]:
    """Give what the button to reply says, alone or with the one to delete or an arrow behind it."""
    behind = ("", "↓", "→", *words("comment_delete"))
    return frozenset(
        f"{reply}{blank}{other}".strip().casefold()
        for reply in words("comment_reply")
        for other in behind
        for blank in ("", " ")
    )


def _is_reply(text: str) -> bool:
    """Tell whether a line is the button to reply to a comment.

    >>> _is_reply("Reply"), _is_reply("ReplyDelete"), _is_reply("A reply came at noon.")
    (True, True, False)
    """
    return len(text) <= _LONGEST_NAME and " ".join(text.casefold().split()) in _replies()


def _ends_with_reply(text: str) -> bool:
    last = text.casefold().split()[1:][-_REPLY_WORDS:]
    return any(" ".join(last[first:]) in _replies() for first in range(len(last)))


def _end(seen: Survey, start: int) -> int:
    """Give the index after the thread that a heading opens; its own if it opens none."""
    last, found = start, 0
    index = start + 1
    while index < len(seen.lines) and index - last <= (_FARTHEST if found else _NEAR):
        strength = _evidence(seen, index)
        if strength and (found or not _is_reply(seen.lines[index].block.text)):
            found += strength
            last = index
        elif not found and (seen.lines[index].shape.prose or _begins_another(seen, index)):
            break
        index += 1
    if found < _SURE:
        return start
    end = last + 1
    while end < len(seen.lines) and not _begins_another(seen, end):
        end += 1
    return end


def _evidence(seen: Survey, index: int) -> int:
    """Tell how surely a line belongs to a thread: 2 for name, date and time, 1 for less, or 0."""
    line = seen.lines[index]
    text = line.block.text
    if line.shape.prose or len(text) > _LONGEST_HEAD or _is_reply(text):
        return int(_is_reply(text))
    below = seen.lines[index + 1].block.text if index + 1 < len(seen.lines) else ""
    dated = _is_moment(below)
    says = _SAYS.fullmatch(text)
    if says is not None and (says["colon"] or dated):
        return _SURE if dated else 1
    if _names(line) and is_date_line(below or "-"):
        return _SURE if dated else 1
    if _YEAR.search(text) is None or is_date_line(text):
        return 0
    return _SURE if _CLOCK.search(text) or _ends_with_reply(text) else 0


def _names(line: Line) -> bool:
    text = line.block.text
    short = len(text) <= _LONGEST_NAME and len(text.split()) <= _NAME_WORDS
    return short and line.mark is None and not line.shape.stops and not _is_moment(text)


def _is_moment(text: str) -> bool:
    """Tell whether a line is a date with the time of day, as comments have it."""
    clock = len(text) <= _LONGEST_NAME and _CLOCK.search(text) is not None
    return clock and _YEAR.search(text) is not None


def _begins_another(seen: Survey, index: int) -> bool:
    mark = seen.lines[index].mark
    return mark is not None and mark.where == "anywhere" and mark.kind in ENDS_THREADS
