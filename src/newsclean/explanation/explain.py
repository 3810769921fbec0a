"""Say why lines were cut or kept, and what to write to change it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsclean.api import check_address, clean, pipelines
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.document import Document
from newsclean.explanation.causes import cause_of
from newsclean.explanation.claims_seen import claims_seen
from newsclean.explanation.explained import (
    ExplainedClaim,
    ExplainedLine,
    Explanation,
    Remedy,
)
from newsclean.explanation.line_company import index_of, short_line_scores, taken_for
from newsclean.explanation.near_rules import rules_seen
from newsclean.explanation.page_scores import page_scores
from newsclean.explanation.places import Place, all_lines, line_around, lines_numbered, places_of
from newsclean.explanation.remedies import Asked, Trial, to_cut, to_keep
from newsclean.explanation.replay import Replay, replay
from newsclean.pipeline import Pipeline
from newsclean.profiles.profile import Profile
from newsclean.rules import RuleSet, default_rules
from newsclean.settle import Settled, settle
from newsclean.source import Format

# By judgement, in characters: a line of the author's that is an example in a rule.
_EXAMPLE = range(20, 300)


def explain(
    source: str | bytes,
    *,
    line: int | Iterable[int] | None = None,
    text: str | None = None,
    url: str | None = None,
    format: Format = "auto",  # noqa: A002 - as in `clean`
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
) -> Explanation:
    """Say why lines of a source were cut or kept, and what to write to change it.

    The source is cleaned again as `clean` does, and looked at on the way. For lines that are asked
    for, what would change their fate is tried out, so that each remedy works.

    >>> answer = explain("It rained all night.\\nShare this bench", text="Share this bench")
    >>> answer.lines[0].outcome
    'kept'
    >>> print(answer.lines[0].remedies[0].paste.splitlines()[0])
    [[rule]]

    Args:
        source: As for `clean`.
        line: Number of a line of the source text, from 1, or several. Of a page they count the
            lines of its text as `Article.restore` gives it, not those of its HTML.
        text: Words of a line, or a whole one; every place where they stand is explained. Without
            line and text all lines are, but nothing is tried out.
        url: As for `clean`.
        format: As for `clean`.
        encoding: As for `clean`.
        rules: As for `clean`.
        ignore: As for `clean`.
        only: As for `clean`.
        keep: As for `clean`.
        pipeline: As for `clean`.
        site: As for `clean`.
        sites: As for `clean`.

    Raises:
        InputError: The source is no page and no text, or holds no such line or words.
        RuleError: As for `clean`.
        PipelineError: As for `clean`.
        ProfileError: As for `clean`.
    """
    check_address(url)
    own, ignored, kept = tuple(rules), tuple(ignore), tuple(keep)
    chosen = pipelines(pipeline, own, ignored, only, kept, site=site, sites=sites)(url)

    def cleaned(files: Iterable[Path], names: Iterable[str], kinds: Iterable[str]) -> Article:
        return clean(
            source,
            url=url,
            format=format,
            encoding=encoding,
            rules=[*own, *files],
            ignore=[*ignored, *names],
            only=only,
            keep=[*kept, *kinds],
            pipeline=pipeline,
            site=site,
            sites=sites,
        )

    article = cleaned((), (), ())
    seen = replay(source, url, format, encoding, chosen)
    shown = seen.document.text
    places = _asked(shown, line, text)
    trial = Trial(cleaned, article, shown, takes_rules=pipeline is None)
    settled = settle(seen.document.removed, seen.document.claims)
    asked = line is not None or text is not None
    case = _Case(seen, settled, _rules_of(chosen), trial if asked else None)
    lines = tuple(map(case.explained, places))
    return Explanation(lines=lines, source=seen.source, made_by=article.made_by)


def _asked(shown: str, line: int | Iterable[int] | None, text: str | None) -> list[Place]:
    if line is None and text is None:
        return all_lines(shown)
    numbers = [line] if isinstance(line, int) else [*(line or ())]
    places = lines_numbered(shown, numbers)
    return sorted({*places, *(places_of(shown, text) if text is not None else ())})


@dataclass(frozen=True)
class _Case:
    """A source that lines are asked about.

    Args:
        seen: What happened to it.
        settled: Which claim is credited with each stretch that was cut.
        rules: The rules it was cleaned with.
        trial: What to try remedies with; None for not to.
    """

    seen: Replay
    settled: Sequence[Settled]
    rules: RuleSet
    trial: Trial | None

    def explained(self, place: Place) -> ExplainedLine:
        """Explain one place."""
        document = self.seen.document
        claims = claims_seen(self.seen, self.settled, place.start, place.end)
        winner = next((claim for claim in claims if claim.fate == "won"), None)
        line = ExplainedLine(
            number=place.number,
            text=document.text[place.start : place.end],
            start=place.start,
            end=place.end,
            outcome=_outcome(document, place),
            kind=winner.kind if winner else None,
            claims=claims,
            page=page_scores(self.seen, place.start),
        )
        line = line.model_copy(update=self._judged(line, winner))
        remedies = self._remedies(line) if self.trial else ()
        return line.model_copy(update={"because": cause_of(line), "remedies": remedies})

    def _judged(self, line: ExplainedLine, winner: ExplainedClaim | None) -> dict[str, object]:
        """Judge the line in the pass that decided its fate, if that was by lines."""
        if line.outcome == "kept":
            document = self.seen.rounds[-1].document
        elif winner is not None and winner.cleaner != "extraction":
            document = self.seen.rounds[winner.round - 1].document
        else:
            return {}
        index = index_of(document, line.start, line.end)
        if index is None:
            return {}
        fired = {claim.rule for claim in line.claims}
        near = self.trial is not None
        return {
            "taken": taken_for(document, index, self.rules),
            "rules": rules_seen(document, index, self.rules, fired, near=near),
            "short_line": short_line_scores(document, index, self.rules),
        }

    def _remedies(self, line: ExplainedLine) -> tuple[Remedy, ...]:
        if self.trial is None:
            return ()
        words = (line.start, line.end)
        around = line_around(self.seen.document.text, *words)
        found: list[Remedy] = []
        if line.outcome != "kept":
            is_cut = self.trial.is_cut(self.trial.article, around)
            found += to_keep(self.trial, self._asked(line, around if is_cut else words))
        if line.outcome != "cut":
            kinds = [line.taken.kind if line.taken else None, *(rule.kind for rule in line.rules)]
            kind = next(filter(None, kinds), Kind.CHROME)
            genuine = _genuine(self.seen.rounds[0].document, line, self.rules)
            for place in dict.fromkeys([around, words] if line.outcome == "kept" else [words]):
                found += to_cut(self.trial, self._asked(line, place), kind, genuine)
        return tuple(found)

    def _asked(self, line: ExplainedLine, place: tuple[int, int]) -> Asked:
        """Say what of a line a remedy is for: all of it, or words in it."""
        first = self.seen.rounds[0].document
        index = index_of(first, *place)
        pieces = first.blocks[index].pieces if index is not None else ()
        whole = bool(pieces) and (pieces[0][0], pieces[-1][1]) == place
        is_line = place == line_around(first.text, *place)
        return Asked(*place, line.number, whole, "line" if is_line else "words")


def _outcome(document: Document, place: Place) -> Literal["kept", "cut", "partly cut"]:
    left = "".join(
        document.text[max(start, place.start) : min(end, place.end)]
        for start, end in document.kept
        if start < place.end and end > place.start
    )
    solid = len("".join(document.text[place.start : place.end].split()))
    stays = len("".join(left.split()))
    return "kept" if stays == solid else "partly cut" if stays else "cut"


def _rules_of(pipeline: Pipeline) -> RuleSet:
    found = (getattr(cleaner, "rules", None) for cleaner in pipeline.cleaners)
    return next((rules for rules in found if isinstance(rules, RuleSet)), default_rules())


def _genuine(document: Document, line: ExplainedLine, rules: RuleSet) -> str:
    """Give a line of the author's that no rule matches, as an example beside a rule."""
    good = [
        block.text
        for block in document.blocks
        if (block.pieces[0][0] >= line.end or block.pieces[-1][1] <= line.start)
        and len(block.text) in _EXAMPLE
        and "\n" not in block.text
        and block.shape.prose
        and not rules.hits(block)
    ]
    if good:
        return max(good, key=len)
    # What stands beside the words is none of them; twice on one line a line is no longer the line.
    start, end = line_around(document.text, line.start, line.end)
    beside = max(document.text[start : line.start], document.text[line.end : end], key=len)
    return " ".join(beside.split()) or " ".join([*line.text.split(), *line.text.split()])
