"""What a whole line is taken for: by a rule, or by what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newsclean.claim import Kind
from newsclean.document import Block
from newsclean.fields.byline import is_byline
from newsclean.fields.credit import (
    LONGEST_CAPTION,
    credit_at_end,
    is_credit,
    opens_with_credit,
    without_emphasis,
)
from newsclean.fields.dates import is_date_line
from newsclean.fields.entry_meta import is_entry_meta
from newsclean.fields.names import is_contact
from newsclean.fields.signature import is_dashed_name, is_name_with_handle, is_signature
from newsclean.kind_groups import MAY_OPEN_SENTENCES
from newsclean.lines.ad_calls import is_ad_call
from newsclean.lines.labels import label_glued_on, parts_of
from newsclean.remembered import remembered_by
from newsclean.rules import Hit, RuleSet
from newsclean.text.patterns import seldom


class Mark(NamedTuple):
    """What a whole line is taken for, and how much company it needs before it is cut.

    Args:
        kind: What the line is.
        where: "anywhere", "head", "tail" or "run", as in the rules; "meta" for a line that
            names writer, date or picture and belongs beside the article's first or last lines;
            "lone" for the same where no line like it stands next to it, as in a list; "only" for
            one in the head where no line like it stands anywhere; "signed" for one straight below
            the headline or the last prose; "dated"
            for a date, which holds above the text and beside other boilerplate, and in no list
            of dates; "beside" for what holds only next to other boilerplate, even first or last.
        rule: Id of the rule that says so, if one does.
        reason: One sentence for people.
    """

    kind: Kind
    where: str
    rule: str = ""
    reason: str = ""


@remembered_by
def mark_of(block: Block, rules: RuleSet) -> Mark | None:
    """Give what a whole line is taken for, whatever stands around it.

    >>> from newsclean.document import Document
    >>> from newsclean.rules import default_rules
    >>> mark_of(Document("By Mara Ellison").blocks[0], default_rules()).kind.value
    'byline'
    """
    shape, hits = block.shape, rules.hits(block)
    ruled = _by_rule(block, hits, rules, prose=shape.prose)
    text = block.plain or block.text
    # A label that needs company needs none before a call to read on, and before names less of it.
    in_place = ruled is not None and ruled.where in ("run", "head")
    if ruled is not None and in_place and ruled.kind is Kind.BYLINE and is_byline(text):
        return _NAMES_WRITERS
    if ruled is not None and (ruled.where != "run" or not is_ad_call(block)):
        return ruled
    if shape.prose:
        return _caption(text, block.text, hits)
    labels = _by_labels(block, rules)
    if labels is not None:
        return labels
    if is_ad_call(block):
        return _PAST_AD
    found = next((mark for test, mark in _TESTS if test(text)), None)
    # An item that ends with a label and a name is a picture of a gallery.
    if found is None and (not shape.item or _known_credit(block.text, hits) is not None):
        found = _ending(text, block.text, hits)
    if found is None and not shape.item:
        found = _by_parts(text, rules)
    return found


def _by_rule(block: Block, hits: tuple[Hit, ...], rules: RuleSet, *, prose: bool) -> Mark | None:
    text = block.text
    whole = [
        hit.rule
        for hit in hits
        if hit.end - hit.start == len(text) and not (prose and _may_open_a_sentence(hit, text))
    ]
    if not whole:
        words = _bare(block)
        if not words:
            return None
        inside = Block(words, ((0, len(words)),))
        return _by_rule(inside, rules.hits(inside), rules, prose=inside.shape.prose)
    best = min(whole, key=lambda rule: (_STRENGTH[rule.where], rule.id))
    return Mark(best.kind, best.where, best.id, best.why)


def _bare(block: Block) -> str:
    """Give what a line says inside Markdown or brackets; nothing where it stands in none."""
    words = block.plain
    if words[:1] in _OPEN and words[-1:] in _CLOSED:
        words = words.strip(_EDGES)
    return words if 0 < len(words) < len(block.text) else ""


def _may_open_a_sentence(hit: Hit, text: str) -> bool:
    """Tell whether a label before running text may be the author's ("Earlier: A teacher ...")."""
    if hit.rule.match != "label" or hit.rule.kind not in MAY_OPEN_SENTENCES:
        return False
    return not text.partition(":")[0].isupper()


def _by_labels(block: Block, rules: RuleSet) -> Mark | None:
    parts = parts_of(block, rules)
    if parts is not None:
        return Mark(parts.kind, parts.where, parts.rule, "A line made only of known labels")
    glued = label_glued_on(block, rules)
    if glued is not None:
        return Mark(glued.kind, "anywhere", glued.id, glued.why)
    return None


def _by_parts(text: str, rules: RuleSet) -> Mark | None:
    """Take a line for what its first part is, where bars part it and each part is known."""
    barred = len(text) <= _LONGEST_PARTED and any(map(text.__contains__, _BARS))
    parts = _BAR.split(text) if barred else []
    if not 1 < len(parts) <= _MOST_PARTS or not all(parts):
        return None
    marks = [mark_of(Block(part, ((0, len(part)),)), rules) for part in parts]
    return marks[0] if all(marks) else None


def _caption(plain: str, text: str, hits: tuple[Hit, ...]) -> Mark | None:
    return _OPENS if opens_with_credit(plain) else _ending(plain, text, hits)


def _ending(plain: str, text: str, hits: tuple[Hit, ...]) -> Mark | None:
    plain = without_emphasis(plain)
    span = credit_at_end(plain) or _known_credit(text, hits)
    if span is None:
        return None
    return CLOSES if _SENTENCE_END.search(plain, 0, span[0]) else _ENDS


def _known_credit(text: str, hits: tuple[Hit, ...]) -> tuple[int, int] | None:
    """Find the picture credit that a rule knows at the end of a line."""
    for hit in hits:
        closes = hit.start > 0 and hit.end == len(text) <= LONGEST_CAPTION
        if closes and hit.rule.match == "end" and hit.rule.kind is Kind.PHOTO_CREDIT:
            return hit.start, hit.end
    return None


def _is_scrap(text: str) -> bool:
    return len(text) <= _SCRAP and not any(map(str.isalpha, text))


# "November 3, 2025 | 3 min read"
_BARS = "|•·"
_BAR = seldom(rf"\s+[{_BARS}]\s+")
_LONGEST_PARTED, _MOST_PARTS = 110, 4
_OPEN, _CLOSED, _EDGES = ("*", "_", "(", "["), ("*", "_", ")", "]"), "*_()[] "
# A counter or a separator; longer ones are cells of a table. In characters: with 3 three lines less
# are cut of 463 labelled texts, 14 cut no more.
_SCRAP = 7
_STRENGTH = {"anywhere": 0, "head": 1, "tail": 1, "run": 2}


def _says(kind: Kind, where: str, reason: str) -> Mark:
    return Mark(kind, where, reason=reason)


_Tests = tuple[tuple[Callable[[str], bool], Mark], ...]
_PAST_AD = _says(Kind.AD_LABEL, "anywhere", "Says that the story goes on past an ad")
_NAMES_WRITERS = _says(Kind.BYLINE, "meta", "The line names its writers and nothing else")
_OPENS = _says(Kind.PHOTO_CREDIT, "anywhere", "The line begins with a picture credit")
_ENDS = _says(Kind.CAPTION, "anywhere", "The line ends with a picture credit")
# The same after a sentence, which may be the story's last.
CLOSES = _says(Kind.CAPTION, "anywhere", "A sentence that ends with a picture credit")
_SENTENCE_END = seldom(r"[^\W\d_]{2}[\"”’»)]?[.!?…]|[。！？]")
_TESTS: _Tests = (
    (opens_with_credit, _OPENS),
    (is_date_line, _says(Kind.PUBLISHED, "dated", "The line holds a date and nothing else")),
    (is_credit, _says(Kind.PHOTO_CREDIT, "anywhere", "The line is a picture credit")),
    (is_contact, _says(Kind.AUTHOR_BIO, "meta", "The line is an address or a handle")),
    (is_byline, _NAMES_WRITERS),
    # Below the first paragraph it may be whose post is shown, and several are profiles.
    (is_name_with_handle, _says(Kind.BYLINE, "only", "The line is a name with a handle")),
    (is_dashed_name, _says(Kind.BYLINE, "signed", "A dash and a name, as writers sign")),
    (is_signature, _says(Kind.BYLINE, "lone", "The line is a writer's name beside role or date")),
    (is_entry_meta, _says(Kind.PUBLISHED, "meta", "The line gives its day and more of an entry")),
    (_is_scrap, _says(Kind.CHROME, "beside", "A number or a sign beside page furniture")),
)
