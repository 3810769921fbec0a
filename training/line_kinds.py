"""Which words tell the kind of a line that no rule knows: those that the rules' phrases share.

python -m training.line_kinds   writes them, where the cleaners read them
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from math import log
from pathlib import Path

import newsclean
from newsclean.claim import FIELDS, Kind
from newsclean.cleaners.line_model_words import terms
from newsclean.cleaners.word_table import WORD_KINDS
from newsclean.rules import default_rules

# By judgement: a word of fewer phrases tells nothing, nor one that stands for several kinds.
_PHRASES = 5
_SHARE = 0.7
_EDGES = "^$"


def main() -> None:
    """Write the words."""
    lines = (
        f" {json.dumps(word, ensure_ascii=False)}: {json.dumps(told)}"
        for word, told in kinds_told().items()
    )
    path = Path(newsclean.__file__).parent / "cleaners" / f"{WORD_KINDS}.json"
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def kinds_told() -> dict[str, tuple[str, int]]:
    """Give for each word that tells a kind that kind, and hundredths of how clearly it does.

    Kinds whose pieces fill fields are left out: a word alone says not what belongs into a field.
    """
    said: dict[str, Counter[Kind]] = defaultdict(Counter)
    phrases: Counter[Kind] = Counter()
    for rule in default_rules().rules:
        for key in rule.keys if rule.kind not in FIELDS and rule.kind is not Kind.CHROME else ():
            phrases[rule.kind] += 1
            for word in terms(key):
                if len(word) > 1 and not any(edge in word for edge in _EDGES):
                    said[word][rule.kind] += 1
    told = {}
    for word, kinds in sorted(said.items()):
        kind, times = kinds.most_common(1)[0]
        share = times / kinds.total()
        if times >= _PHRASES and share >= _SHARE:
            usual = phrases[kind] / phrases.total()
            told[word] = kind.value, round(100 * log(share / usual))
    return told


if __name__ == "__main__":
    main()
