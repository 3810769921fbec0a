"""Code and formulas of Markdown are never touched, and indentation stays."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.text.code import code_in

SAID = "It rained all night in Karnholm, the harbour office said, and the outer wall gave way."
MORE = "Nobody was hurt, but two boats sank at the quay before the crews could reach them at dawn."

CODE = {
    "labels": "```python\nimport tides\n\nShare this article\n    tides.low()\nAdvertisement\n```",
    "markers": "```\n[ad_1]\nRead more\n$ newsletter --subscribe\n```",
    "tildes": "~~~\nAdvertisement\nRead more: tides\n~~~",
    "a longer fence": "````\n```\nAdvertisement\n```\nShare this article\n````",
    "in a list": "- Ropes\n\n  ```\n  Advertisement\n  ```\n- Winches",
    "in a quotation": "> ```\n> Advertisement\n> ```",
    "a formula": "$$\nE = mc^2\nAdvertisement\n$$",
    "a formula on one line": "$$ x = \\frac{1}{2} $$",
    "spans": f"Write `[ad_1]` above and `%%item_content%%` below. {SAID}",
}


@pytest.mark.parametrize("code", CODE.values(), ids=CODE)
def test_code_stays(code: str) -> None:
    inside = f"{SAID}\n\n{code}\n\n{MORE}"
    assert clean(f"{inside}\n\nShare this article", format="text").text == inside
    below = f"{SAID}\n\n{MORE}\n\n{code}"
    related = "Related Articles\nFerry runs aground off Sund"
    assert clean(f"{below}\n\n{related}", format="text").text == below
    assert clean(f"Advertisement\n\n{code}\n\n{SAID}", format="text").text == f"{code}\n\n{SAID}"


def test_a_fence_that_is_never_closed_is_none() -> None:
    assert code_in("```\nShare this article\nAdvertisement") == []


def test_prices_in_dollars_are_no_formulas() -> None:
    assert code_in("Net Loft\n$$\nTide Kitchen\n$$\nGull") == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{SAID}\n[ad_1]\n    a = 4\n        b = 8", f"{SAID}\n    a = 4\n        b = 8"),
        (f"{SAID}\n\n[ad_1]\n    four = 4", f"{SAID}\n\n    four = 4"),
        (f"Share this article\n\n    four = 4\n{SAID}", f"    four = 4\n{SAID}"),
        (f"{SAID}\nAdvertisement\n\tfour = 4\n{MORE}", f"{SAID}\n\tfour = 4\n{MORE}"),
    ],
)
def test_a_cut_leaves_the_next_line_its_indentation(text: str, left: str) -> None:
    assert clean(text, format="text").text == left
    assert clean(left, format="text").text == left


def test_time_grows_with_the_text() -> None:
    fences = "```\n" * 1001
    assert len(code_in(fences)) == 500
    assert code_in("```a\n" * 1000) == []
