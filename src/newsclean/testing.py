"""Hold a cleaner or a pipeline against the laws that newsclean promises."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from newsclean.api import clean
from newsclean.article import Article
from newsclean.errors import NewscleanError
from newsclean.pipeline import Cleaner, Pipeline
from newsclean.text.intervals import outside


class LawError(NewscleanError, AssertionError):
    """Say which law a cleaner breaks, and on which text.

    >>> raise LawError("once is enough: 'By Ada'")
    Traceback (most recent call last):
    newsclean.testing.LawError: once is enough: 'By Ada'
    """


def check_laws(cleaner: Cleaner | Pipeline, texts: Iterable[str]) -> None:
    """Check on each text that a cleaner keeps the laws; raise on the first that is broken.

    >>> from newsclean.claim import Kind
    >>> def shouting(document):
    ...     "Claim lines in capitals."
    ...     return [b.claim(Kind.CHROME) for b in document.blocks if b.text.isupper()]
    >>> check_laws(shouting, ["SALE\\nIt rained.", "It rained."])

    Args:
        cleaner: One cleaner, or a pipeline of them.
        texts: Texts to try it on; the more unlike each other, the better.

    Raises:
        LawError: A law is broken; the message names it and shows the text.
    """
    pipeline = cleaner if isinstance(cleaner, Pipeline) else Pipeline((cleaner,))
    backwards = replace(pipeline, cleaners=pipeline.cleaners[::-1])
    copied = pickle.loads(pickle.dumps(pipeline)) if _pickles(pipeline) else pipeline  # noqa: S301 - our own bytes
    for text in texts:
        article = clean(text, format="text", pipeline=pipeline)
        check_account(text, article)
        again = clean(article.text, format="text", pipeline=pipeline)
        _hold(again.text == article.text, "once is enough", text, "cleaning it twice cuts more")
        other = clean(text, format="text", pipeline=backwards)
        _hold(other == article, "order does not matter", text, "reversing the cleaners differs")
        same = clean(text, format="text", pipeline=copied)
        _hold(same == article, "no memory", text, "a second run differs")


def check_account(text: str, article: Article) -> None:
    """Check laws one and two: the account is exact, and what stays is the source's own.

    >>> check_account("It rained.", clean("It rained."))

    Args:
        text: The source; of a page the text that `restore` gives.
        article: What came of it.

    Raises:
        LawError: A law is broken.
    """
    _hold(article.restore() == text, "nothing is lost", text, "restore() gives another text")
    at = 0
    for before, removal in pairwise((None, *article.removed)):
        if removal is None:
            continue
        start = before.end if before else 0
        _hold(start <= removal.start < removal.end, "nothing is lost", text, "removals overlap")
        _hold(
            text[removal.start : removal.end] == removal.text,
            "nothing is lost",
            text,
            "a removal's text is not the source's",
        )
        at += removal.start - start
        _hold(removal.at == at, "nothing is lost", text, "a removal's `at` is off")
    kept = _kept(text, article)
    _hold(kept == article.text, "it only removes", text, "the text is not the source less the cuts")


def _kept(text: str, article: Article) -> str:
    cuts = ((cut.start, cut.end) for cut in article.removed)
    return "".join(text[start:end] for start, end in outside(cuts, 0, len(text)))


def _hold(holds: bool, law: str, text: str, what: str) -> None:
    if not holds:
        message = f"{law}: {what}; the text is {text!r}"
        raise LawError(message)


def _pickles(pipeline: Pipeline) -> bool:
    """Tell whether a pipeline can be copied through bytes; a function made inside one cannot."""
    try:
        pickle.dumps(pipeline)
    except (pickle.PicklingError, AttributeError, TypeError):
        return False
    return True
