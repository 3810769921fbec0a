"""Where the fixtures lie; their form, and what holds them, is in `newsclean.saved`."""

from __future__ import annotations

from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"
PAGES = FIXTURES / "pages"
TEXTS = FIXTURES / "text" / "articles"
