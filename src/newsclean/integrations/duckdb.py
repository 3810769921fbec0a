"""Clean texts in DuckDB's SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from newsclean.errors import InputError
from newsclean.extras import extra
from newsclean.integrations.arrow import BatchCleaner, CleanOptions
from newsclean.integrations.article_schema import article_schema

with extra("duckdb"):
    import duckdb
    import pyarrow as pa

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def register(
    con: DuckDBPyConnection, name: str = "newsclean", **options: Unpack[CleanOptions]
) -> None:
    """Add a function to a connection that gives the article of a page or text as a STRUCT.

    >>> con = duckdb.connect()
    >>> register(con, without=["removed"])
    >>> con.sql("SELECT newsclean('It rained.' || chr(10) || 'Share this article').text").fetchall()
    [('It rained.',)]

    In SQL its arguments are the source (VARCHAR or BLOB) and, if you like, its address. The STRUCT
    has the columns of `article_schema`; where the source is NULL or cannot be cleaned, it has
    nothing but the error.

    Args:
        con: The connection.
        name: What the function is called in SQL.
        options: As `CleanOptions` says.

    Raises:
        InputError: There is no such column of articles.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
    """
    alone = BatchCleaner("source", keep_columns=False, **options)
    with_url = BatchCleaner("source", url="url", keep_columns=False, **options)

    def cleaned(*given: Any) -> Any:
        if len(given) not in (1, 2):
            message = f"{name} takes a source and its address, not {len(given)} arguments"
            raise InputError(message)
        table = pa.table([*given], names=["source", "url"][: len(given)])
        articles = (alone if len(given) == 1 else with_url).table(table)
        return pa.chunked_array(articles.to_struct_array())

    columns = con.from_arrow(article_schema(alone.without).empty_table())
    struct = duckdb.struct_type(dict(zip(columns.columns, columns.types, strict=True)))
    con.create_function(name, cleaned, None, struct, type="arrow", null_handling="special")
