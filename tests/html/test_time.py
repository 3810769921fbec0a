"""Reading a page takes time in proportion to its size, whatever is on it."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from newsclean.html.page import build_page

WORDS = "It rained all night in the small town of Portmere, and nobody slept. "
PAGES: dict[str, Callable[[int], str | bytes]] = {
    "paragraphs": lambda n: f"<p>{WORDS}</p>" * n,
    "lines": lambda n: "<div>" + f"{WORDS}<br>" * n,
    "unclosed inline": lambda n: f'<span class="a">{WORDS}<br>' * n,
    "unclosed blocks": lambda n: f'<div class="a{{}}">{WORDS}' * n,
    "links": lambda n: "<ul>" + '<li><a href="/x">Rain</a></li>' * n + "</ul>",
    "cells": lambda n: "<table>" + "<tr><td>1</td><td>2</td></tr>" * n + "</table>",
    "spaces": lambda n: "<p>" + " \xa0" * (20 * n) + "</p>",
    "titles": lambda n: "<title>" + " - x" * (5 * n) + "</title>" + "<h1>x</h1>" * n,
    "odd tags": lambda n: "<o:p>x</o:p>" * n,
    "attributes": lambda n: "<p " + " ".join(f"a{i}='x'" for i in range(5 * n)) + f">{WORDS}</p>",
    "empty tables": lambda n: f"<p>{WORDS}</p>" + "<table><tr><td>" * n + "</table>" * n,
    "empty boxes": lambda n: f"<p>{WORDS}</p>" + "<div><div></div></div>" * n,
    "one long line": lambda n: WORDS * (20 * n),
    "broken bytes": lambda n: "é".encode("latin-1") * (50 * n),
}  # fmt: skip


@pytest.mark.parametrize("kind", PAGES)
def test_time_grows_with_size(kind: str) -> None:
    small, large = PAGES[kind](400), PAGES[kind](3200)
    build_page(small)
    start = process_time()
    build_page(small)
    middle = process_time()
    build_page(large)
    end = process_time()
    assert end - middle < 25 * (middle - start) + 0.3
