"""The same articles whatever the hashes of strings, the order, and what runs beside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOME = ["--every", "2"]


def digests(*options: str, seed: str) -> str:
    """Give the hashes that a process of its own prints."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT / 'src'}"}
    command = [sys.executable, "-m", "tools.digests", *SOME, *options]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def usual() -> str:
    return digests(seed="0")


@pytest.mark.parametrize(
    ("options", "seed"),
    [([], "1"), (["--backwards"], "4294967295"), (["--threads", "4"], "0")],
    ids=["hash-seed", "order", "threads"],
)
def test_gives_the_same_articles(usual: str, options: list[str], seed: str) -> None:
    assert len(usual.splitlines()) > 20
    assert digests(*options, seed=seed) == usual
