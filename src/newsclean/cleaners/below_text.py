"""Check what the cleaners make of lines below a text that a language file gives as examples."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.cleaners import default_pipeline
from newsclean.document import Document
from newsclean.rules.rule_file import RuleFile
from newsclean.text.intervals import outside, union

# Two paragraphs of no language: by their lengths and full stops they are prose.
_TEXT = "Xqab zvu xqef zvij, " * 5 + "xqkl.\n\n" + "Zvop xqr zvst xquv. " * 5 + "\n\n"


def cut_as(lines: str) -> str:
    """Give the kind as which all of some lines below a text is cut, "" if they stay as they are.

    >>> cut_as("Ada Lovett is a staff writer for the Courier.")
    'author_bio'
    >>> cut_as("Ada Lovett is the mayor of Portmere.")
    ''

    Args:
        lines: One line or more.
    """
    start, text = len(_TEXT), _TEXT + lines
    claims = [c for c in default_pipeline()(Document(text)).claims if c.end > start]
    kinds = sorted({claim.kind for claim in claims})
    for kind in kinds:
        cut = union((claim.start, claim.end) for claim in claims if claim.kind is kind)
        if not any(text[slice(*rest)].strip() for rest in outside(cut, start, len(text))):
            return str(kind)
    return "".join(f"in part {kind} " for kind in kinds)


def wrong_below(file: RuleFile) -> Iterator[str]:
    """Say which examples of a language file are not cut, or do not stay, as they say.

    Args:
        file: The file; its examples are tried with all words and rules that ship.
    """
    for example in file.examples:
        if example.below_text is None:
            continue
        found, wanted = cut_as(example.line), str(example.below_text)
        if found != wanted:
            yield (
                f"{file.path.name}: example {example.line!r}: below_text is {found!r}, "
                f"not {wanted!r}; mend the words or the example"
            )
