"""Write the table of what cleaning makes of each extractor's output: docs/extractors.md.

python -m benchmarks.extractors    from ../shared/aeb/output, which must be there
"""

from __future__ import annotations

import sys

from benchmarks.measure import Raised, score_outputs
from benchmarks.sets import ROOT, SHARED

PAGE = ROOT / "docs" / "extractors.md"
_HEAD = """\
# Other tools' texts, cleaned

What 26 extractors made of the 86 pages of the public article-extraction-benchmark, before and after
`newsclean.clean` of their texts: F1, precision and recall by shingles of four words
([how they are taken](benchmarks.md)). Made by `python -m benchmarks.extractors`.

| extractor | F1 before | after | gain | precision | recall |
|---|---|---|---|---|---|
"""
_GOOD = 0.8


def main() -> int:
    """Write the page."""
    folder = SHARED / "aeb"
    if not (folder / "output").is_dir():
        print(f"{folder / 'output'} is not there; put the outputs of the benchmark there")
        return 1
    rows = sorted(score_outputs(folder), key=lambda row: -row.before.f1)
    good = [row.gain for row in rows if row.before.f1 > _GOOD]
    mean = sum(good) / len(good)
    end = f"\nThe mean gain of those that begin above {_GOOD} is {mean:+.4f}.\n"
    PAGE.write_text(_HEAD + "".join(map(_line, rows)) + end, encoding="utf-8")
    return 0


def _line(row: Raised) -> str:
    before, after = row.before, row.after
    return (
        f"| {row.extractor} | {before.f1:.4f} | {after.f1:.4f} | {row.gain:+.4f} "
        f"| {before.precision:.3f} → {after.precision:.3f} "
        f"| {before.recall:.3f} → {after.recall:.3f} |\n"
    )


if __name__ == "__main__":
    sys.exit(main())
