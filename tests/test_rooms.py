"""Imports run one way through the rooms, and no name of a module means two things."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "newsclean"
# From the lowest floor to the highest; a room imports from its own floor's room and from below.
FLOORS = [
    {"errors", "text"},
    {"claim", "words", "article_warning", "extras", "limits"},
    {
        "kind_families",
        "kind_groups",
        "markup",
        "marked_lines",
        "intake",
        "exports",
        "feed_item",
        "settle",
        "remembered",
    },
    {"notebook"},
    {"source", "document", "article"},
    {"rules"},
    {"fields"},
    {"lines", "pipeline"},
    {"account", "cleaners"},
    {"html", "profiles"},
    {"api"},
    {"workers", "page_work"},
    {"many"},
    {"sites"},
    {"run_file"},
    {"explanation", "comparison"},
    {"integrations"},
    {"batch"},
    {"report_page", "saved"},
    {"cli", "testing"},
    {"__main__"},
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
HTML_FLOORS = [{"blocks"}, {"metadata"}, {"features"}, {"decision"}, {"page"}, {"clean"}]
HTML_FLOOR_OF = {room: floor for floor, rooms in enumerate(HTML_FLOORS) for room in rooms}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
OF_HTML = [path for path in MODULES if "html" in path.relative_to(PACKAGE).parts]


def imports(path: Path) -> Iterator[tuple[str, ...]]:
    """Give the modules of the package that a module needs to run, those it imports late too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node not in for_types:
            package, *parts = node.module.split(".")
            if package == "newsclean" and parts:
                yield tuple(parts)
            elif package == "newsclean":
                yield from ((alias.name,) for alias in node.names)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_down(path: Path) -> None:
    here = room(path)
    assert here in FLOOR_OF, "give the new room its floor"
    for there, *_ in imports(path):
        if there != here and not there.startswith("_"):
            assert FLOOR_OF[there] < FLOOR_OF[here], f"{here} stands below {there}"


@pytest.mark.parametrize("path", OF_HTML, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_down_in_html(path: Path) -> None:
    here = path.relative_to(PACKAGE / "html").parts[0].removesuffix(".py")
    for parts in imports(path):
        if parts[0] == "html" and len(parts) > 1 and parts[1] != here:
            there = parts[1]
            assert HTML_FLOOR_OF[there] < HTML_FLOOR_OF[here], f"{here} stands below {there}"


def test_base_names_mean_one_thing() -> None:
    names = Counter(path.stem for path in MODULES)
    assert [name for name, times in names.items() if times > 1] == []


def test_the_docs_list_the_rooms_from_the_highest_floor_down() -> None:
    page = (PACKAGE.parents[1] / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    table = page.partition("| room |")[2].partition("\n\n")[0].splitlines()[2:]
    told = [set(re.findall(r"`(\w+)/?`", row.split("|")[1])) for row in table]
    assert told == [floor for floor in reversed(FLOORS) if floor != {"__main__"}]
