"""Learn from batches of Arrow: what every engine calls on its workers, and what joins that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from newsclean.extras import extra
from newsclean.integrations.carried_columns import check_column, check_text, values
from newsclean.page_work import Page
from newsclean.profiles.site_sample import Samples, SiteSample
from newsclean.sites.learning import sampled

with extra("arrow"):
    import pyarrow as pa

COLUMNS = {"site": "string", "seen": "int64", "digest": "string", "page": "binary"}
"""The columns of a sample, with their types."""


def sample_batches(
    batches: Iterable[Any],
    column: str = "text",
    *,
    url: str | None = None,
    encoding: str | None = None,
    site: str | None = None,
    **options: Any,
) -> Iterator[Any]:
    """Give what is kept of the pages in batches, to be joined by `samples_of`.

    >>> text = "It rained all night in Portmere, and the office closed both of its quays."
    >>> pages = pa.record_batch({"text": [text, None]})
    >>> (kept,) = sample_batches([pages], site="courier.example")
    >>> kept.select(["site", "seen"]).to_pylist()
    [{'site': 'courier.example', 'seen': 1}]

    Args:
        batches: Batches of pages.
        column: The column with the pages or texts.
        url: The column with their addresses, which say of which site they are.
        encoding: The column with what the HTTP header says each is encoded in.
        site: The site of all of them, if they have no addresses.
        options: As for `newsclean.sites.learn`.

    Raises:
        InputError: A column that was named is not there or holds no text.
    """
    pages = chain.from_iterable(_pages(batch, column, url, encoding) for batch in batches)
    yield _batch(sampled(pages, site=site, **options))


def merged_samples(table: Any) -> Any:
    """Join a table of what `sample_batches` gives, and give as much as a site needs.

    >>> text = "It rained all night in Portmere, and the office closed both of its quays."
    >>> (kept,) = sample_batches([pa.record_batch({"text": [text]})], site="courier.example")
    >>> merged_samples(pa.Table.from_batches([kept, kept])).column("seen").to_pylist()
    [2]

    Args:
        table: The table.
    """
    rows = (tuple(row.values()) for row in table.select(list(COLUMNS)).to_pylist())
    return pa.Table.from_batches([_batch(samples_of(rows))])


def _batch(samples: Samples) -> Any:
    rows = [
        (site, sample.seen if at == 0 else 0, f"{digest:016x}", packed)
        for site, sample in samples.sites.items()
        for at, (digest, packed) in enumerate(sorted(sample.packed.items()))
    ]
    columns = zip(*rows, strict=True) if rows else [()] * len(COLUMNS)
    arrays = [
        pa.array(list(given), pa.type_for_alias(kind))
        for given, kind in zip(columns, COLUMNS.values(), strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, names=list(COLUMNS))


def samples_of(rows: Iterable[tuple[str, int, str, bytes]]) -> Samples:
    """Join the rows that `sample_batches` gives, in any order.

    >>> samples_of([("courier.example", 4, "00000000000000ff", b"")]).sites["courier.example"].seen
    4

    Args:
        rows: The rows of all batches.
    """
    samples = Samples()
    for site, seen, digest, packed in rows:
        samples.merge_site(site, SiteSample(seen, {int(digest, 16): bytes(packed)}))
    return samples


def _pages(batch: Any, column: str, url: str | None, encoding: str | None) -> Iterator[Page]:
    for name in filter(None, (column, url, encoding)):
        check_column(name, batch.schema.names)
        check_text(name, batch.schema.field(name).type)
    nothing = [None] * batch.num_rows
    given = (values(batch.column(name)) if name else nothing for name in (column, url, encoding))
    for source, address, said in zip(*given, strict=True):
        if source is not None:
            yield Page(source, address, said)
