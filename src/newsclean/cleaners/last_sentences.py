"""Last sentences of a text that no rule knows, judged by a linear model over their form and words.

They speak of the page, the paper or the reader: where the text was printed, how to reach its
writer, what else to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from newsclean.claim import Claim
from newsclean.cleaners.line_model_features import Place, Row, Sight
from newsclean.cleaners.line_model_words import words_of
from newsclean.cleaners.word_table import Table, kind_of, reason, shipped_table, stays_anyway
from newsclean.document import Document
from newsclean.lines.authors_forms import has_authors_form, is_speech
from newsclean.lines.survey import Line, Survey, survey
from newsclean.rules import RuleSet
from newsclean.text.own_words import own_words

LAST_SENTENCES = "und.last_sentences"
# The least log-odds. Out of fold by site, on 359 labelled texts, with the rules of the version
# before and nothing asked of the words alone: with .5, .75, 1 and 1.25 macro F1 is .938, .937, .937
# and .935 on `wild`, .740, .734, .734 and .733 on `wild2`, and five, three, two and two lines of
# authors' go.
_SURE = 0.75
# The words must speak for boilerplate, though the loudest of them is left out, and so many of them
# be known. With 0 in place of 1 two authors' sentences beside share buttons went, in German and
# Swedish, by what was cut around them; without the latter one in Russian by a lone "in order to".
_SPOKEN, _KNOWN = 1.0, 0.4
# How many sentences below the text may be judged; by judgement.
_MOST = 6
# A shorter line says too little, such as "Yes." or "..."; by judgement.
_LIGHTEST = 12
_EMAIL = re.compile(r"[\w.-]+@[\w-]+\.\w")
_HANDLE = re.compile(r"(?<!\w)@\w")
_PHONE = re.compile(r"\d(?:[\s()./-]{0,2}\d){6}")
_SIGNS = "?!:;()…*©#"


@dataclass(frozen=True)
class LastSentences:
    """Claim the last sentences of a text that no rule knows and that read like boilerplate.

    It is asked only when all other cleaners have nothing more to cut. It judges the last sentence,
    then the one above it, and so on, and stops at the first that stays.

    >>> import newsclean
    >>> said = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> told = "If you enjoy reading our stories please visit our shop and support us."
    >>> newsclean.clean(f"{said}\\n{said} It was cold.\\n{told}").removed[0].rule
    'und.last_sentences'

    Args:
        rules: The rules that know the lines around.
        name: What the cleaner is called in reports.
        table: What is known of words and forms; None for what ships with newsclean.

    Source:
        Logistic regression on labelled texts, on pages, and on lines written for it; see
        `training/last_sentences.py`.
    """

    rules: RuleSet
    name: str = "last_sentences"
    table: Table | None = None
    speaks_last: ClassVar[bool] = True

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on sentences that the model takes for boilerplate."""
        # On pages the model of blocks has judged all this already, with more to see.
        if document.spans:
            return
        seen = survey(document, self.rules)
        table = self.table or shipped_table(self.name)
        sight = Sight(document, seen)
        for place, rank in last_places(seen):
            block = seen.lines[place].block
            # Most last sentences are the author's, and their words say so.
            if not _speaks(table, words_of(block)):
                return
            row = last_row(sight, place, rank)
            if table.log_odds(row) <= _SURE or stays_anyway(block, document, self.rules):
                return
            yield block.claim(kind_of(row.words), LAST_SENTENCES, reason=reason(table, row))


def is_boilerplate(table: Table, row: Row) -> bool:
    """Tell whether a table takes a sentence for boilerplate.

    Args:
        table: What is known of words and forms.
        row: What is seen of the sentence.
    """
    return _speaks(table, row.words) and table.log_odds(row) > _SURE


def _speaks(table: Table, words: Sequence[str]) -> bool:
    return table.spoken(words) > _SPOKEN and table.known(words) >= _KNOWN


def last_places(seen: Survey) -> Iterator[tuple[int, int]]:
    """Give the sentences that may be judged, the last one first, each with its rank from there.

    Args:
        seen: The survey of a text.
    """
    rank = 0
    for index in range(len(seen.lines) - 1, -1, -1):
        line = seen.lines[index]
        if seen.holds[index] or not (line.reads or line.shape.stops):
            continue
        # One paragraph at least is left above.
        if not seen.prose[index] or rank == _MOST or not _may_be_judged(seen, index, line):
            return
        yield index, rank
        rank += 1


def _may_be_judged(seen: Survey, index: int, line: Line) -> bool:
    text = line.block.text
    if index in seen.content or line.shape.item or line.shape.weight < _LIGHTEST:
        return False
    return not has_authors_form(text) and not is_speech(text)


def last_row(sight: Sight, index: int, rank: int) -> Row:
    """Give what can be seen of one of the last sentences.

    Args:
        sight: What is seen of the text.
        index: Which of its lines the sentence is.
        rank: How many sentences stand below it.
    """
    line = sight.seen.lines[index]
    text = line.block.text
    row = sight.row(Place(index, "tail", touches_above=True, touches_below=False, listed=False))
    found = [f"last {rank}", "reads" if line.reads else "stops"]
    own = own_words(line.block.key)
    others = own_words("\n".join(_others(sight.seen, index)))
    share = round(4 * len(own & others) / len(own)) if own else 0
    found += [f"others say {share}/4", f"last {min(rank, 2)} others say {share}/4"]
    found += [f"sign {sign}" for sign in _SIGNS if sign in text]
    for name, sign in (("email", _EMAIL), ("handle", _HANDLE), ("phone", _PHONE)):
        if sign.search(text):
            found.append(name)
    return row._replace(form=(*row.form, *found))


def _others(seen: Survey, index: int) -> Iterator[str]:
    """Give the paragraphs of a text but one."""
    for at, line in enumerate(seen.lines):
        if line.reads and at != index:
            yield line.block.key
