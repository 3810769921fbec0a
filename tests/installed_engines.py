"""Which engines are installed here; tests that need others skip."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec


def missing(engine: str) -> str:
    """Say why newsclean cannot be run in an engine here; empty if it can."""
    package = {"spark": "pyspark"}.get(engine, engine)
    if find_spec(package) is None:
        return f"{package} is not installed: python3 dev.py engines"
    if engine == "spark" and not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        return "Spark needs Java 17 or newer, and there is none"
    return ""
