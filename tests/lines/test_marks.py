"""What a whole line is taken for."""

from __future__ import annotations

import pytest

from newsclean import Document
from newsclean.claim import Kind
from newsclean.lines.marks import mark_of
from newsclean.rules import default_rules


def kind_of(line: str) -> Kind | None:
    (block,) = Document(line).blocks
    mark = mark_of(block, default_rules())
    return mark.kind if mark is not None else None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("November 3, 2025 | 3 min read", Kind.PUBLISHED),
        ("By Ada Lovett | 3 March 2024", Kind.BYLINE),
        ("By Ada Lovett | The quay", None),
        ("By Ada Lovett | 3 March 2024 | Share | Print", Kind.BYLINE),
        ("The quay | By Ada Lovett", None),
    ],
)
def test_a_line_in_parts_is_what_its_first_part_is_where_all_are_known(
    line: str, kind: Kind | None
) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Ferry runs aground off Sund", Kind.TEASER),
        ("*Share this article*", Kind.SHARE),
        ("(Share this article)", Kind.SHARE),
        ("*Share this quay*", None),
        ("The quay at noon. (Photo: Jan Maes)", Kind.CAPTION),
        ("Photo: Jan Maes", Kind.PHOTO_CREDIT),
        ("12", Kind.CHROME),
        ("1234567", Kind.CHROME),
        ("12345678", None),
        ("The quay", None),
    ],
)
def test_a_line_is_what_a_rule_or_its_own_words_say(line: str, kind: Kind | None) -> None:
    assert kind_of(line) == kind
