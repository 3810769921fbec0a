"""Hold saved pages to their articles: `pytest --newsclean tests/pages`.

Unless an option asks for it, nothing of newsclean but this file is loaded, and no file looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

_ACCEPTED: Final = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and the setting."""
    group = parser.getgroup("newsclean", "newsclean's saved pages")
    group.addoption(
        "--newsclean",
        action="store_true",
        help="clean every saved page again, and show how its article differs",
    )
    group.addoption(
        "--newsclean-accept",
        action="store_true",
        help="the same, and take the articles as they are now",
    )
    parser.addini("newsclean_rules", "rule files of your own for saved pages", type="paths")


def pytest_configure(config: pytest.Config) -> None:
    """Look for saved pages where an option asks for it."""
    if config.getoption("newsclean") or config.getoption("newsclean_accept"):
        config.stash[_ACCEPTED] = []
        config.pluginmanager.register(_Collector(), "newsclean-collector")


class _Collector:
    """What is called for every file, and so is registered only where it is wanted."""

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> Any:
        """Take the file that says what must come of a saved page."""
        if file_path.name == "expected.json":
            return _SavedFile.from_parent(parent, path=file_path)
        return None

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter, config: pytest.Config
    ) -> None:
        """Say what was accepted."""
        accepted = config.stash[_ACCEPTED]
        if accepted:
            terminalreporter.section("newsclean")
            terminalreporter.line(
                "Accepted as they are now; read the difference before you keep it:"
            )
            for name in accepted:
                terminalreporter.line(f"  {name}")


class _SavedFile(pytest.File):
    """The folder of a saved page."""

    def collect(self) -> Iterator[pytest.Item]:
        from newsclean.saved.saved_article import saved_source  # noqa: PLC0415 - only where asked

        if saved_source(self.path.parent):
            yield _SavedItem.from_parent(self, name=self.path.parent.name)


class _SavedItem(pytest.Item):
    """A saved page that is cleaned again."""

    def runtest(self) -> None:
        """Clean it, and compare."""
        from newsclean.saved.accepted import accepted  # noqa: PLC0415 - only where asked
        from newsclean.saved.differences import differences  # noqa: PLC0415 - the same
        from newsclean.saved.saved_article import (  # noqa: PLC0415 - the same
            article_of,
            read_expected,
            write_expected,
        )

        folder = self.path.parent
        wanted = read_expected(folder)
        article = article_of(folder, self.config.getini("newsclean_rules"))
        source = article.restore()
        found = differences(article, wanted)
        if any(source[cut.start : cut.end] != cut.text for cut in article.removed):
            found.append("the account is not that of the source")
        if found and self.config.getoption("newsclean_accept"):
            write_expected(folder, accepted(article, wanted))
            self.config.stash[_ACCEPTED].append(self.nodeid)
        elif found:
            raise DifferenceError(found)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the differences, and no traceback."""
        if isinstance(excinfo.value, DifferenceError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the saved page."""
        return self.path, None, f"newsclean: {self.name}"


class DifferenceError(AssertionError):
    """Say how an article differs from the one that was saved."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join([*lines, "", "If this is right: pytest --newsclean-accept"]))
