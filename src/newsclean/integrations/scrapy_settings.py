"""What the settings of a Scrapy project say about cleaning, checked before the crawl begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.api import pipelines
from newsclean.article import Article
from newsclean.article_warning import WarningCode
from newsclean.errors import NewscleanError, SettingError, did_you_mean
from newsclean.pipeline import Pipeline

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

# What stands in NEWSCLEAN_DROP for a page that cannot be cleaned at all.
CANNOT_BE_CLEANED = "input_error"
# From this many bytes or characters on a page is cleaned in a thread: it takes about 50 ms. A loop
# was late for 89 % of a crawl of such pages without a thread and for 24 % with one, at about the
# same CPU time: `python -m benchmarks.scrapy_crawl`.
IN_THREAD_FROM = 20_000

_PREFIX = "NEWSCLEAN_"


class CleanSettings(NamedTuple):
    """The settings of `CleanPipeline`, whose names begin with `NEWSCLEAN_` in Scrapy.

    >>> from scrapy.settings import Settings
    >>> read_settings(Settings()).source
    'page'

    Args:
        source: `NEWSCLEAN_SOURCE`: the item's field that holds the page.
        url: `NEWSCLEAN_URL`: its field that holds the address.
        fields: `NEWSCLEAN_FIELDS`: for each field of the article, the item's field it goes to;
            None for all that the item can hold under their own names.
        removed: `NEWSCLEAN_REMOVED`: whether the removals are among them.
        drop_source: `NEWSCLEAN_DROP_SOURCE`: whether the page leaves the item.
        drop: `NEWSCLEAN_DROP`: codes of the warnings that drop an item, and "input_error".
        in_thread_from: `NEWSCLEAN_THREAD_FROM`: the size, in bytes or characters, from which a
            page is cleaned in a thread.
        pipeline_of: Gives the cleaners for an address.
    """

    source: str
    url: str
    fields: Mapping[str, str] | None
    removed: bool
    drop_source: bool
    drop: frozenset[str]
    in_thread_from: int
    pipeline_of: Callable[[str | None], Pipeline]


def read_settings(settings: BaseSettings) -> CleanSettings:
    """Read and check the settings.

    >>> from scrapy.settings import Settings
    >>> read_settings(Settings({"NEWSCLEAN_DROP": ["robot_cheque"]}))
    Traceback (most recent call last):
    newsclean.errors.SettingError: NEWSCLEAN_DROP names 'robot_cheque'; did you mean 'robot_check'?

    Raises:
        SettingError: One of them is wrong; the message says which, and what to do.
    """
    for name in settings:
        if str(name).startswith(_PREFIX) and name not in _NAMES:
            message = f"there is no setting {name}; {did_you_mean(str(name), _NAMES)}"
            raise SettingError(message)
    return CleanSettings(
        source=_name(settings, "SOURCE", "page"),
        url=_name(settings, "URL", "url"),
        fields=_fields(settings),
        removed=settings.getbool(f"{_PREFIX}REMOVED"),
        drop_source=settings.getbool(f"{_PREFIX}DROP_SOURCE"),
        drop=frozenset(_known(settings, "DROP", [CANNOT_BE_CLEANED, *WarningCode])),
        in_thread_from=_size(settings),
        pipeline_of=_pipelines(settings),
    )


_NAMES = [
    f"{_PREFIX}{name}"
    for name in (
        *("SOURCE", "URL", "FIELDS", "REMOVED", "DROP_SOURCE", "DROP", "THREAD_FROM"),
        *("RULES", "IGNORE", "ONLY", "KEEP", "SITES"),
    )
]


def _name(settings: BaseSettings, name: str, default: str) -> str:
    value = settings.get(_PREFIX + name, default)
    if isinstance(value, str) and value:
        return value
    message = f"{_PREFIX}{name} is {value!r}; give the name of a field of your items"
    raise SettingError(message)


def _fields(settings: BaseSettings) -> dict[str, str] | None:
    value = settings.get(f"{_PREFIX}FIELDS")
    if value is None:
        return None
    if isinstance(value, Mapping):
        fields = {str(ours): str(theirs) for ours, theirs in value.items()}
    else:
        fields = {name: name for name in _list(settings, "FIELDS") or ()}
    _check(fields, list(Article.model_fields), "FIELDS")
    return fields


def _known(settings: BaseSettings, name: str, known: list[str]) -> list[str]:
    given = _list(settings, name) or []
    _check(given, known, name)
    return given


def _check(given: Any, known: list[str], name: str) -> None:
    for one in given:
        if one not in known:
            message = f"{_PREFIX}{name} names {one!r}; {did_you_mean(one, [str(x) for x in known])}"
            raise SettingError(message)


def _list(settings: BaseSettings, name: str) -> list[str] | None:
    """Give a list; on the command line it is written with commas."""
    if settings.get(_PREFIX + name) is None:
        return None
    value = settings.get(_PREFIX + name)
    if isinstance(value, (str, list, tuple, set, frozenset)):
        return [str(one).strip() for one in settings.getlist(_PREFIX + name)]
    message = f"{_PREFIX}{name} is {value!r}; give a list of names, such as ['text']"
    raise SettingError(message)


def _size(settings: BaseSettings) -> int:
    try:
        return settings.getint(f"{_PREFIX}THREAD_FROM", IN_THREAD_FROM)
    except (TypeError, ValueError):
        value = settings.get(f"{_PREFIX}THREAD_FROM")
        message = f"{_PREFIX}THREAD_FROM is {value!r}; give a number of bytes, such as 20000"
        raise SettingError(message) from None


def _pipelines(settings: BaseSettings) -> Callable[[str | None], Pipeline]:
    try:
        pipeline_of = pipelines(
            None,
            _list(settings, "RULES") or (),
            _list(settings, "IGNORE") or (),
            _list(settings, "ONLY"),
            _list(settings, "KEEP") or (),
            sites=settings.get(f"{_PREFIX}SITES"),
        )
        pipeline_of(None)  # what is wrong with a kind is said here, not at the first page
    except NewscleanError as error:
        message = f"{_PREFIX}RULES, IGNORE, ONLY, KEEP or SITES: {error}"
        raise SettingError(message) from error
    return pipeline_of
