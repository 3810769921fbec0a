"""The errors that newsclean raises; each message says what to do."""

from __future__ import annotations

from collections.abc import Sequence


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


class LimitError(InputError):
    """Say that a source is larger than the limits allow.

    >>> LimitError("the source has 300,000 lines or more", "lines").limit
    'lines'

    Args:
        message: What is too large, and what to do.
        limit: "characters" or "lines", as in `Limits`.
    """

    def __init__(self, message: str, limit: str = "characters") -> None:
        super().__init__(message)
        self.limit = limit


class WorkerError(InputError):
    """Say that the process that cleaned a source died, or took too much memory or time.

    >>> WorkerError("it took longer than 60 seconds", "timeout").reason
    'timeout'

    Args:
        message: What happened.
        reason: "died", "memory" or "timeout".
    """

    def __init__(self, message: str, reason: str = "died") -> None:
        super().__init__(message)
        self.reason = reason


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


class ProfileError(NewscleanError, ValueError):
    """Say what is wrong with the profile of a site, and how to mend it.

    >>> raise ProfileError("courier.example.toml: line 3: no `text`; write the line")
    Traceback (most recent call last):
    newsclean.errors.ProfileError: courier.example.toml: line 3: no `text`; write the line
    """


class MissingExtraError(NewscleanError, ImportError):
    """Say which package is missing, and the command that installs it.

    >>> raise MissingExtraError('pyarrow is missing; run: pip install "newsclean[arrow]"')
    Traceback (most recent call last):
    newsclean.errors.MissingExtraError: pyarrow is missing; run: pip install "newsclean[arrow]"
    """


class SettingError(NewscleanError, ValueError):
    """Say which setting of a program that newsclean is plugged into is wrong.

    >>> raise SettingError("NEWSCLEAN_FIELDS is 5; give a list of names, such as ['text']")
    Traceback (most recent call last):
    newsclean.errors.SettingError: NEWSCLEAN_FIELDS is 5; give a list of names, such as ['text']
    """


def did_you_mean(name: str, known: Sequence[str]) -> str:
    """Give the part of a message that names what was meant, or else all that there is.

    >>> did_you_mean("shares", ["share", "byline"])
    "did you mean 'share'?"

    Args:
        name: What is not known.
        known: What is.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
