"""Take the pictures of the report that the documentation shows: python -m tools.screenshots."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from tests.chromium import chromium, missing
from tests.expected import PAGES

import newsclean
from newsclean import Cleaned
from newsclean.saved.saved_article import article_of

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
_EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour.html"


class Picture(NamedTuple):
    """A picture: what it shows, in which window, and the keys that are pressed before."""

    name: str
    html: str
    width: int
    height: int
    scheme: str = "light"
    keys: tuple[str, ...] = ()


def pictures() -> list[Picture]:
    """Give the pictures of the documentation."""
    example = Cleaned("harbour.html", newsclean.clean(_EXAMPLE.read_bytes()))
    saved = [Cleaned(f"{page.name}.html", article_of(page)) for page in sorted(PAGES.iterdir())]
    one = newsclean.report(example)
    many = newsclean.report(saved, title="A night's crawl")
    arabic = newsclean.report(next(page for page in saved if page.key == "arabic_page.html"))
    return [
        Picture("report", one, 1120, 700, keys=("n",) * 18),
        Picture("report-side-by-side", one, 1120, 700, "dark", ("3", *("n",) * 18, "Escape")),
        Picture("report-of-many", many, 1120, 900),
        Picture("report-on-a-phone", arabic, 390, 700, keys=("n",) * 6),
    ]


def main() -> int:
    """Take them all; 256 colours keep each below 100 KB."""
    if why := missing():
        print(f"No pictures: {why}", file=sys.stderr)
        return 1
    from PIL import Image  # noqa: PLC0415 - comes with the group that takes pictures

    PICTURES.mkdir(exist_ok=True)
    with chromium() as browser:
        for picture in pictures():
            window = {"width": picture.width, "height": picture.height}
            opened = browser.open(picture.html, viewport=window, color_scheme=picture.scheme)
            for key in picture.keys:
                opened.page.keyboard.press(key)
                opened.page.wait_for_timeout(100)
            file = PICTURES / f"{picture.name}.png"
            opened.page.screenshot(path=file)
            with Image.open(file) as taken:
                small = taken.convert("RGB").quantize(256, dither=Image.Dither.NONE)
            small.save(file, optimize=True)
            print(f"{file.relative_to(PICTURES.parents[1])}: {file.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
