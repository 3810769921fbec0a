from __future__ import annotations

import pytest

from newsclean import Kind, Pipeline, clean
from newsclean.claim import FIELDS
from newsclean.cleaners import LINES
from newsclean.cleaners.known_lines import Lines
from newsclean.rules import default_rules

BODY = (
    "The wall gave way shortly before midnight, and the office closed both of the quays at once.\n"
    "Six of the nine boats had left by the time the first crews came down with lamps and ropes."
)


def test_every_kind_has_at_most_one_cleaner_of_lines() -> None:
    kinds = [kind for kinds in LINES.values() for kind in kinds]
    assert len(kinds) == len(set(kinds))


def test_fields_are_fields_of_the_article() -> None:
    article = clean(BODY)
    assert all(hasattr(article, name) for name in FIELDS.values())


@pytest.mark.parametrize("name", LINES)
def test_a_cleaner_claims_its_own_kinds_only(name: str) -> None:
    kinds = frozenset(LINES[name])
    text = (
        f"News\nHarbour wall gives way\nBy Ada Lovett\n3 March 2024\nShare\n{BODY}\n"
        "Related Articles\nShare this article\n(AP Photo/Jan Maes)\n"
        "Sign up for our newsletter\nSource link\n"
        "© 2024 Sund Courier. All rights reserved.\nBack to top"
    )
    article = clean(text, pipeline=Pipeline((Lines(name, kinds, default_rules()),)))
    assert {removal.kind for removal in article.removed} <= kinds
    assert {removal.cleaner for removal in article.removed} <= {name}


def test_a_piece_inside_a_line() -> None:
    pipeline = Pipeline((Lines("ads", frozenset({Kind.AD_MARKER}), default_rules()),))
    article = clean(f"It rained. [ad_1] It snowed.\n{BODY}", pipeline=pipeline)
    assert article.text == f"It rained. It snowed.\n{BODY}"
