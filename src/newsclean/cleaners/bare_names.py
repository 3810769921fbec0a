"""A bare name, or the role of its bearer, beside a byline or a date, or that signs the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.cleaners.headline_openings import is_above_name
from newsclean.document import Document
from newsclean.fields.byline import announces_name
from newsclean.fields.names import are_bare_names, is_bare_name, is_role, is_writers_role
from newsclean.fields.writers_only import unglued
from newsclean.kind_groups import ADS, BESIDE_NAMES
from newsclean.lines.survey import Survey, survey
from newsclean.rules import RuleSet
from newsclean.text.patterns import seldom

_SIGNS = "Signs the text, with page furniture below"
# By judgement: more than a name and a role have together.
_MOST_WORDS = 10
# "KWR (Ada Lovett, Tom Reyes)"
_OUTLET = seldom(r"[A-Z]{2,8} \((?P<names>[^()\n]{5,80})\)")


@dataclass(frozen=True)
class Names:
    """Claim a writer's name that stands alone above the text or ends it, and the role below it.

    >>> import newsclean
    >>> head = "Ferry runs aground\\nAda Lovett\\n3 March 2024\\n"
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> newsclean.clean(head + text).authors
    ('Ada Lovett',)

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "names"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on names and roles."""
        seen = survey(document, self.rules)
        named = False
        yield from _below_headline(document, seen)
        for index in range(len(seen.lines)):
            if seen.prose[index] > 1:
                break
            text, mark = seen.lines[index].block.text, seen.lines[index].mark
            if seen.in_head(index) and _is_name_with_role(text):
                named = True
                yield seen.lines[index].block.claim(
                    Kind.BYLINE, field="authors", reason="A name with what its bearer writes"
                )
            elif mark is not None:
                named = seen.holds[index] and mark.kind is Kind.BYLINE
            elif are_bare_names(text) and _has_company(seen, index):
                if _may_be_headline(document, seen, index):
                    continue
                named = True
                above = seen.lines[index - 1].block if index else None
                # Where the date stays, the next name would stand beside it.
                cuts = not document.kept_kinds or not _is_name_beside(seen, index)
                for block in (above, seen.lines[index].block):
                    if block is not None and (block is not above or announces_name(block.text)):
                        yield block.claim(
                            Kind.BYLINE, field="authors", reason="A name beside a date or a byline"
                        )._replace(cuts=cuts)
            elif named and is_role(text):
                yield seen.lines[index].block.claim(
                    Kind.BYLINE, field="authors", reason="The role of the writer named above"
                )
            else:
                named = False
        yield from _signature(seen)


def _below_headline(document: Document, seen: Survey) -> Iterator[Claim]:
    """Claim a name between the first line, where that is the headline, and the text."""
    if not document.title and is_above_name(seen):
        yield seen.lines[1].block.claim(
            Kind.BYLINE, field="authors", reason="A name between the headline and the text"
        )


def _signature(seen: Survey) -> Iterator[Claim]:
    """Claim a name between the last paragraph and page furniture, as a writer signs."""
    lines = seen.lines
    last = next((i for i in range(len(lines) - 1, 0, -1) if lines[i - 1].reads), len(lines))
    if last == len(lines) or lines[last].mark:
        return
    signed = lines[last : last + 1]
    if last + 1 < len(lines) and is_role(lines[last + 1].block.text):
        signed = lines[last : last + 2]
    below = last + len(signed)
    if below >= len(lines) or not seen.holds[below] or any(line.mark for line in signed):
        return
    mark = lines[below].mark
    if mark is None or mark.kind in ADS:
        return
    outlet = _OUTLET.fullmatch(signed[0].block.text)
    if outlet is not None and are_bare_names(outlet["names"]):
        block = signed[0].block
        yield block.claim(Kind.BYLINE, span=outlet.span("names"), field="authors", reason=_SIGNS)
        yield block.claim(Kind.CHROME, reason="Names the outlet of those who sign the text")
    elif is_bare_name(signed[0].block.text):
        for line in signed:
            yield line.block.claim(Kind.BYLINE, field="authors", reason=_SIGNS)


def _may_be_headline(document: Document, seen: Survey, index: int) -> bool:
    """Tell whether a line is the first below a date at the very top, with no headline known.

    Of three such lines in 1,700 published texts all are headlines, such as "The Morning Wrap".
    """
    if document.title or any(claim.kind is Kind.HEADLINE for claim in document.claims):
        return False
    marks = [line.mark for line in seen.lines[:index]]
    below = seen.lines[index + 1] if index + 1 < len(seen.lines) else None
    return (
        bool(marks)
        and all(mark is not None and mark.kind is Kind.PUBLISHED for mark in marks)
        and below is not None
        and below.reads
    )


def _is_name_beside(seen: Survey, index: int) -> bool:
    beside = seen.lines[index - 1 : index] + seen.lines[index + 1 : index + 2]
    return any(line.mark is None and are_bare_names(line.block.text) for line in beside)


def _has_company(seen: Survey, index: int) -> bool:
    """Tell whether a date or a byline stands beside a name, or below the role that follows it."""
    if index and (_beside(seen, index - 1) or _beside(seen, index + 1)):
        return True
    if index and announces_name(seen.lines[index - 1].block.text):
        return True
    after = index + 1
    if after >= len(seen.lines):
        return False
    role = seen.lines[after].block.text
    if index > 0 and _beside(seen, after + 1):
        return is_role(role)
    # Straight above the text a name and what its bearer writes need nothing else.
    return seen.in_head(after) and _reads(seen, after + 1) and is_writers_role(role)


def _is_name_with_role(text: str) -> bool:
    """Tell whether a line is a name with what its bearer writes glued on."""
    if len(text.split()) > _MOST_WORDS or text[-1] in ".!?:;,":
        return False
    name, _, role = unglued(text).partition(" | ")
    return bool(role) and is_bare_name(name) and is_writers_role(role)


def _reads(seen: Survey, index: int) -> bool:
    return index < len(seen.lines) and seen.lines[index].reads


def _beside(seen: Survey, index: int) -> bool:
    if index >= len(seen.lines):
        return False
    mark = seen.lines[index].mark
    return mark is not None and seen.holds[index] and mark.kind in BESIDE_NAMES
