"""A notebook that runs: what an article shows, and processes started from a cell."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nbclient", reason="nbclient runs the notebook; `python3 dev.py recipes`")
pytest.importorskip("ipykernel", reason="the notebook needs a kernel; `python3 dev.py recipes`")

SHOWN = """
import newsclean
newsclean.clean("It rained all night in Portmere.\\nShare this article")
"""
IN_PROCESSES = """
texts = [f"It rained for {n} days in Portmere.\\n[ad_1]" for n in range(20)]
articles = list(newsclean.clean_many(texts, workers=2))
articles == [newsclean.clean(text) for text in texts]
"""
# A program of its own: what these packages warn of is no fault of a test.
RUN = """
import sys
import nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
nbformat.write(notebook, sys.argv[1])
"""


def notebook(*cells: str) -> dict[str, Any]:
    code: dict[str, Any] = {"cell_type": "code", "metadata": {}, "execution_count": None}
    written = [{**code, "source": cell, "outputs": []} for cell in cells]
    return {"cells": written, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}


def test_a_notebook_shows_articles_and_starts_processes(tmp_path: Path) -> None:
    path = tmp_path / "rain.ipynb"
    path.write_text(json.dumps(notebook(SHOWN, IN_PROCESSES)))
    subprocess.run([sys.executable, "-c", RUN, path], check=True, capture_output=True, cwd=tmp_path)
    article, same = json.loads(path.read_text())["cells"]
    assert "Share this article" in "".join(article["outputs"][0]["data"]["text/html"])
    assert same["outputs"][0]["data"]["text/plain"] == ["True"]
