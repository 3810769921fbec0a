"""Leave out the examples in modules for engines that are not installed here."""

from __future__ import annotations

import os
import sys

from tests.installed_engines import missing

_ENGINES = ("duckdb", "polars", "ray", "spark")
collect_ignore = [f"src/newsclean/integrations/{name}.py" for name in _ENGINES if missing(name)]
# Whichever test comes first makes the session of Spark that all share; its workers have newsclean.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
