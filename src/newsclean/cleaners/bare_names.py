"""A bare name, or the role of its bearer, beside a byline or a date above the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.fields.byline import announces_name
from newsclean.fields.names import are_bare_names, is_role
from newsclean.kind_groups import BESIDE_NAMES
from newsclean.lines.survey import Survey, survey
from newsclean.rules import RuleSet


@dataclass(frozen=True)
class Names:
    """Claim a writer's name that stands alone above the text, and the role below it.

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
        """Give the claims on names and roles above the text."""
        seen = survey(document, self.rules)
        named = False
        for index in range(1, len(seen.lines)):
            if seen.prose[index] > 1:
                return
            text, mark = seen.lines[index].block.text, seen.lines[index].mark
            if mark is not None:
                named = seen.holds[index] and mark.kind is Kind.BYLINE
            elif are_bare_names(text) and _has_company(seen, index):
                named = True
                above = seen.lines[index - 1].block
                # Where the date stays, the next name would stand beside it.
                cuts = not document.kept_kinds or not _is_name_beside(seen, index)
                for block in (above, seen.lines[index].block):
                    if block is not above or announces_name(above.text):
                        yield block.claim(
                            Kind.BYLINE, field="authors", reason="A name beside a date or a byline"
                        )._replace(cuts=cuts)
            elif named and is_role(text):
                yield seen.lines[index].block.claim(
                    Kind.BYLINE, field="authors", reason="The role of the writer named above"
                )
            else:
                named = False


def _is_name_beside(seen: Survey, index: int) -> bool:
    beside = seen.lines[index - 1 : index] + seen.lines[index + 1 : index + 2]
    return any(line.mark is None and are_bare_names(line.block.text) for line in beside)


def _has_company(seen: Survey, index: int) -> bool:
    """Tell whether a date or a byline stands beside a name, or below the role that follows it."""
    if _beside(seen, index - 1) or _beside(seen, index + 1):
        return True
    if announces_name(seen.lines[index - 1].block.text):
        return True
    after = index + 1
    return (
        after < len(seen.lines)
        and is_role(seen.lines[after].block.text)
        and _beside(seen, after + 1)
    )


def _beside(seen: Survey, index: int) -> bool:
    if index >= len(seen.lines):
        return False
    mark = seen.lines[index].mark
    return mark is not None and seen.holds[index] and mark.kind in BESIDE_NAMES
