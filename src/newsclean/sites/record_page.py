"""Clean a page as far as learning needs it: without its account and its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from newsclean.api import pipelines
from newsclean.claim import FIELDS, Kind
from newsclean.document import Document
from newsclean.fields.byline import authors_in
from newsclean.fields.labelled_dates import labelled_dates
from newsclean.fields.moments import day_of
from newsclean.intake.tags import is_page
from newsclean.page_work import Page
from newsclean.pipeline import Pipeline
from newsclean.profiles.page_record import recorded_page
from newsclean.profiles.registered_domain import registered_domain
from newsclean.source import Format, read


class Recorded(NamedTuple):
    """What is kept of a page.

    Args:
        site: The site that the page itself says it is of, where its address does not.
        packed: Its record, packed.
    """

    site: str | None
    packed: bytes


@dataclass(frozen=True)
class PageRecorder:
    """How pages are read and cleaned to learn from; it is handed to each process.

    >>> PageRecorder().make()(Page("It rained.")).site is None
    True

    Args:
        format: As for `clean`; so is all that follows.
    """

    format: Format = "auto"
    encoding: str | None = None
    rules: tuple[str | Path, ...] = ()
    ignore: tuple[str, ...] = ()

    def make(self) -> Callable[[Page], Recorded]:
        """Give the function that does it.

        Raises:
            RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        """
        return partial(self._recorded, pipelines(None, self.rules, self.ignore))

    def _recorded(self, pipeline_of: Callable[[str | None], Pipeline], page: Page) -> Recorded:
        came = read(page.source, self.format, page.encoding or self.encoding)
        # Guesses at lines that no rule knows take a tenth of the time, and a profile does without:
        # a line that they would cut on some pages is seen on all.
        pipeline = pipeline_of(page.url).without_last
        if not came.is_page:
            document = pipeline(Document(came.text))
            if self.format == "text" or not is_page(document.live):
                return Recorded(None, _packed(document, _authors(document), _day(document)))
        from newsclean.html.clean import read_page, stages_of  # noqa: PLC0415 - lxml only for HTML

        _, metadata, document = read_page(came.text, page.url)
        extracting, cleaning = stages_of(pipeline)
        document = cleaning(extracting.once(document))
        packed = _packed(
            document,
            metadata.authors or _authors(document),
            metadata.date_published or _day(document),
        )
        return Recorded(registered_domain(metadata.canonical_url), packed)


def _packed(document: Document, authors: Iterable[str], day: date | None) -> bytes:
    return recorded_page(document.blocks, authors, day).packed()


def _authors(document: Document) -> list[str]:
    lines = _lines_of(document, FIELDS[Kind.BYLINE])
    return [author for line in lines for author in authors_in(line)]


def _day(document: Document) -> date | None:
    stated = (labelled_dates(line)[0] for line in _lines_of(document, FIELDS[Kind.PUBLISHED]))
    return next((day_of(one.moment) for one in stated if one is not None), None)


def _lines_of(document: Document, field: str) -> list[str]:
    """Give the lines that move to a field of the article, in their order."""
    claims = sorted(claim for claim in document.claims if claim.field == field)
    return [" ".join(document.text[claim.start : claim.end].split()) for claim in claims]
