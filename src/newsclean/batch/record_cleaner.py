"""What a process of a run does with a record: find the page in it, clean it, write the result."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from newsclean.api import check_address, clean, pipelines
from newsclean.article import Article
from newsclean.batch.record import Columns, Reason, RecordError
from newsclean.claim import Kind
from newsclean.errors import InputError, LimitError, did_you_mean
from newsclean.pipeline import Pipeline
from newsclean.profiles.learned_pipelines import with_learned
from newsclean.profiles.learning_run import kept_of
from newsclean.profiles.profile import Profile
from newsclean.source import Format

# As in tables of Arrow: what would hide a field of the article.
_PREFIX = "input_"
Form = Literal["json", "text", "article"]
_PipelineOf: TypeAlias = Callable[[str | None, Profile | None], Pipeline]


class Outcome(NamedTuple):
    """What became of a record.

    Args:
        output: A line of JSON, the text, or the article with what is carried beside it.
        id: The id of the record.
        kinds: How many pieces were cut, by kind.
        warnings: The codes of the warnings.
        characters: How many the source had, and the text has.
        kept: What is kept of the page, where the run learns from it.
    """

    output: Any
    id: object
    kinds: dict[str, int]
    warnings: tuple[str, ...]
    characters: tuple[int, int]
    kept: tuple[int, bytes] | None = None


class Given(NamedTuple):
    """What a process is given of a record.

    Args:
        what: A line of JSON, or the values by name.
        columns: Which of the values is what.
        profile: What this run has learned of the site.
        teaches: Whether the run learns from the page.
    """

    what: bytes | dict[str, Any]
    columns: Columns
    profile: Profile | None = None
    teaches: bool = False


@dataclass(frozen=True)
class Cleaning:
    """How records are cleaned and written; it is handed to each process.

    >>> work = Cleaning("json", without=("removed",)).make()
    >>> outcome = work(Given(b'{"id": 7, "text": "It rained."}', Columns("text", id="id")))
    >>> json.loads(outcome.output)["text"], outcome.id
    ('It rained.', 7)

    Args:
        form: What is made of an article.
        without: Fields of the article to leave out.
        format: As for `clean`; so is all that follows.
    """

    form: Form
    _: KW_ONLY
    without: tuple[str, ...] = ()
    format: Format = "auto"
    encoding: str | None = None
    url: str | None = None
    rules: tuple[str | Path, ...] = ()
    ignore: tuple[str, ...] = ()
    only: tuple[Kind | str, ...] | None = None
    keep: tuple[Kind | str, ...] = ()
    site: str | Path | None = None
    sites: str | Path | None = None

    def make(self) -> Callable[[Given], Outcome]:
        """Give the function that cleans a record.

        Raises:
            RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
            PipelineError: There is no such kind.
            ProfileError: There is no such profile, or it is wrong.
        """
        pipeline_of = pipelines(
            None,
            self.rules,
            self.ignore,
            self.only,
            self.keep,
            site=self.site,
            sites=self.sites,
        )
        # What is loaded late is loaded now, before time and memory are counted for a page.
        clean("<p>It rained.</p>", format="html")
        return partial(self._outcome, with_learned(pipeline_of, self.ignore))

    def address_of(self, values: dict[str, Any], columns: Columns) -> Any:
        """Give the address of a record."""
        return values.get(columns.url or "") or self.url

    def _outcome(self, pipeline_of: _PipelineOf, given: Given) -> Outcome:
        values, columns = values_of(given.what), given.columns
        name, address = values.get(columns.id or ""), self.address_of(values, columns)
        try:
            article = self._article(
                values, columns, address, lambda url: pipeline_of(url, given.profile)
            )
        except RecordError as error:
            raise RecordError(error.reason, error.message, name, address) from None
        except InputError as error:
            large = isinstance(error, LimitError)
            why: Reason = "too_large" if large else "refused"
            raise RecordError(why, str(error), name, address) from None
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - one page must not end a run
            told = f"{type(error).__name__}: {error}"
            raise RecordError("fault", told, name, address) from None
        kinds = Counter(removal.kind.value for removal in article.removed)
        warnings = tuple(warning.code.value for warning in article.warnings)
        cut = sum(len(removal.text) for removal in article.removed)
        size = len(article.text)
        return Outcome(
            self._written(article, values, columns),
            name,
            dict(kinds),
            warnings,
            (size + cut, size),
            kept_of(article) if given.teaches else None,
        )

    def _article(
        self,
        values: dict[str, Any],
        columns: Columns,
        url: Any,
        pipeline_of: Callable[[str | None], Pipeline],
    ) -> Article:
        page = values.get(columns.page)
        if page is None:
            there = f"nothing in {columns.page!r}"
            raise RecordError(
                "no_page", f"{there}; the record has {', '.join(values) or 'nothing'}"
            )
        check_address(url)
        return clean(
            page,
            url=url,
            format=self.format,
            encoding=values.get(columns.encoding or "") or self.encoding,
            pipeline=pipeline_of(url),
        )

    def _written(self, article: Article, values: dict[str, Any], columns: Columns) -> Any:
        if self.form == "text":
            return article.text.encode()
        beside = carried(values, columns)
        if self.form == "article":
            return article, beside
        line = article.model_dump_json(exclude=set(self.without) or None)
        if beside:
            line = f"{_json(beside)[:-1]},{line[1:]}"
        return line.encode(errors="backslashreplace")


def values_of(what: bytes | dict[str, Any]) -> dict[str, Any]:
    """Give the values of a record by name.

    >>> values_of(b'["It rained."]')
    Traceback (most recent call last):
    newsclean.batch.record.RecordError: the line is no object of JSON with names and values

    Raises:
        RecordError: It is a line that holds none.
    """
    if isinstance(what, dict):
        return what
    try:
        values = json.loads(what)
    except (ValueError, RecursionError) as error:
        message = f"the line is no JSON: {error}"
        raise RecordError("bad_record", message) from None
    if not isinstance(values, dict):
        message = "the line is no object of JSON with names and values"
        raise RecordError("bad_record", message)
    return values


def carried(values: dict[str, Any], columns: Columns) -> dict[str, Any]:
    """Give what goes through beside the article, under names that hide none of its fields.

    >>> carried({"id": 7, "html": "<p>", "url": "", "text": "x"}, Columns("html", "url", "id"))
    {'id': 7, 'input_text': 'x'}

    Args:
        values: The values of the record.
        columns: Which of them is what.
    """
    left_out = (columns.page, "url" if columns.url == "url" else None)
    return {carried_name(name): value for name, value in values.items() if name not in left_out}


def carried_name(name: str) -> str:
    """Give the name under which a value goes through.

    >>> carried_name("id"), carried_name("language")
    ('id', 'input_language')
    """
    return _PREFIX + name if name in Article.model_fields else name


def _json(values: dict[str, Any]) -> str:
    try:
        return json.dumps(values, ensure_ascii=False, default=_told, allow_nan=False)
    except ValueError:  # Python writes NaN, which is no JSON
        return json.dumps(_finite(values), ensure_ascii=False, default=_told)


def _told(value: Any) -> Any:
    """Give in JSON's words what it has none for, such as dates and bytes of a Parquet file."""
    if isinstance(value, bytes):
        return value.decode(errors="backslashreplace")
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {name: _finite(one) for name, one in value.items()}
    return [_finite(one) for one in value] if isinstance(value, (list, tuple)) else value


def check_fields(names: Iterable[str]) -> None:
    """Raise an error if a field that is to be left out is none of an article."""
    for name in names:
        if name not in Article.model_fields or name == "text":
            left = [field for field in Article.model_fields if field != "text"]
            message = f"--without {name}: {did_you_mean(name, left)}"
            raise InputError(message)
