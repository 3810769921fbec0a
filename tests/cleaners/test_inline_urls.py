from __future__ import annotations

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaners.inline_urls import inline_urls

PIPELINE = Pipeline((inline_urls,))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Talks https://example.org/a/b- went on.", "Talks went on."),
        ("Talks, https://example.org/world/talks-resume went on.", "Talks, went on."),
        ("The mayor http://example.org/2021/mayor-of-sund.html left.", "The mayor left."),
    ],
)
def test_cuts_addresses_between_two_words(text: str, left: str) -> None:
    assert clean(text, format="text", pipeline=PIPELINE).text == left


@pytest.mark.parametrize(
    "text",
    [
        "The form is at https://example.org/form until May.",
        "See https://example.org/form for more.",
        "Visit https://example.org/form today.",
        "The address: https://example.org/form is old.",
        "It is called https://example.org today.",
        "Read it here https://example.org/form and sign.",
        "The form (https://example.org/form) is old.",
        "He wrote “https://example.org/form” on the wall.",
        "Talks went on: https://example.org/form",
        "https://example.org/form was down.",
        "Unter https://example.org/form steht mehr.",
        "No address :// here.",
        "Talks https://example.org/forms went on.",
        "Talks https://example.org/a/talks-one and https://example.org/a/talks-two went on.",
    ],
)
def test_leaves_addresses_that_an_author_gives(text: str) -> None:
    assert clean(text, format="text", pipeline=PIPELINE).text == text
