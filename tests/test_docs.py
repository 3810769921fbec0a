"""Every example in the README and the documentation runs and prints what it says."""

from __future__ import annotations

import doctest
import io
import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import warnings
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import dev
import pytest
from examples.scrapy_news.news_site import news_site

import newsclean
from newsclean import Page, WarningCode, clean
from newsclean.cli.main import main
from newsclean.rules.rule_file import read
from newsclean.sites import sampled, update_folder
from tests.installed_engines import missing
from tests.profiles.pages_of_sites import texts

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SITE = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
# The pages of the rules are made from the rules when the site is built.
WRITTEN = sorted(page for page in DOCS.rglob("*.md") if page.parent.name != "rules")
PAGES = [*(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY")), *WRITTEN]
# What some recipes use and is not installed for the tests: the dependency group `recipes`.
HEAVY = {
    "datasets.md": "datasets",
    "langchain.md": "langchain_core",
    "llamaindex.md": "llama_index",
    "news-please.md": "newsplease",
    "newspaper4k.md": "newspaper",
    "pandas.md": "pandas",
    "playwright.md": "playwright",
}
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def names(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """Give the address of the news site that recipes fetch from."""
    with news_site() as address:
        yield address


def with_a_browser(source: str) -> str:
    """Let Playwright use a browser that is installed here, since it would look for its own."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium is installed")
    options = f"executable_path={browser!r}, args=['--no-sandbox']"
    return source.replace("chromium.launch()", f"chromium.launch({options})")


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_python_examples(page: Path, site: str) -> None:
    source = "\n".join(blocks(page, "python")).replace("https://news.example/", site)
    if page.parent.name == "engines" and page.stem != "index" and (why := missing(page.stem)):
        pytest.skip(why)
    if page.name in HEAVY and page.parent.name == "recipes":
        if find_spec(HEAVY[page.name]) is None:
            pytest.skip(f"{HEAVY[page.name]} is missing; install the dependency group `recipes`")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what other libraries warn of is theirs
            run(page, with_a_browser(source) if page.name == "playwright.md" else source)
    else:
        run(page, source)


def run(page: Path, source: str) -> None:
    test = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.append)
    assert result.failed == 0, "".join(report)


class Command(NamedTuple):
    """A command that a page names, and what it prints where the page says so."""

    line: str
    wanted: str = ""


def commands() -> list[Command]:
    """Give each command of the pages once, those in the middle of a sentence too."""
    found: dict[str, Command] = {}
    for page in PAGES:
        shown = (re.split(r"^\$ ", block, flags=re.MULTILINE) for block in blocks(page, "console"))
        for example in chain.from_iterable(block[1:] for block in shown):
            line, _, wanted = example.partition("\n")
            line = shlex.join(shlex.split(line, comments=True))
            if wanted.strip() or line not in found:
                found[line] = Command(line, wanted)
        text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        for code in re.findall(r"`([^`]+)`", text):
            if code.split()[0] in PROGRAMS and len(code.split()) > 1:
                line = shlex.join(shlex.split(filled(code)))
                found.setdefault(line, Command(line))
    return list(found.values())


def filled(usage: str) -> str:
    """Give a command for a usage: without what may be left out, and with examples for capitals."""
    return re.sub(r"\b[A-Z]+\b", lambda found: EXAMPLES[found[0]], re.sub(r" \[.*?\]", "", usage))


PROGRAMS = ("newsclean", "python3", "python", ".ci/run")
EXAMPLES = {"ID": "und.ad_marker.wp-automatic", "LINE": "'[ad_1]'", "FILE": "page.html"} | {
    "A": "before.json",
    "B": "after.json",
    "PAGES": "crawl.jsonl",
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with the files that the pages speak of, and be in it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copy(ROOT / "examples" / "harbour.html", tmp_path / "page.html")
    (rule,) = blocks(ROOT / "README.md", "toml")
    (tmp_path / "courier.toml").write_text(rule, encoding="utf-8")
    for name, ignored in (("before", []), ("after", ["teaser"])):
        run = clean((tmp_path / "page.html").read_bytes(), ignore=ignored).model_dump_json()
        (tmp_path / f"{name}.json").write_text(run, encoding="utf-8")
    crawl = [
        Page(text, url=f"https://courier.example/{number}")
        for number, text in enumerate(texts(lambda _, body: [*body, "Gulls of the quay"], 24))
    ]
    records = (json.dumps({"text": page.source, "url": page.url}) for page in crawl)
    (tmp_path / "crawl.jsonl").write_text("\n".join(records), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    typed = io.TextIOWrapper(io.BytesIO((tmp_path / "page.html").read_bytes()))
    monkeypatch.setattr("sys.stdin", typed)
    return tmp_path


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.line)
def test_commands_do_what_the_pages_say(
    command: Command, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert place == Path.cwd()
    if "profile" in command.line and not command.line.startswith("newsclean learn"):
        with_profiles(place)
    program, *arguments = shlex.split(command.line)
    if program.startswith("python"):
        program, *arguments = known_to_python(arguments)
    if program != "newsclean":
        return  # it sets up, measures or trains; that it is there must do
    try:
        code = main(arguments)
    except SystemExit as stop:  # as for --version
        code = int(stop.code or 0)
    # That no rule knows a line is what one wants to hear before a rule is added.
    finds = arguments[0] == "diff" or arguments[:2] in (["rules", "match"], ["profile", "diff"])
    assert code == 0 or (code == 1 and finds)
    printed = capsys.readouterr().out
    if command.wanted.strip():
        checker = doctest.OutputChecker()
        assert checker.check_output(command.wanted, printed, FLAGS), printed


def with_profiles(place: Path) -> None:
    """Learn what the pages name: profiles of a crawl, and of a part of it."""
    pages = [json.loads(line) for line in (place / "crawl.jsonl").read_text("utf-8").splitlines()]
    for folder, some in (("profiles", pages), ("newer", pages[12:])):
        update_folder(sampled(Page(one["text"], one["url"]) for one in some), place / folder)


def known_to_python(arguments: list[str]) -> list[str]:
    """Give what `python3 dev.py TASK`, `python -m MODULE` or a script runs; it must exist."""
    what, *rest = arguments
    if what == "-m":
        assert find_spec(rest[0]) is not None
        return rest
    if what.startswith("examples/"):
        assert (ROOT / what).is_file()
        return [what]
    assert what == "dev.py"
    assert not rest or rest[0] in dev.TASKS, f"dev.py has no task {rest[0]!r}"
    return rest or [what]


def test_the_commands_are_found() -> None:
    lines = {command.line for command in commands()}
    assert 'newsclean rules match "[ad_1]"'.replace('"', "'") in lines
    assert "newsclean rules check" in lines
    assert "newsclean clean - --json" in lines
    assert "python3 dev.py newsclean rules list en.share" in lines
    assert "python3 dev.py demo" in lines


@pytest.mark.parametrize("task", dev.TASKS)
def test_tasks_run_what_there_is(task: str) -> None:
    _, group, modules = dev.TASKS[task]
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    assert not group or group in groups
    ours = [module for module in modules if (ROOT / module.split(".")[0]).is_dir()]
    assert all(find_spec(module.split()[0]) for module in ours)


def test_dev_alone_lists_its_tasks() -> None:
    command = [sys.executable, str(ROOT / "dev.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert all(f"\n  {task} " in done.stdout for task in dev.TASKS)


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_rule_examples(page: Path, tmp_path: Path) -> None:
    for block in blocks(page, "toml"):
        assert tomllib.loads(block)
        own = tmp_path / "own.toml"
        own.write_text(block, encoding="utf-8")
        assert read(own).wrong == ()


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        # The pages of the rules are made when the docs are built, which is strict about links.
        assert target.startswith("rules/") or (page.parent / target).exists(), target


def test_links_of_the_readme_hold_on_pypi_and_lead_somewhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    inside = f"{project['urls']['Source']}/blob/main/"
    targets = re.findall(r"\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert targets
    for target in targets:
        assert target.startswith("https://")
        if target.startswith(inside):
            assert (ROOT / target.removeprefix(inside)).exists(), target


def test_every_warning_is_explained() -> None:
    page = (ROOT / "docs" / "warnings.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)
    assert sorted(told) == sorted(WarningCode)


# What people type into the search, and the page that must be found: what is in a page's title
# counts most there, then what is in its headings.
SEARCHED = {
    "Scrapy": "recipes/scrapy",
    "requests": "recipes/requests-httpx",
    "httpx": "recipes/requests-httpx",
    "feedparser": "recipes/feedparser",
    "RSS": "recipes/feedparser",
    "Playwright": "recipes/playwright",
    "BeautifulSoup": "recipes/beautifulsoup",
    "trafilatura": "recipes/trafilatura",
    "newspaper4k": "recipes/newspaper4k",
    "news-please": "recipes/news-please",
    "Migrate": "recipes/newspaper4k",
    "pandas": "recipes/pandas",
    "Hugging Face datasets": "recipes/datasets",
    "LangChain": "recipes/langchain",
    "LlamaIndex": "recipes/llamaindex",
    "asyncio": "recipes/async",
    "threads": "recipes/async",
    "processes": "recipes/async",
    "Zyte": "recipes/zyte-schema-org",
    "schema.org": "recipes/zyte-schema-org",
    "Spark": "engines/spark",
    "DuckDB": "engines/duckdb",
    "Common Crawl": "cc-news",
    "encoding": "questions/encoding",
    "limits": "questions/limits",
    "maximum size": "questions/limits",
    "JSON schema": "questions/json-schema",
    "lost a sentence": "questions/lost-sentence",
    "missing text": "questions/lost-sentence",
    "remove a line": "questions/label-stays",
    "share button": "questions/label-stays",
    "keep rule": "writing-rules",
    "ignore a rule": "writing-rules",
    "custom cleaner": "cleaners",
    "keep captions": "cleaners",
    "warnings": "warnings",
    "upgrade": "versions",
    "deprecation": "versions",
    "security": "trust",
    "reproducible": "trust",
    "dates": "account",
    "offsets": "account",
    "glossary": "glossary",
    "install": "quick-start",
    "clean many": "quick-start",
    "command line": "command-line",
    "exit codes": "command-line",
    "resume": "command-line",
    "benchmarks": "benchmarks",
    "speed": "benchmarks",
    "architecture": "how-it-works",
    "report": "report",
    "explain": "explain",
    "diff": "diff",
    "pytest": "saved-pages",
    "repeated lines": "sites",
    "boilerplate on every page": "sites",
    "profile of a site": "sites",
}


@pytest.mark.parametrize("words", SEARCHED)
def test_pages_are_found_by_what_people_type(words: str) -> None:
    text = (DOCS / f"{SEARCHED[words]}.md").read_text("utf-8")
    text = re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    headings = " ".join(re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)).lower()
    assert all(word in headings for word in words.lower().split()), headings


def pages_in(menu: list[dict[str, Any]]) -> Iterator[str]:
    """Give the pages that a menu leads to."""
    for entry in menu:
        for target in entry.values():
            yield from pages_in(target) if isinstance(target, list) else [target]


def test_every_page_is_in_the_menu_once() -> None:
    written = [page.relative_to(DOCS).as_posix() for page in WRITTEN]
    assert sorted(pages_in(SITE["nav"])) == sorted([*written, "rules/index.md"])


def test_the_site_says_its_version() -> None:
    assert SITE["copyright"].startswith(f"newsclean {newsclean.__version__},")


def test_heavy_recipes_have_their_group() -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    packages = [one for one in groups["recipes"] if isinstance(one, str)]
    assert len(packages) == len(HEAVY)
    assert {page.name for page in PAGES if page.parent.name == "recipes"} >= set(HEAVY)
