"""The command that writes a report: what was cut of pages and texts, and why, to look at."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from newsclean.cli.source_file import name_of_file, read_file
from newsclean.errors import InputError
from newsclean.many import Cleaned, clean_many
from newsclean.page_work import Page
from newsclean.run_file import ENDINGS, read_run


def write_report(asked: argparse.Namespace) -> int:
    """Write one HTML file that shows each page or text with every cut in its place."""
    from newsclean.report_page.write_report import SAMPLE, report  # noqa: PLC0415 - takes a while

    if len(asked.files) == 1 and not asked.files[0].endswith(ENDINGS):
        page = report(next(_pages(asked.files, asked)))
    else:
        page = report(_results(asked), title=asked.title, sample=asked.sample or SAMPLE)
    try:
        asked.output.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"{asked.output}: {(error.strerror or str(error)).lower()}"
        raise InputError(message) from None
    print(f"Wrote {asked.output}")
    return 0


def _results(asked: argparse.Namespace) -> Iterator[Cleaned]:
    """Give what is in each file, in their order."""
    for is_run, files in groupby(asked.files, lambda file: file.endswith(ENDINGS)):
        if is_run:
            yield from chain.from_iterable(map(read_run, files))
        else:
            yield from _pages(files, asked)


def _pages(files: Iterable[str], asked: argparse.Namespace) -> Iterator[Cleaned]:
    """Give what becomes of pages and texts; those that cannot be read come last."""
    unread = []

    def pages() -> Iterator[Page]:
        for file in files:
            name = name_of_file(file)
            try:
                yield Page(read_file(file), asked.url, key=name)
            except InputError as error:
                unread.append(Cleaned(name, InputError(str(error).removeprefix(f"{name}: "))))

    yield from clean_many(
        pages(),
        encoding=asked.encoding,
        rules=asked.rules,
        site=asked.site,
        sites=asked.sites,
    )
    yield from unread
