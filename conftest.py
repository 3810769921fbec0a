"""What all tests share: which modules are left out, and that no test is held to a time."""

from __future__ import annotations

import os
import sys

from hypothesis import settings
from tests.installed_engines import missing

# A machine that is busy breaks no law; growth is held by benchmarks.
settings.register_profile("newsclean", deadline=None)
settings.load_profile("newsclean")
# The examples in modules for engines that are not installed here cannot run.
_ENGINES = ("duckdb", "polars", "ray", "spark")
collect_ignore = [f"src/newsclean/integrations/{name}.py" for name in _ENGINES if missing(name)]
# Whichever test comes first makes the session of Spark that all share; its workers have newsclean.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
