"""Lines that are nothing but known labels set side by side, such as "ShareTweet"."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.claim import Kind
from newsclean.document import Block
from newsclean.kind_groups import COUNTED, LABELS, LIST_LABELS, SHARING
from newsclean.rules import CompiledRule, RuleSet
from newsclean.text.folding import normalise

# A word ends at white space, where a capital follows a small letter, and beside a digit.
_WORD = re.compile(r"\d[\d.,]*\s?[kKmM]?(?![^\W\d_])|[^\W\d_]+|[^\w\s]+", re.UNICODE)
_HUMP = re.compile(r"[A-ZÀ-ÞА-Я](?<=[^\W\d_A-Z].)")
_FIRST = re.compile(r"\d|[^\W\d_]+")
# An entry of a numbered list.
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
# In characters and words: a longer line is no bar of labels. Half and twice as much change none of
# 463 labelled texts.
_LONGEST_BAR = 200
_MOST_WORDS = 40
# So many labels may be three words of an author's, "Paid Social Advertising"; with 2 none of 463
# labelled texts changes.
_SURE_LABELS = 3
# In words: with 3 one line of boilerplate stays there, 14 find no more.
_LONGEST_PHRASE = 7
# Of a label that runs into a headline, in characters; 20 and 80 change nothing there.
_LONGEST_LABEL = 40


class Parts(NamedTuple):
    """What a line of labels is: the first label's kind and rule, and where the line may be cut."""

    kind: Kind
    rule: str
    where: str


def parts_of(block: Block, rules: RuleSet) -> Parts | None:
    """Split a line into known labels and numbers; None if anything else is in it.

    >>> from newsclean.document import Document
    >>> from newsclean.rules import default_rules
    >>> parts_of(Document("Share this articleComments").blocks[0], default_rules()).kind.value
    'share'
    >>> parts_of(Document("127x67x38").blocks[0], default_rules())

    Args:
        block: The line.
        rules: The rules whose whole-line phrases count as labels.
    """
    text = block.text
    if len(text) > _LONGEST_BAR or _NUMBERED.match(text):
        return None
    if not _opens_with_label(text, rules):
        return None
    apart = _HUMP.sub(r" \g<0>", text) if _HUMP.search(text) else text
    words = [word for word in _WORD.findall(apart) if word[0].isalnum()]
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    keys = list(map(_key, words))
    exact = rules.exact
    found = []
    numbers = 0
    is_measure = True
    position = 0
    while position < len(words):
        if words[position][0].isdigit():
            numbers += 1
            position += 1
            continue
        for length in range(min(_LONGEST_PHRASE, len(words) - position), 0, -1):
            rule = exact(" ".join(keys[position : position + length]))
            if rule is not None and rule.kind in LABELS:
                found.append(rule)
                # The "x" between numbers is a measure's.
                is_measure &= keys[position : position + length] == ["x"]
                position += length
                break
        else:
            return None
    counted = len(found) == 1 and numbers > 0 and found[0].kind in COUNTED
    if is_measure or not (len(found) > 1 or counted):
        return None
    first = next((rule for rule in found if rule.where == "anywhere"), found[0])
    sure = (
        any(rule.where == "anywhere" for rule in found)
        or (len(found) > 1 and all(rule.kind in SHARING for rule in found))
        or len(found) > _SURE_LABELS
    )
    return Parts(first.kind, first.id, "anywhere" if sure and len(found) > 1 else "run")


def _opens_with_label(text: str, rules: RuleSet) -> bool:
    """Take a quick look whether a line can be labels: its first word begins one, or is a number."""
    first = _FIRST.search(text)
    if first is None or first[0][0].isdigit():
        return first is not None
    hump = _HUMP.search(text, first.start() + 1, first.end())
    return rules.opens_exact(_key(text[first.start() : hump.start() if hump else first.end()]))


def _key(word: str) -> str:
    return word.lower() if word.isascii() else normalise(word)


# So many commas make a list; 1 and 3 change none of 463 labelled texts.
_LIST_MARKS = 2


def label_glued_on(block: Block, rules: RuleSet) -> CompiledRule | None:
    """Give the rule of a label that runs straight into what it stands over.

    >>> from newsclean.document import Document
    >>> from newsclean.rules import default_rules
    >>> block = Document("RelatedFerry Runs AgroundHarbour Wall Gives Way").blocks[0]
    >>> label_glued_on(block, default_rules()).kind.value
    'related'

    Args:
        block: The line.
        rules: The rules whose whole-line phrases count as labels.
    """
    text = block.text
    hump = _HUMP.search(text, 0, _LONGEST_LABEL)
    if hump is not None:
        rule = rules.exact(normalise(text[: hump.start()]))
        # A name may be of two words as well; but one of a list's entries runs into the next.
        several = " " in text[: hump.start()] or _HUMP.search(text, hump.end()) is not None
        if several and rule is not None and rule.kind in LIST_LABELS:
            return rule
    first, _, rest = text.partition(" ")
    if rest.count(",") >= _LIST_MARKS and not text.endswith("."):
        rule = rules.exact(normalise(first))
        if rule is not None and rule.kind is Kind.TAGS and rule.where == "anywhere":
            return rule
    return None
