"""Decide once, for every block of a page, whether it is article, and say why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from newsclean.html.blocks.nodes import PageBlock
from newsclean.html.blocks.paths import DEEPEST
from newsclean.html.blocks.tree import Tree
from newsclean.html.decision.align import align
from newsclean.html.decision.dropped_anyway import (
    drop_cards,
    drop_consent,
    drop_headed_boxes,
    drop_newsletters,
    drop_notices,
    drop_pull_quotes,
    drop_roles,
    drop_stamps,
    drop_tags,
)
from newsclean.html.decision.kept_anyway import (
    keep_flash,
    keep_last_sentences,
    keep_recipes,
    keep_standfirst,
    keep_sure,
    keep_votes,
)
from newsclean.html.decision.link_boxes import menus
from newsclean.html.decision.lists_and_tables import keep_labels, keep_lists
from newsclean.html.decision.model import Model, Reason, Table, load_model
from newsclean.html.decision.other_articles import drop_other_articles
from newsclean.html.decision.plain_boxes import keep_labels_of_boxes, keep_plain_boxes
from newsclean.html.decision.quoted_posts import keep_quoted_posts
from newsclean.html.decision.rest_of_body import keep_rest_of_body
from newsclean.html.decision.second_opinion import second_opinion
from newsclean.html.decision.sentences_to_share import keep_sentences_to_share
from newsclean.html.decision.siblings import (
    keep_linked_sentences,
    keep_lone_paragraphs,
    keep_siblings,
)
from newsclean.html.features.page_features import PageFeatures
from newsclean.html.features.prose_mass import Prose, weigh
from newsclean.html.features.votes import vote_rows
from newsclean.html.metadata.head_titles import Heads

# What is likelier than this stays; the weights and this cut are used together.
KEEP = 0.47
# Where the first look is surer, by characters, no second opinion is asked. Of 86 public pages two
# change with half of it, 20 if it is asked on every page.
_SURE = 0.85
# What the first look gives less than this, the voter alone does not bring back.
_HOPELESS = 0.03
# In characters, what is less is hardly an article. None of 86 public pages changes with half or
# with twice as much.
_LITTLE = 300
# On longer pages, and on pages nested to the limit, a second opinion takes too long: its time grows
# with the square. The longest of 1,463 public pages has 2,090 blocks.
_TOO_MANY = 3000
# On pages with more blocks than this, the voter asks no other tools where it finds little: on one
# of 2,800 tiny lines they took four fifths of the time. Of 500 public pages one has more; its text
# is the same.
_MANY = 1000
# By judgement: what stays, beside the prose that the page seems to have.
_TOO_LITTLE, _TOO_MUCH = 0.7, 1.5
# Of ten pages on which the voter left more than four fifths of what the first look was sure of, the
# first look was nearer to the article on eight; where it left less, either is as good. A longer
# vote is one, whatever it leaves: on pages of warnings and logins the first look was sure of these.
_SURELY, _NO_VOTE, _NO_ARTICLE = 0.8, 0.2, 1000
# What goes whatever the scores say.
_DROPS: tuple[tuple[Callable[[PageFeatures, list[bool]], None], str], ...] = (
    (drop_cards, "card"),
    (drop_other_articles, "other-article"),
    (drop_headed_boxes, "related-box"),
    (drop_consent, "consent"),
    (drop_tags, "tag-links"),
    (drop_newsletters, "newsletter-box"),
    (drop_notices, "notice"),
    (drop_pull_quotes, "pull-quote"),
    (drop_roles, "role"),
    (drop_stamps, "stamp"),
)
# More of the voter's text must be on the page, or the page hides its article from readers: unless
# it shows one of which the voter has nothing, who then took a script's data for it.
_ON_PAGE = 0.7


# Told of each step after the scores, and of what stays after it.
Watch = Callable[[Callable[..., None], Sequence[bool]], None]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model gave the blocks of a page.

    Args:
        first: For each block, the probability of the first look.
        table: The table that decided.
        rows: For each block, the features that this table weighed; none for boxes of links.
        second: The probability after a second opinion; empty if that decided nothing.
        votes: The share of each block that the voter takes for article; empty if none was asked.
    """

    first: Sequence[float]
    table: Table
    rows: Sequence[list[str]]
    second: Sequence[float] = ()
    votes: Sequence[float] = ()

    @property
    def last(self) -> Sequence[float]:
        """The probabilities by which was decided."""
        return self.second or self.first

    @property
    def stays(self) -> list[bool]:
        """For each block, whether the probabilities alone let it stay."""
        if not self.second:
            return [chance >= KEEP for chance in self.first]
        pairs = zip(self.first, self.second, strict=True)
        return [b >= KEEP and a >= _HOPELESS for a, b in pairs]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a page.

    Args:
        kept: For each block, whether it is article.
        reasons: For each block that is not, why.
        page: The features of the page.
        text: The article as the voter gives it, where most of it is not on the page.
        scores: What the model gave the blocks; None where the voter's text is taken.
    """

    kept: list[bool]
    reasons: list[Reason | None]
    page: PageFeatures
    text: str | None = None
    scores: Scores | None = None


@dataclass(slots=True)
class _Judged:
    """What stays of a page so far, and what was dropped of it by which rule."""

    page: PageFeatures
    kept: list[bool]
    watch: Watch | None
    dropped: dict[int, str] = field(default_factory=dict)

    def keep(self, steps: Iterable[partial[None]]) -> None:
        """Let each of some steps bring back what it keeps."""
        for step in steps:
            step()
            if self.watch is not None:
                self.watch(step.func, self.kept)

    def drop(self, step: partial[None], name: str) -> None:
        """Let a step drop what it drops, and remember its name for these blocks."""
        before = list(self.kept)
        self.keep([step])
        if before != self.kept:
            pairs = enumerate(zip(before, self.kept, strict=True))
            self.dropped.update((i, name) for i, (was, stays) in pairs if was and not stays)


def decide(
    blocks: Sequence[PageBlock],
    heads: Heads,
    tree: Tree,
    depth: int = 0,
    watch: Watch | None = None,
) -> Decision:
    """Decide which blocks of a page are its article.

    Args:
        blocks: The blocks of the page.
        heads: What the page says about itself.
        tree: The parsed page, for a second opinion.
        depth: How deep it is nested, where that is beyond what the blocks tell.
        watch: Is told of each step after the scores.
    """
    model = load_model()
    prose = weigh(blocks)
    page = PageFeatures(blocks, prose, heads)
    rows = page.rows()
    first = [model.first.probability(row) if row else 0.0 for row in rows]
    alone = Scores(first, model.first, rows)
    if len(blocks) > _TOO_MANY or depth > DEEPEST or not is_unsure(blocks, prose, first):
        return _by_first_look(page, model, alone, watch)
    text = ask(blocks, prose, first, tree)
    votes, on_page = align([block.text for block in blocks], text)
    elsewhere = on_page < _ON_PAGE and len(text) > max(_LITTLE, _size(prose, first))
    no_vote = _is_no_vote(prose, first, votes)
    if elsewhere and not no_vote:
        return Decision([False] * len(blocks), [None] * len(blocks), page, text)
    if no_vote and (elsewhere or len(text) < _NO_ARTICLE):
        return _by_first_look(page, model, replace(alone, votes=votes), watch)
    rows = vote_rows(page, votes, first)
    second = [model.second.probability(row) if row else 0.0 for row in rows]
    scores = Scores(first, model.second, rows, second, votes)
    kept = scores.stays
    highest = [max(pair) for pair in zip(first, second, strict=True)]
    judged = _Judged(page, kept, watch)
    judged.keep(
        [
            partial(keep_sure, page, kept, first),
            partial(keep_siblings, page, kept, first),
            partial(keep_lone_paragraphs, page, kept, first, votes),
            partial(keep_rest_of_body, page, kept, first),
            partial(keep_recipes, page, kept, first),
            partial(keep_votes, page, kept, votes),
            partial(keep_standfirst, page, kept, highest),
            partial(keep_last_sentences, page, kept, highest),
        ]
    )
    return _decision(judged, model, scores)


def _by_first_look(
    page: PageFeatures, model: Model, scores: Scores, watch: Watch | None
) -> Decision:
    first = scores.first
    kept = scores.stays
    judged = _Judged(page, kept, watch)
    judged.keep(
        [
            partial(keep_siblings, page, kept, first),
            partial(keep_lone_paragraphs, page, kept, first, ()),
            partial(keep_rest_of_body, page, kept, first),
            partial(keep_standfirst, page, kept, first),
            partial(keep_last_sentences, page, kept, first),
        ]
    )
    return _decision(judged, model, scores)


def ask(blocks: Sequence[PageBlock], prose: Prose, chances: Sequence[float], tree: Tree) -> str:
    """Give the article of a page as the voter sees it, who is not shown its menus.

    Args:
        blocks: The blocks of the page.
        prose: Where its prose lies.
        chances: The probability that each block is article.
        tree: The parsed page.
    """
    # Where the first look finds hardly any article, it may be wrong about the menus too.
    known = _size(prose, chances) >= _LITTLE
    hidden = menus(blocks, chances) if known else []
    return second_opinion(tree, hidden, fast=len(blocks) > _MANY)


def is_unsure(blocks: Sequence[PageBlock], prose: Prose, chances: Sequence[float]) -> bool:
    """Say whether the first look leaves so much open that a second opinion is worth its time.

    Args:
        blocks: The blocks of the page.
        prose: Where its prose lies.
        chances: The probability that each block is article.
    """
    total = sum(block.chars for block in blocks)
    certain = sum(
        block.chars * abs(2 * chance - 1) for block, chance in zip(blocks, chances, strict=True)
    )
    kept = _size(prose, chances)
    share = kept / max(sum(prose.masses), 1.0)
    return certain < _SURE * total or not _TOO_LITTLE < share < _TOO_MUCH or kept < _LITTLE


def _is_no_vote(prose: Prose, chances: Sequence[float], votes: Sequence[float]) -> bool:
    """Say whether the voter found next to nothing of an article that the first look is sure of."""
    sure = [
        (shape.size, vote)
        for shape, chance, vote in zip(prose.shapes, chances, votes, strict=True)
        if chance >= _SURELY
    ]
    size = sum(size for size, _ in sure)
    return size >= _LITTLE and sum(size * vote for size, vote in sure) < _NO_VOTE * size


def _size(prose: Prose, chances: Sequence[float]) -> float:
    """Give the size of what has these chances, in letters of an alphabet."""
    return sum(
        shape.size for shape, chance in zip(prose.shapes, chances, strict=True) if chance >= KEEP
    )


def _decision(judged: _Judged, model: Model, scores: Scores) -> Decision:
    page, kept = judged.page, judged.kept
    judged.keep(
        [
            partial(keep_linked_sentences, page, kept),
            partial(keep_sentences_to_share, page, kept),
            partial(keep_quoted_posts, page, kept),
            partial(keep_flash, page, kept),
            partial(keep_plain_boxes, page, kept),
            partial(keep_lists, page, kept),
            partial(keep_labels_of_boxes, page, kept),
            partial(keep_labels, page, kept),
        ]
    )
    for drop, name in _DROPS:
        judged.drop(partial(drop, page, kept), name)
    reasons = [
        None if keep else _reason(i, judged.dropped.get(i), model, scores)
        for i, keep in enumerate(kept)
    ]
    return Decision(kept, reasons, page, scores=scores)


def _reason(i: int, dropped: str | None, model: Model, scores: Scores) -> Reason:
    """Say why a block is not article."""
    row, chance = scores.rows[i], scores.last[i]
    if dropped is not None:
        return model.named(dropped)
    if not row:
        return model.named("link-box")
    if chance >= KEEP:
        hopeless = scores.first[i] < _HOPELESS
        return model.named("hopeless", scores.first[i]) if hopeless else model.named("v")
    return model.named(scores.table.against(row), chance)
