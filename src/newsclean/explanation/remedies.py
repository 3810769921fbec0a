"""What to write to change what became of a line; each remedy is tried before it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from newsclean.article import Article, Removal
from newsclean.claim import Kind
from newsclean.cleaners import LINES
from newsclean.errors import RuleError
from newsclean.explanation.explained import Remedy
from newsclean.explanation.rule_text import cutting_rules, keep_rules
from newsclean.text.intervals import Interval, outside

# A line that more rules than these claim is better kept by a keep rule.
_MOST_NAMES = 6
# The file that the rules are tried in, and are to be pasted to.
OWN_FILE = "own.toml"


class Asked(NamedTuple):
    """A stretch of the source that a remedy is for.

    Args:
        start: Its first code point.
        end: The code point after its last one.
        number: The number of its line.
        whole: Whether it is all of a block, as rules see the text.
        of: Whether it is a line or words in one.
    """

    start: int
    end: int
    number: int
    whole: bool
    of: Literal["line", "words"]

    @property
    def place(self) -> Interval:
        """Where it stands."""
        return self.start, self.end


@dataclass(frozen=True)
class Trial:
    """What a source is cleaned with, to try remedies on.

    Args:
        clean: Cleans the source with rule files, what is ignored, and kinds that are kept, beside
            those that were given.
        article: The article without any remedy.
        source: The source text.
        takes_rules: Whether rules may be given; not beside a pipeline of one's own.
    """

    clean: Callable[[Iterable[Path], Iterable[str], Iterable[str]], Article]
    article: Article
    source: str
    takes_rules: bool

    def is_kept(self, article: Article, place: Interval) -> bool:
        """Tell whether all of a stretch stays, but for white space."""
        return not any(
            self.source[max(start, place[0]) : min(end, place[1])].strip()
            for start, end in _removed(article)
        )

    def is_cut(self, article: Article, place: Interval) -> bool:
        """Tell whether all of a stretch goes, but for white space."""
        inside = [
            (max(start, place[0]), min(end, place[1]))
            for start, end in _removed(article)
            if start < place[1] and end > place[0]
        ]
        return not any(self.source[start:end].strip() for start, end in outside(inside, *place))

    def others(self, article: Article, place: Interval) -> int:
        """Count the removals elsewhere that are there in one article only."""
        before, after = (
            {
                self._solid(removal)
                for removal in one.removed
                if removal.end <= place[0] or removal.start >= place[1]
            }
            for one in (self.article, article)
        )
        return len(before ^ after)

    def _solid(self, removal: Removal) -> tuple[int, int, Kind]:
        """Give the place of a removal without the white space at its edges, and its kind."""
        lead = len(removal.text) - len(removal.text.lstrip())
        return removal.start + lead, removal.start + len(removal.text.rstrip()), removal.kind


def _removed(article: Article) -> list[Interval]:
    return [(removal.start, removal.end) for removal in article.removed]


def to_keep(trial: Trial, asked: Asked) -> Iterator[Remedy]:
    """Give what keeps a stretch that was cut.

    Args:
        trial: What to try it with.
        asked: The stretch.
    """
    piece = trial.source[slice(*asked.place)]
    if trial.takes_rules:
        rules = keep_rules(piece, asked.number, whole=asked.whole)
        yield from _best(trial, asked, rules, trial.is_kept)
        yield from _by_names(trial, asked, "ignore")
    yield from _by_names(trial, asked, "keep")


def to_cut(trial: Trial, asked: Asked, kind: Kind, genuine: str) -> Iterator[Remedy]:
    """Give what cuts a stretch that was kept.

    Args:
        trial: What to try it with.
        asked: The stretch.
        kind: What to cut it as.
        genuine: A line of the author's that no rule matches.
    """
    if not trial.takes_rules:
        return
    piece = trial.source[slice(*asked.place)]
    rules = cutting_rules(piece, asked.number, kind, genuine, whole=asked.whole)
    yield from _best(trial, asked, rules, trial.is_cut)
    kept_by = trial.article.kept_by
    if kept_by:
        article = trial.clean((), kept_by, ())
        if trial.is_cut(article, asked.place):
            yield _named("ignore", kept_by, asked, trial.others(article, asked.place))


def _best(
    trial: Trial,
    asked: Asked,
    rules: Iterable[str],
    mends: Callable[[Article, Interval], bool],
) -> Iterator[Remedy]:
    """Give the first of some rules that does what it should and changes least beside it."""
    place = asked.place
    works: list[Remedy] = []
    for rule in rules:
        with TemporaryDirectory() as folder:
            file = Path(folder) / OWN_FILE
            file.write_text(rule + "\n", encoding="utf-8")
            try:
                article = trial.clean((file,), (), ())
            except RuleError:
                continue
        if mends(article, place):
            others = trial.others(article, place)
            works.append(
                Remedy(
                    what="rule" if rule.startswith("[[rule]]") else "keep rule",
                    of=asked.of,
                    paste=rule,
                    python=f'rules=["{OWN_FILE}"]',
                    others=others,
                )
            )
            if not others:
                break
    if works:
        yield min(works, key=lambda remedy: remedy.others)


def _by_names(trial: Trial, asked: Asked, what: str) -> Iterator[Remedy]:
    """Ignore the rules, or keep the kinds, that cut a stretch, until it stays."""
    place = asked.place
    names: dict[str, None] = {}
    article = trial.article
    while not trial.is_kept(article, place) and len(names) < _MOST_NAMES:
        found = {
            _ignorable(removal) if what == "ignore" else removal.kind.value: None
            for removal in article.removed
            if removal.start < place[1] and removal.end > place[0]
        }
        fresh = [name for name in found if name and name not in names]
        if not fresh:
            return
        names.update(dict.fromkeys(fresh))
        article = trial.clean((), names, ()) if what == "ignore" else trial.clean((), (), names)
    if names and trial.is_kept(article, place):
        yield _named(what, names, asked, trial.others(article, place))


def _ignorable(removal: Removal) -> str:
    """Name what `ignore` takes to undo a removal: its rule, or the cleaner where there is none."""
    if removal.rule:
        return removal.rule
    of_lines = removal.cleaner in LINES and removal.cleaner in set(Kind)
    return "" if of_lines else removal.cleaner


def _named(what: str, names: Iterable[str], asked: Asked, others: int) -> Remedy:
    listed = [*names]
    options = " ".join(f"--{what} {name}" for name in listed)
    inside = ", ".join(f'"{name}"' for name in listed)
    return Remedy(
        what="ignore" if what == "ignore" else "keep",
        of=asked.of,
        paste=options,
        python=f"{what}=[{inside}]",
        others=others,
    )
