"""Guess which key or column of records holds the page, its address, its id, its encoding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newsclean.batch.record import Columns
from newsclean.errors import InputError, did_you_mean

# What data sets of pages call them, those that say most first: a page beats the text that some
# other tool made of it. Names from Common Crawl's derivatives, Hugging Face's sets of web pages and
# news, and the output of trafilatura, newspaper, Scrapy and datatrove.
_CALLED = {
    "page": (
        "html", "raw_html", "page_html", "html_content", "htmlcontent", "page", "page_content",
        "raw_content", "body_html", "raw", "content", "text", "raw_text", "full_text", "fulltext",
        "maintext", "articlebody", "article_body", "article_text", "body", "article", "document",
        "story", "data",
    ),
    "url": (
        "url", "source_url", "page_url", "article_url", "target_uri", "warc_target_uri",
        "requested_url", "uri", "link", "href", "address", "webpage",
    ),
    "id": (
        "id", "_id", "doc_id", "docid", "document_id", "article_id", "page_id", "record_id",
        "warc_record_id", "uuid", "guid", "key",
    ),
    "encoding": ("encoding", "charset", "http_charset", "content_charset", "page_encoding"),
}  # fmt: skip
# In characters, by judgement: a value as long as this may be the page, whatever it is called.
_LONG = 200


def columns_of(records: Iterable[Mapping[str, Any]], given: Mapping[str, str]) -> Columns:
    """Tell which of the values in records is what.

    >>> columns_of([{"doc_id": 1, "URL": "https://a.example", "content": "It rained."}], {})
    Columns(page='content', url='URL', id='doc_id', encoding=None)

    Args:
        records: Some of the records.
        given: What the user says: names by "page", "url", "id", "encoding".

    Raises:
        InputError: There is nothing that a user named, or nothing that could be a page.
    """
    seen: dict[str, list[Any]] = {}
    for record in records:
        for name, value in record.items():
            seen.setdefault(name, []).append(value)
    for what, name in given.items():
        if name not in seen:
            message = f"no {what} is called {name!r}; {did_you_mean(name, list(seen))}"
            raise InputError(message)
    found = dict(given)
    for what, names in _CALLED.items():
        if what not in found:
            own = _called(seen, names, what)
            if own and own not in found.values():
                found[what] = own
    if "page" not in found:
        longest = max(seen, key=lambda name: sum(_lengths(seen[name])), default=None)
        if longest is None or max(_lengths(seen[longest]), default=0) < _LONG:
            message = (
                f"nothing looks like a page among {', '.join(seen) or 'no values at all'}; "
                "say which holds it with --field NAME"
            )
            raise InputError(message)
        found["page"] = longest
    return Columns(**found)


def _called(seen: dict[str, list[Any]], names: Iterable[str], what: str) -> str | None:
    plain = {name.lower().replace("-", "_"): name for name in reversed(seen)}
    for name in names:
        own = plain.get(name)
        if own is not None and (what == "id" or any(map(_is_text, seen[own]))):
            return own
    return None


def _is_text(value: Any) -> bool:
    return isinstance(value, (str, bytes))


def _lengths(values: list[Any]) -> list[int]:
    return [len(value) for value in values if _is_text(value)]
