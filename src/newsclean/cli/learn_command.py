"""The command that learns profiles of sites."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from newsclean.batch.inputs import inputs_of
from newsclean.batch.reading import records
from newsclean.batch.record import Columns, RecordError
from newsclean.batch.record_cleaner import values_of
from newsclean.cli.usage import fields_of
from newsclean.errors import InputError
from newsclean.page_work import Page
from newsclean.profiles.margin import Margin
from newsclean.profiles.profile import Profile
from newsclean.sites.folders import update_folder
from newsclean.sites.learning import check_some, sampled


def learn_sites(asked: argparse.Namespace) -> int:
    """Learn the lines that repeat on the pages of sites; give 1 if none could be read."""
    margin = margin_of(asked)
    samples = sampled(
        _pages(asked),
        site=asked.site,
        format=asked.format,
        encoding=asked.encoding,
        rules=asked.rules,
        ignore=asked.ignore,
        workers=asked.workers,
    )
    check_some(samples)
    for profile in update_folder(samples, asked.output, margin).values():
        print(told(profile, margin))
    for count, why in (
        (samples.nowhere, "of no known site; --site NAME says which"),
        (samples.failed, "could not be read"),
    ):
        if count:
            print(f"newsclean: {count:,} pages {why}", file=sys.stderr)
    return 0


def margin_of(asked: argparse.Namespace) -> Margin:
    """Give the margin that the command line asks for."""
    return Margin(pages=asked.min_pages, share=asked.min_share)


def told(profile: Profile, margin: Margin) -> str:
    """Say in a line what was learned of a site.

    >>> told(Profile(site="courier.example", pages=3, stories=2), Margin())
    'courier.example: no lines yet, 3 pages with 2 different stories; 5 are needed'
    """
    seen = f"{profile.pages:,} pages with {profile.stories:,} different stories"
    if profile.stories < margin.pages:
        return f"{profile.site}: no lines yet, {seen}; {margin.pages} are needed"
    return f"{profile.site}: {len(profile.lines):,} lines, {seen}"


def _pages(asked: argparse.Namespace) -> Iterator[Page | InputError]:
    """Give the page in each record, and an error where there is none."""
    fields = fields_of(asked.field)
    for record in records(inputs_of(asked.inputs, asked.form), fields, asked.encoding):
        try:
            if isinstance(record.raw.what, RecordError):
                raise record.raw.what
            yield _page(values_of(record.raw.what), record.columns, asked.url)
        except RecordError as error:
            yield InputError(str(error))


def _page(values: Mapping[str, Any], columns: Columns, url: str | None) -> Page:
    encoding = values.get(columns.encoding or "")
    address = values.get(columns.url or "") or url
    page = values.get(columns.page)
    if not isinstance(page, (str, bytes)):
        message = f"nothing in {columns.page!r}"
        raise RecordError("no_page", message)  # noqa: EM101 - a word for programs
    return Page(page, address if isinstance(address, str) else None, encoding)
