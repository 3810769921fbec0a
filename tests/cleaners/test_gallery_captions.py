from __future__ import annotations

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaners.gallery_captions import gallery_captions

TEXT = (
    "The wall of Portmere gave way shortly before midnight, and the office closed both quays.\n"
    "Nobody was hurt, but four boats were lost, and the market stays closed until Saturday."
)
CAPTIONS = ("The quay at noon.", "The old lamp. JAN MAES", "Masons at work on Friday")


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((gallery_captions,))).text.strip()


@pytest.mark.parametrize(
    "form", ["{n}/{of}", "{n} / {of}", "({n}/{of})", "[{n}/{of}]", "- {n}/{of}"]
)
@pytest.mark.parametrize("credit", ["", "Ida Holm"])
def test_captions_below_their_counters_go(form: str, credit: str) -> None:
    shown = [
        line
        for n, caption in enumerate(CAPTIONS, 1)
        for line in (form.format(n=n, of=31), caption, credit)
        if line
    ]
    gallery = "\n".join(shown)
    assert left(f"{gallery}\n{TEXT}") == TEXT
    first, second = TEXT.splitlines()
    assert left(f"{first}\n{gallery}\n{second}") == TEXT


def test_sentences_with_a_credit_go() -> None:
    said = "Masons of Sund stand at the wall on Friday morning."
    gallery = f"1/3\n{said} Photo: Jan Maes/AFP\n2/3\n{said}\n3/3\nThe quay at noon"
    assert left(f"{gallery}\n{TEXT}") == TEXT


def test_captions_move_to_the_images() -> None:
    gallery = "\n".join(f"{n}/3\n{caption}" for n, caption in enumerate(CAPTIONS, 1))
    assert [image.caption for image in clean(f"{gallery}\n{TEXT}").images] == [
        "The quay at noon.", "The old lamp. JAN MAES", "Masons at work on Friday",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1/2\nThe quay at noon\n2/2\nThe old lamp",
        "3/5\nThe first day\n1/5\nThe second day\n4/5\nThe third day",
        "1/3\nOne cup\n2/4\nTwo cups\n3/5\nThree cups",
        f"1/3\n{TEXT}\n{TEXT}\n2/3\n{TEXT}\n{TEXT}\n3/3\n{TEXT}\n{TEXT}",
        "1/3\n2/3\n3/3\nThe old lamp",
        "1/3\nFill each square with fish and fold it.\n2/3\nCook for a while.\n3/3\nServe at once.",
        "1/3\nIt was built in 1902, when all was new.\n2/3\nNow it fell\n3/3\nAnd nobody knows why",
        "1/3\nThe quay\n2/3\nThe lamp\nIt is old.\n3/3\nThe masons",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert left(f"{TEXT}\n{text}") == f"{TEXT}\n{text}"


def test_pictures_that_are_the_story_stay() -> None:
    gallery = "\n".join(f"{n}/3\n{caption}" for n, caption in enumerate(CAPTIONS, 1))
    assert left(gallery) == gallery
