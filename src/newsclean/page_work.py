"""What a process does with a page of many, and what is learned from one for those after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.api import check_address, clean, pipelines
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.limits import DEFAULT_LIMITS, Limits
from newsclean.pipeline import Pipeline
from newsclean.profiles.learned_pipelines import with_learned
from newsclean.profiles.learning_run import LearningRun, kept_of
from newsclean.profiles.profile import Profile
from newsclean.source import Format, read


class Page(NamedTuple):
    """A source for `clean_many` with what is known of it.

    >>> Page("It rained.", key=17).url is None
    True

    Args:
        source: The page or the text, as for `clean`.
        url: Address it came from, as for `clean`.
        encoding: What the HTTP header says its bytes are encoded in, as for `clean`.
        key: Whatever tells it from the others, such as the number of a row; it is handed through.
    """

    source: str | bytes
    url: str | None = None
    encoding: str | None = None
    key: object = None


def page_of(source: str | bytes | Page) -> Page:
    """Give a source as a page."""
    return source if isinstance(source, Page) else Page(source)


class Given(NamedTuple):
    """What a process is given.

    Args:
        page: The page.
        profile: What this run has learned of its site.
    """

    page: Page
    profile: Profile | None = None


@dataclass(frozen=True)
class PageRun:
    """What goes to processes, and what comes back, with what is learned on the way, if anything.

    Args:
        learning: What learns; None for nothing.
        limits: How large a page may be.
    """

    learning: LearningRun | None
    limits: Limits = DEFAULT_LIMITS

    def ready(self, source: str | bytes | Page) -> bool:
        """Tell whether a source can be cleaned yet."""
        return self.learning is None or self.learning.ready(_address(source))

    def given(self, page: Page) -> Given:
        """Give a page with what is known of its site by now."""
        profile = None if self.learning is None else self.learning.give(_address(page))
        return Given(page, profile)

    def payload(self, source: str | bytes | Page) -> Given:
        """Give what another process needs, or raise what `clean` would where it can be none."""
        page = page_of(source)
        given = self.given(page)
        check_address(page.url)
        text: object = page.source
        if isinstance(text, (bytearray, memoryview)):
            text = bytes(text)
        if not isinstance(text, (str, bytes)) or len(text) > self.limits.characters:
            read(text, limits=self.limits)
        assert isinstance(text, (str, bytes))
        if page.encoding is not None:
            read("", encoding=page.encoding)
        return given._replace(page=Page(text, page.url, page.encoding))

    def result(
        self, work: Callable[[Given], Article], source: str | bytes | Page
    ) -> Article | Exception:
        """Clean a source in this process; an error is its result, whatever becomes of it."""
        try:
            return work(self.given(page_of(source)))
        except Exception as error:  # noqa: BLE001 - as in a process of its own
            return error

    def take(self, result: tuple[str | bytes | Page, Any]) -> tuple[str | bytes | Page, Any]:
        """Learn from a page that was cleaned."""
        source, article = result
        address = _address(source)
        # It takes a twentieth of the time of cleaning, so not where nothing more is learned.
        if self.learning is not None and self.learning.wants(address):
            kept = kept_of(article) if isinstance(article, Article) else None
            self.learning.take(address, kept)
        return result


@dataclass(frozen=True)
class PageCleaning:
    """How pages are cleaned; it is handed to each process.

    >>> PageCleaning().make()(Given(Page("It rained."))).text
    'It rained.'

    Args:
        format: As for `clean_many`; so is all that follows.
    """

    format: Format = "auto"
    _: KW_ONLY
    encoding: str | None = None
    limits: Limits = DEFAULT_LIMITS
    pipeline: Pipeline | None = None
    rules: tuple[str | Path, ...] = ()
    ignore: tuple[str, ...] = ()
    only: tuple[Kind | str, ...] | None = None
    keep: tuple[Kind | str, ...] = ()
    site: Profile | str | Path | None = None
    sites: str | Path | None = None

    def make(self) -> Callable[[Given], Article]:
        """Give the function that cleans a page.

        Raises:
            RuleError: As for `clean_many`; so do the others.
            PipelineError: As said.
            ProfileError: As said.
        """
        pipeline_of = pipelines(
            self.pipeline,
            self.rules,
            self.ignore,
            self.only,
            self.keep,
            site=self.site,
            sites=self.sites,
        )
        return partial(self._cleaned, with_learned(pipeline_of, self.ignore))

    def _cleaned(
        self, pipeline_of: Callable[[str | None, Profile | None], Pipeline], given: Given
    ) -> Article:
        page, learned = given
        check_address(page.url)
        return clean(
            page.source,
            url=page.url,
            format=self.format,
            encoding=page.encoding or self.encoding,
            pipeline=pipeline_of(page.url, learned),
            limits=self.limits,
        )


def _address(source: str | bytes | Page) -> str | None:
    """Give the address of a source, if it has one that could be read."""
    url: object = source.url if isinstance(source, Page) else None
    return url if isinstance(url, str) else None
