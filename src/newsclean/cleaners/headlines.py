"""The headline, its copies, and the section label above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from newsclean.claim import Claim, Kind
from newsclean.cleaners.front_matter import FrontMatter
from newsclean.cleaners.headline_copies import bare_words, is_copy, line_words
from newsclean.cleaners.headline_line import headline_line, is_label
from newsclean.document import Document
from newsclean.lines.survey import Survey, survey
from newsclean.rules import RuleSet

# By judgement, in characters: by so much a headline may differ from the one stated, in its marks.
_SIGNS = 10
_RULE = re.compile("={3,}|-{3,}")


@dataclass(frozen=True)
class Headlines:
    """Claim the headline, its copies, and the label above it.

    >>> import newsclean
    >>> text = "Ferry runs aground\\nFerry runs aground\\nBy Ada Lovett\\nIt rained all night."
    >>> newsclean.clean(text).headline
    'Ferry runs aground'

    Args:
        rules: The rules that know the lines around a headline.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "headlines"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on the headline, its copies and the label above it."""
        seen = survey(document, self.rules)
        lines = seen.lines
        stated = document.title or _headed(document)
        title = bare_words(stated) if stated else ""
        known = _is_shown(document, title) or stated != document.title
        first, reason = headline_line(seen, title, stated_only=known)
        if first is None:
            return
        key = line_words(lines[first].block)
        claim = lines[first].block.claim(Kind.HEADLINE, field="headline", reason=reason)
        yield claim._replace(cuts=not _makes_another(seen, first, document))
        below = lines[first + 1].block if first + 1 < len(lines) else None
        if below is not None and _RULE.fullmatch(below.text):
            yield below.claim(Kind.CHROME, reason="A rule below the headline")
        for index, line in enumerate(lines):
            if line.shape.prose or index == first:
                continue
            if is_copy(line, key, near=seen.prose[index] <= 1):
                yield line.block.claim(
                    Kind.DUPLICATE_HEADLINE, reason="The line repeats the headline"
                )
        yield from _label(seen, first)


def _headed(document: Document) -> str | None:
    """Give the headline that stood in the head of a Markdown file."""
    heads = (claim for claim in document.claims if claim.cleaner == FrontMatter.name)
    found = min((claim for claim in heads if claim.kind is Kind.HEADLINE), default=None)
    return document.text[found.start : found.end] if found else None


def _is_shown(document: Document, title: str) -> bool:
    """Tell whether the page shows the headline that it states: then other lines are the text's."""
    size = len(document.title or "")
    for start, end, markup in document.spans:
        if not markup.extracted:
            if markup.kind is Kind.HEADLINE:
                return True
        elif abs(end - start - size) <= _SIGNS and bare_words(document.text[start:end]) == title:
            return True
    return False


def _makes_another(seen: Survey, first: int, document: Document) -> bool:
    """Tell whether the next line would be taken for the headline once this one is cut.

    So it may be where bylines or the like stay in the text: then the headline stays, too, since
    the next line is the standfirst.
    """
    kept = document.kept_kinds
    if not kept or Kind.HEADLINE in kept:
        return False
    key = line_words(seen.lines[first].block)
    stay = [
        (line, held)
        for line, held in zip(seen.lines, seen.holds, strict=True)
        if not (held and line.mark is not None and line.mark.kind not in kept)
        and line_words(line.block) != key
    ]
    lines = tuple(line for line, _ in stay)
    prose = tuple(accumulate((line.reads for line in lines), initial=0))
    rest = Survey(lines, tuple(held for _, held in stay), prose)
    return headline_line(rest, "")[0] is not None


def _label(seen: Survey, first: int) -> Iterator[Claim]:
    """Claim the short lines straight above the headline."""
    for index in range(first - 1, -1, -1):
        line = seen.lines[index]
        if line.mark is not None and seen.holds[index]:
            continue
        if not is_label(line):
            return
        yield line.block.claim(
            Kind.SECTION, field="section", reason="A short label above the headline"
        )
