"""What must hold of any bytes: the law that `fuzz.run` tries to break."""

from __future__ import annotations

from newsclean import Article, InputError, clean
from newsclean.source import Format
from newsclean.testing import check_account

_FORMATS: tuple[Format, ...] = ("auto", "text", "html")


def check(
    source: str | bytes, form: Format = "auto", encoding: str | None = None, *, twice: bool = True
) -> None:
    """Clean a source and hold the result against the laws; raise where one is broken.

    >>> check("[ad_1]It rained.")

    Args:
        source: A page or a text, whole or broken.
        form: The format it is cleaned as.
        encoding: What its bytes are said to be in.
        twice: Whether to clean the result again, which takes a third more time for short sources.

    Raises:
        AssertionError: A law is broken.
    """
    try:
        article = clean(source, format=form, encoding=encoding)
    except InputError:
        return  # bytes that are no text, and said so
    text = article.restore()
    check_account(text, article)
    assert Article.model_validate_json(article.model_dump_json()) == article, "JSON there and back"
    if article.source == "text":
        assert isinstance(source, bytes) or text == source, "nothing is lost"
    if twice:
        _check_again(article, form)


def _check_again(article: Article, form: Format) -> None:
    if article.source == "text":
        once, again = article, clean(article.text, format=form)
        assert again.source == "text", "a cleaned text is no page"
    else:
        # The text of a page knows nothing of its markup, so it is cleaned once as a text.
        once = clean(article.text, format="text")
        check_account(article.text, once)
        again = clean(once.text, format="text")
    assert again.text == once.text, "once is enough"


def check_bytes(data: bytes, *, twice: bool = True) -> None:
    """Check what some bytes stand for: the first says how the others are cleaned.

    >>> check_bytes(b"\\x01[ad_1]It rained.")

    Args:
        data: Any bytes.
        twice: Whether to clean the result again.
    """
    how, source = data[0] if data else 0, data[1:]
    form = _FORMATS[how % len(_FORMATS)]
    if how // len(_FORMATS) % 2:
        check(source, form, twice=twice)
    else:
        check(source.decode("utf-8", "replace"), form, twice=twice)
