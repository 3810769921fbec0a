"""Where the public evaluation sets lie, if they do; tests that need them skip without."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
needs_shared = pytest.mark.skipif(
    not (SHARED / "README.md").exists(), reason="the evaluation sets are not at ../shared"
)
