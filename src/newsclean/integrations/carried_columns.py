"""Which columns of a table are cleaned, and which go through beside the article's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsclean.errors import InputError, did_you_mean
from newsclean.extras import extra

with extra("arrow"):
    import pyarrow as pa

_PREFIX = "input_"


def carried(
    given: Iterable[str],
    made: Iterable[str],
    keep_columns: bool | Iterable[str],
    column: str,
    url: str | None,
) -> dict[str, str]:
    """Give the columns that go through, each with the name that it has afterwards.

    A column called as one of the article's gets a prefix, and none is lost in silence.

    >>> carried(["id", "text", "url", "language"], ["text", "url", "language"], True, "text", "url")
    {'id': 'id', 'language': 'input_language'}

    Args:
        given: The columns of the table.
        made: The columns of the article.
        keep_columns: True for all but the source and the address that the article has itself,
            False for none, or their names.
        column: The column of the source.
        url: The column of the address, if any.

    Raises:
        InputError: A column that was named is not there, or two would have one name.
    """
    names, articles = list(given), set(made)
    if keep_columns is True:
        # The article stands for its source, and repeats the address that was given.
        kept = [name for name in names if name != column and not (name == url == "url")]
    elif keep_columns is False:
        kept = []
    else:
        kept = [keep_columns] if isinstance(keep_columns, str) else list(keep_columns)
    for name in kept:
        check_column(name, names)
    afterwards = {name: _PREFIX + name if name in articles else name for name in kept}
    if len({*afterwards.values()}) < len(kept):
        message = (
            f"two columns would be called the same among {', '.join(afterwards.values())}; rename "
            "one in the table, or name those to keep in keep_columns"
        )
        raise InputError(message)
    return afterwards


def check_column(name: str, names: list[str]) -> None:
    """Raise an error that says what there is, unless just one column has this name.

    >>> check_column("txt", ["id", "text"])
    Traceback (most recent call last):
    newsclean.errors.InputError: no column is called 'txt'; did you mean 'text'?
    """
    if name not in names:
        message = f"no column is called {name!r}; {did_you_mean(str(name), names)}"
        raise InputError(message)
    if names.count(name) > 1:
        message = f"{names.count(name)} columns are called {name!r}; rename all but one"
        raise InputError(message)


def check_text(name: str, kind: Any) -> None:
    """Raise an error if a column of this type can hold no text.

    >>> check_text("text", pa.large_string())
    >>> check_text("id", pa.int64())
    Traceback (most recent call last):
    newsclean.errors.InputError: column 'id' holds int64; name one that holds text or bytes
    """
    while isinstance(kind, (pa.DictionaryType, pa.BaseExtensionType)):
        kind = kind.value_type if isinstance(kind, pa.DictionaryType) else kind.storage_type
    # A column of nothing but None is one of floats where it comes from pandas.
    if not any(may_be(kind) for may_be in _MAY_HOLD_TEXT):
        raise no_text(name, kind)


def no_text(name: str, kind: object) -> InputError:
    """Give the error for a column that holds no text.

    >>> str(no_text("id", "bigint"))
    "column 'id' holds bigint; name one that holds text or bytes"
    """
    return InputError(f"column {name!r} holds {kind}; name one that holds text or bytes")


_MAY_HOLD_TEXT = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
    pa.types.is_fixed_size_binary,
    pa.types.is_null,
    pa.types.is_floating,
)


def values(array: Any) -> list[Any]:
    """Give the values of a column; what stands for none in pandas is None.

    >>> values(pa.array([1.5, float("nan"), None]))
    [1.5, None, None]
    """
    return [None if value != value else value for value in array.to_pylist()]  # noqa: PLR0124 - NaN
