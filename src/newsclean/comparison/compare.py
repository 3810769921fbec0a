"""Compare two runs removal by removal: what is cut now and was not, and the other way round."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from newsclean.article import Article, Removal
from newsclean.comparison.compared import (
    ArticleComparison,
    Comparison,
    FieldChange,
    RemovalChange,
    RuleCount,
)
from newsclean.comparison.pairing import Named, paired
from newsclean.errors import InputError

# What is compared elsewhere, or says nothing of the article itself.
_NOT_FIELDS = {"text", "removed", "made_by", "warnings", "kept_ratio", "kept_by", "url"}


def compare(
    before: Article | Iterable[Article | Named], after: Article | Iterable[Article | Named]
) -> Comparison:
    """Compare two cleanings of the same sources, removal by removal.

    >>> import newsclean
    >>> text = "It rained all night.\\nShare this article"
    >>> found = compare(newsclean.clean(text), newsclean.clean(text, ignore=["share"]))
    >>> found.same, [change.change for change in found.articles[0].removals]
    (False, ['gone'])

    Articles belong together by their names, if they have some; else by their addresses, if each
    has one of its own; else by their source texts; and what is left then by its order.

    Args:
        before: The first run: an article, or several, each by itself or as a `Named`.
        after: The second run.

    Raises:
        InputError: There is something else than articles in a run.
    """
    first, second = _run(before), _run(after)
    together = paired(first, second)
    articles = tuple(compare_articles(name, old, new) for name, old, new in together.pairs)
    return Comparison(
        articles=articles,
        only_before=tuple(together.only_before),
        only_after=tuple(together.only_after),
        by_rule=_by_rule(articles),
        made_before=tuple(dict.fromkeys(one.article.made_by for one in first)),
        made_after=tuple(dict.fromkeys(one.article.made_by for one in second)),
    )


def _run(given: Article | Iterable[Article | Named]) -> list[Named]:
    articles = [given] if isinstance(given, Article) else [*given]
    run = [one if isinstance(one, Named) else Named("", one) for one in articles]
    for one in run:
        if not isinstance(one.article, Article):
            message = f"a run holds {type(one.article).__name__}; give articles, or `Named` ones"
            raise InputError(message)
    return run


def compare_articles(name: str, before: Article, after: Article) -> ArticleComparison:
    """Compare two cleanings of one source.

    >>> import newsclean
    >>> article = newsclean.clean("It rained all night.")
    >>> compare_articles("1", article, article).same
    True

    Args:
        name: What to call it.
        before: The first.
        after: The second.
    """
    same_source = before.restore() == after.restore()
    changes = _changes(before.removed, after.removed, by_place=same_source)
    old, new = (article.model_dump(mode="json", exclude=_NOT_FIELDS) for article in (before, after))
    codes = [dict.fromkeys(one.code for one in article.warnings) for article in (before, after)]
    return ArticleComparison(
        name=name,
        removals=tuple(sorted(changes, key=lambda change: change.removal.start)),
        fields=tuple(
            FieldChange(name=field, before=old[field], after=new[field])
            for field in old
            if old[field] != new[field]
        ),
        warnings_added=tuple(code for code in codes[1] if code not in codes[0]),
        warnings_gone=tuple(code for code in codes[0] if code not in codes[1]),
        same_text=before.text == after.text,
        same_source=same_source,
    )


def _changes(
    before: Sequence[Removal], after: Sequence[Removal], *, by_place: bool
) -> Iterator[RemovalChange]:
    waiting: dict[Hashable, list[Removal]] = defaultdict(list)
    for removal in reversed(after):
        waiting[_key(removal, by_place=by_place)].append(removal)
    left: list[Removal] = []
    for old in before:
        alike = waiting[_key(old, by_place=by_place)]
        if not alike:
            left.append(old)
            continue
        change = _changed(old, alike.pop())
        if change is not None:
            yield change
    free = sorted((one for alike in waiting.values() for one in alike), key=lambda one: one.start)
    yield from _unlike(left, free, by_place=by_place)


def _key(removal: Removal, *, by_place: bool) -> Hashable:
    """Give what is the same for the same words: white space at the edges goes with any side."""
    text = removal.text.strip()
    lead = len(removal.text) - len(removal.text.lstrip())
    return (removal.start + lead, text) if by_place else text


def _changed(old: Removal, new: Removal) -> RemovalChange | None:
    if old.kind is not new.kind:
        return RemovalChange(change="kind", before=old, after=new)
    if old.field != new.field:
        return RemovalChange(change="field", before=old, after=new)
    if (old.rule or old.cleaner) != (new.rule or new.cleaner):
        return RemovalChange(change="rule", before=old, after=new)
    return None


def _unlike(
    before: Sequence[Removal], after: Sequence[Removal], *, by_place: bool
) -> Iterator[RemovalChange]:
    """Pair removals that share words of the source; the others were added, or are gone."""
    starts = [one.start for one in after]
    taken: set[int] = set()
    for old in before:
        number = bisect_right(starts, old.start) - 1 if by_place else len(after)
        number = max(number, 0)
        while number < len(after) and (number in taken or not _overlap(old, after[number])):
            number = number + 1 if after[number].start < old.end else len(after)
        if number == len(after):
            yield RemovalChange(change="gone", before=old)
            continue
        taken.add(number)
        new = after[number]
        what = "extent" if old.kind is new.kind else "kind"
        yield RemovalChange.model_validate({"change": what, "before": old, "after": new})
    for number, new in enumerate(after):
        if number not in taken:
            yield RemovalChange(change="added", after=new)


def _overlap(old: Removal, new: Removal) -> bool:
    start, end = max(old.start, new.start), min(old.end, new.end)
    return start < end and bool(old.text[start - old.start : end - old.start].strip())


def _by_rule(articles: Sequence[ArticleComparison]) -> tuple[RuleCount, ...]:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for change in (change for article in articles for change in article.removals):
        what = change.change if change.change in {"added", "gone"} else "changed"
        counts[change.rule, change.removal.kind][what] += 1
    found = [
        RuleCount.model_validate({"rule": rule, "kind": kind, **count})
        for (rule, kind), count in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.added - one.gone - one.changed, one.rule)))
