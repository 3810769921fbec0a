"""How a text begins that shows its headline and no date: with the writer's name, or with facts."""

from __future__ import annotations

from newsclean.fields.names import is_bare_name
from newsclean.lines.facts import is_fact
from newsclean.lines.survey import Line, Survey

# Straight above the text stands a subheading, too, if the headline was cut before.
# 12 letters change nothing, 50 and 7 words lose headlines; up to 160 letters four headlines more
# are found and one line of an author's is lost.
_FEWEST_WORDS, _SHORTEST, _LONGEST = 4, 25, 80
# A headline and a name.
_NAMED = 2
# By judgement: one may be a caption, or a label before a sentence. Of 1,543 public texts none
# begins so, nor with a name.
_FEWEST_FACTS = 2


def is_long_enough(line: Line) -> bool:
    """Tell whether a line is as long as headlines are.

    Args:
        line: A line of a survey.
    """
    shape = line.shape
    return shape.words >= _FEWEST_WORDS and _SHORTEST <= shape.weight <= _LONGEST


def is_above_name(seen: Survey) -> bool:
    """Tell whether a text begins with a headline and a name, and names no one else in a line.

    Args:
        seen: The survey of the text.
    """
    if len(seen.lines) <= _NAMED or not all(line.mark is None for line in seen.lines[:_NAMED]):
        return False
    first, name, text = seen.lines[: _NAMED + 1]
    fits = is_long_enough(first) and first.shape.title and text.reads
    if not fits or not is_bare_name(name.block.text):
        return False
    others = (line.block.text for line in seen.lines[_NAMED + 1 :] if not line.reads)
    return not any(map(is_bare_name, others))


def is_above_facts(seen: Survey) -> bool:
    """Tell whether a text begins with a headline and a few facts.

    Args:
        seen: The survey of the text.
    """
    if not seen.lines or not is_long_enough(seen.lines[0]):
        return False
    end = next((i for i in range(1, len(seen.lines)) if not is_fact(seen.lines[i])), 0)
    return end > _FEWEST_FACTS and seen.lines[end].reads
