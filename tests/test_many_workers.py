"""Many sources in many processes: the same results in the same order."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from newsclean import (
    Article,
    Claim,
    Cleaned,
    Document,
    InputError,
    Kind,
    Page,
    Pipeline,
    PipelineError,
    RuleError,
    clean,
    clean_many,
)

PROSE = "It rained all night in Portmere, the harbour office said on Monday, and the wall gave way."
SOURCES: list[Any] = [
    *(f"{PROSE} {number}\nShare this article" for number in range(20)),
    PROSE.encode(),
    bytearray(PROSE.encode()),
    None,
    Page(f"{PROSE}\n[ad_1]", url="https://a.example/1", key=["unhashable"]),
    Page(PROSE, url=5),  # type: ignore[arg-type]
    Page("Déjà vu à Sund.".encode("latin-1"), encoding="latin-1", key=lambda: "not to be pickled"),
    "x" * 20_000_001,
    object(),
]
PROGRAM = """
import multiprocessing, sys
from newsclean import Page, clean, clean_many
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    texts = [f"It rained for {n} days in Portmere.\\n[ad_1]" for n in range(30)]
    pages = [Page(text, key=n) for n, text in enumerate(texts)]
    assert [c.key for c in clean_many(pages, workers=2)] == list(range(30))
    assert list(clean_many(texts, workers=2)) == [clean(text) for text in texts]
"""


def same(left: Any, right: Any) -> bool:
    if isinstance(left, Cleaned):
        return left.key is right.key and same(left.result, right.result)
    if isinstance(left, InputError):
        return type(left) is type(right) and str(left) == str(right)
    return bool(left == right)


def test_processes_give_what_one_gives() -> None:
    alone, together = list(clean_many(SOURCES)), list(clean_many(SOURCES, workers=2))
    assert len(alone) == len(together) == len(SOURCES)
    assert all(map(same, alone, together))


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_can_be_raised(workers: int) -> None:
    results = clean_many(
        ["It rained.", b"%PDF-1.7 %", "It snowed."], workers=workers, errors="raise"
    )
    assert next(results).text == "It rained."
    with pytest.raises(InputError, match="is a PDF"):
        next(results)


def fails_on_snow(document: Document) -> Iterator[Claim]:
    if "snow" in document.text:
        1 / 0  # noqa: B018 - the fault
    yield from ()


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_a_cleaner_is_kept_in_the_place_of_its_source(workers: int) -> None:
    pipeline = Pipeline((fails_on_snow,))
    texts = ["It rained.", "It snowed.", "It hailed."]
    first, fault, last = clean_many(texts, pipeline=pipeline, workers=workers)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(fault, InputError)
    assert str(fault) == "cleaning failed on this source: ZeroDivisionError: division by zero"
    assert isinstance(fault.__cause__, ZeroDivisionError)
    with pytest.raises(ZeroDivisionError):
        list(clean_many(texts, pipeline=pipeline, workers=workers, errors="raise"))


def beyond_the_text(_: Document) -> list[Claim]:
    return [Claim(0, 99, Kind.SHARE)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_pipeline_that_is_wrong_for_all_sources_is_raised(workers: int) -> None:
    with pytest.raises(PipelineError):
        list(clean_many(["It rained."], pipeline=Pipeline((beyond_the_text,)), workers=workers))


def test_sources_may_have_no_end() -> None:
    endless = (Page(PROSE, key=number) for number, _ in enumerate(iter(int, 1)))
    assert [result.key for result in islice(clean_many(endless, workers=2), 100)] == list(
        range(100)
    )


@pytest.mark.parametrize("start", multiprocessing.get_all_start_methods())
def test_works_however_processes_start(start: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, str(program), start], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def in_a_pool(number: int) -> list[str]:
    """Clean some texts in two processes, in what may be a process of a pool itself."""
    texts = [f"It rained for {number + n} days.\n[ad_1]" for n in range(3)]
    return [article.text for article in clean_many(texts, workers=2, errors="raise")]


def test_works_in_a_process_of_another_pool() -> None:
    context = multiprocessing.get_context("spawn")
    wanted = [in_a_pool(number) for number in range(2)]
    with context.Pool(1) as pool:
        assert pool.map(in_a_pool, range(2)) == wanted
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        assert list(executor.map(in_a_pool, range(2))) == wanted


def test_mistakes_are_said_before_the_first_source_is_taken() -> None:
    for wrong in (0, -1, "two", 1.5):
        with pytest.raises(InputError, match="workers is"):
            clean_many([], workers=wrong)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="use 'keep' or 'raise'"):
        clean_many([], errors="ignore")  # type: ignore[call-overload]
    with pytest.raises(RuleError, match="did you mean"):
        clean_many([], workers=2, ignore=["en.shore"])
    with pytest.raises(PipelineError):
        clean_many([], workers=2, only=["shore"])


def test_choices_reach_the_processes() -> None:
    source = f"{PROSE}\n[ad_1]\nShare this article"
    choices: dict[str, Any] = {"ignore": ["und.ad_marker.wp-automatic"], "keep": iter(["share"])}
    (result,) = clean_many([source], workers=2, errors="raise", **choices)
    assert result.text == source == clean(source, **(choices | {"keep": ["share"]})).text
