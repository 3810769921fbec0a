"""The article as notebooks show it: nothing but the standard library, and text as text."""

from __future__ import annotations

import subprocess
import sys

import newsclean
from newsclean import Article, Kind, Removal
from newsclean.notebook import shown_in_notebook

HOSTILE = '<script>alert(1)</script></style>" onmouseover="x {{ 7*7 }} \u202eturned'


def test_shows_the_text_with_its_cuts_and_their_reasons() -> None:
    shown = newsclean.clean("It rained.\nShare this article")._repr_html_()
    assert "<p dir=auto>It rained.</p>" in shown
    assert 'data-kind="share" title="en.share.labels: Label of a share bar">Share this' in shown


def test_needs_no_extra() -> None:
    program = (
        "import sys; sys.modules['jinja2'] = sys.modules['markupsafe'] = None\n"
        "import newsclean; print(newsclean.clean('It rained.')._repr_html_())"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert b"It rained." in done.stdout


def test_a_report_without_the_extra_says_how_to_install_it() -> None:
    program = (
        "import sys; sys.modules['jinja2'] = None\n"
        "from newsclean.cli.main import main; sys.exit(main(['report', 'examples/harbour.txt']))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert done.returncode == 1
    assert done.stderr.decode().strip() == (
        'newsclean: jinja2 is missing; run: pip install "newsclean[report]"'
    )


def test_hostile_text_is_text() -> None:
    cut = Removal(kind=Kind.SHARE, text=HOSTILE, start=0, end=1, at=0, rule=HOSTILE, reason=HOSTILE)
    shown = Article(text=HOSTILE, headline=HOSTILE, removed=(cut,))._repr_html_()
    assert "<script" not in shown
    assert shown.count("</style>") == 1
    assert 'onmouseover="' not in shown
    assert "\u202e" not in shown
    assert "U+202E" in shown


def test_stays_small() -> None:
    shown = shown_in_notebook(Article(text="It rained all night.\n" * 50_000))
    assert len(shown) < 20_000
    assert "More than 200 lines" in shown
    assert len(shown_in_notebook(Article(text="a" * 1_000_000))) < 10_000
