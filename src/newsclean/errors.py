"""The errors that newsclean raises; each message says what to do."""

from __future__ import annotations


class NewscleanError(Exception):
    """Be the base of every error of newsclean.

    >>> issubclass(InputError, NewscleanError)
    True
    """


class InputError(NewscleanError, ValueError):
    """Say that the source is not something that can be cleaned.

    >>> raise InputError("the source is None; pass the page or its text")
    Traceback (most recent call last):
    newsclean.errors.InputError: the source is None; pass the page or its text
    """


class PipelineError(NewscleanError, ValueError):
    """Say that a pipeline or one of its cleaners is wrong.

    >>> raise PipelineError("no cleaner is called 'shares'; did you mean 'share_bars'?")
    Traceback (most recent call last):
    newsclean.errors.PipelineError: no cleaner is called 'shares'; did you mean 'share_bars'?
    """


class RuleError(NewscleanError, ValueError):
    """Say which rule in which file is wrong, and how to mend it.

    >>> raise RuleError("mine.toml: share.acme: no `removes`; add one line that it must cut")
    Traceback (most recent call last):
    newsclean.errors.RuleError: mine.toml: share.acme: no `removes`; add one line that it must cut
    """
