"""What `clean` and `clean_many` take, and what they say to everything else."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import (
    Article,
    Claim,
    Document,
    InputError,
    Kind,
    NewscleanError,
    Pipeline,
    PipelineError,
    WarningCode,
    clean,
    clean_many,
    default_pipeline,
)
from newsclean.api import pipelines

PROSE = (
    "The library van will come on Thursdays again, starting in April, the county council said.\n"
    "It had been off the road since its driver retired, and nobody else had the licence until now."
)
TEXT = f"[ad_1]\nBy Ada Lovett\n{PROSE}\nShare this article"


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (None, "the source is None; pass the page or its text"),
        (7, "of type int"),
        (2.5, "of type float"),
        (["It rained."], "of type list"),
        ({"text": "It rained."}, "of type dict"),
        (object(), "of type object"),
        (Path("page.html"), "is a path .*read the file"),
        ("It rained \ud800 all night.", "lone surrogate at character 10"),
        ("\udcff", "lone surrogate at character 0"),
    ],
)
def test_refuses_what_is_no_source(bad: Any, says: str) -> None:
    with pytest.raises(InputError, match=says):
        clean(bad)


def test_errors_are_of_the_library_and_are_value_errors() -> None:
    with pytest.raises(NewscleanError):
        clean(None)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="path"):
        clean(Path("page.html"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"url": 5}, "url is 5; give the address as str"),
        ({"encoding": 5}, "encoding is 5; give its name as str"),
        ({"rules": Path("mine.toml")}, "are lists; write rules=\\['mine.toml'\\]"),
        ({"rules": "mine.toml"}, "are lists; write rules=\\['mine.toml'\\]"),
        ({"rules": 5}, "are lists; rules=5 is none"),
        ({"rules": [5]}, "are lists of names; 5 in rules is none"),
        ({"ignore": "teaser"}, "are lists; write ignore=\\['teaser'\\]"),
        ({"rules": ["absent.toml"]}, "absent.toml: No such file or directory; nothing"),
    ],
)
def test_wrong_options_are_said(options: dict[str, Any], says: str) -> None:
    with pytest.raises(NewscleanError, match=says):
        clean(PROSE, **options)
    options.pop("url", None)
    if options and "encoding" not in options:
        with pytest.raises(NewscleanError, match=says):
            clean_many([PROSE], **options)


def test_the_module_shows_its_public_names_alone() -> None:
    shown = [name for name in dir(newsclean) if not name.startswith("__")]
    assert shown == sorted(newsclean.__all__)
    assert newsclean.__version__ == version("newsclean")
    assert all(getattr(newsclean, name) for name in dir(newsclean))
    with pytest.raises(AttributeError, match="no attribute 'clear'"):
        newsclean.clear  # noqa: B018 - asking for it is the test


@pytest.mark.parametrize(
    "text",
    [
        "Read the file page.html and pass it on.",
        "The address is https://example.org/storm.",
        "He said it had rained.",
        "storm",
        "and/or",
    ],
)
def test_takes_short_texts_that_name_files_and_addresses(text: str) -> None:
    assert clean(text).text == text


@pytest.mark.parametrize("wrong", ["HTML", "markdown", "", None])
def test_refuses_unknown_formats(wrong: Any) -> None:
    with pytest.raises(InputError, match="use 'auto', 'html' or 'text'"):
        clean("It rained.", format=wrong)


@pytest.mark.parametrize("blank", ["", " ", "\n\n", "\t\r\n\u2028 \u00a0", b"", b"  \n"])
def test_empty_sources_give_an_empty_article(blank: str | bytes) -> None:
    article = clean(blank)
    assert not article.text.strip()
    assert article.restore() == (blank if isinstance(blank, str) else blank.decode())
    assert article.removed == ()
    assert article.warnings == ()
    assert article.kept_ratio == 1.0


def test_a_large_text_is_cleaned_whole() -> None:
    article = clean(
        "[ad_1]\n" + f"{PROSE}\n" * 5 + "\n".join(map(str, range(20_000))), format="text"
    )
    assert article.text.startswith("The library van")
    assert article.text.count("\n") > 10_000


def test_one_endless_line() -> None:
    line = "rain " * 50_000
    assert clean(line, format="text").restore() == line


@pytest.mark.parametrize("mark", ["\x00", "\x00\x00", "\x07", "\x1b[31m", "\ufffd", "\ufeff"])
def test_control_characters_are_kept(mark: str) -> None:
    text = f"It rained{mark} all night, the harbour office said.\n{PROSE}"
    article = clean(text, format="text")
    assert article.text == text
    assert article.restore() == text


@pytest.mark.parametrize(
    "encoded",
    [
        "Café à l’aube".encode(),
        "Café à l’aube".encode("utf-8-sig"),
        "Café à l’aube".encode("utf-16"),
        b"\xff\xfe" + "Café à l’aube".encode("utf-16-le"),
        b"\xfe\xff" + "Café à l’aube".encode("utf-16-be"),
        bytearray("Café à l’aube".encode()),
        memoryview("Café à l’aube".encode()),
    ],
)
def test_bytes_are_decoded(encoded: Any) -> None:
    assert clean(encoded, format="text").text == "Café à l’aube"
    assert clean(encoded).text == "Café à l’aube"


@pytest.mark.parametrize("encoded", ["Café".encode("latin-1"), b"\x80\x81", b"It rained.\xff"])
def test_other_bytes_are_guessed(encoded: bytes) -> None:
    article = clean(encoded, format="text")
    assert [warning.code for warning in article.warnings] == ["encoding_guessed"]
    assert len(article.text) == len(encoded)


def test_half_a_utf16_character_is_replaced() -> None:
    assert clean("Café".encode("utf-16")[:-1], format="text").text == "Caf\ufffd"


def test_format_decides_what_angle_brackets_are() -> None:
    text = f"<p>{PROSE}</p>"
    assert clean(text, format="text").text == text
    assert clean(text, format="html").source != "text"
    assert clean(text).source != "text"
    assert clean("The sign <again> said 3 < 4 and a > b.").source == "text"


def test_the_address_is_kept_and_not_fetched() -> None:
    article = clean(PROSE, url="https://example.org/van")
    assert article.url == "https://example.org/van"
    assert clean(PROSE).url is None


def test_says_what_made_it() -> None:
    assert clean(PROSE).made_by.startswith("newsclean ")


def test_warns_when_little_is_left() -> None:
    menu = "\n".join(["Share this article", "Related Articles", "Back to top"] * 20)
    article = clean(f"{PROSE}\n{menu}", format="text")
    assert article.kept_ratio < 0.4
    assert [warning.code for warning in article.warnings] == ["little_left"]
    assert f"Only {article.kept_ratio:.0%} of the text is left" in str(article.warnings[0])


def test_clean_many_gives_errors_in_their_place() -> None:
    sources: list[Any] = [TEXT, None, Path("page.html"), b"%PDF-1.7", "", TEXT]
    results = list(clean_many(sources))
    names = [type(result).__name__ for result in results]
    assert names == ["Article", "InputError", "InputError", "InputError", "Article", "Article"]
    assert results[0] == results[-1] == clean(TEXT)


def test_clean_many_is_lazy() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield TEXT

    results = clean_many(endless())
    assert next(results) == next(results)


def test_clean_many_refuses_a_wrong_format_for_each() -> None:
    (result,) = clean_many(["It rained."], format="pdf")  # type: ignore[call-overload]
    assert isinstance(result, InputError)


def test_a_bug_in_a_cleaner_is_not_swallowed() -> None:
    def broken(document: Document, /) -> list[Claim]:
        message = "boom"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="boom"):
        clean(TEXT, pipeline=Pipeline((broken,)))


def test_a_claim_outside_the_text_is_an_error() -> None:
    def wide(document: Document, /) -> list[Claim]:
        return [Claim(0, len(document.text) + 1, Kind.CHROME)]

    with pytest.raises(PipelineError, match="'wide' claimed 0:11 of a text of 10"):
        clean("It rained.", pipeline=Pipeline((wide,)))


def test_the_default_pipeline_pickles() -> None:
    copy = pickle.loads(pickle.dumps(default_pipeline()))  # noqa: S301 - our own bytes
    assert clean(TEXT, pipeline=copy) == clean(TEXT)


def test_articles_pickle() -> None:
    article = clean(TEXT)
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes


def test_threads_give_the_same_results() -> None:
    texts = [f"[ad_1]\nHeadline number {n} of the day\n{TEXT}\n{n}" for n in range(40)]
    alone = [clean(text) for text in texts]
    pipeline = default_pipeline()
    with ThreadPoolExecutor(8) as pool:
        shared = pool.map(lambda text: clean(text, pipeline=pipeline), texts * 3)
        assert list(shared) == alone * 3


def test_no_state_between_documents() -> None:
    other = (
        "© Reuters. FILE PHOTO: The van.\nBy Tom Okoro\nSUND (AP) - It stopped.\nRelated Articles"
    )
    first = clean(TEXT)
    for _ in range(5):
        clean(other)
        clean(PROSE)
        assert clean(TEXT) == first


@dataclass(frozen=True)
class Counting:
    """A cleaner that notes what it was shown."""

    shown: list[str] = field(default_factory=list)

    def __call__(self, document: Document, /) -> list[Claim]:
        self.shown.append(document.live)
        return []


def test_a_pipeline_of_ones_own() -> None:
    counting = Counting()
    article: Article = clean(TEXT, pipeline=Pipeline((counting,)))
    assert article.text == TEXT
    assert counting.shown == [TEXT]


@pytest.mark.parametrize(("times", "warned"), [(2, True), (20, False)])
def test_a_short_text_above_a_paywall_may_be_a_beginning(times: int, *, warned: bool) -> None:
    text = f"{PROSE}\n" * times + "To continue reading, subscribe or log in."
    codes = [warning.code for warning in clean(text, format="text").warnings]
    assert (WarningCode.PAYWALL in codes) is warned
    assert clean(PROSE, format="text").warnings == ()


def test_kinds_from_a_generator_hold_for_every_host(tmp_path: Path) -> None:
    rules = tmp_path / "own.toml"
    rules.write_text(
        '[[keep]]\nid = "sun"\nphrases = ["The sun"]\nwhy = "Words of ours"\n', encoding="utf-8"
    )
    pipeline_of = pipelines(None, [rules], (), None, (kind for kind in ["share"]))
    kept = [pipeline_of(f"https://{host}.example/1").kept_kinds for host in ("courier", "post")]
    assert kept == [{newsclean.Kind.SHARE}] * 2
