"""Decide once, for every block of a page, whether it is article, and say why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsclean.html.blocks.nodes import DEEPEST, PageBlock
from newsclean.html.blocks.tree import Tree
from newsclean.html.decision.align import align
from newsclean.html.decision.dropped_anyway import (
    drop_cards,
    drop_consent,
    drop_linked_runs,
    drop_newsletters,
    drop_notices,
    drop_roles,
    drop_stamps,
    drop_tags,
)
from newsclean.html.decision.kept_anyway import (
    keep_last_sentences,
    keep_recipes,
    keep_standfirst,
    keep_sure,
    keep_votes,
)
from newsclean.html.decision.link_boxes import menus
from newsclean.html.decision.lists_and_tables import keep_labels, keep_lists
from newsclean.html.decision.model import Model, Table, load_model
from newsclean.html.decision.second_opinion import second_opinion
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
# By judgement: what stays, beside the prose that the page seems to have.
_TOO_LITTLE, _TOO_MUCH = 0.7, 1.5
_BOX_OF_LINKS = "It stands in a box of links."
# Of ten pages on which the voter left more than four fifths of what the first look was sure of, the
# first look was nearer to the article on eight; where it left less, either is as good. A longer
# vote is one, whatever it leaves: on pages of warnings and logins the first look was sure of these.
_SURELY, _NO_VOTE, _NO_ARTICLE = 0.8, 0.2, 1000
# What goes whatever the scores say, and why.
_DROPS: tuple[tuple[Callable[[PageFeatures, list[bool]], None], str], ...] = (
    (drop_cards, "It stands below the linked headline of another story."),
    (drop_consent, "It asks for consent."),
    (drop_tags, "It leads to the tags of the page."),
    (drop_newsletters, "It stands in a box for a newsletter."),
    (drop_notices, "The page holds the same sentence three times or more."),
    (drop_roles, "It says what the writer is."),
    (drop_stamps, "It says when the page was published."),
)
# More of the voter's text must be on the page, or the page hides its article from readers.
_ON_PAGE = 0.7


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a page.

    Args:
        kept: For each block, whether it is article.
        reasons: For each block that is not, why.
        page: The features of the page.
        text: The article as the voter gives it, where most of it is not on the page.
    """

    kept: list[bool]
    reasons: list[str]
    page: PageFeatures
    text: str | None = None


def decide(blocks: Sequence[PageBlock], heads: Heads, tree: Tree, depth: int = 0) -> Decision:
    """Decide which blocks of a page are its article.

    Args:
        blocks: The blocks of the page.
        heads: What the page says about itself.
        tree: The parsed page, for a second opinion.
        depth: How deep it is nested, where that is beyond what the blocks tell.
    """
    model = load_model()
    prose = weigh(blocks)
    page = PageFeatures(blocks, prose, heads)
    rows = page.rows()
    first = [model.first.probability(row) if row else 0.0 for row in rows]
    if len(blocks) > _TOO_MANY or depth >= DEEPEST or not is_unsure(blocks, prose, first):
        return _by_first_look(page, model, rows, first)
    text = ask(blocks, prose, first, tree)
    votes, on_page = align([block.text for block in blocks], text)
    if on_page < _ON_PAGE and len(text) > max(_LITTLE, _size(prose, first)):
        return Decision([False] * len(blocks), [""] * len(blocks), page, text)
    if len(text) < _NO_ARTICLE and _is_no_vote(prose, first, votes):
        return _by_first_look(page, model, rows, first)
    rows = vote_rows(page, votes, first)
    second = [model.second.probability(row) if row else 0.0 for row in rows]
    kept = [b >= KEEP and a >= _HOPELESS for a, b in zip(first, second, strict=True)]
    drop_linked_runs(page, kept, second)
    keep_sure(page, kept, first)
    keep_siblings(page, kept, first)
    keep_lone_paragraphs(page, kept, first, votes)
    keep_recipes(page, kept, first)
    keep_votes(page, kept, votes)
    highest = [max(pair) for pair in zip(first, second, strict=True)]
    keep_standfirst(page, kept, highest)
    keep_last_sentences(page, kept, highest)
    return _decision(page, model, model.second, rows, kept)


def _by_first_look(
    page: PageFeatures, model: Model, rows: Sequence[list[str]], first: Sequence[float]
) -> Decision:
    kept = [chance >= KEEP for chance in first]
    drop_linked_runs(page, kept, first)
    keep_siblings(page, kept, first)
    keep_lone_paragraphs(page, kept, first, ())
    keep_standfirst(page, kept, first)
    keep_last_sentences(page, kept, first)
    return _decision(page, model, model.first, rows, kept)


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
    return second_opinion(tree, menus(blocks, chances) if known else [])


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


def _decision(
    page: PageFeatures,
    model: Model,
    table: Table,
    rows: Sequence[list[str]],
    kept: list[bool],
) -> Decision:
    keep_linked_sentences(page, kept)
    keep_lists(page, kept)
    keep_labels(page, kept)
    dropped: dict[int, str] = {}
    for drop, reason in _DROPS:
        before = list(kept)
        drop(page, kept)
        pairs = zip(before, kept, strict=True)
        dropped.update((i, reason) for i, (was, stays) in enumerate(pairs) if was and not stays)
    reasons = [
        "" if keep else dropped.get(i) or (model.reason(table, row) if row else _BOX_OF_LINKS)
        for i, (keep, row) in enumerate(zip(kept, rows, strict=True))
    ]
    return Decision(kept, reasons, page)
