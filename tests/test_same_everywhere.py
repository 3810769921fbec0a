"""One digest over all fixtures, whatever the seed of hashes, the settings, order and threads."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from newsclean import clean
from tests.expected import PAGES, TEXTS

ROOT = Path(__file__).parents[1]


def sources() -> list[Path]:
    return [*sorted(PAGES.glob("*/page.html")), *sorted(TEXTS.glob("*/*.txt"))]


def cleaned(path: Path) -> str:
    return clean(path.read_bytes()).model_dump_json()


def digest(articles: list[str]) -> str:
    return hashlib.sha256("\n".join(articles).encode()).hexdigest()


@pytest.fixture(scope="module")
def wanted() -> list[str]:
    return [cleaned(path) for path in sources()]


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"PYTHONHASHSEED": "7", "PYTHONOPTIMIZE": "2"},
        {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"},
        {"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1", "http_proxy": "http://a.example:1"},
    ],
    ids=lambda settings: " ".join(f"{name}={value}" for name, value in settings.items()),
)
def test_settings_of_the_process_do_not_matter(settings: dict[str, str], wanted: list[str]) -> None:
    program = "from tests.test_same_everywhere import *; print(digest([*map(cleaned, sources())]))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            **settings,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest(wanted)


def test_the_order_of_sources_does_not_matter(wanted: list[str]) -> None:
    order = list(range(len(wanted)))
    Random(5).shuffle(order)  # noqa: S311 - any order
    paths = sources()
    assert {number: cleaned(paths[number]) for number in order} == dict(enumerate(wanted))


def test_threads_at_once_give_the_same(wanted: list[str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        twice = list(pool.map(cleaned, [*sources(), *sources()[::-1]]))
    assert twice == [*wanted, *wanted[::-1]]


def test_the_first_sources_of_a_process_may_come_in_threads_at_once(wanted: list[str]) -> None:
    program = (
        "from tests.test_same_everywhere import *; import sys; sys.setswitchinterval(1e-5)\n"
        "with ThreadPoolExecutor(8) as pool: print(digest([*pool.map(cleaned, sources())]))"
    )
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest(wanted)
